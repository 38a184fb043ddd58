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
    // Seconds between attempts. By default they grow to twenty, and requests wait that long after the database is back.
    backoff: () => 0.2,
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
 * connection, and its pool's queue becomes slow under steady load (https://github.com/porsager/postgres, src/queue.js).
 * @param size how many
 */
export function openDatabase(address: DatabaseAddress, size: number): Database {
  const connections = Array.from({ length: size }, () => postgres({ ...connectionOptions(address), max: 1 }));
  let turn = 0;
  const run = (text: string, parameters: readonly Parameter[]) => {
    turn = (turn + 1) % size;
    // Constant text with parameters: each connection prepares a statement once. Nothing is ever put into the text.
    return connections[turn]!.unsafe(text, parameters as Parameter[], { prepare: true });
  };
  return {
    async read<Row>(text: string, parameters: readonly Parameter[]) {
      try {
        return (await run(text, parameters)) as unknown as Rows<Row>;
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        return (await run(text, parameters)) as unknown as Rows<Row>;
      }
    },
    async write<Row>(text: string, parameters: readonly Parameter[]) {
      return (await run(text, parameters)) as unknown as Rows<Row>;
    },
    async close(seconds) {
      await Promise.all(connections.map((connection) => connection.end({ timeout: seconds })));
    },
  };
}
