import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../src/base/paths';
import type { BenchUser } from './seed';

export const secret = 'the secret of the benchmark, 32 bytes at least';
/** Database connections of each server. Fastify and Koa use postgres.js's pool, whose default is ten, too. */
export const connections = 10;

/** The servers that are compared, in the order of the tables. `release` is the last release of the service, or another of its versions. */
export const names = ['taskflow', 'release', 'raw', 'rawShared', 'fastify', 'koa', 'go', 'fastapi'] as const;
export type Name = (typeof names)[number];

/** For tables and plots. */
export const labels: Record<Name, string> = {
  taskflow: 'TaskFlow, logging to a file',
  release: 'TaskFlow, the version compared with',
  raw: '`node:http` by hand, with each of its tricks and no log',
  rawShared: 'the same, but all requests share all connections',
  fastify: 'Fastify 5 as its users write it',
  koa: 'Koa, @koa/router and Ajv as their users write it',
  go: 'Go, net/http and pgx as their users write it',
  fastapi: 'FastAPI and SQLModel as tutorials write it',
};

/** These are too slow for the requests at a steady rate. */
export const slow: ReadonlySet<Name> = new Set(['koa', 'fastapi']);

/** How a server is started: a program with its arguments, and settings of its own. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
}

/** As `npm start` and the Dockerfile start it. @param folder the project, or a built copy of it */
export const service = (folder: string): Program => ({
  command: process.execPath,
  args: ['--max-semi-space-size=16', join(folder, 'dist/src/main.js')],
});
const handWritten = (name: string, settings?: Program['settings']): Program => ({
  command: process.execPath,
  args: [join(projectRoot, 'bench/dist/servers', `${name}.js`)],
  ...(settings && { settings }),
});

/** The servers that need nothing besides the packages of the benchmark. */
export const programs = {
  taskflow: service(projectRoot),
  raw: handWritten('raw'),
  rawShared: handWritten('raw', { SHARED: 'true' }),
  fastify: handWritten('fastify'),
  koa: handWritten('koa'),
} satisfies Partial<Record<Name, Program>>;

export interface Contender {
  readonly name: Name;
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to its first successful reply. */
  readonly startTime: number;
  stop(): Promise<void>;
}

/** Starts one of the servers on a port, and waits for its first successful reply. Its output goes to a file, as a log would. */
export async function start(
  name: Name,
  { command, args, settings }: Program,
  port: number,
  databaseUrl: string,
  user: BenchUser,
): Promise<Contender> {
  const log = openSync(join(tmpdir(), `taskflow-bench-${name}.log`), 'w');
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
    ...settings,
  };
  const begun = performance.now();
  const child = spawn(command, args, { env: environment, stdio: ['ignore', log, log] });
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
