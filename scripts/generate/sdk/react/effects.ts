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

/** What the effects do to a task, before the service has replied. */
export const expectations: Partial<Record<Effect, (variables: Variables) => Expectation>> = {
  replaces:
    ({ body }) =>
    (task) => ({ ...task, description: null, ...(given(body) as Partial<Task>) }),
  merges:
    ({ body }) =>
    (task) => ({ ...task, ...(given(body) as Partial<Task>) }),
  toggles: () => (task) => ({ ...task, completed: !task.completed }),
  deletes: () => () => undefined,
};
