/**
 * Compares the service with the same service written in node:http, Fastify, Koa, Go and FastAPI, and with another version of itself, all
 * running side by side.
 *   npm run bench                      the whole comparison, in about half an hour; writes docs/benchmark.json and docs/benchmark.svg
 *   npm run bench -- --quick           a comparison in three minutes, with more noise; writes nothing
 *   npm run bench -- --against main    with the service as of that commit, branch or tag, instead of the last release
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installPackages } from '../scripts/with-packages';
import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { print } from '../src/base/printable';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { build } from './build';
import { type Contender, connections, type Name, names, type Program, programs, slow, start } from './contenders';
import { type Databases, prepareDatabases } from './databases';
import { type Prepared, prepareFastapi, prepareGo, prepareRelease } from './elsewhere';
import { load } from './load';
import { cpuTime, cpuTimeOfFamily, machine, memory } from './machine';
import { type Work, works } from './mix';
import { plot } from './plot';
import { printReport } from './report';
import type { Measurement, Results } from './results';
import { verify } from './verify';

const usage = `Usage: npm run bench [-- --quick] [--against VERSION]
Compares the service with the same service written in node:http, Fastify, Koa, Go and FastAPI, and with its last release, in about half an
hour. Writes docs/benchmark.json and docs/benchmark.svg. Servers for which Go or Python is missing are left out.
  --quick            a comparison in three minutes, with more noise; writes nothing
  --against VERSION  a commit, branch or tag of the service, instead of its last release`;

const { quick = false, against } = readCommandLine(usage, {
  quick: { type: 'boolean' },
  against: { type: 'string' },
}).values;
const rounds = quick ? 2 : 3;
const seconds = quick ? 0.6 : 3;
/** Seconds of a turn of the warm-up, and how many turns it may take, before requests at full speed and at the steady rate. */
const warmUp = quick ? { turn: 0.4, most: 1, steady: 0.4 } : { turn: 1.5, most: 7, steady: 1 };
/** Requests a second. Half of what the service can serve on two cores that are shared with the database and the requests' sender. */
const steadyRate = 2000;
const firstPort = 9401;

async function main(): Promise<void> {
  installPackages('bench');
  build();
  const chosen = await chooseContenders();
  const server = await startEmbeddedPostgres({
    dataDirectory: mkdtempSync(join(tmpdir(), 'taskflow-bench-')),
    ephemeral: true,
  });
  try {
    const results = await measure(chosen.programs, await prepareDatabases(server.url, chosen.releaseFolder));
    printReport(results);
    if (quick) return;
    mkdirSync(join(projectRoot, 'docs'), { recursive: true });
    writeFileSync(join(projectRoot, 'docs', 'benchmark.json'), `${JSON.stringify(results, null, 1)}\n`);
    writeFileSync(join(projectRoot, 'docs', 'benchmark.svg'), plot(results));
  } finally {
    await server.stop();
  }
}

/** Prints which servers are left out, and why. */
async function chooseContenders() {
  const release = prepareRelease(against);
  const prepared: Partial<Record<Name, Prepared>> = { go: prepareGo(), fastapi: await prepareFastapi(), release };
  const found = new Map<Name, Program>();
  for (const name of names) {
    const each = { ...programs, ...prepared }[name]!;
    if ('skipped' in each) print(`Without ${name}. ${each.skipped}`);
    else found.set(name, each);
  }
  return { programs: found, releaseFolder: release.folder };
}

/** Makes a value for each of some keys. */
const forEach = <Key extends string, Value>(keys: Iterable<Key>, make: () => Value) =>
  Object.fromEntries([...keys].map((key) => [key, make()])) as Record<Key, Value>;

async function measure(chosen: ReadonlyMap<Name, Program>, databases: Databases): Promise<Results> {
  const compared = [...chosen.keys()];
  const measurements = forEach(compared, () => forEach<Work, Measurement[]>(works, () => []));
  const database = forEach<Work, number[]>(works, () => []);
  const used = forEach<Name, number[]>(compared, () => []);
  const startTimes = forEach<Name, number[]>(compared, () => []);
  for (let round = 0; round < rounds; round += 1) {
    // The order is reversed in every other round. Each round starts new processes, because V8 optimizes the same program differently each
    // time, which can change the cost of a request by a third.
    const order = round % 2 === 0 ? compared : [...compared].reverse();
    const contenders: Contender[] = [];
    for (const name of order) {
      const { url, users } = databases.of(name);
      const contender = await start(name, chosen.get(name)!, firstPort + contenders.length, url, users[0]!);
      startTimes[name].push(contender.startTime);
      contenders.push(contender);
    }
    if (round === 0) await verify(contenders, databases.of('taskflow').users);
    for (const work of works) {
      for (const contender of contenders) {
        measurements[contender.name][work].push(await measureOne(contender, work, databases));
        if (work === 'mix') used[contender.name].push(memory(contender.pid));
      }
      database[work].push(statements(databases.of('taskflow').url, work) / seconds);
    }
    await Promise.all(contenders.map((contender) => contender.stop()));
  }
  const date = new Date().toISOString();
  return { date, machine: machine(), rounds, seconds, steadyRate, measurements, database, memory: used, startTimes };
}

/** Waits until V8 has optimized what the requests need: until they take no less CPU than before, twice. */
async function warm(pid: number, replies: () => number): Promise<void> {
  let lowest = Number.POSITIVE_INFINITY;
  for (let turn = 0, without = 0; turn < warmUp.most && without < 2; turn += 1) {
    const before = [cpuTime(pid), replies()] as const;
    await sleep(warmUp.turn * 1000);
    const cost = (cpuTime(pid) - before[0]) / (replies() - before[1]);
    without = cost < lowest * 0.97 ? 0 : without + 1;
    lowest = Math.min(lowest, cost);
  }
}

async function measureOne({ name, url, pid }: Contender, work: Work, databases: Databases): Promise<Measurement> {
  const { users } = databases.of(name);
  const meter = () => [cpuTime(pid), cpuTimeOfFamily(databases.serverProcess)];
  const { used, requestsPerSecond, p50, p99 } = await load(url, work, users, seconds, {
    warmUp: (replies) => warm(pid, replies),
    meter,
  });
  const most = { requestsPerSecond, p50, p99, serviceCpu: used[0]!, databaseCpu: used[1]! };
  if (slow.has(name)) return most;
  const steady = await load(url, work, users, seconds, {
    rate: steadyRate,
    warmUp: () => sleep(warmUp.steady * 1000),
    meter,
  });
  return { ...most, steadyServiceCpu: steady.used[0]!, steadyDatabaseCpu: steady.used[1]! };
}

function statements(databaseUrl: string, work: Work): number {
  const environment = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, CONNECTIONS: String(connections) };
  const script = join(projectRoot, 'bench/dist/servers/database.js');
  return Number(
    execFileSync(process.execPath, [script, work, String(seconds)], { env: environment, encoding: 'utf8' }),
  );
}

void main();
