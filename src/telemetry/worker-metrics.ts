import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { MetricsPage } from './metrics-server';

// prom-client adds up the metrics of several workers, but does not collect them well: it forgets the counts of workers that have ended,
// and fails while one does not answer. If a sum became smaller, Prometheus would believe that the counter began again at zero, and count
// the work of the other workers a second time. So this file collects the metrics itself.

/** Metrics in the form in which prom-client passes them between processes. */
type Snapshot = readonly { readonly type: unknown }[];
interface Message {
  readonly type: 'taskflow:metrics?' | 'taskflow:metrics';
  readonly metrics?: Snapshot;
}

/** Milliseconds to wait for the workers' answers. For a worker that does not answer in time, its last metrics count. */
const answerTimeout = 1000;

/** In a worker: sends the metrics whenever the primary asks. @returns a function that sends the last ones, before the process ends */
export function answerPrimary(registry: Registry): () => Promise<void> {
  const send = async () => {
    const metrics = await registry.getMetricsAsJSON();
    const message: Message = { type: 'taskflow:metrics', metrics };
    // A failure is of no interest: then the primary has ended.
    await new Promise<void>((resolve) => (process.connected ? process.send!(message, () => resolve()) : resolve()));
  };
  process.on('message', (message: Message | null) => {
    if (message?.type === 'taskflow:metrics?') void send();
  });
  return send;
}

/** In the primary: one page with the sums of all workers. The counts of workers that have ended stay in the sums. */
export function pageOfWorkers(): MetricsPage {
  const latest = new Map<number, Snapshot>();
  let ended: Snapshot = [];
  /** Called for each worker that has answered or ended. */
  const listeners = new Set<(worker: Worker) => void>();
  const notify = (worker: Worker) => {
    for (const listener of listeners) listener(worker);
  };
  cluster.on('message', (worker: Worker, message: Message | null) => {
    if (message?.type !== 'taskflow:metrics') return;
    latest.set(worker.id, message.metrics!);
    notify(worker);
  });
  // This event comes after the last message of a worker, even when the worker was killed.
  cluster.on('disconnect', (worker) => {
    const counted = (latest.get(worker.id) ?? []).filter(({ type }) => type === 'counter' || type === 'histogram');
    latest.delete(worker.id);
    ended = sum([ended, counted]).getMetricsAsArray();
    notify(worker);
  });
  return async () => {
    await askWorkers(listeners);
    return sum([ended, ...latest.values()]).metrics();
  };
}

/** Resolves when all workers have answered, or the time for answers is over. */
function askWorkers(listeners: Set<(worker: Worker) => void>): Promise<void> {
  const asked = new Set(Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected()));
  const message: Message = { type: 'taskflow:metrics?' };
  // The callback takes the error when a worker has just died. Without it, the error would end the primary, and all workers with it.
  for (const worker of asked) worker!.send(message, () => {});
  return new Promise((resolve) => {
    const timer = setTimeout(done, answerTimeout);
    listeners.add(heard);
    if (asked.size === 0) done();

    function heard(worker: Worker): void {
      asked.delete(worker);
      if (asked.size === 0) done();
    }
    function done(): void {
      clearTimeout(timer);
      listeners.delete(heard);
      resolve();
    }
  });
}

const sum = (snapshots: readonly Snapshot[]) => AggregatorRegistry.aggregate([...snapshots]);
