import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTables } from '../bench/event-report';
import { overview } from '../bench/report';
import * as policies from '../src/limits/account-policies';
import { table } from './faults/support/figures';
import { neighboursTable } from './faults/support/neighbours/figures';
import { sinksTable } from './faults/support/sink-figures';
import { projectRoot } from './support/process';

// What the documentation says was measured is what the last run in full has noted.

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');

it('the table of faults is that of docs/faults.json', () => {
  expect(read('docs', 'benchmarks.md')).toContain(`\n${table(JSON.parse(read('docs', 'faults.json')))}\n`);
});

it('the table of faults of sinks is that of docs/sinks.json', () => {
  expect(read('docs', 'events.md')).toContain(`\n${sinksTable(JSON.parse(read('docs', 'sinks.json')))}\n`);
});

it('the tables of what sinks cost are those of docs/events-benchmark.json', () => {
  const page = read('docs', 'events.md');
  for (const each of eventTables(JSON.parse(read('docs', 'events-benchmark.json'))))
    expect(page).toContain(`\n${each}\n`);
});

it('the table of bad neighbours is that of docs/neighbours.json', () => {
  expect(read('docs', 'benchmarks.md')).toContain(
    `\n${neighboursTable(JSON.parse(read('docs', 'neighbours.json')))}\n`,
  );
});

it('the table of the benchmark is that of docs/benchmark.json', () => {
  expect(read('docs', 'benchmarks.md')).toContain(`\n${overview(JSON.parse(read('docs', 'benchmark.json')))}\n`);
});

it('the rate limits of accounts are those that are documented', () => {
  const [, section = ''] = read('docs', 'limits.md').split('## Rate limits\n');
  const documented = [...section.split('\n## ')[0]!.matchAll(/^\| `([a-z-]+)`, ([\d,]+) in (15 minutes|an hour) \|/gm)];
  const windows: Record<number, string> = { 900: '15 minutes', 3600: 'an hour' };
  const used = Object.values(policies).map(({ name, quota, window }) => [
    name,
    quota.toLocaleString('en'),
    windows[window],
  ]);
  expect(documented.map(([, ...row]) => row).sort()).toEqual(used.sort());
});
