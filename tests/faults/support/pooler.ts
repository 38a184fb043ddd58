import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { until } from '../../support/waiting';
import { answers } from './database';
import { atEnd, missing, type Program, startProgram } from './program';

export const needsPgBouncer = missing('pgbouncer', '--version');

export interface Pooler {
  /** The database by way of the pooler. */
  readonly url: string;
  /** kill -9 of the pooler, and a new one in its place. */
  restart(): Promise<void>;
}

/**
 * Starts PgBouncer in transaction mode before a database, with few connections to it that last a second or two: a setting that the
 * service leaves on a connection is soon lost, or found by somebody else.
 */
export async function startPooler(databaseUrl: string): Promise<Pooler> {
  const { hostname, port: target, username, password, pathname } = new URL(databaseUrl);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-faults-'));
  const file = join(folder, 'pgbouncer.ini');
  const place = `host=${hostname} port=${target} dbname=${pathname.slice(1)}`;
  const lines = [
    '[databases]',
    `app = ${place} user=${username} password=${decodeURIComponent(password)}`,
    '[pgbouncer]',
    ...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = any'],
    ...['pool_mode = transaction', 'default_pool_size = 5', 'server_lifetime = 2', 'server_idle_timeout = 1'],
  ];
  writeFileSync(file, lines.join('\n'));
  // It refuses to run as root, and reads its file before it becomes another user.
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const url = `postgresql://anybody@127.0.0.1:${port}/app?sslmode=disable`;
  let pooler: Program | undefined;
  const start = async () => {
    pooler = startProgram('pgbouncer', ['-q', ...user, file]);
    await until(() => answers(url));
  };
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  await start();
  return {
    url,
    async restart() {
      await pooler?.end('SIGKILL');
      await start();
    },
  };
}
