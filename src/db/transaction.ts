import { setImmediate as nextTurn } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Parameter, Rows, Statement, Transaction } from './connection';

/** Runs one statement on a connection. */
export type Ask = <Row>(
  connection: Pick<postgres.Sql, 'unsafe'>,
  statement: Statement,
  parameters: readonly Parameter[],
) => Promise<Rows<Row>>;

/**
 * When its connection closes, postgres.js refuses the transaction. The work must not reach the connection after that: anything
 * more, such as the rollback that postgres.js sends after a failure, is written to a socket that is gone, in a turn of its own where
 * nothing catches the error, and the process ends (src/connection.js, nextWrite). So from then on the work waits forever.
 */
export function runTransaction<Result>(
  instance: postgres.Sql,
  ask: Ask,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  let over = false;
  const begun = instance.begin(async (connection) => {
    const askHere = async <Row>(statement: Statement, parameters: readonly Parameter[]) =>
      await (over ? forever<Rows<Row>>() : ask<Row>(connection, statement, parameters));
    try {
      const result = await work({ read: askHere, write: askHere });
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
