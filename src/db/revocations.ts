import { type Database, statement, type Transaction } from './pool/connection';

/** Which tokens are refused before they expire. Times are in seconds since 1970. */
export interface Revocation {
  /** Stands for one token, or for all tokens of a user. */
  readonly key: string;
  /** Tokens issued later are not meant. Infinity: all are. */
  readonly until: number;
  /** When no token that is meant can be valid any more. */
  readonly expires: number;
}

// The database's clock is the one that all instances share.
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
// One statement, so that the rows are those of the snapshot that comes along. What the snapshot before could not see is asked for by
// transaction: revoked_by says which one wrote a row (see the migration). Those that the snapshot before could see are passed over in
// the index, however long it is that the oldest one has been open: 0.4 µs for each that was written since. Besides, at the most `page`
// rows: 8 ms.
const selectNews = statement(
  'list-revocations',
  `select pg_current_snapshot()::text as snapshot,
    concat_ws(' ', extract(epoch from pg_postmaster_start_time()), pg_is_in_recovery(), to_regclass('task_lists')::oid,
      (select oid from pg_database where datname = current_database()), epoch) as place,
    coalesce(epoch, 0) as epoch, news.*
  from (select 1) as look left join database_identity on true left join (
    select key, date_part('epoch', issued_until) as until, date_part('epoch', expires_at) as expires, revoked_by::text as by
    from revocations
    where (revoked_by, key) > ($2::text::xid8, $3) and not pg_visible_in_snapshot(revoked_by, $1::text::pg_snapshot)
    order by revoked_by, key limit $4
  ) as news on true`,
);

/** How many rows are read at a time: a few milliseconds of the event loop. */
const page = 2000;
/** A snapshot that could see nothing. */
const blind = '1:1:';

/**
 * Revokes tokens: those issued until now, or until a time that is later.
 * @returns what is in force now
 */
export async function revoke(database: Transaction, { key, until, expires }: Revocation): Promise<Revocation> {
  const [row] = await database.write<Omit<Revocation, 'key'>>(insert, [key, until, expires]);
  return { key, ...row! };
}

/** What had been committed when a look began. */
export interface Seen {
  /** As PostgreSQL writes it: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT */
  readonly snapshot: string;
  /** The transaction that was next: snapshots only go forward, unless the database is set back. */
  readonly next: number;
  /** What tells this start of the server, this database and its tables from others. Snapshots of two places cannot be compared. */
  readonly place: string;
  /** See the table database_identity. */
  readonly epoch: number;
}
interface Row extends Pick<Seen, 'snapshot' | 'place' | 'epoch'> {
  /** Null in the only row of a look that has found nothing. */
  readonly key: string | null;
  readonly until: number;
  readonly expires: number;
  /** The transaction that wrote it last. */
  readonly by: string;
}

/**
 * What has been committed since a look before, however long ago it was written, and can still matter; page by page.
 * @param before undefined: everything
 * @param onPage gets each page
 * @returns what has been seen, and whether the database is in another place than at the look before, or was set back: then nothing was
 * handed over, and everything has to be read
 */
export async function readRevocations(
  database: Pick<Database, 'read'>,
  before: Seen | undefined,
  onPage: (revocations: readonly Revocation[]) => void,
): Promise<{ seen: Seen; moved: boolean }> {
  const since = before?.snapshot ?? blind;
  // What is committed between two pages, the next look finds: it goes on from the first page's snapshot.
  let seen: Seen | undefined;
  for (let after: readonly [string, string] = [since.split(':', 1)[0]!, '']; ; ) {
    const rows: readonly Row[] = await database.read<Row>(selectNews, [since, ...after, page]);
    const { snapshot, place, epoch, key } = rows[0]!;
    const next = Number(snapshot.split(':')[1]);
    if (before && (place !== before.place || next < before.next))
      return { seen: { snapshot, next, place, epoch }, moved: true };
    seen ??= { snapshot, next, place, epoch };
    if (key !== null) onPage(rows as readonly Revocation[]);
    if (rows.length < page) return { seen, moved: false };
    const last = rows.at(-1)!;
    after = [last.by, last.key!];
  }
}
