"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.expectations = exports.given = void 0;
/** JSON has no undefined members, so they are not sent. */
const given = (values) => Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined));
exports.given = given;
/** What the effects do to a task, before the service has replied. */
exports.expectations = {
    replaces: ({ body }) => (task) => ({ ...task, description: null, ...(0, exports.given)(body) }),
    merges: ({ body }) => (task) => ({ ...task, ...(0, exports.given)(body) }),
    toggles: () => (task) => ({ ...task, completed: !task.completed }),
    deletes: () => () => undefined,
};
