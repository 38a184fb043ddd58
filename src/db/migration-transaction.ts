import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { migrationParameters } from './pool/session-settings';
import { begin } from './pool/transaction';

/**
 * Gives statements the settings and the schema that the service needs.
 * @param scope the transaction, because some poolers lose the settings of a session; or the session, for what runs outside of transactions
 */
export async function useParameters(
  sql: postgres.ISql,
  address: DatabaseAddress,
  scope: 'transaction' | 'session',
): Promise<void> {
  const parameters = JSON.stringify(migrationParameters(address));
  // Only the settings that this version of PostgreSQL has.
  await sql`select set_config(name, ${parameters}::text::jsonb ->> name, ${scope === 'transaction'})
    from pg_settings where name in (select jsonb_object_keys(${parameters}::text::jsonb))`;
}

/** Runs work in a transaction without a time limit. */
export function inTransaction<Result>(
  sql: postgres.Sql,
  address: DatabaseAddress,
  work: (transaction: postgres.TransactionSql) => Promise<Result>,
  mode = 'isolation level read committed',
): Promise<Result> {
  return begin(sql, mode, async (transaction) => {
    await useParameters(transaction, address, 'transaction');
    return work(transaction);
  });
}
