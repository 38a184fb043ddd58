import type { Task } from '../../../../generated/sdk/index.js';

/** What an operation is expected to make of a task; undefined: it deletes the task. */
export type Expectation = (task: Task) => Task | undefined;
/** What an operation does, by which what is cached is kept current. */
export type Effect =
  | 'replaces'
  | 'merges'
  | 'toggles'
  | 'deletes'
  | 'returns tasks'
  | 'ends the session'
  | 'nothing'
  | 'anything';
/** The arguments of an operation by name, and its options. */
export type Variables = Readonly<Record<string, unknown>>;

/** JSON has no undefined members, so they are not sent. */
export const given = (values: unknown): object =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined));

/** What a replacement makes of the fields that it leaves out. `completed` stays as it is. */
const cleared: Partial<Task> = {
  ...{ description: null, priority: 'medium', tags: [], reminders: [] },
  ...{ due_date: null, time_zone: null, recurrence: null },
};

/** What the effects do to a task, before the service has replied. */
export const expectations: Partial<Record<Effect, (variables: Variables) => Expectation>> = {
  replaces: ({ body }) => changed({ ...cleared, ...given(body) }),
  merges: ({ body }) => changed(given(body)),
  toggles: () => (task) => changed({ completed: !task.completed })(task),
  deletes: () => () => undefined,
};

function changed(fields: Partial<Task>): Expectation {
  const now = new Date().toISOString();
  return (task) => {
    const { completed = task.completed } = fields;
    const isSame = completed === task.completed;
    return { ...task, ...fields, completed_at: isSame ? task.completed_at : completed ? now : null };
  };
}
