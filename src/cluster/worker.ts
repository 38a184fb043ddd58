import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog, endOnFault } from '../base/log';
import { complain } from '../base/printable';
import type { Reached } from '../process/readiness';
import { drainTime, type Serving, serve } from '../process/serve';
import { findDatabase, findSignatures } from '../process/start';
import { readSettings } from '../settings/config';

/**
 * What the primary process tells a worker, beginning when that asks. First of all `wait` or `serve`: whether the database can be
 * served from. Then `serve`, or `serve through pooler`, once it can, and one day `leave`, when others go on in its place, or `stop`, when the whole service stops.
 * Now and then `answer`: whoever hangs does not, and is killed.
 */
export type Order = 'wait' | Serve | 'answer' | 'leave' | 'stop';
export type Serve = 'serve' | 'serve through pooler';

const { worker: self } = cluster;
let serving: Serving | undefined;
let stopping = false;

const first = new Promise<Order>((resolve) => process.once('message', resolve));
const reachedBy = (order: Order): Reached | undefined =>
  order === 'serve' || order === 'serve through pooler' ? { pooler: order !== 'serve' } : undefined;
const released = new Promise<Reached>((resolve) => {
  process.on('message', (order: Order) => {
    const reached = reachedBy(order);
    if (reached) resolve(reached);
    // With a callback: without one, a primary that has just gone would be an error.
    if (order === 'answer') process.send!('still here', () => {});
    if (order === 'leave') void stop('process');
    if (order === 'stop') void stop('service');
  });
});
// What comes before anybody listens is lost.
process.send!('ready for orders');
// A terminal tells the whole group of processes, and so may whoever stops it. The primary decides what is to happen.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('SIGTERM', () => void stop('process'));
// Either we have left, or the primary is gone, and nobody is there to replace us: what has been accepted is finished.
self!.once('disconnect', () => {
  self!.exitedAfterDisconnect = true;
  void stop('service');
});

async function stop(how: 'service' | 'process'): Promise<void> {
  if (stopping) return;
  stopping = true;
  const inTime = (await serving?.stop(how, how === 'service' ? leavePrimary : undefined)) ?? true;
  if (!inTime) log.warn(`requests were cut after ${drainTime} s`);
  process.exit(inTime ? 0 : 1);
}

/**
 * Has the primary close the port when all have left it, so that the last to close it is a worker, which knows when nothing waits there:
 * what does is reset.
 */
async function leavePrimary(): Promise<void> {
  if (!self!.isConnected()) return;
  process.disconnect!();
  await sleep(100);
}

const settings = readSettings('serve');
const log = createLog(settings);
endOnFault(log);

async function main(): Promise<void> {
  const database = await findDatabase(settings);
  const { signatures } = findSignatures(settings, log);
  const readiness = { atOnce: first.then(reachedBy), ready: released };
  serving = await serve(settings, { database, signatures, readiness }, log);
  process.send!({ port: serving.port }, () => {});
}

main().catch((error: Error) => {
  complain(`TaskFlow cannot start. ${error.message}`);
  process.exit(1);
});
