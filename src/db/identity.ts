import type { Logger } from 'pino';
import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { versionAt, versionsPerSecond } from './first-list';
import { withConnection } from './migration-connection';
import { inTransaction } from './migration-transaction';
import { isUnanswered } from './pool/errors';

/*
 * A database may be set back to an earlier state: restored from a backup, or started from an older copy of its files. Clients still have
 * sync tokens and entity tags with versions from the lost changes, and new changes would get the same versions again. So each list
 * continues after all versions that it can have had. Then the old sync tokens are refused (410), and clients read their lists again.
 * Tasks keep their versions until they change.
 */

/** Queries for the identity of the data. A restored database differs in at least one of them. */
const parts: Readonly<Record<string, string>> = {
  server: 'select system_identifier::text as value from pg_control_system()',
  timeline: 'select left(pg_walfile_name(pg_current_wal_lsn()), 8) as value',
  database: 'select oid::text as value from pg_database where datname = current_database()',
  lists: "select to_regclass('task_lists')::oid::text as value",
  // Only initdb writes this file. Its time of change tells when the files were copied, restored or given to another owner.
  files: "select extract(epoch from change)::text as value from pg_stat_file('PG_VERSION')",
};
type Identity = Readonly<Record<string, string | null>>;

/**
 * Finds out whether the database has been set back since the last check, and then moves all lists on. If several processes check at the
 * same time, one of them moves the lists, and the others wait.
 * @param setBackFrom the epoch before, if it is certain that the database was set back; undefined: only its identity tells
 * @throws the database's errors
 */
export function checkIdentity(address: DatabaseAddress, log: Logger, setBackFrom?: number): Promise<void> {
  return withConnection(address, (sql, answered) => checkIdentityOn(sql, address, log, answered, setBackFrom));
}

/** The same on a connection that there is. @param answered called after the first answers */
export async function checkIdentityOn(
  sql: postgres.Sql,
  address: DatabaseAddress,
  log: Logger,
  answered: () => void,
  setBackFrom?: number,
): Promise<void> {
  const moved = await moveListsIf(sql, address, answered, (stored, found, epoch) => {
    return differs(stored, found) || epoch <= (setBackFrom ?? -1);
  });
  if (moved !== undefined) log.warn({ lists: moved }, 'the database was set back: clients read their lists again');
}

/** Moves all lists on, because the operator says that the database was set back. @returns how many lists there are */
export async function declareRestored(address: DatabaseAddress): Promise<number> {
  const moved = await withConnection(address, (sql, answered) => moveListsIf(sql, address, answered, () => true));
  if (moved === undefined) throw new Error('The database accepts no changes: it is a standby, or is set to read-only.');
  return moved;
}

/** @returns how many lists were moved; undefined when none were */
async function moveListsIf(
  sql: postgres.Sql,
  address: DatabaseAddress,
  answered: () => void,
  isSetBack: (stored: Identity, found: Identity, epoch: number) => boolean,
): Promise<number | undefined> {
  const [mode] = await sql<{ transaction_read_only: string }[]>`show transaction_read_only`;
  // A standby. It is checked again after it has become the primary.
  if (mode!.transaction_read_only === 'on') return undefined;
  const found = await identityOf(sql, address);
  answered();
  return inTransaction(sql, address, async (transaction) => {
    await transaction`insert into database_identity default values on conflict do nothing`;
    const [row] = await transaction<{ identity: string | null; epoch: number }[]>`
      select identity::text as identity, epoch from database_identity for update`;
    const stored: Identity = JSON.parse(row!.identity ?? '{}');
    const moved = isSetBack(stored, found, row!.epoch) ? await moveLists(transaction) : undefined;
    // A part that the role may not read any more keeps its value.
    const known = { ...stored, ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) };
    if (moved !== undefined || JSON.stringify(known) !== JSON.stringify(stored)) {
      await transaction`update database_identity set identity = ${JSON.stringify(known)}::text::jsonb`;
    }
    return moved;
  });
}

/** @returns each part, or null if the role may not read it or the server does not have it */
async function identityOf(sql: postgres.Sql, address: DatabaseAddress): Promise<Identity> {
  const read = async ([name, query]: [string, string]) => {
    try {
      const run = (connection: Pick<postgres.Sql, 'unsafe'>) => connection.unsafe<{ value: string | null }[]>(query);
      // Only the query for the table depends on the schema, which the transaction sets. The others may be refused, and that would end a
      // transaction.
      const [row] = await (name === 'lists' ? inTransaction(sql, address, run) : run(sql));
      return [name, row?.value ?? null];
    } catch (error) {
      if (isUnanswered(error)) throw error;
      return [name, null];
    }
  };
  return Object.fromEntries(await Promise.all(Object.entries(parts).map(read)));
}

function differs(stored: Identity, found: Identity): boolean {
  return Object.entries(stored).some(([name, value]) => (found[name] ?? value) !== value);
}

async function moveLists(transaction: postgres.TransactionSql): Promise<number> {
  const [row] = await transaction<{ epoch: number }[]>`
    update database_identity set epoch =
      greatest(epoch + ${versionsPerSecond}, ${transaction.unsafe(versionAt('clock_timestamp()'))})
    returning epoch`;
  const { count } = await transaction`
    update task_lists set version = greatest(version + ${versionsPerSecond}, ${row!.epoch}),
      forgotten_version = greatest(version + ${versionsPerSecond}, ${row!.epoch})`;
  // Restored rows may name transactions of another server, with numbers that this one has not reached. Every look would count them as new.
  await transaction`update revocations set revoked_by = revoked_by where revoked_by > pg_current_xact_id()`;
  return count;
}
