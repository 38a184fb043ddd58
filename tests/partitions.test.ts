import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import { newId } from '../src/db/ids';
import type { Database } from '../src/db/pool/connection';
import { sweep } from '../src/db/sweep';
import { newPerson, password } from './support/accounts';
import { type CallOptions, createClient, type Task } from './support/client';
import { type Asked, explain, planKinds, recording } from './support/plans';
import { createDatabase, startService, type TestService } from './support/service';

// The schema can be distributed by user_id, over partitions or servers, because each statement on a user's data names its owner. Here the
// service runs on partitioned tables, and each statement touches one partition of a table. Statements about many users only read: the sweep
// (src/db/sweep.ts) looks for what is old, and the streams of a process look at the lists of all their users at once (src/events/watch.ts).
// The table of users is not partitioned.

const tables = ['task_lists', 'tasks', 'deleted_tasks', 'due_reminders', 'idempotency_keys', 'access_tokens'];
const partitions = 4;

let service: TestService;
let statements: Asked[];
const called = new Set<OperationId>();

beforeAll(async () => {
  const databaseUrl = await createDatabase();
  await partition(databaseUrl);
  service = await startService({ databaseUrl });
  const { database } = service.services;
  const recorder = recording(database);
  (service.services as { database: Database }).database = recorder.database;
  // Users on all partitions. Only the last one's statements are read: it is not alone on its partition.
  for (let user = 0; user < 16; user += 1) await useEverything(`user-${user}`);
  recorder.statements.length = 0;
  await useEverything('alice');
  const byText = new Map(recorder.statements.map((statement) => [statement.text, again(statement)]));
  statements = [...byText.values()].filter(({ text }) => tables.some((table) => text.includes(table)));
});
afterAll(() => service.close());

/** Puts partitioned tables in the place of the migrated ones, with all of their columns, indexes, checks and references. */
async function partition(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const references = await sql<{ name: string; definition: string }[]>`
    select conrelid::regclass::text as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and conrelid::regclass::text = any (${tables})`;
  for (const name of tables) {
    await sql.unsafe(`alter table ${name} rename to ${name}_whole`);
    await sql.unsafe(`create table ${name} (like ${name}_whole including all) partition by hash (user_id)`);
    for (let part = 0; part < partitions; part += 1) {
      const values = `with (modulus ${partitions}, remainder ${part})`;
      await sql.unsafe(`create table ${name}_part${part} partition of ${name} for values ${values}`);
    }
  }
  await sql.unsafe(`drop table ${tables.map((name) => `${name}_whole`).join(', ')}`);
  for (const { name, definition } of references) await sql.unsafe(`alter table ${name} add ${definition}`);
  await sql.end();
  expect(references).toHaveLength(tables.length);
}

/** Calls all operations as one user, in both families of paths and in all ways that have statements of their own. */
async function useEverything(user: string): Promise<void> {
  const client = createClient(service.url).as(user);
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
  if (user !== 'alice') return;
  await createClient(service.url)
    .as('new')
    .call('createTasks', { body: { tasks: [title] } });
  await call('streamChanges', { query: { seconds: 1 } });
  // Accounts have statements of their own for the first task, and for the end.
  const [leaving, staying, other] = await Promise.all([0, 1, 2].map(() => newPerson(service.url)));

  await leaving!.client.call('createTask', { body: title });
  await leaving!.client.call('deleteAccount', { body: { password } });
  await other!.client.call('createTasks', { body: { tasks: [title] } });
  await staying!.client.call('createTask', { body: title });
  const script = { name: 'Script', scopes: ['tasks:read'], password };
  const { body: made } = await staying!.client.call<{ id: string; token: string }>('createAccessToken', {
    body: script,
  });
  await createClient(service.url, made.token).call('listTasks');
  await staying!.client.call('listAccessTokens');
  await staying!.client.call('revokeAccessToken', { params: { token_id: made.id } });
}

/** The statement in a form that can be run once more: one that creates tasks needs other ids. */
function again({ text, values }: Asked): Asked {
  if (!text.includes('insert into tasks') || text.includes('deleted_tasks')) return { text, values };
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  return {
    text,
    values: values.map((value, index) =>
      typeof value === 'string' && index > 0 ? value.replace(uuid, () => randomUUID()) : value,
    ),
  };
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

describe('on tables partitioned by hash(user_id)', () => {
  it('every operation on tasks is served', () => {
    const onTasks = Object.entries(operationTable).filter(([, { path }]) => path.includes('/tasks'));
    expect([...called].sort()).toEqual(onTasks.map(([id]) => id).sort());
    expect(statements.length).toBeGreaterThan(40);
  });

  it.each(planKinds)('with a %s plan, each statement touches one partition of each of its tables', async (kind) => {
    const others: unknown[] = [];
    for (const statement of statements) {
      const { steps, touched } = await explain(service.sql, statement, kind);
      const scanned = steps.flatMap(({ loops, relation }) => (loops > 0 && relation ? [relation] : []));
      const parts = [...new Set([...touched, ...scanned])].filter((name) => name.includes('_part'));
      const tablesOf = new Set(parts.map((name) => name.replace(/_part.*/, '')));
      if (parts.length === 0 || parts.length > tablesOf.size) others.push({ text: statement.text, parts });
    }
    expect(others).toEqual([]);
  });

  it('the sweep does its work on all partitions', async () => {
    const { sql, services } = service;
    await sql`update deleted_tasks set deleted_at = now() - interval '31 days'`;
    await sql`update idempotency_keys set created_at = now() - interval '25 hours'`;
    const [kept] = await sql<{ count: number }[]>`
      select ((select count(*) from deleted_tasks) + (select count(*) from idempotency_keys))::int as count`;
    expect(await sweep(services.database)).toBe(kept!.count);
    const [left] = await sql`select from deleted_tasks union all select from idempotency_keys`;
    expect(left).toBeUndefined();
  });
});
