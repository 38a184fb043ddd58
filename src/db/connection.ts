import { setImmediate as nextTurn } from 'node:timers/promises';
import postgres from 'postgres';
import { isConnectionLost } from './errors';
import { timestampFromPostgres } from './timestamp';
import type { DatabaseAddress } from './url';

export type Parameter = string | number | boolean | null;
export type Rows<Row> = readonly Row[];

/** Runs statements one after the other on one connection; all of them take effect, or none. Nothing is repeated. */
export type Transaction = Pick<Database, 'read' | 'write'>;

export interface Database {
  /** Runs one reading statement. A lost connection is replaced and the statement repeated once. */
  read<Row>(text: string, parameters: readonly Parameter[]): Promise<Rows<Row>>;
  /** Runs one writing statement. It is never repeated: when the connection is lost, whether it took effect is unknown. */
  write<Row>(text: string, parameters: readonly Parameter[]): Promise<Rows<Row>>;
  /** Runs the work's statements in a transaction, and undoes them when it fails. Its connection does nothing else meanwhile. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Finishes what is running, for at most so many seconds, and closes all connections. */
  close(seconds: number): Promise<void>;
}

/** How long to wait for a connection to be made, in seconds. */
const connectTimeout = 5;

/** What every connection to the database has in common. */
export function connectionOptions(address: DatabaseAddress) {
  return {
    ...address,
    connect_timeout: connectTimeout,
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

/**
 * Opens a bounded number of connections, each when it is first needed, and takes them in turn.
 *
 * They are independent instances of one connection each rather than one pool: postgres.js pipelines statements on a
 * connection, and its pool's queue becomes slow under steady load (https://github.com/porsager/postgres, src/queue.js). An
 * instance whose connection has closed is replaced: when that happens with a write scheduled, the next connection of the same
 * instance never sends its first message (src/connection.js, closed), and each attempt after a failed one waits longer.
 * @param size how many
 */
export function openDatabase(address: DatabaseAddress, size: number): Database {
  const connections = Array.from({ length: size }, (_, slot) => open(slot));
  let turn = 0;
  let closing = false;

  function open(slot: number) {
    const connection = postgres({ ...connectionOptions(address), max: 1, onclose: () => renew(slot, connection) });
    return connection as unknown as postgres.Sql;
  }
  function renew(slot: number, broken: unknown): void {
    const current = connections[slot];
    if (closing || current !== broken) return;
    connections[slot] = open(slot);
    // What still waited there fails at once, as on a lost connection.
    current?.end({ timeout: 0 }).catch(() => {});
  }
  function next(): number {
    turn = (turn + 1) % size;
    return turn;
  }
  function run<Row>(slot: number, text: string, parameters: readonly Parameter[]) {
    return runOn<Row>(connections[slot]!, text, parameters);
  }

  return {
    async read<Row>(text: string, parameters: readonly Parameter[]) {
      const slot = next();
      const used = connections[slot];
      try {
        return await run<Row>(slot, text, parameters);
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        renew(slot, used);
        return await run<Row>(slot, text, parameters);
      }
    },
    // Not the query itself: postgres.js sends one when somebody waits for it.
    write: async (text, parameters) => await run(next(), text, parameters),
    transaction: (work) => runTransaction(connections[next()]!, work),
    async close(seconds) {
      closing = true;
      await Promise.all(connections.map((connection) => connection.end({ timeout: seconds })));
    },
  };
}

function runOn<Row>(connection: Pick<postgres.Sql, 'unsafe'>, text: string, parameters: readonly Parameter[]) {
  // Constant text with parameters: each connection prepares a statement once. Nothing is ever put into the text.
  const query = connection.unsafe(text, parameters as Parameter[], { prepare: true });
  return query as unknown as Promise<Rows<Row>>;
}

/**
 * When its connection closes, postgres.js refuses the transaction. The work must not reach the connection after that: anything
 * more, such as the rollback that postgres.js sends after a failure, is written to a socket that is gone, in a turn of its own where
 * nothing catches the error, and the process ends (src/connection.js, nextWrite). So from then on the work waits forever.
 */
function runTransaction<Result>(
  instance: postgres.Sql,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  let over = false;
  const begun = instance.begin(async (connection) => {
    const statement = async <Row>(text: string, parameters: readonly Parameter[]) =>
      await (over ? forever<Rows<Row>>() : runOn<Row>(connection, text, parameters));
    try {
      const result = await work({ read: statement, write: statement });
      return await (over ? forever<Result>() : result);
    } catch (error) {
      // What has failed because the connection closed gets to know it first.
      await nextTurn();
      if (over) return await forever<Result>();
      throw error;
    }
  }) as Promise<Result>;
  return begun.finally(() => {
    over = true;
  });
}

const forever = <Result>() => new Promise<Result>(() => {});
