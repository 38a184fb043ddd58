import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, untilReady } from './client';
import { type RunningProcess, run } from './process';

// Services as processes of their own. What a test has started ends with it, and its folders go with the file.

const folders: string[] = [];
export const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-start-'));
  folders.push(folder);
  return folder;
};
export const running: RunningProcess[] = [];
/** Starts the service on a free port. @param environment all of its settings */
export function start(environment: Record<string, string>): RunningProcess {
  const started = run('src/main.ts', [], { PORT: '0', ...environment });
  running.push(started);
  return started;
}
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** @returns the address that the service prints when it listens; it may still wait for its database */
export const listening = async (service: RunningProcess) => (await service.until(/listens on (http:\S+)/))[1]!;

/** @returns the address, by IPv4, of the service when it is ready */
export async function ready(service: RunningProcess): Promise<string> {
  const url = (await listening(service)).replace('localhost', '127.0.0.1');
  await untilReady(createClient(url));
  return url;
}
