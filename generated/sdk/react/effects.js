/** What the effects do to a task, before the service has replied. */
export const expectations = {
    replaces: ({ body }) => (task) => ({ ...task, description: null, ...body }),
    merges: ({ body }) => (task) => ({ ...task, ...body }),
    toggles: () => (task) => ({ ...task, completed: !task.completed }),
    deletes: () => () => undefined,
};
