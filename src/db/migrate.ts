import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { quotedName } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { refuseEncoding } from './examine';
import { withConnection } from './migration-connection';
import { type MigrationPart, migrationNames, migrationParts, statementsIn } from './migration-files';
import { hasHistory, history, type MigrationStatus } from './migration-history';
import { inTransaction, useParameters } from './migration-transaction';
import { refuseForeignHistory, refuseUncreatableSchema, refuseUnusableSchema } from './schema-faults';

/** The number of the advisory lock for migrations; any number would do. */
const lock = 7_304_118_229;
/**
 * Seconds that a migration waits for a lock on a table. Whoever uses the table comes to wait behind it, so it does not wait for long, but
 * gives way and tries again.
 */
const lockWait = 2;
/** How often it tries: for some minutes. */
const maxTries = 60;
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

async function examine(sql: postgres.ISql, address: DatabaseAddress, migrating: boolean): Promise<void> {
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

/**
 * As `locked`. When others hold a table that the work needs, it gives way to them, and tries again. Another process that migrates is waited
 * for, however long it takes.
 */
async function patiently<Result>(...args: Parameters<typeof locked<Result>>): Promise<Result> {
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

/** Runs one direction of a migration. @param transaction holds the lock on migrations meanwhile */
async function run(transaction: postgres.TransactionSql, address: DatabaseAddress, part: MigrationPart): Promise<void> {
  if (part.inTransaction) {
    await transaction`select set_config('lock_timeout', ${`${lockWait}s`}, true)`;
    await transaction.unsafe(part.text);
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

async function lacksSchema(sql: postgres.ISql, { schemas: [schema] }: DatabaseAddress): Promise<boolean> {
  if (schema === undefined || schema === '$user') return false;
  return (await sql`select from pg_namespace where nspname = ${schema}`).length === 0;
}
