import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { withConnection } from './migration-connection';
import { type MigrationPart, migrationParts, statementsIn } from './migration-files';
import { history, type MigrationStatus } from './migration-history';
import { lockWait, patiently } from './migration-lock';
import { inTransaction, useParameters } from './migration-transaction';
import { refuseForeignHistory } from './schema-faults';

/**
 * Applies the pending migrations in the order of their names, each in a transaction of its own. If several processes migrate at the same
 * time, one applies them, and the others wait and find nothing left to do.
 * @returns the names of the migrations that this call has applied
 */
export function migrateUp(address: DatabaseAddress): Promise<string[]> {
  return withConnection(address, async (sql, answered) => {
    const applied: string[] = [];
    for (;;) {
      const name = await patiently(sql, address, answered, async (transaction) => {
        const next = (await history(transaction)).find(({ appliedAt }) => appliedAt === null)?.name;
        if (next === undefined) return undefined;
        await run(transaction, address, migrationParts(next).up);
        await transaction`insert into schema_migrations (name) values (${next})`;
        return next;
      });
      if (name === undefined) return applied;
      applied.push(name);
    }
  });
}

/**
 * Reverts the latest migrations.
 * @returns the names of the reverted migrations, the latest first
 */
export function migrateDown(address: DatabaseAddress, count: number): Promise<string[]> {
  return withConnection(address, async (sql, answered) => {
    const reverted: string[] = [];
    while (reverted.length < count) {
      const name = await patiently(sql, address, answered, async (transaction) => {
        const last = (await history(transaction)).findLast(({ appliedAt }) => appliedAt !== null)?.name;
        if (last === undefined) return undefined;
        await run(transaction, address, migrationParts(last).down);
        await transaction`delete from schema_migrations where name = ${last}`;
        return last;
      });
      if (name === undefined) break;
      reverted.push(name);
    }
    return reverted;
  });
}

/** All migrations, sorted by name: those in the folder, and those that were applied but have no file any more. */
export function migrationStatus(address: DatabaseAddress): Promise<MigrationStatus[]> {
  return withConnection(address, (sql) =>
    inTransaction(sql, address, async (transaction) => {
      await refuseForeignHistory(transaction, address);
      return history(transaction);
    }),
  );
}

/** Runs one direction of a migration. @param transaction holds the lock on migrations meanwhile */
async function run(transaction: postgres.TransactionSql, address: DatabaseAddress, part: MigrationPart): Promise<void> {
  if (part.inTransaction) {
    await transaction`select set_config('lock_timeout', ${`${lockWait}s`}, true)`;
    // One at a time: Citus takes some statements only alone.
    for (const statement of statementsIn(part.text)) await transaction.unsafe(statement);
    return;
  }
  // The statement before has left a portal open, with a snapshot for which `create index concurrently` would wait for ever. This closes it.
  await transaction.unsafe('select 1').simple();
  await withConnection(address, async (sql, answered) => {
    await useParameters(sql, address, 'session');
    answered();
    for (const statement of statementsIn(part.text)) await sql.unsafe(statement);
  });
}
