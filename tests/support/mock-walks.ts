import type { OperationId } from '../../src/base/contract';
import { type CallOptions, createClient, type Task, type TestReply } from './client';
import type { TaskChange } from './events';

// What people do with tasks, to be done at the mock and at the service, which have to reply alike.

/** Calls an operation, and notes the reply. */
export type Ask = <Body = Task>(id: OperationId, options?: CallOptions) => Promise<TestReply<Body>>;

const headers =
  'location etag link x-next-cursor x-total-count preference-applied x-sync-token idempotency-replayed retry-after';

/** Notes replies in a form that is the same for two users who do the same: ids by the order in which they come. */
function createNotes() {
  const ids = new Map<string, string>();
  const placeholder = (id: string) => ids.get(id) ?? ids.set(id, `id ${ids.size}`).get(id)!;
  return (id: OperationId, { status, headers: got, text }: TestReply<unknown>) => {
    const values = headers.split(' ').map((name) => `${name}: ${got.get(name)}`);
    return `${id} ${status} ${text}\n${values.join('\n')}`
      .replace(/"request_id":"[^"]+"/g, '')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, placeholder)
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
      .replace(/"o[0-9a-f]{15}"/g, '"position"')
      .replace(/"version":\d+/g, '"version":0')
      .replace(/(etag: )".+"/g, '$1tag')
      .replace(/\\"\d+\\"/g, 'tag')
      .replace(/tfp_[\w-]+|[\w-]+\.[\w-]+\.[\w-]{43}|[\w-]{38,46}/g, 'token');
  };
}

/** Goes a walk as a user. @returns a note for each reply */
export async function go(url: string, subject: string, walk: (ask: Ask) => Promise<unknown>): Promise<string[]> {
  const client = createClient(url).as(subject);
  const note = createNotes();
  const notes: string[] = [];
  await walk(async (id, options = {}) => {
    const params = { user_id: subject, ...options.params };
    const reply = await client.call(id, { ...options, params });
    notes.push(note(id, reply));
    return reply as never;
  });
  return notes;
}

export const titles = ['Übung 🎉', 'Straße', 'STRASSE fegen', 'istanbul', 'Milk'];

