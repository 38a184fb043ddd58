import { type Database, type Rows, statement } from './pool/connection';

/** A count that an attempt asks for. Its key is a hash: nobody's address stands in the table in clear. */
export interface AskedPoint {
  readonly key: string;
  /** How many points there are in a window. */
  readonly quota: number;
  /** Milliseconds of a window, which begins with the first point. */
  readonly length: number;
  /** Whether a point is taken, rather than looked for. */
  readonly takes: boolean;
  /** Whether nothing is taken from any count when this one has no point left. */
  readonly stops: boolean;
}
export interface TakenPoint {
  readonly key: string;
  /** When its window ends, in milliseconds since 1970 by the database's clock. */
  readonly expire: number;
  /** How many have been taken in the window, with this one. */
  readonly points: number;
}

// Every window is one of the database's clock: those of the instances differ. Rows are locked in the order of their keys, by
// the table's collation, so that no two statements wait for each other.
const now = 'floor(extract(epoch from now()) * 1000)::bigint';
// At the most a row for each count of an attempt, which has a handful.
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
// At the most a row for each user who was active in a second, or since the database was away: in a minute at the most.
const add = statement(
  'add-request-counts',
  `insert into rate_limits (key, points, expire)
  select key, points, $2 from jsonb_to_recordset($1::text::jsonb) as counts (key text collate "C", points integer) order by key
  on conflict (key) do update set points = rate_limits.points + excluded.points
  returning key, points, ${now} as now`,
);

const columns = ['key', 'quota', 'length', 'takes', 'stops'] satisfies (keyof AskedPoint)[];

/**
 * Takes a point of each count that is asked for, unless one of those that stop has none left: then nothing is taken, nothing is
 * written, and it was one look.
 * @returns the points that were taken, and the counts without a point left, with the milliseconds until they have one. A count that
 * is in neither has given its last point to somebody else at the same moment.
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

/** Gives points back, unless their windows are over. */
export async function givePointsBack(database: Database, points: Iterable<TakenPoint>): Promise<void> {
  await database.write(giveBack, [JSON.stringify([...points])]);
}

export interface Count {
  readonly key: string;
  readonly points: number;
}

/**
 * Adds to several counts at once.
 * @param counts each key once
 * @param expire when they end, in milliseconds since 1970
 * @returns what they have come to, with what others have added, and the time by the database's clock
 */
export function addCounts(
  database: Database,
  counts: readonly Count[],
  expire: number,
): Promise<Rows<Count & { readonly now: number }>> {
  return database.write(add, [JSON.stringify(counts), expire]);
}
