import { type Database, type Rows, statement } from './pool/connection';

/** A point that an attempt asks of one limit. */
export interface AskedPoint {
  /** A hash, so that the table does not tell whose address or account is limited. */
  readonly key: string;
  /** How many points there are in a window. */
  readonly quota: number;
  /** The length of a window in milliseconds. A window starts when its first point is taken. */
  readonly length: number;
  /** Whether the point is taken. If not, the statement only checks whether there is one. */
  readonly takes: boolean;
  /** Whether no point of any limit is taken if this limit has none left. */
  readonly stops: boolean;
}
interface TakenPoint {
  readonly key: string;
  /** The end of the window, in milliseconds since 1970 by the database's clock. */
  readonly expire: number;
  /** How many points of the window are taken, including this one. */
  readonly points: number;
}

// All windows follow the database's clock, because the clocks of the instances differ. Rows are locked in the order of their keys, which
// prevents deadlocks.
const now = 'floor(extract(epoch from now()) * 1000)::bigint';
// Writes a row for each limit of an attempt, five at the most.
const take = statement(
  'rate-limit-take',
  `with asked as materialized (
    select key, quota, length, takes, stops from jsonb_to_recordset($1::text::jsonb)
      as asked (key text collate "C", quota integer, length bigint, takes boolean, stops boolean)
  ),
  used_up as materialized (
    select key, kept.expire - ${now} as wait, stops from asked join rate_limits as kept using (key)
    where kept.expire > ${now} and kept.points >= asked.quota
  ),
  taken as (
    insert into rate_limits as kept (key, points, expire)
    select key, 1, ${now} + length from asked
    where takes and key not in (select key from used_up) and not exists (select from used_up where stops)
    order by key
    on conflict (key) do update set
      points = case when kept.expire > ${now} then kept.points + 1 else 1 end,
      expire = case when kept.expire > ${now} then kept.expire else excluded.expire end
    where kept.expire <= ${now} or kept.points < (select quota from asked where asked.key = excluded.key)
    returning key, points, expire
  )
  select key, points, expire, null::bigint as wait from taken union all select key, null, null, wait from used_up`,
);
const giveBack = statement(
  'rate-limit-give-back',
  `with held as materialized (
    select key from rate_limits join jsonb_to_recordset($1::text::jsonb) as given (key text collate "C", expire bigint) using (key, expire)
    where points > 0 order by key for update of rate_limits
  )
  update rate_limits set points = points - 1 from held where rate_limits.key = held.key`,
);
// Writes a row for each user who sent requests in the last second, or, if the database could not be reached, in the last minute.
const add = statement(
  'add-request-counts',
  `insert into rate_limits (key, points, expire)
  select key, points, $2 from jsonb_to_recordset($1::text::jsonb) as counts (key text collate "C", points integer) order by key
  on conflict (key) do update set points = rate_limits.points + excluded.points
  returning key, points, ${now} as now`,
);

const columns = ['key', 'quota', 'length', 'takes', 'stops'] satisfies (keyof AskedPoint)[];

/**
 * Takes the points that an attempt asks for. If a limit with `stops` has none left, it takes none at all, and writes nothing.
 * @returns `taken`: the taken points; `waits`: for each limit without a point, the milliseconds until it has one. A limit is in neither map
 * when another attempt has taken its last point at the same moment
 */
export async function takePoints(
  database: Database,
  asked: readonly AskedPoint[],
): Promise<{ readonly taken: ReadonlyMap<string, TakenPoint>; readonly waits: ReadonlyMap<string, number> }> {
  const rows = await database.write<TakenPoint & { wait: number | null }>(take, [JSON.stringify(asked, columns)]);
  const taken = new Map<string, TakenPoint>();
  const waits = new Map<string, number>();
  for (const { key, points, expire, wait } of rows) {
    if (wait === null) taken.set(key, { key, points, expire });
    else waits.set(key, wait);
  }
  return { taken, waits };
}

/** Gives points back, if their windows have not ended. */
export async function givePointsBack(database: Database, points: Iterable<TakenPoint>): Promise<void> {
  await database.write(giveBack, [JSON.stringify([...points])]);
}

interface Count {
  readonly key: string;
  readonly points: number;
}

/**
 * Adds to several counts.
 * @param counts with each key once
 * @param expire the end of their window, in milliseconds since 1970
 * @returns the sums, with the additions of all instances, and the time by the database's clock
 */
export function addCounts(
  database: Database,
  counts: readonly Count[],
  expire: number,
): Promise<Rows<Count & { readonly now: number }>> {
  return database.write(add, [JSON.stringify(counts), expire]);
}
