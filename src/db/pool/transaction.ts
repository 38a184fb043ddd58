import { setImmediate as nextTurn } from 'node:timers/promises';
import type postgres from 'postgres';

/**
 * Runs work in a transaction of postgres.js.
 *
 * When the connection closes, postgres.js rejects the transaction. After that, the work must not reach the connection: postgres.js would
 * write whatever it sends, such as the rollback after a failure, to a closed socket, in a turn of the event loop where nothing catches the
 * error, and the process would end (src/connection.js, nextWrite). So from then on the work waits forever.
 * @param mode stands behind `begin` in the statement
 * @param work gets the connection, and a function that tells whether it has closed
 */
export function begin<Result>(
  sql: postgres.Sql,
  mode: string,
  work: (connection: postgres.TransactionSql, isOver: () => boolean) => Promise<Result>,
): Promise<Result> {
  let over = false;
  const begun = sql.begin(mode, async (connection) => {
    try {
      const result = await work(connection, () => over);
      return await (over ? forever<Result>() : result);
    } catch (error) {
      // An error because the connection has closed comes here before postgres.js rejects the transaction.
      await nextTurn();
      if (over) return await forever<Result>();
      throw error;
    }
  }) as Promise<Result>;
  return begun.finally(() => {
    over = true;
  });
}

export const forever = <Result>() => new Promise<Result>(() => {});
