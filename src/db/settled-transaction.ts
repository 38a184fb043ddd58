import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { migrationParameters } from './pool/session-settings';
import { begin } from './pool/transaction';

/**
 * Runs work that may take as long as it takes in a transaction, with the settings and the schema that are meant. They are set for the
 * transaction only: what is set for a session does not come through every pooler.
 */
export function inTransaction<Result>(
  sql: postgres.Sql,
  address: DatabaseAddress,
  work: (transaction: postgres.TransactionSql) => Promise<Result>,
  mode = 'isolation level read committed',
): Promise<Result> {
  return begin(sql, mode, async (transaction) => {
    const parameters = JSON.stringify(migrationParameters(address));
    // Those that this version of the server has.
    await transaction`select set_config(name, ${parameters}::text::jsonb ->> name, true)
      from pg_settings where name in (select jsonb_object_keys(${parameters}::text::jsonb))`;
    return work(transaction);
  });
}
