import postgres from 'postgres';
import { migrateUp } from '../src/db/migrate';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { secret } from './contenders';
import { parentOf } from './machine';
import { type BenchUser, benchUsers, insertTasks } from './seed';

const prefix = 'bench-';
const tasks = 100;
/** The most users that send requests, and how many tasks of each of them are asked for. */
const [asking, asked] = [10_000, 10];
/** Users whose tasks one statement inserts. */
const atOnce = 10_000;

interface ManyUsers {
  readonly url: string;
  /** Of the database, for people. */
  readonly size: string;
  /** Those who send requests. */
  readonly users: readonly BenchUser[];
  /** The first process of PostgreSQL. */
  readonly serverProcess: number;
}

/** Makes a database with so many users of 100 tasks each, unless the server has it already. */
export async function prepareUsers(serverUrl: string, count: number): Promise<ManyUsers> {
  const name = `users_${count}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  if ((await admin`select from pg_database where datname = ${name}`).length === 0) {
    // Under another name until it is complete.
    await admin.unsafe('drop database if exists unfinished');
    await admin.unsafe('create database unfinished');
    await seed(urlOf(serverUrl, 'unfinished'), count);
    await admin.unsafe(`alter database unfinished rename to ${name}`);
  }
  await admin.end();
  const url = urlOf(serverUrl, name);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`checkpoint`;
  const users = await benchUsers(sql, prefix, secret, { users: asking, tasks: asked });
  const [facts] = await sql<{ pid: number; size: string }[]>`
    select pg_backend_pid() as pid, pg_size_pretty(pg_database_size(current_database())) as size`;
  const serverProcess = parentOf(facts!.pid);
  await sql.end();
  return { url, size: facts!.size, users, serverProcess };
}

const urlOf = (serverUrl: string, name: string) => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;

/** Makes the indexes when the tasks are there, and checks no references, which would take several times as long. */
async function seed(url: string, count: number): Promise<void> {
  await migrateUp(parseDatabaseUrl(url, 'The database'));
  // postgres.js would replace a connection after half an hour, and the settings of the session would be lost.
  const sql = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} });
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename = 'tasks' and indexname <> 'tasks_pkey'`;
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  await sql`set session_replication_role = replica`;
  await sql`set maintenance_work_mem = '1GB'`;
  for (let first = 1; first <= count; first += atOnce)
    await insertTasks(sql, prefix, first, Math.min(first + atOnce - 1, count), tasks);
  for (const { definition } of indexes) await sql.unsafe(definition);
  await sql`vacuum analyze`;
  await sql.end();
}
