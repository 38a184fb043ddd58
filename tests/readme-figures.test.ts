import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overview } from '../scripts/bench/report';
import { table } from './faults/support/figures';
import { projectRoot } from './support/process';

// What the README says was measured is what the last run in full has noted.

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');
const readme = read('README.md');

it('the table of faults is that of docs/faults.json', () => {
  expect(readme).toContain(`\n${table(JSON.parse(read('docs', 'faults.json')))}\n`);
});

it('the table of the benchmark is that of docs/benchmark.json', () => {
  expect(readme).toContain(`\n${overview(JSON.parse(read('docs', 'benchmark.json')))}\n`);
});
