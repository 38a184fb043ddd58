import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { freePort } from './support/free-port';
import { programOf, projectRoot } from './support/process';
import { createDatabase, secret } from './support/service';
import { pause, until } from './support/waiting';

// A log that nobody reads, or that has no room, does not keep the service from serving and from ending.

const settings = async (workers: number) => ({
  ...{
    PATH: process.env.PATH,
    DATABASE_URL: await createDatabase(),
    BETTER_AUTH_SECRET: secret,
    WORKERS: String(workers),
  },
  PORT: String(await freePort()),
});

/** A service that waits for its log does not answer: then the test fails rather than hangs. */
const inTime = () => ({ signal: AbortSignal.timeout(10_000) });

async function servesAndEnds(
  environment: Awaited<ReturnType<typeof settings>>,
  stdout: 'pipe' | number,
  whenReady: (child: ReturnType<typeof spawn>) => void = () => {},
) {
  const child = spawn(process.execPath, programOf('src/main.ts'), {
    ...{ cwd: projectRoot, env: environment, stdio: ['ignore', stdout, 'ignore'] },
  });
  const ended = once(child, 'exit');
  const health = () => fetch(`http://127.0.0.1:${environment.PORT}/health`, inTime()).then(({ status }) => status);
  try {
    await until(async () => (await health().catch(() => 0)) === 200);
    whenReady(child);
    // With long lines: more than a pipe holds.
    const path = `/${'x'.repeat(8000)}`;
    const asked = () => fetch(`http://127.0.0.1:${environment.PORT}${path}`, inTime()).then(({ status }) => status);
    for (let count = 0; count < 100; count += 1) expect(await asked()).toBe(404);
    // Lines are written by now.
    await pause(300);
    for (let count = 0; count < 100; count += 1) expect(await asked()).toBe(404);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
}

describe.each([1, 2])('with %d process(es)', (workers) => {
  it('goes on and ends when the reader of the log has gone', async () => {
    await servesAndEnds(await settings(workers), 'pipe', (child) => child.stdout!.destroy());
  });

  it('goes on and ends when nobody reads the log', async () => {
    await servesAndEnds(await settings(workers), 'pipe');
  });

  (existsSync('/dev/full') ? it : it.skip)('goes on and ends when there is no room for the log', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      await servesAndEnds(await settings(workers), full);
    } finally {
      closeSync(full);
    }
  });
});
