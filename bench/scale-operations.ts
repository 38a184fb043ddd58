import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../src/base/paths';
import { secret, service as serviceIn, start } from './contenders';
import { load } from './load';
import { median } from './machine';
import { benchUsers, seedTasks } from './seed';

export const operationCounts = [10, 20, 50, 200];

/** Measures the service with smaller and larger contracts, under load. `get` does the least work besides the gate's. */
export async function costsByOperations(
  databaseUrl: string,
  port: number,
): Promise<[what: string, ...values: number[]][]> {
  const sql = postgres(databaseUrl.replace(/\?.*/, ''), { max: 1, onnotice: () => {} });
  await seedTasks(sql, 'bench-', 100, 100);
  const users = await benchUsers(sql, 'bench-', secret);
  await sql.end();
  const folders = operationCounts.map(projectWith);
  const figures: number[][] = folders.map(() => []);
  for (let round = 0; round < 7; round += 1) {
    const order = [...folders.entries()];
    // New processes in every round, because V8 optimizes the same program differently each time.
    for (const [index, folder] of round % 2 === 0 ? order : order.reverse()) {
      const service = await start('taskflow', serviceIn(folder), port, databaseUrl, users[0]!);
      await load(service.url, 'get', users, 1.5);
      figures[index]!.push(1e6 / (await load(service.url, 'get', users, 2)).requestsPerSecond);
      await service.stop();
    }
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
  return [['get under load, per request', ...figures.map(median)]];
}

/** Builds a copy of the project whose contract has this many operations: some are left out, or copies of one are added. */
function projectWith(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-operations-'));
  for (const name of ['LICENSE', 'package.json', 'tsconfig.json', 'bin', 'src', 'scripts', 'generated/pages']) {
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
  // The contract's links may lead to operations that are left out.
  for (const response of Object.values<{ links?: object }>(contract.components.responses)) delete response.links;
  delete contract.components.links;
  writeFileSync(join(folder, 'openapi.yaml'), stringify(contract, { aliasDuplicateObjects: false }));
  for (const script of ['generate', 'build'])
    execFileSync('npm', ['run', '--silent', script], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}
