import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { projectRoot } from '../base/paths';
import { quotedName } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { refuseEncoding } from './examine';
import { connectionOptions } from './pool/connection';
import { refuseForeignHistory, refuseUnfitSchema, refuseUnmakeableSchema } from './schema-faults';
import { inTransaction } from './settled-transaction';

export const migrationsFolder = join(projectRoot, 'src', 'db', 'migrations');

/** An arbitrary number: the advisory lock that whoever migrates holds. */
const lock = 7_304_118_229;
/** Seconds that the database has to answer for the first time. What a migration takes after that is not limited. */
const patience = 10;

export interface MigrationStatus {
  readonly name: string;
  /** RFC 3339, or null when it has not been applied. */
  readonly appliedAt: string | null;
}

/**
 * Applies what has not been applied, in the order of the names, each migration in a transaction of its own. Whoever comes
 * second waits and finds nothing left to do.
 * @returns the names of what this call has applied
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
 * Takes back the last migrations.
 * @param count how many
 * @returns the names of what was taken back, the latest first
 */
export function migrateDown(address: DatabaseAddress, count: number): Promise<string[]> {
  return withConnection(address, async (sql, answered) => {
    const undone: string[] = [];
    while (undone.length < count) {
      const name = await locked(sql, address, answered, async (transaction) => {
        const last = (await history(transaction)).findLast(({ appliedAt }) => appliedAt !== null)?.name;
        if (last === undefined) return undefined;
        await transaction.unsafe(statements(last).down);
        await transaction`delete from schema_migrations where name = ${last}`;
        return last;
      });
      if (name === undefined) break;
      undone.push(name);
    }
    return undone;
  });
}

/** All migrations, those in the folder and those that were applied from a file that is no longer there, by name. */
export function migrationStatus(address: DatabaseAddress): Promise<MigrationStatus[]> {
  return withConnection(address, (sql) =>
    inTransaction(sql, address, async (transaction) => {
      await refuseForeignHistory(transaction, address);
      return history(transaction);
    }),
  );
}

/**
 * Looks whether the schema can be used as it is, or migrated.
 * @throws UnfitSchema
 */
export function examineSchema(address: DatabaseAddress, migrating: boolean): Promise<void> {
  // As it is at one moment: somebody may be migrating it.
  const snapshot = 'isolation level repeatable read read only';
  return withConnection(address, (sql) =>
    inTransaction(
      sql,
      address,
      // The schema that the address names may still have to be made.
      async (transaction) => {
        if (!(await lacksSchema(transaction, address))) await examine(transaction, address, migrating);
        else if (migrating) await refuseUnmakeableSchema(transaction, address);
      },
      snapshot,
    ),
  );
}

async function examine(sql: postgres.ISql, address: DatabaseAddress, migrating: boolean): Promise<void> {
  const readable = await refuseForeignHistory(sql, address);
  // Who may not read it is told so below.
  const found = readable ? await history(sql) : migrationNames().map((name) => ({ name, appliedAt: 'unknown' }));
  const known = new Set(migrationNames());
  const texts = (applied: boolean) =>
    found
      .filter(({ name, appliedAt }) => known.has(name) && (appliedAt !== null) === applied)
      .map(({ name }) => statements(name).up);
  await refuseUnfitSchema(sql, address, { pending: texts(false), applied: texts(true), migrating });
}

/** The names in the folder, in the order in which they are applied. */
export function migrationNames(): string[] {
  return readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

/**
 * postgres.js tries again for ever where a connection is closed before it could be used, and waits for ever where nothing comes
 * back.
 * @param work calls `answered` when it may take as long as it likes from then on
 */
export async function withConnection<Result>(
  address: DatabaseAddress,
  work: (sql: postgres.Sql, answered: () => void) => Promise<Result>,
): Promise<Result> {
  // A pooler that gives out connections by the transaction may not know what was prepared in the one before.
  const sql = postgres({ ...connectionOptions(address), max: 1, prepare: false }) as unknown as postgres.Sql;
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error(`The database has not answered for ${patience} s.`), {
      code: 'CONNECT_TIMEOUT',
    });
    limit = setTimeout(reject, patience * 1000, error);
  });
  const answered = () => clearTimeout(limit);
  let seconds = 0;
  try {
    const result = await Promise.race([work(sql, answered), late]);
    seconds = 5;
    return result;
  } finally {
    answered();
    await sql.end({ timeout: seconds });
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
    // A lock of the transaction, not of the session: it works through a pooler too, and cannot be left behind.
    await transaction`select pg_advisory_xact_lock(${lock})`;
    const [found] = await transaction<{ encoding: string }[]>`select current_setting('server_encoding') as encoding`;
    refuseEncoding(address, found!.encoding);
    await makeSchema(transaction, address);
    await examine(transaction, address, true);
    // Not `if not exists`, which looks in the first schema of the search path only.
    if (!(await hasHistory(transaction))) {
      await transaction`create table schema_migrations (
        name text primary key,
        applied_at timestamptz not null default now()
      )`;
    }
    return work(transaction);
  });
}

/** The schema that the address names is made where it is not there. Whoever may not make one needs none that is there. */
async function makeSchema(transaction: postgres.TransactionSql, address: DatabaseAddress): Promise<void> {
  if (!(await lacksSchema(transaction, address))) return;
  await refuseUnmakeableSchema(transaction, address);
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

/** Splits a file at its two marks, dbmate's format (https://github.com/amacneil/dbmate). */
function statements(name: string): { up: string; down: string } {
  const text = readFileSync(join(migrationsFolder, `${name}.sql`), 'utf8');
  const [, up, down] = /^-- migrate:up\n(.*)^-- migrate:down\n(.*)$/ms.exec(text) ?? [];
  if (up === undefined || down === undefined) {
    throw new Error(`Migration ${name} needs a line "-- migrate:up" and, after it, a line "-- migrate:down".`);
  }
  return { up, down };
}
