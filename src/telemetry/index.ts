import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { projectRoot } from '../base/paths';
import type { Settings } from '../settings/config';
import type { MetricSources } from './metric-sources';
import { combine, type Observer } from './observer';
import { slowStatements } from './slow-statements';

type MetricsSettings = Pick<Settings, 'host' | 'metricsPort'>;
type TelemetrySettings = MetricsSettings & Pick<Settings, 'tracing' | 'slowQuery'>;

export interface Telemetry {
  readonly observer: Observer;
  /** Registers gauges and counters for the pool, the streams and the quotas. */
  measure(sources: MetricSources): void;
  /** Sends the last spans and metrics, within two seconds. */
  close(): Promise<void>;
}

/**
 * Starts metrics, traces and the log of slow statements. The libraries for metrics and traces are loaded only if they are switched on.
 * @throws Error with a sentence when the metrics cannot be served on their port
 */
export async function startTelemetry(settings: TelemetrySettings, log: Logger): Promise<Telemetry> {
  const metrics = await startMetrics(settings, log);
  const tracing = settings.tracing ? startTraces(log) : undefined;
  const slow = { statementEnded: slowStatements(log, settings.slowQuery) };
  return {
    observer: combine([slow, metrics?.observer ?? {}, tracing?.observer ?? {}]),
    measure: (sources) => metrics?.measure(sources),
    async close() {
      await Promise.all([tracing?.close(), metrics?.close()]);
    },
  };
}

/** In the primary of several workers: serves the sums of their metrics. @throws Error as startTelemetry does */
export async function startWorkersTelemetry({ host, metricsPort }: MetricsSettings, log: Logger): Promise<void> {
  if (metricsPort === undefined) return;
  const { pageOfWorkers } = require('./worker-metrics') as typeof import('./worker-metrics');
  const { startMetricsServer } = require('./metrics-server') as typeof import('./metrics-server');
  await startMetricsServer(host, metricsPort, pageOfWorkers(), log);
}

/** Serves the metrics of this process. A worker sends them to the primary instead. */
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
