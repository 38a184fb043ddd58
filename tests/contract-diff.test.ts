import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Change } from './support/contract-changes';
import { contractDiff, copy, it, write } from './support/contract-diff';
import { projectRoot } from './support/process';

describe('npm run contract:diff', () => {
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
