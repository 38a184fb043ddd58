import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { devDependencies as generators } from '../compat/package.json';
import { dependencies, devDependencies } from '../package.json';
import { projectRoot } from './support/process';

// The table of generators in the documentation: its versions and its exceptions are those of compat/.

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');
const rowsOf = (page: string) => page.split('\n').filter((line) => line.startsWith('| TypeScript |'));
const rows = rowsOf(read('docs', 'clients.md'));
const versionsIn = (text: string) => [...text.matchAll(/(@?[a-z][\w/-]*) (\d+\.\d+\.\d+)/g)];

it('has the versions with which the clients of TypeScript are generated', () => {
  const documented = [...rows, ...rowsOf(read('README.md'))].flatMap(versionsIn);
  expect(documented.length).toBeGreaterThan(2 * rows.length);
  for (const [, name, version] of documented)
    expect([name, version]).toEqual([name, generators[name as keyof typeof generators]]);
});

it('has a row for each client of TypeScript, which names the strict setting that is off', () => {
  const folder = join(projectRoot, 'compat', 'typescript');
  const clients = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const off = clients.filter(({ name }) => /false/.test(read('compat', 'typescript', name, 'tsconfig.json')));
  expect(rows).toHaveLength(clients.length);
  expect(rows.filter((row) => row.includes('`exactOptionalPropertyTypes`'))).toHaveLength(off.length);
});

it.each(['README.md', 'docs/clients.md'])('%s runs with npx only what is the name of a package', (page) => {
  const commands = [...read(page).matchAll(/\bnpx ([@\w/-]+)/g)].map(([, name]) => name!);
  const known = Object.keys({ ...generators, ...dependencies, ...devDependencies });
  expect(commands.filter((name) => !known.includes(name))).toEqual([]);
});
