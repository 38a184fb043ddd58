/**
 * Measures what the CPU time of a request is spent on, in the service and in the same service written on node:http.
 *   npm run bench:causes   in five minutes; prints a table, writes nothing
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installPackages } from '../scripts/with-packages';
import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { print } from '../src/base/printable';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { build } from './build';
import { type Program, programs, start } from './contenders';
import { type Databases, prepareDatabases } from './databases';
import { load } from './load';
import { cpuTime } from './machine';
import { type Work, works } from './mix';
import { causeNames, sharesOf } from './profile';
import { table } from './report';

const usage = `Usage: npm run bench:causes
Measures what the CPU time of a request is spent on, in the service and in the same service written on node:http, in five minutes.
Needs Linux and its program taskset.`;
readCommandLine(usage, {});

const measured = ['taskflow', 'raw'] as const;
const shown = works.filter((work) => work !== 'mix');
/** Seconds. */
const [warmUp, duration] = [12, 8];
/**
 * The server has a processor of its own. Otherwise a profile would count the time in which PostgreSQL runs in its place as that of the write
 * which has woken PostgreSQL.
 */
const [ofServer, ofOthers] = ['0', `1-${cpus().length - 1}`];

async function main(): Promise<void> {
  if (cpus().length < 2)
    throw new Error('This needs two processors: one for the server, and another for PostgreSQL and the requests.');
  installPackages('bench');
  build();
  execFileSync('taskset', ['--all-tasks', '--pid', '--cpu-list', ofOthers, String(process.pid)], { stdio: 'ignore' });
  const [dataDirectory, profiles] = [newFolder('data'), newFolder('profiles')];
  const server = await startEmbeddedPostgres({ dataDirectory, ephemeral: true });
  try {
    const databases = await prepareDatabases(server.url, undefined);
    const columns: number[][] = [];
    for (const work of shown) for (const name of measured) columns.push(await costs(name, work, databases, profiles));
    const head = shown.flatMap((work) => measured.map((name) => `${work}, ${name}`));
    const rows = [...causeNames, '**together**'].map((cause, row) => [
      cause,
      ...columns.map((column) => column[row]!.toFixed(1)),
    ]);
    print(table(['µs of CPU a request', ...head], rows));
  } finally {
    await server.stop();
  }
}

const newFolder = (use: string) => mkdtempSync(join(tmpdir(), `taskflow-bench-causes-${use}-`));

/** @returns the microseconds of each cause, and of all together. The profiler itself takes some of them */
async function costs(
  name: (typeof measured)[number],
  work: Work,
  databases: Databases,
  folder: string,
): Promise<number[]> {
  const { url: databaseUrl, users } = databases.of(name);
  const profile = join(folder, `${name}-${work}.json`);
  const contender = await start(name, profiled(programs[name], profile), 9421, databaseUrl, users[0]!);
  let cost = 0;
  await load(contender.url, work, users, duration, {
    warmUp: async (replies) => {
      await sleep(warmUp * 1000);
      const before = [cpuTime(contender.pid), replies()] as const;
      await sleep(duration * 1000);
      cost = (cpuTime(contender.pid) - before[0]) / (replies() - before[1]);
      process.kill(contender.pid, 'SIGUSR2');
    },
  });
  await contender.stop();
  return [...sharesOf(profile).map((share) => share * cost), cost];
}

const profiled = ({ command, args, settings }: Program, profile: string): Program => ({
  command: 'taskset',
  args: ['--cpu-list', ofServer, command, '--require', join(projectRoot, 'bench/dist/servers/profiled.js'), ...args],
  settings: { ...settings, PROFILE: profile },
});

void main();
