import postgres from 'postgres';
import { connectionRetired, isReadOnly, isUnanswered } from './errors';

export type ConnectionOptions = postgres.Options<Record<string, postgres.PostgresType>>;

export type RenewableConnection = ReturnType<typeof createRenewableConnection>;

/** Milliseconds for which a connection to a server without writes is kept. Otherwise each write would make a new one. */
const readOnlyPatience = 1000;

/**
 * Makes a connection that is replaced when it is of no more use.
 *
 * Each instance is one of postgres.js with one connection, which is made when it is first needed. When it has closed, the instance is
 * replaced as a whole: if a write was scheduled, the next connection of the same instance would never send its first message (postgres.js,
 * src/connection.js, closed), and each attempt after a failed one would wait longer.
 * @param patience seconds that statements have to finish when their server takes no writes
 */
export function createRenewableConnection(options: ConnectionOptions, patience: number) {
  let readOnly = false;
  let since = 0;
  let closing = false;
  let sql = connect();

  function connect(): postgres.Sql {
    readOnly = false;
    since = performance.now();
    const onclose = () => sql === connected && replace(0);
    const connected = postgres({ ...options, max: 1, onclose, onparameter }) as unknown as postgres.Sql;
    return connected;

    /** The server reports these at the beginning and when they change (PostgreSQL, 54.2.7 Asynchronous Operations). */
    function onparameter(name: string, value: string): void {
      const takesNoWrites = /^(in_hot_standby|default_transaction_read_only)$/.test(name) && value === 'on';
      if (takesNoWrites && sql === connected) readOnly = true;
    }
  }
  /** @param seconds that statements under way have to finish */
  function replace(seconds: number): void {
    if (closing) return;
    const former = sql;
    sql = connect();
    // After it has been told to end, postgres.js would connect once more for what waits there, and never close that connection.
    Object.assign(former.options, { socket: refuse });
    former.end({ timeout: seconds }).catch(() => {});
  }
  function leave(): void {
    if (performance.now() - since > readOnlyPatience) replace(patience);
  }

  return {
    /** The present instance, to send statements on. */
    get sql() {
      return sql;
    },
    /** Replaces it at once. What is under way there fails, as on a lost connection. */
    replace: () => replace(0),
    /**
     * Replaces it when the error calls for that: nothing has come back, or the server takes no writes.
     * @param used the instance with the error, which may have been replaced meanwhile
     * @returns whether there is another instance now
     */
    replaceAfter(error: unknown, used: postgres.Sql): boolean {
      if (sql === used && isUnanswered(error)) replace(0);
      if (sql === used && isReadOnly(error)) leave();
      return sql !== used;
    },
    /**
     * Replaces it when its server has said that it takes no writes: another server may have taken over, and this one would go on to answer
     * reads with old data. To be called regularly.
     */
    leaveReadOnlyServer(): void {
      if (readOnly) leave();
    },
    async close(seconds: number): Promise<void> {
      closing = true;
      await sql.end({ timeout: seconds });
    },
  };
}

/** Takes the place of making a connection. */
function refuse(): never {
  throw connectionRetired();
}
