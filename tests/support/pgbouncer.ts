import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { answerSettings } from '../../src/db/pool/session-settings';
import { freePort } from './free-port';
import { until } from './waiting';

const version = /PgBouncer (\d+)\.(\d+)/.exec(spawnSync('pgbouncer', ['--version'], { encoding: 'utf8' }).stdout ?? '');
export const itWithPgBouncer = version ? it : it.skip;
export const needsPgBouncer = version ? '' : ' (skipped: PgBouncer is not installed)';
/** Older ones do not know of prepared statements. */
const keepsStatements = Number(version?.[1]) * 1000 + Number(version?.[2]) >= 1021;

const ownLimits = 'lock_timeout idle_session_timeout statement_timeout idle_in_transaction_session_timeout'.split(' ');
/** Has it take every parameter that a session may begin with, and ignore those that it does not pass on. */
export const takesAll = `ignore_startup_parameters = ${[...Object.keys(answerSettings), ...ownLimits, 'search_path'].join(', ')}`;

const poolers: { child: ChildProcess; folder: string }[] = [];
afterAll(async () => {
  for (const { child, folder } of poolers) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill('SIGKILL')) await ended;
    rmSync(folder, { recursive: true });
  }
});

/**
 * Starts a real PgBouncer before a database. It ends with the test file.
 * @param more lines of its configuration
 * @returns the database's URL by way of it
 */
export async function startPgBouncer(
  databaseUrl: string,
  mode: 'session' | 'transaction' | 'statement',
  ...more: string[]
): Promise<string> {
  const { hostname, port: target, username, password, pathname } = new URL(databaseUrl);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-pooler-'));
  const file = join(folder, 'pgbouncer.ini');
  const place = `host=${hostname} port=${target || 5432} dbname=${pathname.slice(1)}`;
  const lines = [
    '[databases]',
    `app = ${place} user=${username} password=${decodeURIComponent(password)}`,
    '[pgbouncer]',
    ...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = any'],
    `pool_mode = ${mode}`,
    ...(keepsStatements ? ['max_prepared_statements = 200'] : []),
    ...more,
  ];
  writeFileSync(file, lines.join('\n'));
  // It refuses to run as root, and reads its file before it becomes another user.
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  poolers.push({ child: spawn('pgbouncer', ['-q', ...user, file], { stdio: 'ignore' }), folder });
  const url = `postgresql://anybody@127.0.0.1:${port}/app?sslmode=disable`;
  await until(() => answers(url));
  return url;
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, fetch_types: false });
  const answer = sql.unsafe('select 1').then(
    () => true,
    () => false,
  );
  return answer.finally(() => sql.end());
}
