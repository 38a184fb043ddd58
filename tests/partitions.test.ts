import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import type { Database } from '../src/db/pool/connection';
import { sweep } from '../src/db/sweep';
import { useEverything } from './support/everything';
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
  for (let user = 0; user < 16; user += 1) await useEverything(service.url, `user-${user}`, called);
  recorder.statements.length = 0;
  await useEverything(service.url, 'alice', called, true);
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
