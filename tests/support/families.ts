import type { CallOptions, Client, Task, TestReply } from './client';

export type Verb = 'create' | 'get' | 'replace' | 'update' | 'toggle' | 'delete';
/** The two families of paths with the same operations. */
export const families = [
  ['/api/tasks', 'Task'],
  ['/api/{user_id}/tasks', 'UserTask'],
] as const;
export type Noun = (typeof families)[number][1];

/** The operations that change a task, each with a body. */
export const writes = [
  ['replace', { title: 'Replaced' }],
  ['update', { title: 'Updated' }],
  ['toggle', undefined],
  ['delete', undefined],
] as const satisfies readonly (readonly [Verb, unknown])[];

/** Calls an operation of either family for a user. */
export function caller(client: Client, user_id: string, noun: Noun) {
  return <Body = Task>(verb: Verb, task_id = '', { params, ...more }: CallOptions = {}): Promise<TestReply<Body>> =>
    client.call<Body>(`${verb}${noun}`, { params: { user_id, task_id, ...params }, ...more });
}

/** A problem document without the id of its request. */
export const withoutRequestId = (text: string) => text.replace(/"request_id":"[^"]+"/, '');
