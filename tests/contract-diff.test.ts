import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readUnmarkedContract } from './support/contract';
import { breaking, type Change, deprecated, future, laterStill, past, type Seed } from './support/contract-changes';
import { projectRoot, run } from './support/process';

const linter = 'lint/node_modules';
/** The packages that compare contracts are installed by the commands that need them, `npm run lint` among them. */
const isInstalled = existsSync(join(projectRoot, linter, '@redocly'));
const it = isInstalled ? globalThis.it : globalThis.it.skip;

/** A copy of what comparing needs. Its contract is the one that changes; released.yaml is what it was. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'taskflow-contract-diff-'));
  for (const name of ['package.json', 'tsconfig.json', 'src', 'scripts']) {
    cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
  }
  mkdirSync(join(copy, 'lint'));
  for (const name of ['node_modules', linter, 'lint/package-lock.json'])
    symlinkSync(join(projectRoot, name), join(copy, name));
});
afterAll(() => rmSync(copy, { recursive: true }));

const written = readUnmarkedContract();
function write(name: string, change: Change = () => {}): string {
  const contract = structuredClone(written);
  change(contract);
  writeFileSync(join(copy, name), stringify(contract, { aliasDuplicateObjects: false }));
  return join(copy, name);
}
async function contractDiff(...args: string[]): Promise<{ code: number | string; output: string; breaks: string }> {
  const process = run('scripts/contract-diff.ts', args, {}, copy);
  const code = await process.ended;
  const breaks = process.output().match(/^Breaking: .*$/gm) ?? [];
  return { code, output: process.output(), breaks: breaks.join('\n') };
}

// What no client notices.
const harmless: Seed[] = [
  {
    name: 'an operation is added',
    sentence: 'path item was added (/version)',
    change: ({ paths }) => (paths['/version'] = { get: { ...paths['/health'].get, operationId: 'getVersion' } }),
  },
  {
    name: 'an operation is removed after its sunset',
    sentence: 'operation was removed after its sunset (DELETE /api/tasks/trash)',
    change: ({ paths }) => delete paths['/api/tasks/trash'].delete,
    before: ({ paths }) => Object.assign(paths['/api/tasks/trash'].delete, deprecated(past)),
  },
  {
    name: 'a path is removed after the sunset of all its operations',
    sentence: 'path item was removed after its sunset (/api/tasks/batch)',
    change: ({ paths }) => delete paths['/api/tasks/batch'],
    before: ({ paths }) => Object.assign(paths['/api/tasks/batch'].post, deprecated(past)),
  },
  {
    name: 'an operation becomes deprecated',
    sentence: '`deprecated` was modified (POST /api/tasks/complete-all, deprecated)',
    change: ({ paths }) => Object.assign(paths['/api/tasks/complete-all'].post, deprecated(future)),
  },
  {
    name: 'a sunset becomes later',
    sentence: '`x-sunset` was modified (GET /ready, x-sunset)',
    change: ({ paths }) => Object.assign(paths['/ready'].get, deprecated(laterStill)),
    before: ({ paths }) => Object.assign(paths['/ready'].get, deprecated(future)),
  },
  {
    name: 'an operation is deprecated no longer',
    sentence: '`deprecated` was modified (POST /api/auth/login',
    change: () => {},
    before: ({ paths }) => Object.assign(paths['/api/auth/login'].post, deprecated(future)),
  },
  {
    name: 'an optional parameter is added',
    sentence: 'parameter list was added (GET /health, parameters)',
    change: ({ paths }) =>
      (paths['/health'].get.parameters = [{ name: 'verbose', in: 'query', schema: { type: 'boolean' } }]),
  },
  {
    name: 'an optional field of a request is added',
    sentence: 'schema was added (components schemas TaskCreate properties colour)',
    change: ({ components }) => (components.schemas.TaskCreate.properties.colour = { type: 'string' }),
  },
  {
    name: 'an optional field of a reply is added',
    sentence: 'schema was added (components schemas Session properties colour)',
    change: ({ components }) => (components.schemas.Session.properties.colour = { type: 'string' }),
  },
  {
    name: 'a request may have a new value',
    sentence: '`enum` was modified (components schemas StatusFilter enum)',
    change: ({ components }) => components.schemas.StatusFilter.enum.push('archived'),
  },
  {
    name: 'a limit of a request is loosened',
    sentence: '`maximum` was modified (components schemas PageLimit maximum)',
    change: ({ components }) => (components.schemas.PageLimit.maximum = 2000),
  },
  {
    name: 'a default is documented in a reply',
    sentence: '`default` was modified (components schemas Session properties token_type default)',
    change: ({ components }) =>
      (components.schemas.Session.properties.token_type = { type: 'string', default: 'bearer' }),
    before: ({ components }) => (components.schemas.Session.properties.token_type = { type: 'string' }),
  },
  {
    name: 'there is another successful status besides those that were',
    sentence: 'response was added (POST /api/auth/signup, responses 202)',
    change: ({ paths }) => {
      const { responses } = paths['/api/auth/signup'].post;
      responses[202] = { description: 'Later.', content: responses[201].content };
    },
  },
  {
    name: 'a token is no longer needed',
    sentence: 'security requirement was removed (GET /api/auth/me, security 0)',
    change: ({ paths }) => (paths['/api/auth/me'].get.security = []),
  },
  {
    name: 'a description is another one',
    sentence: '`description` was modified (GET /health, description)',
    change: ({ paths }) => (paths['/health'].get.description = 'Alive.'),
  },
  {
    name: 'a schema gets another name',
    sentence: 'schema was added (components schemas Duration)',
    change: ({ components: { schemas } }) => {
      schemas.Duration = schemas.Seconds;
      schemas.Session.properties.expires_in = { $ref: '#/components/schemas/Duration' };
    },
  },
];

describe('npm run contract:diff', () => {
  describe.each([
    { kind: 'breaking', seeds: breaking, exit: 1, begins: 'Breaking: ' },
    { kind: 'harmless', seeds: harmless, exit: 0, begins: 'Harmless: ' },
  ])('with $kind changes, all at once', ({ seeds, exit, begins }) => {
    let found: Awaited<ReturnType<typeof contractDiff>>;
    beforeAll(async () => {
      const all = (key: 'change' | 'before') => (contract: unknown) => {
        for (const seed of seeds) seed[key]?.(contract);
      };
      write('openapi.yaml', all('change'));
      found = await contractDiff(write('released.yaml', all('before')));
    });

    it(`exits ${exit}`, () => {
      expect(found.code).toBe(exit);
      if (exit === 0) expect(found.breaks).toBe('');
    });

    it.each(seeds)('says so when $name', ({ sentence }) => {
      const lines = found.output.split('\n').filter((line) => line.startsWith(begins));
      expect(lines).toContainEqual(expect.stringContaining(sentence));
    });
  });

  it('exits 0 when nothing has changed', async () => {
    write('openapi.yaml');
    const { code, output } = await contractDiff(write('released.yaml'));
    expect(output).toMatch(/: 0 breaking changes, 0 harmless changes\.$/m);
    expect(code).toBe(0);
  });

  it('compares contracts that have little in common', async () => {
    write('openapi.yaml');
    const { code, output } = await contractDiff(write('released.yaml', (contract) => (contract.components = {})));
    expect(output).toMatch(/: \d+ breaking changes, \d{4,} harmless changes\.$/m);
    expect(code).toBe(1);
  });

  it('compares with a git revision', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], { cwd: copy });
    write('openapi.yaml');
    git('init', '--quiet');
    git('add', 'openapi.yaml');
    git('commit', '--quiet', '--message', 'Release');
    git('tag', 'v1.0.0');
    write('openapi.yaml', ({ paths }) => delete paths['/ready']);
    expect(await contractDiff('v1.0.0')).toMatchObject({
      code: 1,
      breaks: 'Breaking: Path `/ready` was removed (/ready).',
    });
  });

  describe('without an argument, with the last release', () => {
    const removed = 'Path `/ready` was removed (/ready).';
    const added = "Enum of `code` gained values: 'NEW' (components schemas ProblemCode enum).";
    function release(accepted: readonly string[] | undefined, change: Change): void {
      mkdirSync(join(copy, 'released'), { recursive: true });
      write('released/openapi.yaml', ({ info }) => (info.version = '1.4.0'));
      write('openapi.yaml', (contract) => {
        contract.info.version = '1.4.0';
        change(contract);
      });
      const groups = accepted && [{ changelog: 'It is gone.', changes: accepted }];
      if (groups) writeFileSync(join(copy, 'released/accepted.yaml'), stringify(groups));
      else rmSync(join(copy, 'released/accepted.yaml'), { force: true });
    }
    const removeReady: Change = ({ paths }) => delete paths['/ready'];

    it.each([
      ['nothing has changed', undefined, () => {}, 0, ['Since 1.4.0: 0 breaking changes, 0 harmless changes.']],
      [
        'what has changed is accepted',
        [removed],
        removeReady,
        0,
        [`Accepted: ${removed}`, 'Since 1.4.0: 0 breaking changes besides 1 accepted, 0 harmless changes.'],
      ],
      [
        'only something else is accepted',
        [added],
        removeReady,
        1,
        [`Breaking: ${removed}`, `Not breaking: ${added} Remove it from released/accepted.yaml.`],
      ],
      [
        'it is accepted, but the next version is not a major one',
        [removed],
        (contract) => {
          removeReady(contract);
          contract.info.version = '1.5.0';
        },
        1,
        [`Accepted: ${removed}`, 'Version 1.5.0 breaks clients of 1.4.0: it has to be 2.0.0.'],
      ],
      [
        'it is accepted, and the next version is a major one',
        [removed],
        (contract) => {
          removeReady(contract);
          contract.info.version = '2.0.0';
        },
        0,
        [`Accepted: ${removed}`],
      ],
    ] as [string, string[] | undefined, Change, number, string[]][])(
      'when %s',
      async (_, accepted, change, exit, lines) => {
        release(accepted, change);
        const { code, output } = await contractDiff();
        expect(output.split('\n')).toEqual(expect.arrayContaining(lines));
        expect(code).toBe(exit);
      },
    );
  });

  it.each([
    [
      'there is no such file or revision',
      ['v0.0.0'],
      'v0.0.0 is neither a file nor a git revision that has openapi.yaml.',
    ],
    ['it is a folder', ['src'], 'src is neither a file'],
    ['it is below a file', ['package.json/older.yaml'], 'package.json/older.yaml is neither a file'],
    ['it looks like an option', ['--', '--output=openapi.yaml'], '--output=openapi.yaml is neither a file'],
    ['the file is no contract', [join(projectRoot, 'package.json')], 'package.json is not an OpenAPI document.'],
    ['the file is not YAML', [join(projectRoot, 'LICENSE')], 'LICENSE is not an OpenAPI document.'],
  ])('exits 2 with a sentence when %s', async (_, args, sentence) => {
    write('openapi.yaml');
    const { code, output } = await contractDiff(...args);
    expect(output).toContain(sentence);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  it.each([
    ['its paths are a number', 5],
    ['its paths are a list', [{}]],
    ['a path is empty', { '/health': null }],
    ['a path is a text', { '/health': 'get' }],
    ['an operation is empty', { '/health': { get: null } }],
    ['an operation is a list', { '/health': { get: [] } }],
  ])('exits 2 with a sentence when %s', async (_, paths) => {
    write('openapi.yaml');
    const base = write('released.yaml', (contract) => Object.assign(contract, { paths }));
    expect(await contractDiff(base)).toEqual({ code: 2, breaks: '', output: `${base} is not an OpenAPI document.\n` });
  });
});
