/**
 * Measures how the cost of requests grows with the number of tasks and with the size of the contract.
 *   npm run bench:scale    takes about fifteen minutes, and prints tables. Requests come one after the other, so that each figure is the
 *                          cost of one request
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { installPackages } from '../scripts/with-packages';
import { readCommandLine } from '../src/base/command-line';
import { migrateUp } from '../src/db/migrate';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { build } from './build';
import { secret, start } from './contenders';
import { machine, median } from './machine';
import { listCosts } from './scale-lists';
import { costsByOperations, operationCounts } from './scale-operations';
import { type WriteCost, writeCosts } from './scale-writes';
import { type BenchUser, benchUsers, seedTasks } from './seed';

const usage = `Usage: npm run bench:scale
Measures how the cost of requests grows with the number of tasks and with the size of the contract, in about fifteen minutes. Prints tables.`;

const sizes = [1000, 100_000, 1_000_000];
const repetitions = 1000;
const repetitionsOfLists = 100;
const port = 9421;

type Row = readonly [what: string, ...values: number[]];

async function main(): Promise<void> {
  readCommandLine(usage, {});
  installPackages('bench');
  build();
  const server = await startEmbeddedPostgres({
    dataDirectory: mkdtempSync(join(tmpdir(), 'taskflow-scale-')),
    ephemeral: true,
  });
  try {
    const databaseUrl = `${server.url}?sslmode=disable`;
    await migrateUp(parseDatabaseUrl(databaseUrl, 'The database'));
    console.log(`${machine()}\n`);
    await byTasks(databaseUrl);
    print('operations in the contract; median µs', operationCounts, await costsByOperations(databaseUrl, port));
    // Last: it changes the server's settings.
    printWrites(await writeCosts(server.url));
  } finally {
    await server.stop();
  }
}

async function byTasks(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl.replace(/\?.*/, ''), { max: 1, onnotice: () => {} });
  const users: BenchUser[] = [];
  for (const size of sizes) {
    await seedTasks(sql, `with-${size}-`, 1, size);
    users.push((await benchUsers(sql, `with-${size}-`, secret))[0]!);
  }
  await sql`checkpoint`;
  const service = await start('taskflow', port, databaseUrl, users[0]!);
  const lists = await listCosts(sql, users, (user, path) => cost(service.url, user, path, {}, repetitionsOfLists));
  const title = 'tasks of one user, and as many in the trash; median µs of a page of 20, with a filter by';
  print(
    title,
    sizes,
    lists.map(({ filter, costs }) => [filter, ...costs]),
  );
  for (const { filter, growth, worst } of lists) console.log(`${filter}: at most ${growth.toFixed(2)}, ${worst}`);
  const rows = new Map<string, number[]>();
  for (const user of users) {
    add(rows, 'get', await cost(service.url, user, `/api/tasks/${user.taskIds[0]}`));
    add(rows, 'create', await cost(service.url, user, '/api/tasks', { method: 'POST', body: '{"title":"One more"}' }));
  }
  print(
    'tasks of one user; median µs of a request',
    sizes,
    [...rows].map(([what, values]) => [what, ...values]),
  );
  await service.stop();
  await sql.end();
}

function printWrites(found: readonly WriteCost[]): void {
  const kinds = Object.keys(found[0]!.writes);
  console.log(`| median µs of a write, and bytes of log | ${kinds.join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(kinds.length)}`);
  for (const { indexes, writes } of found) {
    const cells = Object.values(writes).map((cost) => `${Math.round(cost.microseconds)}, ${Math.round(cost.bytes)}`);
    console.log(`| ${indexes} | ${cells.join(' | ')} |`);
  }
  console.log();
}

/** Measures a request again and again on one connection. @returns the median microseconds */
async function cost(
  url: string,
  user: BenchUser,
  path: string,
  init: RequestInit = {},
  requests = repetitions,
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

function print(title: string, columns: readonly number[], rows: readonly Row[]): void {
  console.log(
    `| ${title} | ${columns.map((column) => column.toLocaleString('en')).join(' | ')} | last against first |`,
  );
  console.log(`| --- |${' ---: |'.repeat(columns.length + 1)}`);
  for (const [what, ...values] of rows) {
    const ratio = (values.at(-1)! / values[0]!).toFixed(2);
    console.log(`| ${what} | ${values.map((value) => Math.round(value)).join(' | ')} | ${ratio} |`);
  }
  console.log();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
