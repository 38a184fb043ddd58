import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { exampleFolder } from './install';

/** @throws Error with a sentence when something else listens on the port */
export async function refuseTaken(port: number, option: string): Promise<void> {
  const probe = createServer().listen(port);
  try {
    await once(probe, 'listening');
  } catch {
    throw new Error(`Port ${port} is taken. Choose another one with ${option}.`);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * Next.js serves a folder only once at a time. Its lock file stays when it is killed, so the process is looked for as well.
 * @throws Error with a sentence when the app of this checkout runs
 */
export async function refuseSecond(): Promise<void> {
  let running: { readonly pid: number; readonly port: number };
  try {
    running = JSON.parse(readFileSync(join(exampleFolder, '.next', 'dev', 'lock'), 'utf8'));
    process.kill(running.pid, 0);
  } catch {
    return;
  }
  const url = `http://localhost:${running.port}`;
  if (await fetch(url).catch(() => undefined))
    throw new Error(`It runs already, at ${url}: use that one, or stop it first.`);
}
