import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/base/paths';
import { run } from '../support/process';
import { secret } from '../support/service';
import { ready } from '../support/started';

// The service and its scripts as processes of their own, with the variables of a walk-through.

export interface Started {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the service on a free port. @throws Error with all that it said when it ends instead */
export async function startProcess(variables: Record<string, string>): Promise<Started> {
  const service = startWith(variables);
  const url = await ready(service);
  return {
    url,
    async stop() {
      service.child.kill('SIGTERM');
      await service.ended;
    },
  };
}

/** Starts the service where it has to refuse: in production, with one variable missing. @returns the one line that it says */
export async function refusalWithout(name: 'DATABASE_URL' | 'BETTER_AUTH_SECRET'): Promise<string> {
  const complete = { DATABASE_URL: 'postgresql://127.0.0.1:1/none', BETTER_AUTH_SECRET: secret };
  const service = startWith({ ENVIRONMENT: 'production', ...complete, [name]: '' });
  expect(await service.ended).toBe(1);
  expect(service.output()).toMatch(/^.+\n$/);
  return service.output();
}

function startWith(variables: Record<string, string>) {
  // Set to nothing rather than left out, so that no .env file sets them.
  const example = readFileSync(join(projectRoot, '.env.example'), 'utf8');
  const names = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name!);
  const none = Object.fromEntries([...names, 'NEON_DATABASE_URL'].map((name) => [name, '']));
  return run('src/main.ts', [], { ...none, PORT: '0', LOG_LEVEL: 'warn', ...variables });
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
