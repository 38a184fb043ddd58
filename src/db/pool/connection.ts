import type { DatabaseAddress } from '../../settings/database-url';
import { carriedOut } from './carry-out';
import { commonParameters } from './session-settings';
import { timestampFromPostgres } from './timestamp';

export type Parameter = string | number | boolean | null;
export type Rows<Row> = readonly Row[];

declare const isMade: unique symbol;

/** A constant text with parameters. No value is ever written into the text. */
export interface Statement extends StatementOptions {
  /** Only `statement` makes one, so that a test finds them all: tests/statements.test.ts. */
  readonly [isMade]: true;
  /** The name that operators see in metrics, traces and the log. */
  readonly name: string;
  readonly text: string;
  /** What to send instead where tables are distributed; undefined: the same. */
  readonly distributed: string | undefined;
}

export interface StatementOptions {
  /** Whether it may take long although it only reads. Then it has a connection to itself. */
  readonly long?: boolean;
  /** Whether it has the whole time limit for itself, whatever the request's other statements have taken. */
  readonly hasOwnTime?: boolean;
  /**
   * Makes a row from the values of its columns, in their order, and from the statement's parameters. Without it, a row is the object that
   * postgres.js puts together column by column, which takes twice as long for a task.
   */
  readonly rowOf?: (values: never, parameters: readonly Parameter[]) => unknown;
  /** The definitions of the columns that it returns, if it inserts what it has changed elsewhere: see carry-out.ts. */
  readonly returns?: string;
}

/**
 * @param name what the statement does, in words with hyphens
 * @param text is sent without its line breaks, because for each query, postgres.js looks the prepared statement up by its whole text. No
 *   literal in it may have one
 */
export function statement(name: string, text: string, options: StatementOptions = {}): Statement {
  const { returns } = options;
  const line = onOneLine(text);
  return { name, text: line, distributed: returns && onOneLine(carriedOut(line, returns)), ...options } as Statement;
}
const onOneLine = (text: string) => text.trim().replace(/\s*\n\s*/g, ' ');

/** Runs statements one after the other on one connection. All of them take effect, or none. None is repeated. */
export type Transaction = Pick<Database, 'read' | 'write'>;

/** What cannot be done in time is rejected with Overloaded, or with an error that `isDatabaseUnavailable` knows. */
export interface Database {
  /** Runs one reading statement. A lost connection is replaced, and the statement repeated once if half of its time is left. */
  read<Row>(statement: Statement, parameters: readonly Parameter[]): Promise<Rows<Row>>;
  /**
   * Runs one writing statement. It is repeated only when nothing was sent, or when the server was read-only: when the connection is lost
   * later, it is unknown whether the statement took effect.
   */
  write<Row>(statement: Statement, parameters: readonly Parameter[]): Promise<Rows<Row>>;
  /**
   * Runs work in a transaction, and rolls it back when the work fails. Its connection does nothing else meanwhile.
   * @param hasOwnTime as of a statement: it may wait for a connection as long as if the request had asked for nothing before
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>, hasOwnTime?: boolean): Promise<Result>;
}

/** The request that statements are run for. */
export interface Caller {
  /** Milliseconds that its statements have taken so far. */
  databaseTime: number;
}

/** Where the rows of users are, when tables are distributed over several servers. */
export interface Nodes {
  /** How many servers have rows. */
  readonly count: number;
  /** @returns the number of the server with the rows of this user */
  nodeOf(owner: string): number;
}

/** Its own methods are for the work of the process itself. It has connections of its own, unless there are only two in all. */
export interface Pool extends Database {
  /**
   * The same database for requests.
   * @param owner in whose name statements run. They wait behind the same owner's only. Undefined: the process itself
   * @param caller gets the time of the statements added
   * @param rowsOf whose rows they ask for, if that is another than the owner; null: it is not known
   */
  for(owner: string | undefined, caller?: Caller, rowsOf?: string | null): Database;
  /**
   * Ends the time in which a held pool refuses statements.
   * @param pooler whether there turned out to be one; as in the options unless given
   */
  release(pooler?: boolean): void;
  /**
   * Gives each server that has rows connections of its own from now on, so that the users of a server that hangs wait for each other only.
   * To be called again when rows have moved.
   */
  useNodes(nodes: Nodes): void;
  /** Whether that was called: tables are distributed over several servers. */
  readonly isDistributed: boolean;
  /** The same database for work about many users, which may have to wait for any server. */
  readonly background: Database;
  readonly state: PoolState;
  /** Set when a statement has failed because the server could not store anything. Whoever finds that it can again sets it back. */
  storageFailed: boolean;
  /** Seconds that the statements of a request may take together. In a transaction, each statement may take as long. */
  readonly timeout: number;
  /** Finishes what is running, for at most so many seconds, and closes all connections. */
  close(seconds: number): Promise<void>;
}
/** Numbers of connections, and of jobs: statements and transactions. */
export interface Counts {
  /** Connections with jobs. */
  inUse: number;
  /** Jobs that wait for a slot on a connection. */
  waiting: number;
  /** Jobs that were answered, that were refused before they were sent, and that were given up because they took too long. */
  answered: number;
  refused: number;
  late: number;
}
export type PoolState = Readonly<Counts>;

/** Is told of each statement that has ended. @param started, ended times of performance.now() */
export type StatementObserver = (
  statement: Statement,
  started: number,
  ended: number,
  caller: Caller | undefined,
  error: unknown,
) => void;

export interface PoolOptions {
  /** The most connections: two or more. */
  readonly size: number;
  /** Seconds that a statement may take, with the wait for its turn; 5 unless given. */
  readonly timeout?: number;
  /** Whether a pooler stands before the server: then nothing may be left on a connection for the next statement. */
  readonly pooler?: boolean;
  /** Whether statements are refused until `release` is called, because it is unknown whether the database can be used. */
  readonly held?: boolean;
  readonly observe?: StatementObserver | undefined;
}

/** The options of every connection to the database. @param timeout seconds that connecting may take */
export function connectionOptions(address: DatabaseAddress, timeout = 5) {
  const { host, port, database, username, password, ssl, sslnegotiation } = address;
  return {
    // As lists, because postgres.js takes the text after a colon for the port, which breaks IPv6.
    ...{ host: [host] as unknown as string, port: [port] as unknown as number },
    ...{ database, username, password, ssl },
    ...(host.startsWith('/') && { path: `${host}/.s.PGSQL.${port}` }),
    ...(sslnegotiation && { sslnegotiation }),
    connection: commonParameters(address),
    connect_timeout: timeout,
    // postgres.js would close connections after half an hour or an hour, with what waits on them.
    max_lifetime: null,
    // The schema fixes the types. Asking for them on each connection would be a query that can fail outside of any request.
    fetch_types: false,
    onnotice: () => {},
    types: {
      // Counts and versions: JavaScript holds whole numbers exactly up to nine quadrillion.
      bigint: { to: 20, from: [20], serialize: String, parse: Number },
      timestamptz: { to: 1184, from: [1184], serialize: (value: string) => value, parse: timestampFromPostgres },
    },
  };
}
