import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Pool, Statement } from '../db/pool/connection';
import { isDatabaseUnavailable } from '../db/pool/errors';
import type { EventHub } from '../events/hub';
import type { Sender } from '../events/sinks/sender';
import type { Exchange } from '../gate/exchange';
import type { Quotas } from '../limits/quotas';
import type { Observer } from './observer';

/** Objects whose state is read for each request for the metrics. */
export interface MetricSources {
  readonly pool: Pick<Pool, 'state'>;
  /** How many connections the pool may have. */
  readonly poolSize: number;
  readonly events: Pick<EventHub, 'size'>;
  readonly quotas: Pick<Quotas, 'refused'>;
  /** The sinks of events; none until they are opened. */
  readonly senders: () => readonly Pick<Sender, 'sink' | 'figures' | 'lag'>[];
}

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

function registerSources({ pool, poolSize, events, quotas, senders }: MetricSources, registers: Registry[]): void {
  registerSinks(senders, registers);
  const gauge = (name: string, help: string, read: () => number) => addGauge(registers, name, help, read);
  gauge('taskflow_database_connections_max', 'Connections that the pool makes at the most.', () => poolSize);
  gauge('taskflow_database_connections_in_use', 'Connections with work.', () => pool.state.inUse);
  gauge('taskflow_database_statements_waiting', 'Statements that wait behind others.', () => pool.state.waiting);
  gauge('taskflow_event_streams_open', 'Streams of changes that are open.', () => events.size);
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  counter(
    'taskflow_database_statements_refused_total',
    'Statements that were refused because the queue was too long to serve them in time.',
    () => pool.state.refused,
  );
  counter(
    'taskflow_database_statements_late_total',
    'Statements that were given up because the database had not answered in time.',
    () => pool.state.late,
  );
  new Counter({
    name: 'taskflow_quota_refused_total',
    help: 'Requests that were refused because a quota of their user was full, by quota.',
    labelNames: ['quota'],
    registers,
    collect() {
      this.reset();
      for (const [quota, count] of Object.entries(quotas.refused)) this.inc({ quota }, count);
    },
  });
}

/** Called where there are sinks. */
function registerSinks(senders: MetricSources['senders'], registers: Registry[]): void {
  const labelNames = ['sink'];
  const counter = (name: string, help: string, figure: 'delivered' | 'failed') =>
    new Counter({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const { sink, figures } of senders()) this.inc({ sink: sink.name }, figures[figure]);
      },
    });
  counter('taskflow_events_delivered_total', 'Events that a sink has taken, by sink.', 'delivered');
  counter('taskflow_events_failed_total', 'Attempts to send an event that failed, by sink.', 'failed');
  new Gauge({
    name: 'taskflow_events_lag_seconds',
    help: 'Age of the oldest change of which a sink is still to be told, by sink. 0: it knows all.',
    labelNames,
    // Each process tells of other users.
    aggregator: 'max',
    registers,
    collect() {
      for (const { sink, lag } of senders()) this.set({ sink: sink.name }, lag());
    },
  });
}

function addGauge(registers: Registry[], name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read());
    },
  });
}
