import { Counter, Gauge, type Registry } from 'prom-client';
import type { Pool } from '../db/pool/connection';
import type { EventHub } from '../events/hub';
import type { Sender } from '../events/sinks/sender';
import type { Quotas } from '../limits/quotas';

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

/** Registers gauges and counters for the pool, the streams, the quotas and the sinks. */
export function registerSources(
  { pool, poolSize, events, quotas, senders }: MetricSources,
  registers: Registry[],
): void {
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

/** Registers a gauge whose value is read for each request for the metrics. */
export function addGauge(registers: Registry[], name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read());
    },
  });
}
