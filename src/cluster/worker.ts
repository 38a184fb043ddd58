import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog, endOnFault } from '../base/log-output';
import { printError } from '../base/printable';
import type { Reached } from '../process/readiness';
import { type Serving, serve } from '../process/serve';
import { findDatabase, findSignatures } from '../process/start';
import { createStop, cutMessage } from '../process/stop';
import { readSettings } from '../settings/config';

/**
 * A command of the primary process to a worker. The first one comes when the worker has asked for it: `wait` or `serve`, by whether
 * the database can be used already. With `serve`, or `serve through pooler`, it can. The last one is `leave` when other workers go
 * on, or `stop` when the whole service stops. At intervals comes `answer`: a worker that does not answer hangs, and is killed.
 */
export type Command = 'wait' | ServeCommand | 'answer' | 'leave' | 'stop';
export type ServeCommand = 'serve' | 'serve through pooler';

const self = cluster.worker!;
let serving: Serving | undefined;

const stop = createStop(async (how: 'service' | 'process') => {
  const result = await serving?.stop(how, how === 'service' ? leavePrimary : undefined);
  if (result !== 'cut') return 0;
  log.warn(cutMessage(settings));
  return 1;
});

const reachedBy = (command: Command): Reached | undefined =>
  command === 'serve' || command === 'serve through pooler' ? { pooler: command !== 'serve' } : undefined;
const first = new Promise<Command>((resolve) => process.once('message', resolve));
const ready = new Promise<Reached>((resolve) => {
  process.on('message', (command: Command) => {
    const reached = reachedBy(command);
    if (reached) resolve(reached);
    // With a callback: without one, a primary that has just ended would be an error.
    if (command === 'answer') process.send!('still here', () => {});
    if (command === 'leave') stop('process');
    if (command === 'stop') stop('service');
  });
});
// Commands that come before this process listens for them would be lost.
process.send!('ready for commands');
// A terminal sends these to all processes of the group. The primary decides what happens.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('SIGTERM', () => stop('process'));
// Either this worker is leaving, or the primary is gone and nobody can replace the worker: it finishes what it has accepted.
self.once('disconnect', () => {
  self.exitedAfterDisconnect = true;
  stop('service');
});

/**
 * The primary closes the port when all workers have left it. Then a worker is the last to close the port, and knows when no connection
 * waits there, which would be reset.
 */
async function leavePrimary(): Promise<void> {
  if (!self.isConnected()) return;
  process.disconnect!();
  await sleep(100);
}

const settings = readSettings('serve');
const log = createLog(settings);
endOnFault(log);

async function main(): Promise<void> {
  const database = await findDatabase(settings);
  const { signatures } = findSignatures(settings, log);
  const readiness = { atOnce: first.then(reachedBy), ready };
  serving = await serve(settings, { database, signatures, readiness }, log);
  process.send!({ port: serving.port }, () => {});
}

main().catch((error: Error) => {
  printError(`TaskFlow cannot start. ${error.message}`);
  process.exit(1);
});
