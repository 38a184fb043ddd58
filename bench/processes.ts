/**
 * Measures what a second process gains, what open connections cost, and whether a request costs more among more users.
 *   npm run bench:processes   in about a quarter of an hour; prints tables, writes nothing
 *   npm run bench:processes -- --users 1000 --users 1000000
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installPackages } from '../scripts/with-packages';
import { readCommandLine, refuseCommandLine } from '../src/base/command-line';
import { print } from '../src/base/printable';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { build } from './build';
import { type Contender, programs, start } from './contenders';
import { type Databases, prepareDatabases } from './databases';
import { type LoadResult, load } from './load';
import { cpuTime, cpuTimeOfFamily, memory } from './machine';
import { prepareUsers } from './many-users';
import type { Work } from './mix';
import { openConnections } from './open-connections';
import { table } from './report';
import type { BenchUser } from './seed';

const usage = `Usage: npm run bench:processes [-- --users NUMBER… [--data FOLDER]]
Measures what a second process gains, what open connections cost, and whether a request costs more among more users, in about a quarter of
an hour. Prints tables, and writes nothing.
  --users NUMBER  measures only the last, among so many users; may be given several times. A million need 50 GB of disk, and an hour
  --data FOLDER   keeps their databases there, and finds them there the next time`;

const port = 9431;
/** Seconds. */
const [warmUp, duration] = [8, 6];
/** Requests a second, less than one process serves on two cores that it shares with PostgreSQL and the sender. */
const steadyRate = 2500;
/** Idle connections, then streams. */
const [idle, streams] = [9000, 1000];
/** How many users the last table has. */
const groups = [1000, 10_000, 100_000];

function userCount(given: string): number {
  if (/^[1-9]\d{0,7}$/.test(given)) return Number(given);
  return refuseCommandLine(`--users ${given} is not a number of users.`, usage);
}

async function main(): Promise<void> {
  const { values } = readCommandLine(usage, { users: { type: 'string', multiple: true }, data: { type: 'string' } });
  const counts = values.users?.map(userCount);
  if (values.data && !counts) refuseCommandLine('--data is for --users.', usage);
  installPackages('bench');
  build();
  const dataDirectory = values.data ?? mkdtempSync(join(tmpdir(), 'taskflow-bench-processes-'));
  const server = await startEmbeddedPostgres({ dataDirectory, ephemeral: values.data === undefined });
  try {
    if (!counts) {
      const databases = await prepareDatabases(server.url, undefined);
      await compareWorkers(databases);
      await measureConnections(databases);
    }
    await compareUsers(server.url, counts ?? groups);
  } finally {
    await server.stop();
  }
}

const microseconds = (value: number) => value.toFixed(0);
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

const withSettings = (settings: Readonly<Record<string, string>>) => ({ ...programs.taskflow, settings });

function measure(
  { url, pid }: Contender,
  users: readonly BenchUser[],
  work: Work,
  serverProcess: number,
  rate?: number,
): Promise<LoadResult> {
  const meter = () => [cpuTimeOfFamily(pid), cpuTimeOfFamily(serverProcess)];
  return load(url, work, users, duration, { rate, warmUp: () => sleep(warmUp * 1000), meter });
}

async function compareWorkers(databases: Databases): Promise<void> {
  const { url, users } = databases.of('taskflow');
  const rows: string[][] = [];
  for (const workers of [1, 2, 1, 2]) {
    const service = await start('taskflow', withSettings({ WORKERS: String(workers) }), port, url, users[0]!);
    const most = await measure(service, users, 'mix', databases.serverProcess);
    const steady = await measure(service, users, 'mix', databases.serverProcess, steadyRate);
    await service.stop();
    rows.push([
      String(workers),
      most.requestsPerSecond.toFixed(0),
      milliseconds(most.p99),
      ...steady.used.map(microseconds),
      milliseconds(steady.p50),
      milliseconds(steady.p99),
    ]);
  }
  const ofRate = `at ${steadyRate} requests/s`;
  const head = [
    'mix, WORKERS',
    'requests/s',
    'p99',
    `${ofRate}: µs of the service`,
    'µs of the database',
    'p50',
    'p99',
  ];
  print(`${table(head, rows)}\n`);
}

async function measureConnections(databases: Databases): Promise<void> {
  const { url: databaseUrl, users } = databases.of('taskflow');
  // Longer than all of this.
  const settings = { KEEP_ALIVE_TIMEOUT: '600' };
  const service = await start('taskflow', withSettings(settings), port, databaseUrl, users[0]!);
  const rows: string[][] = [];
  async function note(what: string): Promise<void> {
    const { used } = await measure(service, users, 'get', databases.serverProcess);
    // Until the memory of that is free again.
    await sleep(5000);
    const [before, seconds] = [cpuTime(service.pid), 10];
    await sleep(seconds * 1000);
    const share = (cpuTime(service.pid) - before) / seconds / 1e4;
    rows.push([what, `${memory(service.pid).toFixed(0)} MB`, `${share.toFixed(1)} %`, microseconds(used[0]!)]);
  }
  const pathOf = (user: BenchUser) => `/api/tasks/${user.taskIds[0]}`;
  await note('none');
  const connections = await openConnections(port, idle, users, pathOf);
  await note(`${idle} idle`);
  connections.push(...(await openConnections(port, streams, users, () => '/api/tasks/events')));
  await note(`${idle} idle, ${streams} streams`);
  for (const connection of connections) connection.destroy();
  await service.stop();
  const head = ['Open connections', 'memory', 'of a core, at rest', 'get: µs of the service'];
  print(`${table(head, rows)}\n`);
}

async function compareUsers(serverUrl: string, counts: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const count of counts) {
    const { url, size, users, serverProcess } = await prepareUsers(serverUrl, count);
    const service = await start('taskflow', programs.taskflow, port, url, users[0]!);
    const costs: string[] = [];
    for (const work of ['get', 'list', 'create', 'update'] as const) {
      const { used, p99 } = await measure(service, users, work, serverProcess, steadyRate / 2);
      costs.push(`${used.map(microseconds).join(' · ')} · ${milliseconds(p99)}`);
    }
    await service.stop();
    rows.push([count.toLocaleString('en'), size, ...costs]);
  }
  const head = ['Users, each with 100 tasks', 'database', 'get', 'list', 'create', 'update'];
  print('µs of CPU of the service · of the database · p99:');
  print(table(head, rows));
}

void main();
