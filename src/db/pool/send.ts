import type postgres from 'postgres';
import type { Parameter, Statement } from './connection';
import { makeOptimizable } from './optimizable';

/**
 * Sends a statement.
 * @param text its own, or what is sent instead of it
 * @param prepare whether the connection prepares it when it is sent there for the first time
 */
export function send<Row>(
  sql: Pick<postgres.Sql, 'unsafe'>,
  { rowOf }: Statement,
  text: string,
  parameters: readonly Parameter[],
  prepare: boolean,
): Promise<Row[]> {
  const query = sql.unsafe(text, parameters as Parameter[], { prepare });
  makeOptimizable(query);
  const answer: Promise<unknown[]> = rowOf ? query.values() : query;
  return answer.then((values) => {
    makeOptimizable(values);
    // Not by `map`, which takes longer for the results of postgres.js than for an array.
    const rows = new Array<Row>(values.length);
    for (let index = 0; index < rows.length; index += 1)
      rows[index] = (rowOf ? rowOf(values[index] as never, parameters) : values[index]) as Row;
    return rows;
  });
}
