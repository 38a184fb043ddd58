import postgres from 'postgres';
import { isConnectionLost } from './errors';
import { timestampFromPostgres } from './timestamp';
import type { DatabaseAddress } from './url';

export type Parameter = string | number | boolean | null;
export type Rows<Row> = readonly Row[];

export interface Database {
  /** Runs one reading statement. A lost connection is replaced and the statement repeated once. */
  read<Row>(text: string, parameters: readonly Parameter[]): Promise<Rows<Row>>;
  /** Runs one writing statement. It is never repeated: when the connection is lost, whether it took effect is unknown. */
  write<Row>(text: string, parameters: readonly Parameter[]): Promise<Rows<Row>>;
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
    // Constant text with parameters: each connection prepares a statement once. Nothing is ever put into the text.
    const query = connections[slot]!.unsafe(text, parameters as Parameter[], { prepare: true });
    return query as unknown as Promise<Rows<Row>>;
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
    async close(seconds) {
      closing = true;
      await Promise.all(connections.map((connection) => connection.end({ timeout: seconds })));
    },
  };
}
