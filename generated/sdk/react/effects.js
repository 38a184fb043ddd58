/** JSON has no undefined members, so they are not sent. */
export const given = (values) => Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined));
/** What the effects do to a task, before the service has replied. */
export const expectations = {
    replaces: ({ body }) => (task) => ({ ...task, description: null, ...given(body) }),
    merges: ({ body }) => (task) => ({ ...task, ...given(body) }),
    toggles: () => (task) => ({ ...task, completed: !task.completed }),
    deletes: () => () => undefined,
};
