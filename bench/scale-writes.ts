import postgres from 'postgres';
import type { UserId } from '../src/base/user';
import { migrateUp } from '../src/db/migrate';
import { openDatabase } from '../src/db/pool/pool';
import * as changes from '../src/db/task-changes';
import * as tasks from '../src/db/tasks';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { secret } from './contenders';
import { median } from './machine';
import { type BenchUser, benchUsers, seedTasks } from './seed';

export interface WriteCost {
  readonly indexes: string;
  /** Median microseconds, and bytes of write-ahead log, of each kind of write. */
  readonly writes: Readonly<Record<string, { readonly microseconds: number; readonly bytes: number }>>;
}

/**
 * Measures writes with all indexes on tasks, and then without each of them except the primary key. Each measurement has a fresh copy of a
 * database that fits into memory, with 100 users of 1,000 tasks.
 * @param serverUrl the address of a server whose settings may be changed
 * @param repetitions how often each write is measured
 */
export async function writeCosts(serverUrl: string, repetitions: number): Promise<WriteCost[]> {
  const urlOf = (name: string) => serverUrl.replace(/\/[^/]*$/, `/${name}`);
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  // Without waits for the disk, and without copies of whole pages in the log, which would hide the differences.
  for (const setting of ['synchronous_commit', 'full_page_writes', 'autovacuum']) {
    await server.unsafe(`alter system set ${setting} = off`);
  }
  await server`select pg_reload_conf()`;
  await server`create database writes`;
  await migrateUp(parseDatabaseUrl(`${urlOf('writes')}?sslmode=disable`, 'The database'));
  const seeding = postgres(urlOf('writes'), { max: 1 });
  await seedTasks(seeding, 'writer-', 100, 1000);
  const users = await benchUsers(seeding, 'writer-', secret);
  const indexes = await seeding<{ name: string }[]>`
    select indexname as name from pg_indexes where tablename = 'tasks' and indexname <> 'tasks_pkey' order by 1`;
  await seeding.end();
  const found: WriteCost[] = [];
  for (const [number, dropped] of [undefined, ...indexes].entries()) {
    const name = `writes_${number}`;
    await server.unsafe(`create database ${name} template writes`);
    const sql = postgres(urlOf(name), { max: 1 });
    if (dropped) await sql.unsafe(`drop index ${dropped.name}`);
    const writes = await measureWrites(sql, `${urlOf(name)}?sslmode=disable`, users, repetitions);
    found.push({ indexes: dropped ? `without ${dropped.name}` : 'with all indexes', writes });
    await sql.end();
    await server.unsafe(`drop database ${name} with (force)`);
  }
  await server.end();
  return found;
}

async function measureWrites(sql: postgres.Sql, databaseUrl: string, users: readonly BenchUser[], repetitions: number) {
  const database = openDatabase(parseDatabaseUrl(databaseUrl, 'The database'), { size: 2 });
  const writes: Record<string, (owner: UserId, id: string) => Promise<unknown>> = {
    create: (owner) => tasks.createTask(database, owner, { title: 'One more', description: 'Some words about it' }),
    update: (owner, id) => changes.updateTask(database, owner, id, { title: 'Changed' }, undefined),
    toggle: (owner, id) => changes.toggleTask(database, owner, id, undefined),
  };
  const costs: Record<string, { microseconds: number; bytes: number }> = {};
  for (const [name, write] of Object.entries(writes)) {
    for (const { id, taskIds } of users) await write(id as UserId, taskIds[0]!);
    const times: number[] = [];
    const [before] = await sql`select pg_current_wal_insert_lsn() as lsn`;
    for (let count = 0; count < repetitions; count += 1) {
      const { id, taskIds } = users[count % users.length]!;
      const begun = performance.now();
      await write(id as UserId, taskIds[count % taskIds.length]!);
      times.push((performance.now() - begun) * 1000);
    }
    const [log] = await sql`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), ${before!.lsn}) as bytes`;
    costs[name] = { microseconds: median(times), bytes: Number(log!.bytes) / times.length };
  }
  await database.close(1);
  return costs;
}
