import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { migrateUp } from '../../../src/db/migrate';
import { locateBinaries, prepareBinaries } from '../../../src/embedded-postgres/binaries';
import { openCluster, roleName, serverEnvironment } from '../../../src/embedded-postgres/cluster';
import { prepareHome } from '../../../src/embedded-postgres/home';
import { parseDatabaseUrl } from '../../../src/settings/database-url';
import { freePort } from '../../support/free-port';
import { until } from '../../support/waiting';
import { atEnd, childrenOf, type Program, startProgram } from './program';

export interface TestDatabase {
  readonly url: string;
  readonly port: number;
  /** The test's own connections, to look behind the service. */
  readonly sql: postgres.Sql;
  /** kill -9 of the server and of each of its processes, all at once. */
  kill(): Promise<void>;
  /** Starts the server again, on the same port and the same data. Resolves when it takes connections. */
  start(): Promise<void>;
}

/** What is written is on the disk before it is acknowledged, as in production: these tests take the server at its word. */
const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'wal_level=minimal'];
const more = ['max_wal_senders=0', 'shared_buffers=32MB', 'timezone=UTC', 'io_method=sync'];

/** Starts a PostgreSQL server of the test's own, with a migrated database. */
export async function startDatabase(): Promise<TestDatabase> {
  const home = prepareHome(realpathSync(mkdtempSync(join(tmpdir(), 'taskflow-faults-'))));
  atEnd(() => rmSync(home.folder, { recursive: true, force: true }));
  const binaries = prepareBinaries(locateBinaries(), home);
  const [cluster, logFile] = [join(home.folder, 'postgres'), join(home.folder, 'postgres.log')];
  const password = await openCluster({ home, binaries, cluster, logFile, ephemeral: true });
  const port = await freePort();
  const flags = ['-D', cluster, '-p', String(port), ...[...settings, ...more].flatMap((setting) => ['-c', setting])];
  const url = `postgres://${roleName}:${password}@127.0.0.1:${port}/postgres?sslmode=disable`;
  let server: Program | undefined;

  async function start(): Promise<void> {
    await until(async () => {
      // A server that starts before the last processes of the former one are gone gives up.
      if (!server?.running) {
        server = startProgram(join(binaries, 'bin', 'postgres'), flags, {
          ...{ cwd: '/', env: serverEnvironment, ...home.user },
        });
      }
      return answers(url);
    }, 60);
  }
  async function kill(): Promise<void> {
    const { pid } = server!;
    const all = [pid, ...childrenOf(pid)];
    for (const each of all) killIfThere(each);
    await server!.ended;
  }

  await start();
  await migrateUp(parseDatabaseUrl(url, 'The database of the test'));
  const sql = postgres(url, { max: 4, onnotice: () => {} });
  atEnd(() => sql.end({ timeout: 1 }));
  return { url, port, sql, kill, start };
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Whether a database takes connections and answers. */
export async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: 2, onnotice: () => {} });
  const answer = sql.unsafe('select 1').then(
    () => true,
    () => false,
  );
  return answer.finally(() => sql.end({ timeout: 1 }));
}
