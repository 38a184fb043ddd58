import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { withConnection } from './migration-connection';
import { migrationNames, migrationParts } from './migration-files';
import { history } from './migration-history';
import { inTransaction } from './migration-transaction';
import { refuseForeignHistory, refuseUncreatableSchema, refuseUnusableSchema } from './schema-faults';

/**
 * Checks whether the schema can be used, or migrated.
 * @throws UnusableDatabase
 */
export function examineSchema(address: DatabaseAddress, migrating: boolean): Promise<void> {
  // All queries see the same moment, in case another process is migrating.
  const mode = 'isolation level repeatable read read only';
  return withConnection(address, (sql) => {
    const check = async (transaction: postgres.TransactionSql) => {
      // A migration creates the schema in the address if it does not exist.
      if (!(await lacksSchema(transaction, address))) await examine(transaction, address, migrating);
      else if (migrating) await refuseUncreatableSchema(transaction, address);
    };
    return inTransaction(sql, address, check, mode);
  });
}

/** @throws UnusableDatabase */
export async function examine(sql: postgres.ISql, address: DatabaseAddress, migrating: boolean): Promise<void> {
  const isReadable = await refuseForeignHistory(sql, address);
  // If the role may not read the history, `refuseUnusableSchema` says so.
  const found = isReadable ? await history(sql) : migrationNames().map((name) => ({ name, appliedAt: 'unknown' }));
  const known = new Set(migrationNames());
  const texts = (applied: boolean) =>
    found
      .filter(({ name, appliedAt }) => known.has(name) && (appliedAt !== null) === applied)
      .map(({ name }) => migrationParts(name).up.text);
  await refuseUnusableSchema(sql, address, { pending: texts(false), applied: texts(true), migrating });
}

/** Whether the schema in the address does not exist. */
export async function lacksSchema(sql: postgres.ISql, { schemas: [schema] }: DatabaseAddress): Promise<boolean> {
  if (schema === undefined || schema === '$user') return false;
  return (await sql`select from pg_namespace where nspname = ${schema}`).length === 0;
}
