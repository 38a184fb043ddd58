/**
 * Tests the running service against openapi.yaml with Schemathesis: the contract's examples, values at and beyond every limit,
 * random requests, and chains of requests along the contract's links. schemathesis.toml lists the checks.
 *   npm run test:contract                                          everything, in about a minute
 *   npm run test:contract -- --include-operation-id createTask     one operation
 */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { print, printError } from '../src/base/printable';
import type { UserId } from '../src/base/user';
import { lowest } from '../src/db/list-filter';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { syncTokenAt } from '../src/events/sync-token';
import { type RunningProcess, run } from '../tests/support/process';
import { endWithThisProcess, execute, pythonPrograms } from './python/programs';

const requirements = join(projectRoot, 'scripts', 'test-contract-requirements.txt');

/** Options of Schemathesis, which are passed on. */
const options = {
  'include-operation-id': { type: 'string', multiple: true },
  phases: { type: 'string' },
  'max-examples': { type: 'string' },
  seed: { type: 'string' },
} as const;
const usage = `Usage: npm run test:contract [-- OPTIONS]
  --include-operation-id ID  only this operation; can be given several times
  --phases LIST              of examples, coverage, fuzzing, stateful; separated by commas
  --max-examples N           random requests of each operation
  --seed N                   other random requests
Compares the running service with openapi.yaml by Schemathesis. Needs Python 3.11 or newer; the first run installs Schemathesis.`;

async function main(): Promise<number> {
  const { values } = readCommandLine(usage, options);
  const chosen = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().flatMap((each) => [`--${name}`, each!]),
  );
  const programs = await pythonPrograms('schemathesis', requirements);
  const dataDirectory = mkdtempSync(join(tmpdir(), 'taskflow-contract-'));
  const database = await startEmbeddedPostgres({ dataDirectory, ephemeral: true });
  // In development the service applies the migrations and checks its own replies.
  const service = run('src/main.ts', [], {
    ENVIRONMENT: 'development',
    // All sign-ups and log-ins of the tests come from one address.
    ACCOUNT_RATE_LIMITS: 'false',
    DATABASE_URL: database.url,
    BETTER_AUTH_SECRET: 'the secret of the contract tests, long enough',
    PORT: '0',
    LOG_LEVEL: 'warn',
  });
  endWithThisProcess(service.child);
  try {
    return await test(service, programs('schemathesis'), chosen);
  } finally {
    service.child.kill();
    await service.ended;
    await database.stop();
  }
}

/** @returns Schemathesis's exit code */
async function test(service: RunningProcess, schemathesis: string, chosen: readonly string[]): Promise<number> {
  const port = (await service.until(/listens on http:\/\/localhost:(\d+)/))[1]!;
  const url = `http://127.0.0.1:${port}`;
  // It listens before the migrations are applied.
  while (!(await fetch(`${url}/ready`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));
  const alice = await signUp(url, 'alice@example.com');
  await signUp(url, 'bob@example.com');
  const startOutput = service.output().length;
  const exitCode = await execute(schemathesis, ['run', 'openapi.yaml', '--url', url, ...chosen], {
    TASKFLOW_USER_ID: alice,
    TASKFLOW_SYNC_TOKEN: syncTokenAt({ version: 0, id: lowest.id }, alice as UserId),
  });
  const log = service.output().slice(startOutput);
  if (exitCode !== 0 && log) print(`The service has logged:\n${log}`);
  return exitCode;
}

/** @returns the new user's id */
async function signUp(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/signup`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: 'password123' }),
  });
  if (response.status !== 201) throw new Error(`No account for ${email}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { user_id: string }).user_id;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main()
  .catch((error: Error) => {
    printError(error.message);
    return 1;
  })
  .then((exitCode) => {
    process.exitCode = exitCode;
    print(
      exitCode === 0
        ? 'Contract tests passed: no failure, no warning.'
        : 'Contract tests FAILED. `npm run test:contract` sends the same requests again; with `-- --phases stateful` or `-- --include-operation-id createTask` it sends some of them.',
    );
  });