export const walks: Readonly<Record<string, (ask: Ask) => Promise<unknown>>> = {
  async 'a task through its life'(ask) {
    const { body: task } = await ask('createTask', { body: { title: ' Übung 🎉 ' } });
    const params = { task_id: task.id };
    await ask('listTasks');
    await ask('getTask', { params });
    const { body: changed } = await ask('updateTask', { params, body: { description: 'Zwei Liter', completed: true } });
    expect(changed.updated_at > task.updated_at && changed.version > task.version).toBe(true);
    await ask('replaceTask', { params, body: { title: 'Read' } });
    await ask('toggleTask', { params });
    await ask('moveTask', { params, body: { to: 'bottom' } });
    await ask('moveTask', { params, body: { before: task.id } });
    for (const sort of ['position', '-title', 'due_date', '-completed_at', 'priority', 'created'])
      await ask('listTasks', { query: { sort } });
    await ask('listTasks', { query: { status: 'completed' } });
    await ask('deleteTask', { params });
    for (const id of ['getTask', 'deleteTask', 'toggleTask', 'purgeTask', 'restoreTask'] as const)
      await ask(id, { params });
    await ask('listTasks');
  },
  async 'the same below the path of the user'(ask) {
    const { body: task } = await ask('createUserTask', { body: { title: 'Read', completed: true } });
    const params = { task_id: task.id };
    await ask('getUserTask', { params });
    await ask('updateUserTask', { params, body: { description: 'a book' } });
    await ask('replaceUserTask', { params, body: { title: 'Write', completed: false } });
    await ask('toggleUserTask', { params });
    await ask('listUserTasks', { query: { limit: 1 } });
    await ask('deleteUserTask', { params });
    await ask('listUserTasks', { query: { status: 'deleted' } });
  },
  async 'lists with filters, orders and pages'(ask) {
    for (const title of titles) await ask('createTask', { body: { title } });
    const { body: all } = await ask<Task[]>('listTasks');
    await ask('updateTask', { params: { task_id: all[2]!.id }, body: { description: 'İstanbul', completed: true } });
    for (const status of ['all', 'pending', 'completed', 'deleted']) await ask('listTasks', { query: { status } });
    for (const q of ['strasse', 'ISTANBUL', 'ubung', 'übung', '', '  ', 'none'])
      await ask('listTasks', { query: { q } });
    for (const sort of ['created_at', '-created_at', 'updated_at', '-updated_at']) {
      const query = { sort, limit: 2 };
      const headers = { Prefer: 'count=exact, sync-token' };
      const first = await ask<Task[]>('listTasks', { query, headers });
      const second = await ask('listTasks', { query: { ...query, cursor: first.headers.get('x-next-cursor')! } });
      await ask('listTasks', { query: { ...query, cursor: second.headers.get('x-next-cursor')! } });
      await ask('listTasks', {
        query: { sort, created_after: all[3]!.created_at, updated_before: all[0]!.updated_at },
      });
      await ask('listTasks', {
        query: { sort, updated_after: all[0]!.updated_at, created_before: all[1]!.created_at },
      });
    }
    const first = await ask('listTasks', { query: { limit: 1 } });
    await ask('listTasks', { query: { limit: 1, q: 'other', cursor: first.headers.get('x-next-cursor')! } });
    await ask('listTasks', { query: { limit: 1 }, headers: { 'If-None-Match': first.headers.get('etag')! } });
  },
  async 'entity tags'(ask) {
    const { body: task, headers } = await ask('createTask', { body: { title: 'Read' } });
    const [params, tag] = [{ task_id: task.id }, headers.get('etag')!];
    await ask('getTask', { params, headers: { 'If-None-Match': tag } });
    await ask('updateTask', { params, body: { completed: true }, headers: { 'If-Match': tag } });
    await ask('getTask', { params, headers: { 'If-None-Match': tag } });
    for (const id of ['updateTask', 'replaceTask', 'toggleTask', 'deleteTask'] as const) {
      const body = id.endsWith('eTask') && id !== 'deleteTask' && id !== 'toggleTask' ? { title: 'Write' } : undefined;
      await ask(id, { params, body, headers: { 'If-Match': tag } });
    }
    const { headers: latest } = await ask('getTask', { params });
    await ask('toggleTask', { params, headers: { 'If-Match': `W/${latest.get('etag')}` } });
    await ask('deleteTask', { params, headers: { 'If-Match': `"1", ${latest.get('etag')}` } });
  },
  async 'batches and the trash'(ask) {
    const tasks = titles.map((title, index) => ({ title, completed: index > 2 }));
    const { body: created } = await ask<Task[]>('createTasks', { body: { tasks } });
    await ask('clearCompleted', { query: { status: 'completed' } });
    await ask('completeAll');
    await ask('completeAll');
    await ask('listTasks', { query: { status: 'deleted', sort: 'created_at' } });
    const params = { task_id: created[3]!.id };
    await ask('restoreTask', { params });
    await ask('getTask', { params });
    await ask('purgeTask', { params });
    await ask('purgeTask', { params: { task_id: created[4]!.id } });
    await ask('deleteTask', { params });
    await ask('emptyTrash');
    await ask('listTasks', { query: { status: 'deleted' } });
    await ask('listTasks', { query: { sort: 'created_at' } });
  },
  async 'recurring tasks'(ask) {
    const plan = { due_date: '2026-01-01', time_zone: 'Asia/Karachi', recurrence: 'freq=yearly;interval=1' };
    const lists = { tags: ['home'], reminders: [30] };
    const { body: task } = await ask('createTask', { body: { title: 'Read', ...plan, ...lists, priority: 'high' } });
    const params = { task_id: task.id };
    for (const recurrence of ['FREQ=HOURLY', 'FREQ=DAILY;COUNT=1;UNTIL=20260101', 'FREQ=DAILY;UNTIL=20250101'])
      await ask('updateTask', { params, body: { recurrence } });
    await ask('updateTask', { params, body: { due_date: null } });
    await ask('replaceTask', { params, body: { title: 'Read', recurrence: 'FREQ=DAILY' } });
    await ask('createTask', { body: { title: 'Read', recurrence: 'FREQ=DAILY' } });
    await ask('createTasks', { body: { tasks: [{ title: 'Read' }, { title: 'Read', recurrence: 'FREQ=DAILY' }] } });
    // The first toggle makes the next task, the third does not.
    for (let times = 0; times < 3; times += 1) await ask('toggleTask', { params });
    const newest = async () => (await ask<Task[]>('listTasks', { query: { limit: 1 } })).body[0]!.id;
    const next = { task_id: await newest() };
    await ask('updateTask', { params: next, body: { completed: true, title: 'Write', tags: [] } });
    const third = { task_id: await newest() };
    await ask('replaceTask', { params: third, body: { title: 'Learn', ...plan, completed: true } });
    await ask('deleteTask', { params: { task_id: await newest() } });
    await ask('completeAll');
    await ask('updateTask', { params: { task_id: await newest() }, body: { recurrence: null } });
    await ask('createTask', { body: { title: 'Twice', ...plan, recurrence: 'FREQ=DAILY;COUNT=1', completed: true } });
    await ask('listTasks');
    await ask('listTasks', { query: { status: 'deleted' } });
    await ask('exportTasks');
  },
  async 'counts and tags'(ask) {
    const due = { due_date: '2001-02-03', priority: 'high' };
    const tasks = titles.map((title, index) => ({ title, tags: ['Home', `tag ${index}`], ...(index === 0 && due) }));
    const { body: created } = await ask<Task[]>('createTasks', { body: { tasks } });
    await ask('toggleTask', { params: { task_id: created[1]!.id } });
    await ask('deleteTask', { params: { task_id: created[2]!.id } });
    await ask('getTaskSummary', { query: { time_zone: 'Asia/Karachi' } });
    const first = await ask('listTags', { query: { limit: 2 } });
    await ask('listTags', { query: { limit: 2, cursor: first.headers.get('x-next-cursor')! } });
    await ask('listTags', { query: { limit: 2 }, headers: { 'If-None-Match': first.headers.get('etag')! } });
    await ask('renameTag', { params: { tag: 'tag 0' }, body: { name: 'HOME' } });
    await ask('renameTag', { params: { tag: 'tag 1' }, body: { name: 'tag / 1' } });
    await ask('removeTag', { params: { tag: 'TAG / 1' } });
    await ask('removeTag', { params: { tag: 'none' } });
    const { text } = await ask('exportTasks');
    const lines = text.split('\n').slice(0, -1);
    const exported = lines.map((line) => JSON.parse(line));
    await ask('importTasks', { body: { tasks: exported } });
    await ask('purgeTask', { params: { task_id: created[2]!.id } });
    await ask('importTasks', { body: { tasks: exported } });
    await ask('importTasks', { body: { tasks: [{ ...exported[0], position: 'none' }] } });
    await ask('exportTasks');
    await ask('listTags');
    await ask('listTasks');
  },
  async changes(ask) {
    type Changes = { changes: TaskChange[]; next: string };
    const start = await ask<Changes>('listChanges');
    const { body: created } = await ask<Task[]>('createTasks', { body: { tasks: titles.map((title) => ({ title })) } });
    const first = await ask<Changes>('listChanges', { query: { limit: 3 } });
    const rest = await ask<Changes>('listChanges', { query: { since: first.body.next } });
    const since = rest.body.next;
    await ask('toggleTask', { params: { task_id: created[0]!.id } });
    await ask('deleteTask', { params: { task_id: created[1]!.id } });
    await ask('deleteTask', { params: { task_id: created[2]!.id } });
    await ask('restoreTask', { params: { task_id: created[2]!.id } });
    await ask('listChanges', { query: { since } });
    await ask('listChanges', { query: { since: start.body.next } });
    await ask('emptyTrash');
    await ask('listChanges', { query: { since } });
    await ask('streamChanges', { query: { since } });
  },
  async 'requests with a key'(ask) {
    const headers = { 'Idempotency-Key': 'one' };
    for (const title of ['Read', 'Read', 'Write']) await ask('createTask', { body: { title }, headers });
    const long = { title: 'Read', description: 'long '.repeat(300) };
    for (const _ of [1, 2]) await ask('createTask', { body: long, headers: { 'Idempotency-Key': 'two' } });
    await ask('listTasks');
  },
};
