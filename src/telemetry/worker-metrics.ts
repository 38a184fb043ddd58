import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { MetricsPage } from './metrics-server';

// prom-client adds up the metrics of several processes. How they come from the workers to the primary is done here: its own way
// forgets workers that have ended, and fails while one of them does not answer. Prometheus takes a sum that falls for a counter that
// has begun again at zero, and would count what the other workers have done a second time.

/** Metrics as prom-client passes them from process to process. */
type Snapshot = readonly { readonly type: unknown }[];
interface Message {
  readonly type: 'taskflow:metrics?' | 'taskflow:metrics';
  readonly metrics?: Snapshot;
}

/** Milliseconds that workers have to answer. Of one that does not, the last known figures count. */
const patience = 1000;

/** In a worker: answers the primary. @returns what tells it the last figures, before the process ends */
export function answerPrimary(registry: Registry): () => Promise<void> {
  const tell = async () => {
    const metrics = await registry.getMetricsAsJSON();
    const message: Message = { type: 'taskflow:metrics', metrics };
    // It fails when the primary is gone, and then nobody asks any more.
    await new Promise<void>((resolve) => (process.connected ? process.send!(message, () => resolve()) : resolve()));
  };
  process.on('message', (message: Message | null) => {
    if (message?.type === 'taskflow:metrics?') void tell();
  });
  return tell;
}

/** In the primary: one page for all workers. What ended workers have counted stays in the sums. */
export function pageOfWorkers(): MetricsPage {
  const latest = new Map<number, Snapshot>();
  let ended: Snapshot = [];
  /** Called with each worker that has answered, or cannot any more. */
  const waiting = new Set<(worker: Worker) => void>();
  const heardOf = (worker: Worker) => {
    for (const each of waiting) each(worker);
  };
  cluster.on('message', (worker: Worker, message: Message | null) => {
    if (message?.type !== 'taskflow:metrics') return;
    latest.set(worker.id, message.metrics!);
    heardOf(worker);
  });
  // Comes after all that the worker has sent, also where it was killed.
  cluster.on('disconnect', (worker) => {
    const counted = (latest.get(worker.id) ?? []).filter(({ type }) => type === 'counter' || type === 'histogram');
    latest.delete(worker.id);
    ended = sum([ended, counted]).getMetricsAsArray();
    heardOf(worker);
  });
  return async () => {
    await askWorkers(waiting);
    return sum([ended, ...latest.values()]).metrics();
  };
}

/** @returns when all workers have answered, or had the time to */
function askWorkers(waiting: Set<(worker: Worker) => void>): Promise<void> {
  const asked = new Set(Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected()));
  const message: Message = { type: 'taskflow:metrics?' };
  // With a callback: without one, a worker that has just died would end this process, and with it all the others.
  for (const worker of asked) worker!.send(message, () => {});
  return new Promise((resolve) => {
    const timer = setTimeout(done, patience);
    waiting.add(heard);
    if (asked.size === 0) done();

    function heard(worker: Worker): void {
      asked.delete(worker);
      if (asked.size === 0) done();
    }
    function done(): void {
      clearTimeout(timer);
      waiting.delete(heard);
      resolve();
    }
  });
}

const sum = (snapshots: readonly Snapshot[]) => AggregatorRegistry.aggregate([...snapshots]);
