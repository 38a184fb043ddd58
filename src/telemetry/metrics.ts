import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Statement } from '../db/pool/connection';
import { isDatabaseUnavailable } from '../db/pool/errors';
import type { Exchange } from '../gate/exchange';
import { addGauge, type MetricSources, registerSources } from './metric-sources';
import type { Observer } from './observer';

export interface Metrics {
  readonly registry: Registry;
  readonly observer: Observer;
  /** Registers gauges and counters for the pool, the streams and the quotas. */
  measure(sources: MetricSources): void;
}

/** Seconds, from a statement that reads one row to the longest timeouts. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Measures this process, for Prometheus. @param version of the service */
export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  // For several workers, show the slowest one, not the average.
  Object.assign(registry.getSingleMetric('nodejs_eventloop_lag_p99_seconds')!, { aggregator: 'max' });
  new Gauge({
    name: 'taskflow_build_info',
    help: 'Always 1. The labels name the versions of the service and of Node.js.',
    labelNames: ['version', 'node'],
    aggregator: 'first',
    registers,
  }).set({ version, node: process.versions.node }, 1);
  return {
    registry,
    observer: { ...requestMetrics(registers), statementEnded: statementMetrics(registers) },
    measure: (sources) => registerSources(sources, registers),
  };
}

/** Adds a duration to a histogram. */
type Observe = (seconds: number) => void;

function requestMetrics(registers: Registry[]): Observer {
  let inFlight = 0;
  addGauge(registers, 'taskflow_requests_in_flight', 'Requests that are being served.', () => inFlight);
  const durations = new Histogram({
    name: 'taskflow_request_duration_seconds',
    help: 'Duration of requests, by operation and status. The duration of a stream ends with the head of its reply.',
    labelNames: ['operation', 'status'],
    buckets,
    registers,
  });
  const refusedCalls = new Counter({
    name: 'taskflow_tool_calls_refused_total',
    help: 'Calls of tools that were refused in an answer with status 200, by tool and code.',
    labelNames: ['tool', 'code'],
    registers,
  });
  /** By operation and status, so that a request needs no new label objects. */
  const observers = new Map<Exchange['operationId'], Observe[]>();
  function observerOf({ operationId, status }: Exchange): Observe {
    const byStatus = observers.get(operationId) ?? [];
    const known = byStatus[status];
    if (known) return known;
    byStatus[status] = durations.labels(operationId ?? 'none', String(status)).observe;
    observers.set(operationId, byStatus);
    return byStatus[status];
  }
  return {
    requestBegan() {
      inFlight += 1;
    },
    requestEnded(exchange, started, ended) {
      inFlight -= 1;
      observerOf(exchange)((ended - started) / 1000);
      const { refusedCall, operationId: tool = 'none' } = exchange;
      if (refusedCall) refusedCalls.inc({ tool, code: refusedCall.code });
    },
  };
}

function statementMetrics(registers: Registry[]): NonNullable<Observer['statementEnded']> {
  const durations = new Histogram({
    name: 'taskflow_statement_duration_seconds',
    help: 'Duration of statements, with the time in the queue, by the name of the statement.',
    labelNames: ['statement'],
    buckets,
    registers,
  });
  const unavailable = new Counter({
    name: 'taskflow_database_statements_unavailable_total',
    help: 'Statements that failed because the database could not be used.',
    registers,
  });
  const observers = new Map<Statement, Observe>();
  return (statement, started, ended, _request, error) => {
    const observe = observers.get(statement) ?? durations.labels(statement.name).observe;
    observers.set(statement, observe);
    observe((ended - started) / 1000);
    if (error !== undefined && isDatabaseUnavailable(error)) unavailable.inc();
  };
}
