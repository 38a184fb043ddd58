import postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { connectionOptions } from './pool/connection';

/** Seconds to wait for the database's first answer. After that, migrations may take as long as they need. */
const firstAnswerTimeout = 10;

/**
 * Runs work on a connection of its own. If the connection is closed before it could be used, postgres.js would try again for ever, and if
 * no answer comes, it would wait for ever. So the first answer has a time limit.
 * @param work calls `answered` after the first answer, to end the time limit
 */
export async function withConnection<Result>(
  address: DatabaseAddress,
  work: (sql: postgres.Sql, answered: () => void) => Promise<Result>,
): Promise<Result> {
  // Without prepared statements: a pooler in transaction mode may send the next transaction to a server that does not know them.
  const sql = postgres({ ...connectionOptions(address), max: 1, prepare: false }) as unknown as postgres.Sql;
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error(`The database has not answered for ${firstAnswerTimeout} s.`), {
      code: 'CONNECT_TIMEOUT',
    });
    limit = setTimeout(reject, firstAnswerTimeout * 1000, error);
  });
  const answered = () => clearTimeout(limit);
  let closeTimeoutSeconds = 0;
  try {
    const result = await Promise.race([work(sql, answered), late]);
    closeTimeoutSeconds = 5;
    return result;
  } finally {
    answered();
    await sql.end({ timeout: closeTimeoutSeconds });
  }
}
