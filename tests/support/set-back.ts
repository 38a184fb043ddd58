import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import postgres from 'postgres';
import { checkIdentity } from '../../src/db/identity';
import { migrateUp } from '../../src/db/migrate';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded-postgres';
import { parseDatabaseUrl } from '../../src/settings/database-url';
import { run } from './process';
import { createDatabase, secret, startService } from './service';
import { newFolder, ready, start } from './started';

/** A service on a database that can be set back. */
export interface SetBack {
  readonly url: string;
  /** Keeps the state of now. @returns the address of the service afterwards */
  backUp(): Promise<string>;
  /** Sets the database back to the state that was kept. @returns the address of the service afterwards */
  restore(): Promise<string>;
}

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function inDatabase(url: string, ...statements: string[]): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  for (const statement of statements) await sql.unsafe(statement);
  await sql.end();
}
const nameIn = (url: string) => new URL(url).pathname.slice(1);

/** Makes a database as a copy of another, as a restore does, whoever is connected. */
async function copyDatabase(from: string, to: string): Promise<void> {
  await inDatabase(
    process.env.TASKFLOW_TEST_SERVER!,
    `alter database ${from} allow_connections false`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${from}'`,
    `drop database if exists ${to} with (force)`,
    `create database ${to} template ${from}`,
    `alter database ${from} allow_connections true`,
  );
}

/** A service as a process of its own, started and stopped. */
function createProcess(environment: Record<string, string>) {
  let service: ReturnType<typeof start> | undefined;
  return {
    async start() {
      service = start({ BETTER_AUTH_SECRET: secret, ...environment });
      return ready(service);
    },
    async stop() {
      service!.child.kill('SIGTERM');
      await service!.ended;
    },
  };
}

/** A service in this process, which goes on while its database is set back. It looks with each request. */
async function startHere(databaseUrl: string): Promise<string> {
  await checkIdentity(parseDatabaseUrl(databaseUrl, 'DATABASE_URL'), pino({ level: 'silent' }));
  const service = await startService({ databaseUrl, revocations: { interval: 0, longest: 0 } });
  ended.push(() => service.close());
  return service.url;
}

async function restoredBetweenStarts(): Promise<SetBack> {
  const database = await createDatabase();
  const [name, kept] = [nameIn(database), `${nameIn(database)}_kept`];
  const service = createProcess({ DATABASE_URL: database });
  const copied = async (from: string, to: string) => {
    await service.stop();
    await copyDatabase(from, to);
    return service.start();
  };
  return { url: await service.start(), backUp: () => copied(name, kept), restore: () => copied(kept, name) };
}

async function restoredUnderTheService(): Promise<SetBack> {
  const database = await createDatabase();
  const [name, kept] = [nameIn(database), `${nameIn(database)}_kept`];
  const url = await startHere(database);
  const copied = async (from: string, to: string) => {
    await copyDatabase(from, to);
    return url;
  };
  return { url, backUp: () => copied(name, kept), restore: () => copied(kept, name) };
}

const copyFolder = (from: string, to: string) => {
  rmSync(to, { recursive: true, force: true });
  execFileSync('cp', ['-a', from, to]);
};

async function filesCopiedBack(): Promise<SetBack> {
  const folder = newFolder();
  const [files, kept] = [join(folder, 'postgres'), join(folder, 'kept')];
  const service = createProcess({ DATA_DIR: folder });
  const copied = async (from: string, to: string) => {
    await service.stop();
    copyFolder(from, to);
    return service.start();
  };
  return { url: await service.start(), backUp: () => copied(files, kept), restore: () => copied(kept, files) };
}

/** Nothing that the service may ask tells of it: only that it sees transactions begin anew that it has seen already. */
async function filesCopiedBackUnseen(): Promise<SetBack> {
  const folder = newFolder();
  const [files, kept] = [join(folder, 'postgres'), join(folder, 'kept')];
  let server: EmbeddedPostgres;
  const launch = async () => {
    server = await startEmbeddedPostgres({ dataDirectory: folder });
  };
  await launch();
  ended.push(() => server.stop());
  await migrateUp(parseDatabaseUrl(server!.url, 'DATABASE_URL'));
  await inDatabase(
    server!.url,
    `create role service login password 'service'`,
    'grant select, insert, update, delete on all tables in schema public to service',
  );
  // The server has another port at each start.
  const door = createServer((client) => {
    const database = connect(Number(new URL(server.url).port), '127.0.0.1');
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
    client.pipe(database).pipe(client);
  }).listen(0, '127.0.0.1');
  ended.push(() => void door.close());
  await once(door, 'listening');
  const database = new URL(server!.url);
  database.port = String((door.address() as AddressInfo).port);
  [database.username, database.password] = ['service', 'service'];
  const url = await startHere(database.href);
  const copied = async (from: string, to: string) => {
    await server.stop();
    copyFolder(from, to);
    await launch();
    return url;
  };
  return { url, backUp: () => copied(files, kept), restore: () => copied(kept, files) };
}

/** The rows alone are restored, in the same tables: nobody but the operator knows. */
async function rowsRestored(): Promise<SetBack> {
  const database = await createDatabase();
  const tables = ['users', 'task_lists', 'tasks', 'deleted_tasks'];
  const url = await startHere(database);
  return {
    url,
    async backUp() {
      await inDatabase(
        database,
        'create schema kept',
        ...tables.map((name) => `create table kept.${name} as table ${name}`),
      );
      return url;
    },
    async restore() {
      const filled = tables.map((name) => `insert into ${name} select * from kept.${name}`);
      await inDatabase(database, ['begin', 'delete from users', ...filled, 'commit'].join('; '));
      const command = run('scripts/migrate.ts', ['restored'], { DATABASE_URL: database });
      expect([await command.ended, command.output()]).toEqual([0, expect.stringMatching(/^Moved 1 list forward/)]);
      return url;
    },
  };
}

export const waysToSetBack: readonly (readonly [string, () => Promise<SetBack>])[] = [
  ['restored between two starts', restoredBetweenStarts],
  ['restored under a service that goes on', restoredUnderTheService],
  ["set back with the embedded server's folder", filesCopiedBack],
  ['set back with files that the service cannot ask after, under it', filesCopiedBackUnseen],
  ['set back with its rows alone, as the operator says', rowsRestored],
];
