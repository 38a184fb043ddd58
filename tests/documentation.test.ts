import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './support/process';

const guides = readdirSync(join(projectRoot, 'docs')).filter((name) => name.endsWith('.md'));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  join('deploy', 'README.md'),
  ...guides.map((name) => join('docs', name)),
];
const read = (page: string) => readFileSync(join(projectRoot, page), 'utf8');

/** What GitHub makes of the headings of a page. */
const anchorsOf = (page: string) =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (page) => {
  it('links only to files and headings that there are', () => {
    const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    const missing = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        return !existsSync(join(projectRoot, file)) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
      });
    expect(missing).toEqual([]);
  });
});

it('the README leads to every guide', () => {
  for (const name of guides) expect(read('README.md')).toContain(`](docs/${name})`);
});

it('the glossary has words that the sources use', () => {
  const sources = (readdirSync(join(projectRoot, 'src'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join('src', name)))
    .join('\n')
    .toLowerCase();
  const [, glossary = ''] = read(join('docs', 'architecture.md')).split('## Glossary\n');
  const words = [...glossary.split(/^## /m)[0]!.matchAll(/^\| ([a-z][a-z ]*) \|/gm)].map(([, word]) => word!);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !new RegExp(`\\b${word.slice(0, -1)}`).test(sources))).toEqual([]);
});

it('the architecture names the folders that there are, and all of src/', () => {
  const [, list = ''] = /```\n(.*?)```/s.exec(read(join('docs', 'architecture.md')))!;
  const named = [...list.matchAll(/^(\S+\/) /gm)].map(([, name]) => name!);
  expect(named.filter((name) => !existsSync(join(projectRoot, name)))).toEqual([]);
  const rooms = readdirSync(join(projectRoot, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(named).toEqual(expect.arrayContaining(rooms.map(({ name }) => `src/${name}/`)));
});

it('the guides for users name only settings and codes that there are', () => {
  const known = [read('.env.example'), read('openapi.yaml'), read(join('docs', 'better-auth.md'))].join('\n');
  const others = [
    'CHROMIUM_PATH',
    'NEON_DATABASE_URL',
    'OTEL_EXPORTER_OTLP_HEADERS',
    'TEST_DEPLOY',
    'TEST_FAULTS',
    'TEST_GENERATORS',
  ];
  const unknown = pages
    .filter((page) => page !== 'CONTRIBUTING.md')
    .flatMap((page) =>
      [...read(page).matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`]*)?`/g)].map(([, name]) => name!),
    )
    .filter((name) => !others.includes(name) && !new RegExp(`\\b${name}\\b`).test(known));
  expect(unknown).toEqual([]);
});

it('the page for operators names each command of npx taskflow', () => {
  const [, list = ''] = /`npx taskflow` starts the service, and (.*?) are\s+its commands/s.exec(
    read(join('docs', 'operations.md')),
  )!;
  const named = [...list.matchAll(/`(?:npx taskflow )?([\w:]+)`/g)].map(([, name]) => name!);
  const { scripts } = JSON.parse(read('package.json'));
  const commands = Object.keys(scripts).filter((name) => scripts[name] === `node bin/taskflow.js ${name}`);
  expect(named.sort()).toEqual(commands.sort());
});

it('the page for operators has each setting in its table', () => {
  const table = read(join('docs', 'operations.md')).replaceAll(/^(?!\|).*$/gm, '');
  const names = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(30);
  // Those of OpenTelemetry are its own.
  expect(names.filter((name) => !name.startsWith('OTEL_') && !table.includes(`\`${name}\``))).toEqual([]);
});
