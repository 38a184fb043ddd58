import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../src/base/paths';
import type { BenchUser } from './seed';

export const secret = 'the secret of the benchmark, 32 bytes at least';
/** Database connections of the service and of `raw`. The other servers use postgres.js's pool with its default of ten. */
export const connections = 10;

export const names = ['taskflow', 'raw', 'fastify', 'koa'] as const;
export type Name = (typeof names)[number];

export interface Contender {
  readonly name: Name;
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to its first successful reply. */
  readonly startTime: number;
  stop(): Promise<void>;
}

/**
 * Starts one of the servers on a port, and waits for its first successful reply. Its output goes to a file, as a log would.
 * @param folder the project, or a built copy of it
 */
export async function start(
  name: Name,
  port: number,
  databaseUrl: string,
  user: BenchUser,
  folder = projectRoot,
): Promise<Contender> {
  const log = openSync(join(tmpdir(), `taskflow-bench-${name}.log`), 'w');
  const file = name === 'taskflow' ? 'dist/src/main.js' : `bench/dist/servers/${name}.js`;
  const environment = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    // The settings of the service. Those of the other servers follow below.
    ENVIRONMENT: 'production',
    HOST: '127.0.0.1',
    BETTER_AUTH_SECRET: secret,
    DATABASE_POOL_SIZE: String(connections),
    // Some users of the benchmark have a million tasks.
    USER_TASK_LIMIT: '10000000',
    USER_STORAGE_LIMIT: '100000',
    NODE_ENV: 'production',
    SECRET: secret,
    CONNECTIONS: String(connections),
  };
  const begun = performance.now();
  const child = spawn(process.execPath, [join(folder, file)], { env: environment, stdio: ['ignore', log, log] });
  // The server ends with the benchmark, for whatever reason that ends.
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const url = `http://127.0.0.1:${port}`;
  await firstReply(child, `${url}/api/tasks/${user.taskIds[0]}`, user.token);
  const startTime = performance.now() - begun;
  return { name, url, pid: child.pid!, startTime, stop: () => stop(child) };
}

async function firstReply(child: ChildProcess, address: string, token: string): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(address, { headers: { Authorization: `Bearer ${token}` } }).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await sleep(1);
  }
  throw new Error(`${child.spawnargs.join(' ')} ended before it replied: see its log in ${tmpdir()}.`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
