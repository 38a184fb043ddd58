import { setImmediate as nextTurn } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Parameter, Rows, Statement, Transaction } from './connection';

/** Runs one statement on a connection. */
export type Ask = <Row>(
  connection: Pick<postgres.Sql, 'unsafe'>,
  statement: Statement,
  parameters: readonly Parameter[],
) => Promise<Rows<Row>>;

/** Runs work in a transaction of postgres.js, statement by statement. */
export function runTransaction<Result>(
  instance: postgres.Sql,
  ask: Ask,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return begin(instance, '', (connection, isOver) => {
    const askHere = async <Row>(statement: Statement, parameters: readonly Parameter[]) =>
      await (isOver() ? forever<Rows<Row>>() : ask<Row>(connection, statement, parameters));
    return work({ read: askHere, write: askHere });
  });
}

/**
 * When its connection closes, postgres.js refuses the transaction. The work must not reach the connection after that: anything
 * more, such as the rollback that postgres.js sends after a failure, is written to a socket that is gone, in a turn of its own where
 * nothing catches the error, and the process ends (src/connection.js, nextWrite). So from then on the work waits forever.
 * @param mode what is to stand behind `begin`
 * @param work with the connection, and what tells whether it has closed
 */
export function begin<Result>(
  instance: postgres.Sql,
  mode: string,
  work: (connection: postgres.TransactionSql, isOver: () => boolean) => Promise<Result>,
): Promise<Result> {
  let over = false;
  const begun = instance.begin(mode, async (connection) => {
    try {
      const result = await work(connection, () => over);
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
