import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts } from '../package.json';
import { projectRoot, usualEnvironment } from './support/process';

const tools = require('../scripts/tools') as Record<string, { readonly usage: string }>;

// How each npm script of the project says how it is used.

/** Node's arguments for each script. npm runs `prepack` itself. */
const programs = Object.entries(scripts)
  .filter(([name]) => name !== 'prepack')
  .map<[name: string, program: string[]]>(([name, command]) => {
    const [, ...args] = command.split(' ');
    return [name, args];
  });
const programOf = (name: string) => new Map(programs).get(name)!;
/** Further arguments of these go to Jest, which says itself what it does not know. */
const suites = programs.filter(([name]) => /^test(?!:contract)/.test(name));

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly complaints: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taskflow-command-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program with settings that it could not work with. */
const run = (program: readonly string[], ...args: string[]) =>
  new Promise<Ended>((resolve) => {
    const env = { ...usualEnvironment(), DATA_DIR: join(folder, 'data'), DATABASE_URL: 'nowhere', PORT: 'none' };
    execFile(process.execPath, [...program, ...args], { cwd: projectRoot, env }, (error, output, complaints) =>
      resolve({ code: error ? Number(error.code) : 0, output, complaints }),
    );
  });

it('are programs of the project, or tools whose --help the project writes', () => {
  const known = /^node (--\S+ )*(bin\/taskflow\.js|scripts\/tool\.js|\.\/scripts\/typescript\.js) \S+$/;
  expect(programs.filter(([name]) => !known.test(scripts[name as keyof typeof scripts]))).toEqual([]);
  expect(suites.length).toBeGreaterThan(5);
});

const usageOf = (name: string) => new RegExp(`^Usage: npm (run (--silent )?)?${name}( |$)`, 'm');
it.each(programs)('npm run %s -- --help prints the usage, and does nothing else', async (name, program) => {
  const { code, output, complaints } = await run(program, '--help');
  // Whatever installs packages says so first.
  expect([code, complaints]).toEqual([0, '']);
  expect(output.split('\n')[0]).toMatch(usageOf(name));
  expect(output.split('\n').length).toBeGreaterThan(2);
  expect(readdirSync(folder)).toEqual([]);
});

const strict = programs.filter(([name]) => !suites.some(([suite]) => suite === name));
it.each(strict)(
  'npm run %s refuses an unknown option with a sentence, and with the exit code 2',
  async (name, program) => {
    const { code, output, complaints } = await run(program, '--no-such-option');
    expect([code, output]).toEqual([2, '']);
    expect(complaints.split('\n').slice(0, 2)).toEqual([
      'There is no option --no-such-option.',
      expect.stringMatching(usageOf(name)),
    ]);
    expect(readdirSync(folder)).toEqual([]);
  },
);

it('a suite passes its arguments on to Jest', async () => {
  const { code, output } = await run(programOf('test:traces'), '--version');
  expect([code, output]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});

it.each(['TEST_DATABASE_URL', 'UPDATE_SCREENSHOTS', 'TEST_FAULTS', 'UPDATE_FAULTS', 'TEST_GENERATORS', 'TEST_DEPLOY'])(
  'the help of a suite names %s',
  (setting) => {
    expect(suites.map(([name]) => tools[name]!.usage).join('\n')).toMatch(new RegExp(`\\b${setting}=\\S`));
  },
);

describe('an argument', () => {
  it.each([
    [['alice'], 'There are too many arguments: it takes options only.'],
    [['--sub'], '--sub needs a value.'],
    [['--sub='], '--sub needs a value.'],
    [['--sub', '--expires-in', '1h'], '--sub needs a value.'],
    [['--help=yes'], '--help takes no value.'],
  ])('%j: %s', async (args, sentence) => {
    const { code, complaints } = await run(programOf('token'), ...args);
    expect([code, complaints.split('\n')[0]]).toEqual([2, sentence]);
  });
});

it.each([
  ['migrate', ['nope'], 'There is no command nope.'],
  ['migrate', ['nope', '3'], 'There is no command nope.'],
  ['migrate', ['up', '3'], 'There are too many arguments for up.'],
  ['migrate', [], 'Say what to do.'],
  ['migrate', ['down', 'all'], 'down takes a number of migrations.'],
  ['accounts', ['nope', 'alice'], 'There is no command nope.'],
  ['accounts', ['revoke'], 'Say whose account it is.'],
  ['accounts', [], 'Say what to do, and to which user.'],
  ['events', [], 'Say what to do.'],
  ['events', ['nope'], 'There is no command nope.'],
  ['events', ['toString'], 'There is no command toString.'],
  ['events', ['retry', '--user', 'ada'], '--user belongs to skip.'],
  ['events', ['status', 'one', 'two'], 'There are too many arguments.'],
  ['start', ['xx'], 'There are too many arguments: it takes none.'],
  ['lint', ['xx'], 'There are too many arguments: it takes none.'],
])('%s %j: %s', async (name, args, sentence) => {
  const { code, complaints } = await run(programOf(name), ...args);
  expect([code, complaints.split('\n')[0]]).toEqual([2, sentence]);
});

it('npm start, after an argument that it does not take, says where settings stand', async () => {
  const { complaints } = await run(programOf('start'), 'PORT=8001');
  expect(complaints).toContain('  PORT=8001 npm start\n');
});

it.each([[['nope']], [['nope', '--help']], [['--nope']]])('npx taskflow %j names what there is not', async (args) => {
  const { code, output, complaints } = await run(['bin/taskflow.js'], ...args);
  expect([code, output]).toEqual([2, '']);
  const [sentence, usage] = complaints.split('\n');
  expect(sentence).toBe(`There is no ${args[0]!.startsWith('-') ? 'option' : 'command'} ${args[0]}.`);
  expect(usage).toMatch(/^Usage: npx taskflow /);
});

it('npm start --help names the settings', async () => {
  const { output } = await run(programOf('start'), '--help');
  for (const name of ['DATABASE_URL', 'BETTER_AUTH_SECRET', 'PORT', 'CORS_ORIGINS', 'LOG_LEVEL'])
    expect(output).toMatch(new RegExp(`^  ${name}=`, 'm'));
});
