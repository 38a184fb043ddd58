import type { Logger } from 'pino';
import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { versionAt, versionsInSecond } from './first-list';
import { withConnection } from './migrate';
import { isUnanswered } from './pool/errors';
import { inTransaction } from './settled-transaction';

/*
 * A database may be set back to a former state: restored from a backup, or served from an older copy of its files. What clients
 * hold from the history that was lost, sync tokens and entity tags, has versions that the new history will reach, too, with other
 * contents. So each list is moved beyond all versions that can have been: then they match nothing, and lists are read anew (410).
 * What has not changed since before that keeps its version.
 */

/** What tells the place that the data are served from. A restored database is in another one, or its history has branched off. */
const parts: Readonly<Record<string, string>> = {
  server: 'select system_identifier::text as value from pg_control_system()',
  timeline: 'select left(pg_walfile_name(pg_current_wal_lsn()), 8) as value',
  database: 'select oid::text as value from pg_database where datname = current_database()',
  lists: "select to_regclass('task_lists')::oid::text as value",
  // Of a file that only initdb writes: when it was last copied, moved to another owner or restored.
  files: "select extract(epoch from change)::text as value from pg_stat_file('PG_VERSION')",
};
type Identity = Readonly<Record<string, string | null>>;

/**
 * Notices that the database has been set back since it was last looked at, and moves the lists then. Of several processes that look at
 * once, one does it, and the others wait.
 * @param setBackFrom the epoch that was in force before, where it is certain that it has been set back; undefined: its identity tells
 * @throws what the database does not do
 */
export async function checkIdentity(address: DatabaseAddress, log: Logger, setBackFrom?: number): Promise<void> {
  const moved = await settle(address, (kept, found, epoch) => differs(kept, found) || epoch <= (setBackFrom ?? -1));
  if (moved !== undefined) log.warn({ lists: moved }, 'the database was set back: clients read their lists anew');
}

/** The same where nothing tells that it was set back, but the operator. @returns how many lists there are */
export async function declareRestored(address: DatabaseAddress): Promise<number> {
  const moved = await settle(address, () => true);
  if (moved === undefined) throw new Error('The database takes no changes: it is a standby, or set to read only.');
  return moved;
}

/** @returns how many lists were moved; undefined when that was not needed */
function settle(
  address: DatabaseAddress,
  isSetBack: (kept: Identity, found: Identity, epoch: number) => boolean,
): Promise<number | undefined> {
  return withConnection(address, async (sql, answered) => {
    const [mode] = await sql<{ transaction_read_only: string }[]>`show transaction_read_only`;
    // A standby: it is looked at again when it has become a server of its own.
    if (mode!.transaction_read_only === 'on') return undefined;
    const found = await identityOf(sql, address);
    answered();
    return inTransaction(sql, address, async (transaction) => {
      await transaction`insert into database_identity default values on conflict do nothing`;
      const [row] = await transaction<{ identity: string | null; epoch: number }[]>`
        select identity::text as identity, epoch from database_identity for update`;
      const kept: Identity = JSON.parse(row!.identity ?? '{}');
      const moved = isSetBack(kept, found, row!.epoch) ? await moveLists(transaction) : undefined;
      // What may not be asked any more stays as it was.
      const known = { ...kept, ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) };
      if (moved !== undefined || JSON.stringify(known) !== JSON.stringify(kept)) {
        await transaction`update database_identity set identity = ${JSON.stringify(known)}::text::jsonb`;
      }
      return moved;
    });
  });
}

/** Each part, or null where the role, or the server, does not tell it. */
async function identityOf(sql: postgres.Sql, address: DatabaseAddress): Promise<Identity> {
  const ask = async ([name, query]: [string, string]) => {
    try {
      const run = (on: Pick<postgres.Sql, 'unsafe'>) => on.unsafe<{ value: string | null }[]>(query);
      // Only the table is looked for in a schema. What may be refused is asked outside of a transaction, which that would end.
      const [row] = await (name === 'lists' ? inTransaction(sql, address, run) : run(sql));
      return [name, row?.value ?? null];
    } catch (error) {
      if (isUnanswered(error)) throw error;
      return [name, null];
    }
  };
  return Object.fromEntries(await Promise.all(Object.entries(parts).map(ask)));
}

function differs(kept: Identity, found: Identity): boolean {
  return Object.entries(kept).some(([name, value]) => (found[name] ?? value) !== value);
}

async function moveLists(transaction: postgres.TransactionSql): Promise<number> {
  const [row] = await transaction<{ epoch: number }[]>`
    update database_identity set epoch =
      greatest(epoch + ${versionsInSecond}, ${transaction.unsafe(versionAt('clock_timestamp()'))})
    returning epoch`;
  const { count } = await transaction`
    update task_lists set version = greatest(version + ${versionsInSecond}, ${row!.epoch}),
      forgotten_version = greatest(version + ${versionsInSecond}, ${row!.epoch})`;
  // Restored rows name transactions of another server: those to come would all seem to be new, at each look.
  await transaction`update revocations set revoked_by = revoked_by where revoked_by > pg_current_xact_id()`;
  return count;
}
