import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { projectRoot } from '../base/paths';
import type { Settings } from '../settings/config';
import type { Vitals } from './metrics';
import { combine, type Observer } from './observer';
import { slowStatements } from './slow-statements';

type MetricsSettings = Pick<Settings, 'host' | 'metricsPort'>;
type TelemetrySettings = MetricsSettings & Pick<Settings, 'tracing' | 'slowQuery'>;

export interface Telemetry {
  /** What follows requests and statements. */
  readonly observer: Observer;
  /** Has the metrics show how it goes with these. */
  watch(vitals: Vitals): void;
  /** Sends what has not been sent, in a bounded time. */
  close(): Promise<void>;
}

/**
 * Starts what lets an operator see into the process. Libraries are loaded only for what is switched on.
 * @throws Error with a sentence when the metrics' port cannot be had
 */
export async function startTelemetry(settings: TelemetrySettings, log: Logger): Promise<Telemetry> {
  const metrics = await startMetrics(settings, log);
  const tracing = settings.tracing ? startTraces(log) : undefined;
  const slow = { statementEnded: slowStatements(log, settings.slowQuery) };
  return {
    observer: combine([slow, metrics?.observer ?? {}, tracing?.observer ?? {}]),
    watch: (vitals) => metrics?.watch(vitals),
    async close() {
      await Promise.all([tracing?.close(), metrics?.close()]);
    },
  };
}

/** In the primary of several workers: serves one page for all of them. @throws Error as startTelemetry does */
export async function startWorkersTelemetry({ host, metricsPort }: MetricsSettings, log: Logger): Promise<void> {
  if (metricsPort === undefined) return;
  const { pageOfWorkers } = require('./worker-metrics') as typeof import('./worker-metrics');
  const { startMetricsServer } = require('./metrics-server') as typeof import('./metrics-server');
  await startMetricsServer(host, metricsPort, pageOfWorkers(), log);
}

/** Serves the metrics of this process, or has the primary serve those of all its workers. */
async function startMetrics({ host, metricsPort }: MetricsSettings, log: Logger) {
  if (metricsPort === undefined) return undefined;
  const { createMetrics } = require('./metrics') as typeof import('./metrics');
  const { registry, ...metrics } = createMetrics(version());
  if (cluster.isWorker) {
    const { answerPrimary } = require('./worker-metrics') as typeof import('./worker-metrics');
    return { ...metrics, close: answerPrimary(registry) };
  }
  const { startMetricsServer } = require('./metrics-server') as typeof import('./metrics-server');
  await startMetricsServer(host, metricsPort, () => registry.metrics(), log);
  return { ...metrics, close: async () => {} };
}

function startTraces(log: Logger) {
  const { startTracing } = require('./tracing') as typeof import('./tracing');
  return startTracing(version(), log);
}

function version(): string {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version;
}
