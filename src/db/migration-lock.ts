import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { quotedName } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { examine, lacksSchema } from './examine-schema';
import { hasHistory } from './migration-history';
import { inTransaction } from './migration-transaction';
import { refuseUncreatableSchema } from './schema-faults';
import { refuseEncoding } from './session-faults';

// One process migrates at a time.

/** The number of the advisory lock for migrations; any number would do. */
const lock = 7_304_118_229;
/** How often it tries: for some minutes. */
const maxTries = 60;
/**
 * Seconds that a migration waits for a lock on a table. Whoever uses the table comes to wait behind it, so it does not wait for long, but
 * gives way and tries again.
 */
export const lockWait = 2;

/**
 * As `locked`. When others hold a table that the work needs, it gives way to them, and tries again. Another process that migrates is waited
 * for, however long it takes.
 */
export async function patiently<Result>(...args: Parameters<typeof locked<Result>>): Promise<Result> {
  for (let tries = 1; ; ) {
    try {
      return await locked(...args);
    } catch (error) {
      if (error === othersMigrate) {
        await pause(100);
        continue;
      }
      // lock_not_available
      if ((error as { code?: string }).code !== '55P03') throw error;
      if (tries === maxTries) throw new Error(tableInUse);
      tries += 1;
      await pause(lockWait * 1000);
    }
  }
}
const othersMigrate = new Error('Another process migrates the database.');
const tableInUse =
  'A migration needs a table that another transaction has been using all the time, such as a backup. Nothing was changed: end that transaction (pg_stat_activity shows it), or migrate later.';

function locked<Result>(
  sql: postgres.Sql,
  address: DatabaseAddress,
  answered: () => void,
  work: (transaction: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return inTransaction(sql, address, async (transaction) => {
    answered();
    // A lock of the transaction works through a pooler, too, and ends with the transaction; one of the session does not.
    // Whoever waited for it in a statement would hold a snapshot, for which `create index concurrently` waits in turn: for ever.
    const [attempt] = await transaction<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${lock}) as taken`;
    if (!attempt!.taken) throw othersMigrate;
    const [found] = await transaction<{ encoding: string }[]>`select current_setting('server_encoding') as encoding`;
    refuseEncoding(address, found!.encoding);
    await createSchema(transaction, address);
    await examine(transaction, address, true);
    // `create table if not exists` would look only in the first schema of the search path.
    if (!(await hasHistory(transaction))) {
      await transaction`create table schema_migrations (
        name text primary key,
        applied_at timestamptz not null default now()
      )`;
    }
    return work(transaction);
  });
}

/** Creates the schema in the address, unless it exists: `create schema if not exists` needs a privilege even then. */
async function createSchema(transaction: postgres.TransactionSql, address: DatabaseAddress): Promise<void> {
  if (!(await lacksSchema(transaction, address))) return;
  await refuseUncreatableSchema(transaction, address);
  await transaction.unsafe(`create schema ${quotedName(address.schemas[0]!)}`);
}
