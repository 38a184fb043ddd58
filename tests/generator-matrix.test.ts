import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiGenerator } from '../compat/openapi-generator';
import { devDependencies as generators } from '../compat/package.json';
import { bin, dependencies, devDependencies } from '../package.json';
import { projectRoot } from './support/process';

// The table of generators in the documentation: its versions and its exceptions are those of compat/.

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');
const rowsOf = (page: string) =>
  page.split('\n').filter((line) => /^\| (TypeScript|Python|Go|Java|Kotlin)\b/.test(line));
const rows = rowsOf(read('docs', 'clients.md'));
const rowsOfLanguage = (language: string) => rows.filter((row) => row.startsWith(`| ${language} |`));
const versionsIn = (text: string) => [...text.matchAll(/(@?[a-z][\w/-]*) (\d+\.\d+\.\d+)/g)];
const foldersIn = (language: string) =>
  readdirSync(join(projectRoot, 'compat', language), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** The versions of packages of all languages, by the names that the documentation uses. */
const used: Record<string, string> = {
  ...generators,
  [openapiGenerator.name]: openapiGenerator.version,
  ...Object.fromEntries(
    [...read('compat', 'python', 'requirements.txt').matchAll(/^(\S+)==(\S+)$/gm)].map(([, ...pin]) => pin),
  ),
  ...Object.fromEntries(
    foldersIn('go').flatMap((name) => {
      const modules = read('compat', 'go', name, 'go.mod');
      return [...modules.matchAll(new RegExp(`/(${name})(?:/v\\d+)? v(\\S+)`, 'g'))].map(([, ...pin]) => pin);
    }),
  ),
  kotlin: /<kotlin.version>(.*)</.exec(read('compat', 'jvm', 'kotlin', 'pom.xml'))![1]!,
};

it('has the versions with which the clients are generated', () => {
  const documented = [...rows, ...rowsOf(read('README.md'))].flatMap(versionsIn);
  expect(documented.length).toBeGreaterThan(2 * rows.length);
  for (const [, name, version] of documented) expect([name, version]).toEqual([name, used[name!]]);
});

it.each<[language: string, clients: readonly string[]]>([
  // The Python client of the project itself is no row.
  ['Python', foldersIn('python').filter((name) => name !== 'taskflow-sdk')],
  ['Go', foldersIn('go')],
  ...foldersIn('jvm').map((name) => [`${name[0]!.toUpperCase()}${name.slice(1)}`, [name]] as [string, string[]]),
])('has a row for each client of %s', (language, clients) => {
  expect(rowsOfLanguage(language)).toHaveLength(clients.length);
});

it('has a row for each client of TypeScript, which names the strict setting that is off', () => {
  const clients = foldersIn('typescript');
  const off = clients.filter((name) => /false/.test(read('compat', 'typescript', name, 'tsconfig.json')));
  expect(rowsOfLanguage('TypeScript')).toHaveLength(clients.length);
  expect(rows.filter((row) => row.includes('`exactOptionalPropertyTypes`'))).toHaveLength(off.length);
});

it.each(['README.md', 'docs/clients.md'])('%s runs with npx only what is the name of a package', (page) => {
  const commands = [...read(page).matchAll(/\bnpx ([@\w/-]+)/g)].map(([, name]) => name!);
  // npx finds the project's own command in its folder.
  const known = Object.keys({ ...generators, ...dependencies, ...devDependencies, ...bin });
  expect(commands.filter((name) => !known.includes(name))).toEqual([]);
});
