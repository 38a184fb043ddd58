import postgres from 'postgres';
import { connectionRetired, isReadOnly, isUnanswered } from './errors';

export type ConnectionOptions = postgres.Options<Record<string, postgres.PostgresType>>;

/** A connection that is replaced when it is no longer good for anything. */
export interface RenewableConnection {
  /** What statements are sent on. It is another one after a replacement. */
  readonly sql: postgres.Sql;
  /** Replaces it at once. What is under way there fails, as on a lost connection. */
  replace(): void;
  /**
   * Replaces it when the error says that a new connection may be better: nothing has come back, or the server takes no writes.
   * @param used what had been used of it: it may have been replaced meanwhile
   * @returns whether there is another one now
   */
  replaceAfter(error: unknown, used: postgres.Sql): boolean;
  /**
   * Replaces it when its server has said that it takes no writes. Reads would go on being answered there, with what was true before
   * another server took over. To be called now and then.
   */
  leaveReadOnlyServer(): void;
  close(seconds: number): Promise<void>;
}

/** Milliseconds that a connection is kept though its server takes no writes: each write would make one while no server takes them. */
const readOnlyPatience = 1000;

/**
 * It is an instance of postgres.js with one connection, which is made when it is first needed. An instance whose connection has closed
 * is replaced as a whole: when that happens with a write scheduled, the next connection of the same instance never sends its first
 * message (postgres.js, src/connection.js, closed), and each attempt after a failed one waits longer.
 * @param patience seconds that statements have to finish when their connection is replaced because its server takes no writes
 */
export function createRenewableConnection(options: ConnectionOptions, patience: number): RenewableConnection {
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

    /** The server reports these, at the beginning and when they change (PostgreSQL, 54.2.7 Asynchronous Operations). */
    function onparameter(name: string, value: string): void {
      const tells = /^(in_hot_standby|default_transaction_read_only)$/.test(name) && value === 'on';
      if (tells && sql === connected) readOnly = true;
    }
  }
  /** @param seconds that what is under way there has to finish */
  function replace(seconds: number): void {
    if (closing) return;
    const former = sql;
    sql = connect();
    // What waits there has postgres.js connect once more, after it has been told to end, and nobody would close that connection.
    Object.assign(former.options, { socket: refuse });
    former.end({ timeout: seconds }).catch(() => {});
  }
  function leave(): void {
    if (performance.now() - since > readOnlyPatience) replace(patience);
  }

  return {
    get sql() {
      return sql;
    },
    replace: () => replace(0),
    replaceAfter(error, used) {
      if (sql === used && isUnanswered(error)) replace(0);
      if (sql === used && isReadOnly(error)) leave();
      return sql !== used;
    },
    leaveReadOnlyServer() {
      if (readOnly) leave();
    },
    async close(seconds) {
      closing = true;
      await sql.end({ timeout: seconds });
    },
  };
}

/** In the place of making a connection. */
function refuse(): never {
  throw connectionRetired();
}
