"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.expectations = void 0;
/** What the effects do to a task, before the service has replied. */
exports.expectations = {
    replaces: ({ body }) => (task) => ({ ...task, description: null, ...body }),
    merges: ({ body }) => (task) => ({ ...task, ...body }),
    toggles: () => (task) => ({ ...task, completed: !task.completed }),
    deletes: () => () => undefined,
};
