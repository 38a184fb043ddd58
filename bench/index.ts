/**
 * Compares the service with the same service written in node:http, Fastify and Koa, all running side by side.
 *   npm run bench              the whole comparison, in about a quarter of an hour; writes docs/benchmark.json and docs/benchmark.svg
 *   npm run bench -- --quick   a comparison in less than a minute, with more noise; writes nothing
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { installPackages } from '../scripts/with-packages';
import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { migrateUp } from '../src/db/migrate';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { build } from './build';
import { type Contender, connections, type Name, names, secret, start } from './contenders';
import { load } from './load';
import { cpuTime, cpuTimeOfFamily, machine, memory, parentOf } from './machine';
import { type Work, works } from './mix';
import { plot } from './plot';
import { printReport } from './report';
import type { Measurement, Results } from './results';
import { type BenchUser, benchUsers, seedTasks } from './seed';
import { verify } from './verify';

const usage = `Usage: npm run bench [-- --quick]
Compares the service with the same service written in node:http, Fastify and Koa, in about a quarter of an hour. Writes
docs/benchmark.json and docs/benchmark.svg.
  --quick  a comparison in less than a minute, with more noise; writes nothing`;

const { quick = false } = readCommandLine(usage, { quick: { type: 'boolean' } }).values;
const rounds = quick ? 2 : 5;
const seconds = quick ? 0.6 : 3;
const warmUp = quick ? { seconds: 0.4, most: 1 } : { seconds: 1.2, most: 10 };
const firstPort = 9401;

const forEachName = <Value>(make: () => Value) =>
  Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Value>;
const forEachWork = <Value>(make: () => Value) =>
  Object.fromEntries(works.map((work) => [work, make()])) as Record<Work, Value>;

async function main(): Promise<void> {
  installPackages('bench');
  build();
  const server = await startEmbeddedPostgres({
    dataDirectory: mkdtempSync(join(tmpdir(), 'taskflow-bench-')),
    ephemeral: true,
  });
  try {
    const databaseUrl = server.url;
    await migrateUp(parseDatabaseUrl(databaseUrl, 'The database'));
    const sql = postgres(server.url, { max: 1, onnotice: () => {} });
    await seedTasks(sql, 'bench-', 1000, 100);
    const users = await benchUsers(sql, 'bench-', secret);
    const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const serverProcess = parentOf(backend!.pid);
    await sql.end();
    const results = await measure(databaseUrl, users, serverProcess);
    printReport(results);
    if (quick) return;
    mkdirSync(join(projectRoot, 'docs'), { recursive: true });
    writeFileSync(join(projectRoot, 'docs', 'benchmark.json'), `${JSON.stringify(results, null, 1)}\n`);
    writeFileSync(join(projectRoot, 'docs', 'benchmark.svg'), plot(results));
  } finally {
    await server.stop();
  }
}

async function measure(databaseUrl: string, users: readonly BenchUser[], serverProcess: number): Promise<Results> {
  const measurements = forEachName(() => forEachWork<Measurement[]>(() => []));
  const database = forEachWork<number[]>(() => []);
  const used = forEachName<number[]>(() => []);
  const startTimes = forEachName<number[]>(() => []);
  for (let round = 0; round < rounds; round += 1) {
    // The order is reversed in every other round. Each round starts new processes, because V8 optimizes the same program differently each
    // time, which can change the cost of a request by a third.
    const order = round % 2 === 0 ? names : [...names].reverse();
    const contenders: Contender[] = [];
    for (const name of order) {
      const contender = await start(name, firstPort + contenders.length, databaseUrl, users[0]!);
      startTimes[name].push(contender.startTime);
      contenders.push(contender);
    }
    if (round === 0) await verify(contenders, users);
    for (const work of works) for (const contender of contenders) await warm(contender, work, users);
    for (const work of works) {
      for (const contender of contenders) {
        measurements[contender.name][work].push(await measureOne(contender, work, users, serverProcess));
        if (work === 'mix') used[contender.name].push(memory(contender.pid));
      }
      database[work].push(statements(databaseUrl, work) / seconds);
    }
    await Promise.all(contenders.map((contender) => contender.stop()));
  }
  const date = new Date().toISOString();
  return { date, machine: machine(), rounds, seconds, measurements, database, memory: used, startTimes };
}

/** Sends requests until V8 has optimized what they need: until they take no less CPU than before. */
async function warm({ url, pid }: Contender, work: Work, users: readonly BenchUser[]): Promise<void> {
  let former = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < warmUp.most; turn += 1) {
    const before = cpuTime(pid);
    const { requests } = await load(url, work, users, warmUp.seconds);
    const cpu = (cpuTime(pid) - before) / requests;
    if (cpu > former * 0.97) return;
    former = cpu;
  }
}

async function measureOne(
  { url, pid }: Contender,
  work: Work,
  users: readonly BenchUser[],
  serverProcess: number,
): Promise<Measurement> {
  const before = [cpuTime(pid), cpuTimeOfFamily(serverProcess)] as const;
  const { requests, ...figures } = await load(url, work, users, seconds);
  const serviceCpu = (cpuTime(pid) - before[0]) / requests;
  const databaseCpu = (cpuTimeOfFamily(serverProcess) - before[1]) / requests;
  return { ...figures, serviceCpu, databaseCpu };
}

function statements(databaseUrl: string, work: Work): number {
  const environment = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, CONNECTIONS: String(connections) };
  const script = join(projectRoot, 'bench/dist/servers/database.js');
  return Number(
    execFileSync(process.execPath, [script, work, String(seconds)], { env: environment, encoding: 'utf8' }),
  );
}

void main();
