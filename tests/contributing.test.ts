import { exec } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { scripts } from '../package.json';
import { edit, stepsOf } from './support/guide';
import { projectRoot, type RunningProcess, run, usualEnvironment } from './support/process';
import { createDatabase, secret } from './support/service';
import { ready } from './support/started';
import { signToken } from './support/tokens';

// Takes the steps of CONTRIBUTING.md, as they are written there, on a copy of the project.

const guide = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
const steps = stepsOf(guide);

const linter = 'lint/node_modules';
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'taskflow-contributing-'));
  const left = ['node_modules', 'dist'];
  const hidden = ['.gitignore', '.redocly.lint-ignore.yaml'];
  for (const name of readdirSync(projectRoot)) {
    if (hidden.includes(name) || !(name.startsWith('.') || left.includes(name)))
      cpSync(join(projectRoot, name), join(copy, name), {
        recursive: true,
        filter: (source) => basename(source) !== 'node_modules',
      });
  }
  for (const name of ['node_modules', linter])
    if (existsSync(join(projectRoot, name))) symlinkSync(join(projectRoot, name), join(copy, name));
});
afterAll(() => rmSync(copy, { recursive: true, maxRetries: 20, retryDelay: 100 }));

/** Runs a line of the guide in the copy. @returns its exit code and what it printed */
function shell(line: string): Promise<{ code: number; output: string }> {
  const settings = {
    ...{ ...usualEnvironment(), HOME: process.env.HOME, BETTER_AUTH_SECRET: secret },
    TEST_DATABASE_URL: process.env.TASKFLOW_TEST_SERVER,
    ...{ REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  };
  return new Promise((resolve) =>
    exec(line, { cwd: copy, env: settings }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? -1) : 0, output: stdout + stderr }),
    ),
  );
}

/** Takes the steps under a heading: edits its files, and runs its commands, which all have to succeed. */
async function take(heading: string): Promise<void> {
  for (const step of steps.get(heading)!) {
    if (!('commands' in step)) edit(copy, step);
    else for (const line of step.commands) if (isPossible(line)) await succeed(line);
  }
}

/** The linter has packages of its own, which its command installs. A run of the suite does not. */
function isPossible(line: string): boolean {
  const isMissing = line === 'npm run lint' && !existsSync(join(copy, linter));
  if (isMissing) console.log('`npm run lint` is left out: its packages are not installed.');
  return !isMissing;
}

async function succeed(line: string): Promise<void> {
  const { code, output } = await shell(line);
  if (code !== 0) throw new Error(`${line} ended with ${code}:\n${output}`);
}

describe('CONTRIBUTING.md', () => {
  it('names commands that exist', () => {
    const commands = [...guide.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !Object.keys(scripts).includes(name))).toEqual([]);
  });
});

// Each step goes on from the one before.
describe('adding an operation, step by step', () => {
  it('has these steps', () => {
    expect([...steps.keys()]).toEqual([
      '1. Declare it',
      '2. Generate',
      '3. Write the statement',
      '4. Handle it',
      '5. Test it',
      '6. Call it',
    ]);
  });

  it('does not compile as long as the handler is missing', async () => {
    await take('1. Declare it');
    await take('2. Generate');
    await take('3. Write the statement');
    const { code, output } = await shell('npm run --silent typecheck');
    expect(code).not.toBe(0);
    expect(output.split('\n').filter((line) => line.includes('error TS'))).toEqual([
      expect.stringMatching(/^src\/handlers\/index\.ts.*'countTasks' is missing/),
    ]);
  });

  it('compiles, passes the linter and passes its tests with all steps taken', async () => {
    await take('4. Handle it');
    await take('5. Test it');
  }, 180_000);

  describe('ends with an operation', () => {
    let service: RunningProcess;
    let url: string;
    beforeAll(async () => {
      const settings = { DATABASE_URL: await createDatabase(), BETTER_AUTH_SECRET: secret, PORT: '0' };
      service = run('src/main.ts', [], settings, copy);
      url = await ready(service);
    });
    afterAll(async () => {
      service.child.kill('SIGTERM');
      await service.ended;
    });

    it('200 for the command of the guide', async () => {
      const [step] = steps.get('6. Call it')!;
      const [line] = (step as { commands: string[] }).commands;
      expect((await shell(line!.replace('http://localhost:8000', url))).output).toBe('{"pending":0,"completed":0}');
    });

    it('200 with what is in the database', async () => {
      const headers = { Authorization: `Bearer ${signToken({ sub: 'alice' })}`, 'Content-Type': 'application/json' };
      for (const body of ['{"title":"Buy milk"}', '{"title":"Read","completed":true}'])
        await fetch(`${url}/api/tasks`, { method: 'POST', headers, body });
      const reply = await fetch(`${url}/api/tasks/count`, { headers });
      expect([reply.status, await reply.json()]).toEqual([200, { pending: 1, completed: 1 }]);
    });

    it('401 without a token', async () => {
      const reply = await fetch(`${url}/api/tasks/count`);
      expect([reply.status, await reply.json()]).toEqual([401, expect.objectContaining({ code: 'MISSING_TOKEN' })]);
    });
  });
});
