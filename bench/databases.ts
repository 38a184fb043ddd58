import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import postgres from 'postgres';
import { migrateUp } from '../src/db/migrate';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { type Name, secret } from './contenders';
import { parentOf } from './machine';
import { type BenchUser, benchUsers, seedTasks } from './seed';

interface BenchDatabase {
  readonly url: string;
  readonly users: readonly BenchUser[];
}

export interface Databases {
  /** The database of a server: all have the same, but another version of the service, which has other tables. */
  of(name: Name): BenchDatabase;
  /** The first process of PostgreSQL. */
  readonly serverProcess: number;
}

/**
 * Makes the databases, each with 1,000 users of 100 tasks.
 * @param url of an empty database
 * @param releaseFolder where another version of the service is built; undefined without one
 */
export async function prepareDatabases(url: string, releaseFolder: string | undefined): Promise<Databases> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await migrateUp(parseDatabaseUrl(url, 'The database'));
  const own = { url, users: await seedUsers(sql) };
  // FastAPI's tasks have ids of their own kind and no versions, so that they are in a table of their own.
  await sql.unsafe(
    `create table fastapi_tasks as select id, user_id, title, description, completed, created_at, updated_at from tasks`,
  );
  await sql.unsafe('alter table fastapi_tasks add primary key (id)');
  await sql.unsafe('create index on fastapi_tasks (user_id)');
  await sql.unsafe('vacuum analyze fastapi_tasks');
  const release = releaseFolder === undefined ? own : await ofRelease(sql, url, releaseFolder);
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const serverProcess = parentOf(backend!.pid);
  await sql.end();
  return { of: (name) => (name === 'release' ? release : own), serverProcess };
}

async function ofRelease(sql: postgres.Sql, url: string, folder: string): Promise<BenchDatabase> {
  await sql.unsafe('create database release');
  const address = Object.assign(new URL(url), { pathname: '/release' }).href;
  execFileSync(process.execPath, [join(folder, 'bin/taskflow.js'), 'migrate', 'up'], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATABASE_URL: address, ENVIRONMENT: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const its = postgres(address, { max: 1, onnotice: () => {} });
  const users = await seedUsers(its);
  await its.end();
  return { url: address, users };
}

async function seedUsers(sql: postgres.Sql): Promise<BenchUser[]> {
  await seedTasks(sql, 'bench-', 1000, 100);
  return benchUsers(sql, 'bench-', secret);
}
