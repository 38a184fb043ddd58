import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { migrationParameters } from './pool/session-settings';
import { begin } from './pool/transaction';

/**
 * Runs work in a transaction without a time limit, and with the settings and the schema that the service needs. They are set for the
 * transaction, because some poolers lose the settings of a session.
 */
export function inTransaction<Result>(
  sql: postgres.Sql,
  address: DatabaseAddress,
  work: (transaction: postgres.TransactionSql) => Promise<Result>,
  mode = 'isolation level read committed',
): Promise<Result> {
  return begin(sql, mode, async (transaction) => {
    const parameters = JSON.stringify(migrationParameters(address));
    // Only the settings that this version of PostgreSQL has.
    await transaction`select set_config(name, ${parameters}::text::jsonb ->> name, true)
      from pg_settings where name in (select jsonb_object_keys(${parameters}::text::jsonb))`;
    return work(transaction);
  });
}
