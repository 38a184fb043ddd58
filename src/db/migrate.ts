import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { projectRoot } from '../base/paths';
import { quotedName } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { refuseEncoding } from './examine';
import { inTransaction } from './migration-transaction';
import { connectionOptions } from './pool/connection';
import { refuseForeignHistory, refuseUncreatableSchema, refuseUnusableSchema } from './schema-faults';

export const migrationsFolder = join(projectRoot, 'src', 'db', 'migrations');

/** The number of the advisory lock for migrations; any number would do. */
const lock = 7_304_118_229;
/** Seconds to wait for the database's first answer. After that, migrations may take as long as they need. */
const firstAnswerTimeout = 10;

interface MigrationStatus {
  readonly name: string;
  /** RFC 3339, or null when it has not been applied. */
  readonly appliedAt: string | null;
}

/**
 * Applies the pending migrations in the order of their names, each in a transaction of its own. If several processes migrate at the same
 * time, one applies them, and the others wait and find nothing left to do.
 * @returns the names of the migrations that this call has applied
 */
export function migrateUp(address: DatabaseAddress): Promise<string[]> {
  return withConnection(address, async (sql, answered) => {
    const applied: string[] = [];
    for (;;) {
      const name = await locked(sql, address, answered, async (transaction) => {
        const next = (await history(transaction)).find(({ appliedAt }) => appliedAt === null)?.name;
        if (next === undefined) return undefined;
        await transaction.unsafe(statements(next).up);
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
      const name = await locked(sql, address, answered, async (transaction) => {
        const last = (await history(transaction)).findLast(({ appliedAt }) => appliedAt !== null)?.name;
        if (last === undefined) return undefined;
        await transaction.unsafe(statements(last).down);
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
      .map(({ name }) => statements(name).up);
  await refuseUnusableSchema(sql, address, { pending: texts(false), applied: texts(true), migrating });
}

/** The names in the folder, in the order in which they are applied. */
export function migrationNames(): string[] {
  return readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

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

function locked<Result>(
  sql: postgres.Sql,
  address: DatabaseAddress,
  answered: () => void,
  work: (transaction: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return inTransaction(sql, address, async (transaction) => {
    answered();
    // A lock of the transaction works through a pooler, too, and ends with the transaction; one of the session does not.
    await transaction`select pg_advisory_xact_lock(${lock})`;
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

async function hasHistory(sql: postgres.ISql): Promise<boolean> {
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('schema_migrations') is not null as there`;
  return table!.there;
}

async function history(sql: postgres.ISql): Promise<MigrationStatus[]> {
  const rows = (await hasHistory(sql))
    ? await sql<{ name: string; applied_at: string }[]>`select name, applied_at from schema_migrations`
    : [];
  const appliedAt = new Map(rows.map((row) => [row.name, row.applied_at]));
  const names = [...new Set([...migrationNames(), ...appliedAt.keys()])].sort();
  return names.map((name) => ({ name, appliedAt: appliedAt.get(name) ?? null }));
}

/** Splits a migration at its two marker lines, which are those of dbmate (https://github.com/amacneil/dbmate). */
function statements(name: string): { up: string; down: string } {
  const text = readFileSync(join(migrationsFolder, `${name}.sql`), 'utf8');
  const [, up, down] = /^-- migrate:up\n(.*)^-- migrate:down\n(.*)$/ms.exec(text) ?? [];
  if (up === undefined || down === undefined) {
    throw new Error(`Migration ${name} needs a line "-- migrate:up" and, after it, a line "-- migrate:down".`);
  }
  return { up, down };
}
