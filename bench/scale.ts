/**
 * Measures how the cost of requests grows with the number of tasks and with the size of the contract.
 *   npm run bench:scale                takes half an hour, and prints tables. Requests come one after the other, so that each figure is the
 *                                      cost of one request
 *   npm run bench:scale -- --quick     the same with up to 100,000 tasks and a fifth of the requests, in five minutes
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { installPackages } from '../scripts/with-packages';
import { readCommandLine } from '../src/base/command-line';
import { print } from '../src/base/printable';
import { migrateUp } from '../src/db/migrate';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { build } from './build';
import { programs, secret, start } from './contenders';
import { machine, median } from './machine';
import { listCosts } from './scale-lists';
import { costsByOperations, operationCounts } from './scale-operations';
import { type WriteCost, writeCosts } from './scale-writes';
import { type BenchUser, benchUsers, seedTasks } from './seed';

const usage = `Usage: npm run bench:scale [-- --quick]
Measures how the cost of requests grows with the number of tasks and with the size of the contract. Prints tables.

  --quick    up to 100,000 tasks, and a fifth of the requests: five minutes instead of half an hour`;

const allSizes = [1000, 100_000, 1_000_000];
const port = 9421;

type Row = readonly [what: string, ...values: number[]];

async function main(): Promise<void> {
  const { values } = readCommandLine(usage, { quick: { type: 'boolean' } });
  const isQuick = values.quick === true;
  const sizes = isQuick ? allSizes.slice(0, -1) : allSizes;
  const repetitions = isQuick ? 200 : 1000;
  installPackages('bench');
  build();
  const server = await startEmbeddedPostgres({
    dataDirectory: mkdtempSync(join(tmpdir(), 'taskflow-scale-')),
    ephemeral: true,
  });
  try {
    const databaseUrl = `${server.url}?sslmode=disable`;
    await migrateUp(parseDatabaseUrl(databaseUrl, 'The database'));
    print(`${machine()}\n`);
    await byTasks(databaseUrl, sizes, repetitions);
    table('operations in the contract; median µs', operationCounts, await costsByOperations(databaseUrl, port));
    // Last: it changes the server's settings.
    printWrites(await writeCosts(server.url, 3 * repetitions));
  } finally {
    await server.stop();
  }
}

async function byTasks(databaseUrl: string, sizes: readonly number[], repetitions: number): Promise<void> {
  const sql = postgres(databaseUrl.replace(/\?.*/, ''), { max: 1, onnotice: () => {} });
  const users: BenchUser[] = [];
  for (const size of sizes) {
    await seedTasks(sql, `with-${size}-`, 1, size, true);
    users.push((await benchUsers(sql, `with-${size}-`, secret))[0]!);
  }
  await sql`checkpoint`;
  const service = await start('taskflow', programs.taskflow, port, databaseUrl, users[0]!);
  const lists = await listCosts(sql, users, (user, path) => cost(service.url, user, path, repetitions / 10));
  const title = 'tasks of one user, and as many in the trash; median µs of a page of 20, with a filter by';
  table(
    title,
    sizes,
    lists.map(({ filter, costs }) => [filter, ...costs]),
  );
  for (const { filter, growth, worst } of lists) print(`${filter}: at most ${growth.toFixed(2)}, ${worst}`);
  const rows = new Map<string, number[]>();
  for (const user of users) {
    add(rows, 'get', await cost(service.url, user, `/api/tasks/${user.taskIds[0]}`, repetitions));
    const creation = { method: 'POST', body: '{"title":"One more"}' };
    add(rows, 'create', await cost(service.url, user, '/api/tasks', repetitions, creation));
    // These read all tasks.
    for (const what of ['summary', 'tags']) add(rows, what, await cost(service.url, user, `/api/tasks/${what}`, 8));
  }
  table(
    'tasks of one user; median µs of a request',
    sizes,
    [...rows].map(([what, values]) => [what, ...values]),
  );
  await service.stop();
  await sql.end();
}

function printWrites(found: readonly WriteCost[]): void {
  const kinds = Object.keys(found[0]!.writes);
  print(`| median µs of a write, and bytes of log | ${kinds.join(' | ')} |`);
  print(`| --- |${' ---: |'.repeat(kinds.length)}`);
  for (const { indexes, writes } of found) {
    const cells = Object.values(writes).map((cost) => `${Math.round(cost.microseconds)}, ${Math.round(cost.bytes)}`);
    print(`| ${indexes} | ${cells.join(' | ')} |`);
  }
  print('');
}

/** Measures a request again and again on one connection. @returns the median microseconds */
async function cost(
  url: string,
  user: BenchUser,
  path: string,
  requests: number,
  init: RequestInit = {},
): Promise<number> {
  const headers = { Authorization: `Bearer ${user.token}`, 'Content-Type': 'application/json' };
  const times: number[] = [];
  for (let count = 0; count < requests; count += 1) {
    const begun = performance.now();
    const response = await fetch(url + path, { ...init, headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    times.push((performance.now() - begun) * 1000);
  }
  // The first quarter does not count: caches are cold, and statements not prepared.
  return median(times.slice(requests / 4));
}

function add(rows: Map<string, number[]>, what: string, value: number): void {
  rows.set(what, [...(rows.get(what) ?? []), value]);
}

function table(title: string, columns: readonly number[], rows: readonly Row[]): void {
  print(`| ${title} | ${columns.map((column) => column.toLocaleString('en')).join(' | ')} | last against first |`);
  print(`| --- |${' ---: |'.repeat(columns.length + 1)}`);
  for (const [what, ...values] of rows) {
    const ratio = (values.at(-1)! / values[0]!).toFixed(2);
    print(`| ${what} | ${values.map((value) => Math.round(value)).join(' | ')} | ${ratio} |`);
  }
  print('');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
