import type { Name } from './contenders';
import type { Work } from './mix';

export interface Measurement {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of CPU per request. */
  readonly serviceCpu: number;
  readonly databaseCpu: number;
  /** The same at a steady rate, which leaves both cores idle at times. Undefined for servers that are too slow for it. */
  readonly steadyServiceCpu?: number | undefined;
  readonly steadyDatabaseCpu?: number | undefined;
}

export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  readonly seconds: number;
  /** Requests a second at the steady rate. */
  readonly steadyRate?: number;
  /** These lists have an entry for each round. Servers that were skipped are missing. */
  readonly measurements: Partial<Record<Name, Record<Work, Measurement[]>>>;
  /** Statements per second of the database alone, without HTTP. */
  readonly database: Record<Work, number[]>;
  /** Megabytes, under the mix. */
  readonly memory: Partial<Record<Name, number[]>>;
  /** Milliseconds to the first reply. */
  readonly startTimes: Partial<Record<Name, number[]>>;
}
