import type { DatabaseAddress } from '../../settings/database-url';
import { commonParameters } from './session-settings';
import { timestampFromPostgres } from './timestamp';

export type Parameter = string | number | boolean | null;
export type Rows<Row> = readonly Row[];

/** A constant text with parameters: nothing is ever put into it. The name is what operators see: in metrics, traces and the log. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Whether it may take long though it only reads: nothing else is sent on its connection meanwhile. */
  readonly long?: boolean;
  /** Whether it does a part of what is asked for, and others do the rest: each of them has all of the time. */
  readonly part?: boolean;
}

/** @param name what it does, in words with hyphens */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** Runs statements one after the other on one connection; all of them take effect, or none. Nothing is repeated. */
export type Transaction = Pick<Database, 'read' | 'write'>;

/** Every method throws Overloaded, or an error that `isDatabaseUnavailable` knows, when it cannot be done in time. */
export interface Database {
  /** Runs one reading statement. A lost connection is replaced and the statement repeated once. */
  read<Row>(statement: Statement, parameters: readonly Parameter[]): Promise<Rows<Row>>;
  /**
   * Runs one writing statement. It is repeated only when nothing of it was sent: when the connection is lost later, whether it took
   * effect is unknown.
   */
  write<Row>(statement: Statement, parameters: readonly Parameter[]): Promise<Rows<Row>>;
  /** Runs the work's statements in a transaction, and undoes them when it fails. Its connection does nothing else meanwhile. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
}

/** For whom statements are run: a request, in most cases. */
export interface Asker {
  /** Milliseconds that its statements have taken so far. */
  databaseTime: number;
}

/** Its own methods are for the work of the process itself: on connections of its own, unless there are only two in all. */
export interface Pool extends Database {
  /**
   * The same database for requests.
   * @param owner in whose name: an owner's work waits behind that owner's own only. Undefined: it is the process's own work
   * @param asker whose time it is
   */
  for(owner: string | undefined, asker?: Asker): Database;
  /**
   * Until it is called, statements are refused: for the time in which it is not known whether the database can be served from.
   * @param pooler whether there turned out to be one; as in the options by default
   */
  release(pooler?: boolean): void;
  readonly state: PoolState;
  /** Seconds that the statements of a request may take together, and in a transaction each of them. */
  readonly timeout: number;
  /** Finishes what is running, for at most so many seconds, and closes all connections. */
  close(seconds: number): Promise<void>;
}
export interface PoolState {
  /** Connections with work, and what waits for a slot on one. */
  readonly inUse: number;
  readonly waiting: number;
  /** Statements and transactions that were answered, refused before they were sent, and given up because they took too long. */
  readonly answered: number;
  readonly refused: number;
  readonly late: number;
}

/** Gets to know each statement that has ended. @param started, ended of performance.now() */
export type StatementObserver = (
  statement: Statement,
  started: number,
  ended: number,
  asker: Asker | undefined,
  error: unknown,
) => void;

export interface PoolOptions {
  /** How many connections, at the most: two or more. */
  readonly size: number;
  /** Seconds that a statement may take, with the time it waits for its turn. 5 by default. */
  readonly timeout?: number;
  /** Whether connections are given out by the transaction: then nothing may be left on one for the next statement. */
  readonly pooler?: boolean;
  /** Refuse statements until `release` is called. */
  readonly held?: boolean;
  readonly observe?: StatementObserver | undefined;
}

/** What every connection to the database has in common. @param timeout seconds that making a connection may take */
export function connectionOptions(address: DatabaseAddress, timeout = 5) {
  const { host, port, database, username, password, ssl, sslnegotiation } = address;
  return {
    // As lists, because postgres.js takes what comes after a colon for the port, which breaks IPv6.
    ...{ host: [host] as unknown as string, port: [port] as unknown as number },
    ...{ database, username, password, ssl },
    ...(host.startsWith('/') && { path: `${host}/.s.PGSQL.${port}` }),
    ...(sslnegotiation && { sslnegotiation }),
    connection: commonParameters(address),
    connect_timeout: timeout,
    // postgres.js would end connections after half an hour or an hour, with what waits on them.
    max_lifetime: null,
    // Types are fixed by the schema. Asking for them on each connection is a query that can fail outside of any request.
    fetch_types: false,
    onnotice: () => {},
    types: {
      // Counts and versions: whole numbers that JavaScript holds exactly, up to nine quadrillion.
      bigint: { to: 20, from: [20], serialize: String, parse: Number },
      timestamptz: { to: 1184, from: [1184], serialize: (value: string) => value, parse: timestampFromPostgres },
    },
  };
}
