import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/base/paths';
import { programOf } from '../support/process';
import { secret } from '../support/service';

// The service and its scripts as an operator starts them: processes of their own, with the variables of a walk-through.

export interface Started {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the service on a free port. @throws Error with all that it said when it ends instead */
export async function startProcess(variables: Record<string, string>): Promise<Started> {
  const child = run(variables);
  const port = await new Promise<string>((resolve, reject) => {
    child.onOutput((output) => {
      const found = /listens on http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.ended.then((exitCode) => reject(new Error(`ended with ${exitCode}: ${child.output()}`)), reject);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await child.ended;
    },
  };
}

/** Starts the service where it has to refuse: in production, with one variable missing. @returns the one line that it says */
export async function refusalWithout(name: 'DATABASE_URL' | 'BETTER_AUTH_SECRET'): Promise<string> {
  const complete = { DATABASE_URL: 'postgresql://127.0.0.1:1/none', BETTER_AUTH_SECRET: secret };
  const child = run({ ENVIRONMENT: 'production', ...complete, [name]: '' });
  expect(await child.ended).toBe(1);
  expect(child.output()).toMatch(/^.+\n$/);
  return child.output();
}

function run(variables: Record<string, string>) {
  // Set to nothing rather than left out, so that neither this process's variables nor a .env file reach the service.
  const example = readFileSync(join(projectRoot, '.env.example'), 'utf8');
  const names = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name!);
  const none = Object.fromEntries([...names, 'NEON_DATABASE_URL'].map((name) => [name, '']));
  const env = { PATH: process.env.PATH, ...none, PORT: '0', LOG_LEVEL: 'warn', ...variables };
  const child = spawn(process.execPath, programOf('src/main.ts'), { cwd: projectRoot, env });
  let output = '';
  let listener = (_output: string) => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      listener(output);
    });
  }
  return {
    ended: once(child, 'close').then(([exitCode]) => exitCode as number | null),
    output: () => output,
    onOutput: (listen: typeof listener) => {
      listener = listen;
    },
    kill: () => child.kill('SIGTERM'),
  };
}

/**
 * A copy of the project in which migrations can be made: a new one in the project itself would reach every other test.
 * `migrate('up')` is `npm run migrate -- up`, and returns what it prints.
 */
export function copyProject(databaseUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-project-'));
  for (const name of ['src', 'scripts', 'generated', 'openapi.yaml', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const options = { cwd: folder, env: { ...process.env, ENVIRONMENT: 'development', DATABASE_URL: databaseUrl } };
  const script = ['--import', 'tsx', 'scripts/migrate.ts'];
  return {
    migrate: async (...words: string[]) =>
      (await promisify(execFile)(process.execPath, [...script, ...words], options)).stdout,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
