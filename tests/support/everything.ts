import { randomUUID } from 'node:crypto';
import type { OperationId } from '../../src/base/contract';
import { newId } from '../../src/db/ids';
import { newPerson, password } from './accounts';
import { type CallOptions, createClient, type Task } from './client';

/**
 * Calls all operations as one user, in both families of paths and in all ways that have statements of their own. Each has to succeed.
 * @param called gets the operations @param withAccounts also those of accounts, and the first task of somebody else
 */
export async function useEverything(
  url: string,
  user: string,
  called: Set<OperationId>,
  withAccounts = false,
): Promise<void> {
  const client = createClient(url).as(user);
  const call = async <Body = Task>(id: OperationId, options: CallOptions = {}) => {
    called.add(id);
    const reply = await client.call<Body>(id, { ...options, params: { user_id: user, ...options.params } });
    expect([id, reply.status < 300, reply.text]).toEqual([id, true, reply.text]);
    return reply;
  };
  const title = { title: 'Milk' };
  const key = () => ({ 'Idempotency-Key': randomUUID() });
  for (const family of ['Task', 'UserTask'] as const) {
    const { body: task, headers } = await call(`create${family}`, { body: title });
    const params = { task_id: task.id };
    await call(`create${family}`, { body: title, headers: key() });
    await call(`get${family}`, { params });
    await call(`replace${family}`, { params, body: title, headers: { 'If-Match': headers.get('etag')! } });
    await call(`replace${family}`, { params, body: title });
    const changed = await call(`update${family}`, { params, body: { completed: true } });
    const etag = changed.headers.get('etag')!;
    const toggled = await call(`toggle${family}`, { params, headers: { ...key(), 'If-Match': etag } });
    await call(`update${family}`, { params, body: title, headers: { 'If-Match': toggled.headers.get('etag')! } });
    const last = await call(`toggle${family}`, { params });
    await call(`delete${family}`, { params, headers: { 'If-Match': last.headers.get('etag')! } });
    if (family === 'Task') await call('restoreTask', { params });
    if (family === 'Task') await call('deleteTask', { params });
    if (family === 'Task') await call('purgeTask', { params });
    await readLists(`list${family}s`, call);
  }
  const { body: created } = await call<Task[]>('createTasks', {
    body: { tasks: [{ ...title, completed: true }, title] },
  });
  const tagged = created[1]!;
  await call('listChanges', { query: { since: (await call<{ next: string }>('listChanges')).body.next } });
  await call('getTaskSummary');
  const { text } = await call('exportTasks');
  const tasks = text.split('\n').slice(0, -1);
  await call('exportTasks', { query: { format: 'ics' } });
  await call('importTasks', { body: { tasks: tasks.map((line) => JSON.parse(line)) } });
  const { id, now } = newId();
  await call('importTasks', { body: { tasks: [{ ...title, id, created_at: now }] } });
  await call('updateTask', { params: { task_id: tagged.id }, body: { tags: ['home'] } });
  for (const body of [{ after: created[0]!.id }, { before: created[0]!.id }, { to: 'top' }, { to: 'bottom' }])
    await call('moveTask', { params: { task_id: tagged.id }, body });
  await call('listTags');
  await call('renameTag', { params: { tag: 'home' }, body: { name: 'house' } });
  await call('removeTag', { params: { tag: 'house' } });
  await call('clearCompleted', { query: { status: 'completed' } });
  await call('completeAll');
  await call('emptyTrash');
  if (!withAccounts) return;
  await createClient(url)
    .as(`new-${user}`)
    .call('createTasks', { body: { tasks: [title] } });
  await call('streamChanges', { query: { seconds: 1 } });
  // Accounts have statements of their own for the first task, and for the end.
  const [leaving, staying, other] = await Promise.all([0, 1, 2].map(() => newPerson(url)));
  await leaving!.client.call('createTask', { body: title });
  await leaving!.client.call('deleteAccount', { body: { password } });
  await other!.client.call('createTasks', { body: { tasks: [title] } });
  await staying!.client.call('createTask', { body: title });
  const script = { name: 'Script', scopes: ['tasks:read'], password };
  const { body: made } = await staying!.client.call<{ id: string; token: string }>('createAccessToken', {
    body: script,
  });
  await createClient(url, made.token).call('listTasks');
  await staying!.client.call('listAccessTokens');
  await staying!.client.call('revokeAccessToken', { params: { token_id: made.id } });
}

type Call = (id: OperationId, options: CallOptions) => Promise<unknown>;

async function readLists(id: OperationId, call: Call): Promise<void> {
  const times = { created_after: '2001-01-01T00:00:00Z', updated_before: '2999-01-01T00:00:00Z' };
  for (const status of ['all', 'pending', 'completed', 'deleted']) {
    for (const sort of ['created_at', '-updated_at']) {
      for (const more of [{}, { q: 'milk' }, { ...times, q: 'milk' }]) {
        await call(id, { query: { status, sort, ...more }, headers: { Prefer: 'count=exact' } });
      }
    }
  }
}
