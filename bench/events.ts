/**
 * Measures what sinks of events cost, with and without them side by side.
 *   npm run bench:events              takes some minutes; writes docs/events-benchmark.json
 *   npm run bench:events -- --quick   less than two minutes, with more noise; writes nothing
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { installPackages } from '../scripts/with-packages';
import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { print } from '../src/base/printable';
import { migrateUp } from '../src/db/migrate';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { build } from './build';
import { secret } from './contenders';
import { type Mode, modes, type Rates, type Round } from './event-figures';
import { rateRound } from './event-rates';
import { startReceiver } from './event-receiver';
import { type EventResults, eventTables } from './event-report';
import { writeRound } from './event-writes';
import { machine, parentOf } from './machine';
import { benchUsers, seedTasks } from './seed';

const usage = `Usage: npm run bench:events [-- --quick]
Measures what sinks of events cost, with and without them side by side, in some minutes. Writes docs/events-benchmark.json.
  --quick  in less than two minutes, with more noise; writes nothing`;

const { quick = false } = readCommandLine(usage, { quick: { type: 'boolean' } }).values;
const rounds = quick ? 2 : 3;
const seconds = quick ? 1 : 3;
const port = 9431;
const [users, tasksOfUser] = quick ? [200, 10] : [400, 20];

async function main(): Promise<void> {
  installPackages('bench');
  build();
  const server = await startEmbeddedPostgres({
    dataDirectory: mkdtempSync(join(tmpdir(), 'taskflow-bench-events-')),
    ephemeral: true,
  });
  const receiver = await startReceiver(port + 2);
  try {
    const sql = postgres(server.url, { max: 1, onnotice: () => {} });
    const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const serverProcess = parentOf(backend!.pid);
    await migrateUp(parseDatabaseUrl(server.url, 'The database'));
    await seedTasks(sql, 'bench-', users, tasksOfUser);
    const all = await benchUsers(sql, 'bench-', secret);
    await sql.end();
    const databaseUrls = await copies(server.url);
    const common = { port, users: all, serverProcess, receiver };
    const [writes, rates]: [Round[], Rates[]] = [[], []];
    const load = [loadavg()[0]!];
    for (let round = 0; round < rounds; round += 1) {
      const order = modes.map((_, index) => modes[(index + round) % modes.length]!);
      writes.push(await writeRound({ ...common, databaseUrls }, order, seconds));
      const tasks = users * tasksOfUser;
      rates.push(await rateRound({ ...common, tasks, databaseUrl: databaseUrls.rates }, round, seconds));
      load.push(loadavg()[0]!);
    }
    const date = new Date().toISOString();
    const results: EventResults = { date, machine: machine(), rounds, seconds, load, writes, rates };
    print(
      `\n${results.machine}; load ${load.map((value) => value.toFixed(1)).join(' ')}\n\n${eventTables(results).join('\n\n')}`,
    );
    if (!quick)
      writeFileSync(join(projectRoot, 'docs', 'events-benchmark.json'), `${JSON.stringify(results, null, 1)}\n`);
  } finally {
    receiver.stop();
    await server.stop();
  }
}

/** A database with the same tasks for each mode, so that none is told of the changes of the others; and one that has no writes. */
async function copies(url: string): Promise<Record<Mode | 'rates', string>> {
  const sql = postgres(url.replace(/\/[^/]*$/, '/template1'), { max: 1, onnotice: () => {} });
  const original = new URL(url).pathname.slice(1);
  const made: Partial<Record<Mode | 'rates', string>> = {};
  for (const name of [...modes, 'rates'] as const) {
    await sql.unsafe(`create database bench_${name} template "${original}"`);
    made[name] = url.replace(/\/[^/]*$/, `/bench_${name}`);
  }
  await sql.end();
  return made as Record<Mode | 'rates', string>;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
