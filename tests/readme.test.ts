import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { createClient as createSdk } from '../generated/sdk/index.js';
import * as planning from '../generated/sdk/planning.js';
import { createClient } from './support/client';
import { contract } from './support/declared';
import { projectRoot } from './support/process';
import { startService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// What the README says is what the contract says, and what the last run in full has measured.

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const measured = <Row>(name: string) =>
  JSON.parse(readFileSync(join(projectRoot, 'docs', `${name}.json`), 'utf8')) as Row[];
/** The text under a heading, in one line. */
const section = (heading: string) => readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))!;
const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

interface Operation {
  readonly operationId?: string;
  readonly summary: string;
}
const operations = Object.entries(contract.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId, summary }]) =>
      operationId ? [{ operationId, request: `${method.toUpperCase()} ${path}`, summary }] : [],
    ),
);
const ofNamedUser = ({ request }: { request: string }) => request.includes('/api/{user_id}/');

it('can be read in a few minutes', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(200);
});

it('has a row for each operation, with its request and summary', () => {
  const rows = [...section('The API at a glance').matchAll(/^\| `(\w+)` \| `([^`]+)` \| (.+) \|$/gm)].map(
    ([, operationId, request, summary]) => ({ operationId, request, summary }),
  );
  const sorted = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
  expect(sorted(rows)).toEqual(sorted(operations.filter((operation) => !ofNamedUser(operation))));
});

it('names the operations with the user in the path', () => {
  const [, names = ''] = /`\/api\/\{user_id\}\/tasks` too: ([^.]+)\./.exec(section('The API at a glance'))!;
  const named = [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
  expect(named.sort()).toEqual(
    operations
      .filter(ofNamedUser)
      .map(({ operationId }) => operationId)
      .sort(),
  );
});

describe('promises what was measured', () => {
  const promises = inOneLine(section('What it promises'));

  it('about faults', () => {
    const faults = measured<{
      fault: string;
      requests: number;
      refused: number;
      rounds?: number;
      lost?: number;
      twice?: number;
    }>('faults');
    const { requests, refused, rounds } = faults.find(({ fault }) => fault.startsWith('pg_terminate_backend'))!;
    const [told, all, times] = [refused, requests, rounds!].map((count) => count.toLocaleString('en'));
    expect(promises).toContain(
      `${told} of ${all} requests were told to retry while connections were cut in mid-write ${times} times`,
    );
    expect(promises).toContain('No write was lost, and no request with a key took effect twice.');
    expect(faults.map(({ lost = 0, twice = 0 }) => lost + twice)).toEqual(faults.map(() => 0));
  });

  it('about bad neighbours', () => {
    const neighbours = measured<{ alone: { p99: number }; beside: { p99: number } }>('neighbours');
    const highest = (of: 'alone' | 'beside') => Math.max(...neighbours.map((row) => row[of].p99));
    expect(promises).toContain(`In [${neighbours.length} kinds of abuse](docs/benchmarks.md#bad-neighbours)`);
    expect(promises).toContain(`at most ${highest('beside')} ms (without the abuser: ${highest('alone')} ms)`);
  });
});

const [frontendLines, planningLines] = [...section('From a frontend').matchAll(/```ts\n(.*?)```/gs)].map(([, lines]) =>
  transformSync(lines!, { loader: 'ts', target: 'es2022' }).code.replace(/^import .*$/m, ''),
);
const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

it('shows lines for a week that do what they say', async () => {
  const service = await startService();
  const printed: string[] = [];
  const log = (...words: unknown[]) => printed.push(words.join(' '));
  const client = createSdk({ baseUrl: service.url, token: signToken({ sub: 'planner' }) });
  const run = AsyncFunction('client', 'console', ...Object.keys(planning), planningLines!);
  await run(client, { log }, ...Object.values(planning));
  expect(printed).toEqual([
    'today all day Pay the rent',
    'tomorrow all day Water the plants',
    'week 09:30 Call the bank',
  ]);
  await service.close();
});

it('shows lines for a frontend that do what they say', async () => {
  const service = await startService();
  const printed: string[] = [];
  const log = (...words: unknown[]) => {
    printed.push(words.join(' '));
    // The loop over the changes has no end of its own.
    if (words[0] === 'created') throw new Error('enough');
  };
  let connected = false;
  const connect = (options: object) => {
    const client = createSdk({ ...options, baseUrl: service.url });
    const { watchTasks } = client;
    const onState = (state: string) => {
      if (state === 'live') connected = true;
    };
    return Object.assign(client, { watchTasks: (given: object) => watchTasks({ ...given, onState }) });
  };
  const run = AsyncFunction('createClient', 'console', 'fetchAccessToken', frontendLines!);
  const ended = (run(connect, { log }, async () => signToken({ sub: 'reader' })) as Promise<void>).catch(
    ({ message }) => message,
  );
  await until(() => connected);
  await createClient(service.url)
    .as('reader')
    .call('createTask', { body: { title: 'Buy bread' } });
  expect([await ended, printed]).toEqual(['enough', ['Buy milk', 'created Buy bread']]);
  await service.close();
});
