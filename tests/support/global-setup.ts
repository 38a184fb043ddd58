import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { migrateUp } from '../../src/db/migrate';
import { startEmbeddedPostgres, sweepStaleEphemeral } from '../../src/embedded-postgres';
import { parseDatabaseUrl } from '../../src/settings/database-url';
import { compile, removeCompiled } from './compiled';
import { parseContract } from './contract';

declare global {
  var endTestRun: (() => Promise<void>) | undefined;
}

/** One PostgreSQL for the whole run, and in it one migrated database that each test file copies. */
export default async function setUp(): Promise<void> {
  const compiling = compile();
  // What runs that were killed have left behind.
  sweepStaleEphemeral(tmpdir());
  const given = process.env.TEST_DATABASE_URL;
  const server = given
    ? { url: given, stop: async () => {} }
    : await startEmbeddedPostgres({ dataDirectory: mkdtempSync(join(tmpdir(), 'taskflow-test-')), ephemeral: true });
  // It would look into each of the hundreds of databases again and again.
  for (const statement of given ? [] : ['alter system set autovacuum = off', 'select pg_reload_conf()'])
    await onServer(server.url, (sql) => sql.unsafe(statement));
  const template = `taskflow_test_${randomBytes(4).toString('hex')}`;
  await onServer(server.url, (sql) => sql.unsafe(`create database ${template}`));
  const url = new URL(server.url);
  url.pathname = `/${template}`;
  await migrateUp(parseDatabaseUrl(url.href, 'TEST_DATABASE_URL'));
  process.env.TASKFLOW_TEST_SERVER = server.url;
  process.env.TASKFLOW_TEST_TEMPLATE = template;
  process.env.TASKFLOW_TEST_COMPILED = await compiling;
  parseContract(process.env.TASKFLOW_TEST_COMPILED);
  const seen = mkdtempSync(join(tmpdir(), 'taskflow-seen-'));
  process.env.TASKFLOW_TEST_SEEN = seen;
  globalThis.endTestRun = async () => {
    await onServer(server.url, (sql) => sql.unsafe(`drop database ${template} with (force)`));
    await server.stop();
    removeCompiled();
    rmSync(seen, { recursive: true });
  };
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await work(sql);
  await sql.end();
}
