// What the benchmark of sinks measures. Apart from how, so that the tables in the documentation can be made without the benchmark's packages.

/**
 * - off: there are no sinks
 * - parked: there is a sink, to which nothing is sent at the moment, so that a write costs what it does itself for sinks
 * - told: there is a sink, and the process that serves the writes tells it of each
 */
export const modes = ['off', 'parked', 'told'] as const;
export type Mode = (typeof modes)[number];
export const writes = ['create', 'update'] as const;
export type Write = (typeof writes)[number];

/** Requests a second, which leave both cores idle at times. */
export const rate = 300;

/** What one round has measured. */
export interface WriteCost {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of CPU for a request, with what it takes to tell of it. */
  readonly serviceCpu: number;
  readonly databaseCpu: number;
  /** Told for each request. Several changes of a task may be told as one. */
  readonly events: number;
}
export type Round = Record<Mode, Record<Write, WriteCost>>;

export interface Rate {
  readonly eventsPerSecond: number;
  /** Microseconds of CPU for an event. */
  readonly serviceCpu: number;
  readonly databaseCpu: number;
}
export interface Rates {
  /** By the number of processes that share the work. */
  readonly one: Rate;
  readonly two: Rate;
  /** The mix of requests to a process without sinks, and to one that tells a sink of all that there is. */
  readonly mixAlone: Readonly<Record<'requestsPerSecond' | 'p50' | 'p99', number>>;
  readonly mixMeanwhile: Readonly<Record<'requestsPerSecond' | 'p50' | 'p99', number>>;
}
