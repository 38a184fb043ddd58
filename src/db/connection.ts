import { timestampFromPostgres } from './timestamp';
import type { DatabaseAddress } from './url';

export type Parameter = string | number | boolean | null;
export type Rows<Row> = readonly Row[];

/** A constant text with parameters: nothing is ever put into it. The name is what operators see: in metrics, traces and the log. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** @param name what it does, in words with hyphens */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** Runs statements one after the other on one connection; all of them take effect, or none. Nothing is repeated. */
export type Transaction = Pick<Database, 'read' | 'write'>;

/** Every method throws an error that `isDatabaseUnavailable` or `isOverloaded` knows when it cannot be done in time. */
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

/** What every connection to the database has in common. @param timeout seconds that making a connection may take */
export function connectionOptions(address: DatabaseAddress, timeout = 5) {
  return {
    ...address,
    connect_timeout: timeout,
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
