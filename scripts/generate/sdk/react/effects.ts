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

/** What the effects do to a task, before the service has replied. */
export const expectations: Partial<Record<Effect, (variables: Variables) => Expectation>> = {
  replaces:
    ({ body }) =>
    (task) => ({ ...task, description: null, ...(body as Partial<Task>) }),
  merges:
    ({ body }) =>
    (task) => ({ ...task, ...(body as Partial<Task>) }),
  toggles: () => (task) => ({ ...task, completed: !task.completed }),
  deletes: () => () => undefined,
};
