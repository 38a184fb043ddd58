"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.expectations = exports.given = void 0;
/** JSON has no undefined members, so they are not sent. */
const given = (values) => Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined));
exports.given = given;
/** What a replacement makes of the fields that it leaves out. `completed` stays as it is. */
const cleared = {
    ...{ description: null, priority: 'medium', tags: [], reminders: [] },
    ...{ due_date: null, time_zone: null, recurrence: null },
};
/** What the effects do to a task, before the service has replied. */
exports.expectations = {
    replaces: ({ body }) => changed({ ...cleared, ...(0, exports.given)(body) }),
    merges: ({ body }) => changed((0, exports.given)(body)),
    toggles: () => (task) => changed({ completed: !task.completed })(task),
    deletes: () => () => undefined,
};
function changed(fields) {
    const now = new Date().toISOString();
    return (task) => {
        const { completed = task.completed } = fields;
        const isSame = completed === task.completed;
        return { ...task, ...fields, completed_at: isSame ? task.completed_at : completed ? now : null };
    };
}
