import { type Database, statement, type Transaction } from './pool/connection';

/** Tokens that are refused before they expire. Times are in seconds since 1970. */
export interface Revocation {
  /** A hash of one token, or of the id of a user whose tokens are revoked. */
  readonly key: string;
  /** Tokens issued up to this time are revoked. Infinity: all tokens. */
  readonly until: number;
  /** When all revoked tokens have expired, so that the revocation can be deleted. */
  readonly expires: number;
}

// Uses the database's clock, which all instances share.
const insert = statement(
  'revoke-tokens',
  `insert into revocations (key, issued_until, revoked_at, expires_at)
  values ($1, greatest(clock_timestamp(), to_timestamp($2)), clock_timestamp(), to_timestamp($3))
  on conflict (key) do update set
    issued_until = greatest(revocations.issued_until, excluded.issued_until),
    revoked_at = excluded.revoked_at,
    expires_at = greatest(revocations.expires_at, excluded.expires_at)
  returning extract(epoch from issued_until)::float8 as until, extract(epoch from expires_at)::float8 as expires`,
);
// Reads the rows that an earlier snapshot ($1) could not see, by the transaction that wrote them (revoked_by, see the migration). The
// current snapshot comes from the same statement, so that it fits the rows. The statement passes the rows that the earlier snapshot could
// see in the index, from its oldest open transaction on, at 0.4 µs each. Besides, it reads up to `pageSize` rows: 8 ms.
const selectNews = statement(
  'list-revocations',
  `select pg_current_snapshot()::text as snapshot,
    concat_ws(' ', extract(epoch from pg_postmaster_start_time()), pg_is_in_recovery(), to_regclass('task_lists')::oid,
      (select oid from pg_database where datname = current_database()), epoch) as source,
    coalesce(epoch, 0) as epoch, news.*
  from (select 1) as look left join database_identity on true left join (
    select key, date_part('epoch', issued_until) as until, date_part('epoch', expires_at) as expires, revoked_by::text as by
    from revocations
    where (revoked_by, key) > ($2::text::xid8, $3) and not pg_visible_in_snapshot(revoked_by, $1::text::pg_snapshot)
    order by revoked_by, key limit $4
  ) as news on true`,
);

/** How many rows are read at a time. They take a few milliseconds of the event loop. */
const pageSize = 2000;
/** A snapshot that sees no rows. */
const emptySnapshot = '1:1:';

/**
 * Revokes the tokens that were issued until now, or until a later time.
 * @returns the revocation as it is stored. An earlier revocation of the same key may reach further
 */
export async function revoke(database: Transaction, { key, until, expires }: Revocation): Promise<Revocation> {
  const [row] = await database.write<Omit<Revocation, 'key'>>(insert, [key, until, expires]);
  return { key, ...row! };
}

/** The state of the database at a look for revocations. */
export interface Seen {
  /** As PostgreSQL writes it: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT */
  readonly snapshot: string;
  /** The number of the next transaction. It becomes smaller only when the database is set back. */
  readonly next: number;
  /** Identifies the start of the server, the database and its tables. Snapshots of different sources cannot be compared. */
  readonly source: string;
  /** See the table database_identity. */
  readonly epoch: number;
}
interface Row extends Pick<Seen, 'snapshot' | 'source' | 'epoch'> {
  /** Null in the only row of a look that has found nothing. */
  readonly key: string | null;
  readonly until: number;
  readonly expires: number;
  /** The transaction that wrote it last. */
  readonly by: string;
}

/**
 * Reads, page by page, the revocations that were committed after an earlier look, even if they were written before it.
 * @param before the result of the earlier look; undefined: reads all revocations
 * @returns the state for the next look. `moved` is true when the database has another source than before, or was set back. Then `onPage`
 * was not called, and all revocations have to be read
 */
export async function readRevocations(
  database: Pick<Database, 'read'>,
  before: Seen | undefined,
  onPage: (revocations: readonly Revocation[]) => void,
): Promise<{ seen: Seen; moved: boolean }> {
  const since = before?.snapshot ?? emptySnapshot;
  // The next look continues from the snapshot of the first page: it finds the revocations that are committed during the other pages.
  let seen: Seen | undefined;
  for (let after: readonly [string, string] = [since.split(':', 1)[0]!, '']; ; ) {
    const rows: readonly Row[] = await database.read<Row>(selectNews, [since, ...after, pageSize]);
    const { snapshot, source, epoch, key } = rows[0]!;
    const next = Number(snapshot.split(':')[1]);
    if (before && (source !== before.source || next < before.next))
      return { seen: { snapshot, next, source, epoch }, moved: true };
    seen ??= { snapshot, next, source, epoch };
    if (key !== null) onPage(rows as readonly Revocation[]);
    if (rows.length < pageSize) return { seen, moved: false };
    const last = rows.at(-1)!;
    after = [last.by, last.key!];
  }
}
