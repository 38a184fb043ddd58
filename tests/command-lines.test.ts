import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts } from '../package.json';
import { projectRoot } from './support/process';

// How each npm script of the project says how it is used. Those that only call a tool, such as Jest, have the tool's own --help.

const tools = ['biome', 'jest', 'node bin/build.js', 'tsc'];
/** Node's arguments for each script that runs a program of the project. */
const programs = Object.entries(scripts).flatMap<[name: string, program: string[]]>(([name, command]) => {
  if (/^node (--\S+ )*bin\/taskflow\.js /.test(command)) return [[name, command.split(' ').slice(1)]];
  const [, file] =
    /^(?:node scripts\/with-packages\.js \w+ )?(?:node --import )?tsx ([\w/-]+\.ts)$/.exec(command) ?? [];
  return file ? [[name, ['--import', 'tsx', file]]] : [];
});
const programOf = (name: string) => new Map(programs).get(name)!;

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
    const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), DATABASE_URL: 'nowhere', PORT: 'none' };
    execFile(process.execPath, [...program, ...args], { cwd: projectRoot, env }, (error, output, complaints) =>
      resolve({ code: error ? Number(error.code) : 0, output, complaints }),
    );
  });

it('are programs of the project, or tools', () => {
  const known = programs.map(([name]) => name);
  const others = Object.entries(scripts).filter(([name]) => !known.includes(name) && name !== 'dev');
  expect(known.length).toBeGreaterThan(9);
  for (const [, command] of others)
    expect(tools).toContain(/^(?:node scripts\/with-packages\.js \w+ )?(node \S+|\w+)/.exec(command)![1]);
});

describe.each(programs)('npm run %s', (name, program) => {
  const usage = new RegExp(`^Usage: npm (run (--silent )?)?${name}\\b.*$`, 'm');

  it('--help prints the usage, and does nothing else', async () => {
    const { code, output, complaints } = await run(program, '--help');
    expect([code, complaints]).toEqual([0, '']);
    expect(output.split('\n')[0]).toMatch(usage);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses an unknown option with a sentence, and with the exit code 2', async () => {
    const { code, output, complaints } = await run(program, '--no-such-option');
    expect([code, output]).toEqual([2, '']);
    expect(complaints.split('\n').slice(0, 2)).toEqual([
      'There is no option --no-such-option.',
      expect.stringMatching(usage),
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an argument', () => {
  it.each([
    [['alice'], 'There are too many arguments.'],
    [['--sub'], '--sub needs a value.'],
    [['--sub='], '--sub needs a value.'],
    [['--sub', '--expires-in', '1h'], '--sub needs a value.'],
    [['--help=yes'], '--help takes no value.'],
  ])('%j: %s', async (args, sentence) => {
    const { code, complaints } = await run(programOf('token'), ...args);
    expect([code, complaints.split('\n')[0]]).toEqual([2, sentence]);
  });
});

it('npm start --help names the settings', async () => {
  const { output } = await run(programOf('start'), '--help');
  for (const name of ['DATABASE_URL', 'BETTER_AUTH_SECRET', 'PORT', 'CORS_ORIGINS', 'LOG_LEVEL'])
    expect(output).toMatch(new RegExp(`^  ${name}=`, 'm'));
});

it('npm run bench --help installs nothing', async () => {
  const { code, output, complaints } = await run(scripts.bench.split(' ').slice(1), '--help');
  expect([code, output, complaints]).toEqual([0, expect.stringMatching(/^Usage: npm run bench /), '']);
});
