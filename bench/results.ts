import type { Name } from './contenders';
import type { Work } from './mix';

export interface Measurement {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of CPU per request. */
  readonly serviceCpu: number;
  readonly databaseCpu: number;
}

export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  readonly seconds: number;
  /** These lists have an entry for each round. */
  readonly measurements: Record<Name, Record<Work, Measurement[]>>;
  /** Statements per second of the database alone, without HTTP. */
  readonly database: Record<Work, number[]>;
  /** Megabytes, under the mix. */
  readonly memory: Record<Name, number[]>;
  /** Milliseconds to the first reply. */
  readonly startTimes: Record<Name, number[]>;
}
