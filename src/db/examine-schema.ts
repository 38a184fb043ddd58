import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { withConnection } from './migration-connection';
import { migrationNames, migrationParts } from './migration-files';
import { history, type MigrationStatus } from './migration-history';
import { inTransaction } from './migration-transaction';
import { refuseForeignHistory, refuseUncreatableSchema, refuseUnusableSchema } from './schema-faults';

/**
 * Checks whether the schema can be used, or migrated.
 * @returns all migrations
 * @throws UnusableDatabase
 */
export function examineSchema(address: DatabaseAddress, migrating: boolean): Promise<MigrationStatus[]> {
  return withConnection(address, (sql) => examineSchemaOn(sql, address, migrating));
}

/** The same on a connection that there is. */
export function examineSchemaOn(
  sql: postgres.Sql,
  address: DatabaseAddress,
  migrating: boolean,
): Promise<MigrationStatus[]> {
  const check = async (transaction: postgres.TransactionSql) => {
    if (!(await lacksSchema(transaction, address))) return examine(transaction, address, migrating);
    // A migration creates the schema in the address if it does not exist.
    if (migrating) await refuseUncreatableSchema(transaction, address);
    return migrationNames().map((name) => ({ name, appliedAt: null }));
  };
  // All queries see the same moment, in case another process is migrating.
  return inTransaction(sql, address, check, 'isolation level repeatable read read only');
}

/** @returns all migrations @throws UnusableDatabase */
export async function examine(
  sql: postgres.ISql,
  address: DatabaseAddress,
  migrating: boolean,
): Promise<MigrationStatus[]> {
  const isReadable = await refuseForeignHistory(sql, address);
  // If the role may not read the history, `refuseUnusableSchema` says so.
  const found = isReadable ? await history(sql) : migrationNames().map((name) => ({ name, appliedAt: 'unknown' }));
  const known = new Set(migrationNames());
  const texts = (applied: boolean) =>
    found
      .filter(({ name, appliedAt }) => known.has(name) && (appliedAt !== null) === applied)
      .map(({ name }) => migrationParts(name).up.text);
  await refuseUnusableSchema(sql, address, { pending: texts(false), applied: texts(true), migrating });
  return found;
}

/** Whether the schema in the address does not exist. */
export async function lacksSchema(sql: postgres.ISql, { schemas: [schema] }: DatabaseAddress): Promise<boolean> {
  if (schema === undefined || schema === '$user') return false;
  return (await sql`select from pg_namespace where nspname = ${schema}`).length === 0;
}
