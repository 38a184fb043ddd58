/**
 * Shows what grows with the data and with the contract, and what does not.
 *   npm run bench:scale    about four minutes; one request after the other, so that each figure is the cost of one
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { parse, stringify } from 'yaml';
import { startEmbeddedPostgres } from '../../src/db/embedded';
import { migrateUp } from '../../src/db/migrate';
import { parseDatabaseUrl } from '../../src/db/url';
import { projectRoot } from '../../src/paths';
import { secret, start } from './contenders';
import { load } from './load';
import { machine, median } from './machine';
import { type BenchUser, benchUsers, seedTasks } from './seed';

const sizes = [100, 10_000, 1_000_000];
const operationCounts = [10, 20, 50, 200];
const repetitions = 1000;
const port = 9421;

type Row = readonly [what: string, ...values: number[]];

async function main(): Promise<void> {
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: projectRoot, stdio: 'inherit' });
  const server = await startEmbeddedPostgres({
    dataDirectory: mkdtempSync(join(tmpdir(), 'taskflow-scale-')),
    ephemeral: true,
  });
  try {
    const databaseUrl = `${server.url}?sslmode=disable`;
    await migrateUp(parseDatabaseUrl(databaseUrl, 'The database'));
    console.log(`${machine()}\n`);
    print('tasks of one user; median µs of a request', sizes, await byTasks(databaseUrl));
    print('operations in the contract; median µs', operationCounts, await byOperations(databaseUrl));
  } finally {
    await server.stop();
  }
}

async function byTasks(databaseUrl: string): Promise<Row[]> {
  const sql = postgres(databaseUrl.replace(/\?.*/, ''), { max: 1, onnotice: () => {} });
  const users: BenchUser[] = [];
  for (const size of sizes) {
    await seedTasks(sql, `with-${size}-`, 1, size);
    users.push((await benchUsers(sql, `with-${size}-`, secret))[0]!);
  }
  await sql`checkpoint`;
  const service = await start('taskflow', port, databaseUrl, users[0]!);
  const rows = new Map<string, number[]>();
  for (const user of users) {
    const middle = await cursorInTheMiddle(sql, user.id);
    for (const status of ['all', 'pending', 'completed']) {
      const page = `/api/tasks?limit=10&status=${status}`;
      add(rows, `first page, status=${status}`, await cost(service.url, user, page));
      add(rows, `page in the middle, status=${status}`, await cost(service.url, user, `${page}&cursor=${middle}`));
    }
    add(rows, 'get', await cost(service.url, user, `/api/tasks/${user.taskIds[0]}`));
    add(rows, 'create', await cost(service.url, user, '/api/tasks', { method: 'POST', body: '{"title":"One more"}' }));
  }
  await service.stop();
  await sql.end();
  return [...rows].map(([what, values]) => [what, ...values]);
}

async function cursorInTheMiddle(sql: postgres.Sql, user: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from tasks where user_id = ${user} order by id desc
    offset (select count(*) / 2 from tasks where user_id = ${user}) limit 1`;
  return Buffer.from(row!.id.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The same service with a smaller or larger contract, under load: get is the operation that least hides the gate's cost. */
async function byOperations(databaseUrl: string): Promise<Row[]> {
  const sql = postgres(databaseUrl.replace(/\?.*/, ''), { max: 1, onnotice: () => {} });
  await seedTasks(sql, 'bench-', 100, 100);
  const users = await benchUsers(sql, 'bench-', secret);
  await sql.end();
  const folders = operationCounts.map(projectWith);
  const figures: number[][] = folders.map(() => []);
  for (let round = 0; round < 7; round += 1) {
    const order = [...folders.entries()];
    // New processes in every round, as in the comparison: what V8 makes of the same program differs from start to start.
    for (const [index, folder] of round % 2 === 0 ? order : order.reverse()) {
      const service = await start('taskflow', port, databaseUrl, users[0]!, folder);
      await load(service.url, 'get', users, 1.5);
      figures[index]!.push(1e6 / (await load(service.url, 'get', users, 2)).requestsPerSecond);
      await service.stop();
    }
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
  return [['get under load, per request', ...figures.map(median)]];
}

/** A built copy of the project whose contract has this many operations: some left out, or more of the same kind added. */
function projectWith(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-operations-'));
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'src', 'scripts']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  const contract = parse(readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8'));
  const template = contract.paths['/api/tasks/{task_id}'].get;
  const { parameters } = contract.paths['/api/tasks/{task_id}'];
  const operations = () =>
    Object.values(contract.paths as Record<string, object>)
      .flatMap((path) => Object.keys(path))
      .filter((key) => key !== 'parameters').length;
  for (const path of Object.keys(contract.paths).reverse()) {
    if (operations() > count && path !== '/api/tasks' && !path.startsWith('/api/tasks/{task_id}'))
      delete contract.paths[path];
  }
  for (let index = 1; operations() < count; index += 1) {
    contract.paths[`/api/more${index}/{task_id}`] = {
      parameters,
      get: { ...template, operationId: `getMore${index}` },
    };
  }
  for (const response of ['TaskCreated', 'UserTaskCreated']) delete contract.components.responses[response].links;
  delete contract.components.links;
  writeFileSync(join(folder, 'openapi.yaml'), stringify(contract, { aliasDuplicateObjects: false }));
  const run = (...command: string[]) =>
    execFileSync('npx', command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  run('tsx', 'scripts/generate.ts');
  // The handlers are those of the real contract: more or fewer than this one asks for, which the compiler would refuse.
  run('tsc', '-p', 'tsconfig.build.json', '--noCheck');
  return folder;
}

/** Median microseconds of a request, one after the other on one connection. */
async function cost(url: string, user: BenchUser, path: string, init: RequestInit = {}): Promise<number> {
  const headers = { Authorization: `Bearer ${user.token}`, 'Content-Type': 'application/json' };
  const times: number[] = [];
  for (let count = 0; count < repetitions; count += 1) {
    const begun = performance.now();
    const response = await fetch(url + path, { ...init, headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    times.push((performance.now() - begun) * 1000);
  }
  // The first ones find cold caches and unprepared statements.
  return median(times.slice(repetitions / 4));
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
