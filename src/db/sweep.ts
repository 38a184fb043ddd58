import { type Database, type Statement, statement } from './pool/connection';
import { sweepUsers } from './sweep-users';

/** How many rows one statement deletes at most, so that it takes no more than 70 ms and holds few locks. */
const chunkSize = 1000;

/** Deletes the expired rows of a table that is not of users. */
interface Sweep {
  /**
   * Deletes a chunk of the rows that have expired since the time in $1. Returns how many it deleted, and the latest of their times. The
   * next chunk starts there: PostgreSQL would pass the deleted rows again as long as another transaction can see them.
   */
  readonly deleteChunk: Statement;
  /** A time before all others. */
  readonly start: string;
}

/**
 * @param keys the primary key of the table
 * @param time a column that has an index
 * @param isExpired a condition on it
 */
function dropExpired(name: string, table: string, keys: readonly string[], time: string, isExpired: string): Sweep {
  const isNumber = time === 'expire';
  const isOld = keys.map((key) => `${table}.${key} = old.${key}`).join(' and ');
  const text = `with old as (
      select ${keys.join(', ')}, ${time} from ${table}
      where ${isExpired} and ${time} >= $1::text::${isNumber ? 'bigint' : 'timestamptz'}
      order by ${time} limit ${chunkSize} for update skip locked
    ),
    gone as (delete from ${table} using old where ${isOld} returning 1)
    select count(*) as count, (select max(${time})::text from old) as last from gone`;
  return { deleteChunk: statement(name, text), start: isNumber ? '0' : '-infinity' };
}
const dropCounts = dropExpired(
  'drop-rate-limits',
  'rate_limits',
  ['key'],
  'expire',
  'expire < extract(epoch from now()) * 1000',
);
// Places name users, also deleted ones, of whom nobody will tell a sink that is gone. Its own row goes in the sweep after that of its last place.
const dropSinks: Sweep = {
  deleteChunk: statement(
    'drop-event-sinks',
    `with unseen as (select sink from event_sinks where seen_at < now() - interval '30 days' and $1::text is not null),
    gone as (
      delete from event_places using (
        select sink, user_id from event_places where sink in (select sink from unseen) limit ${chunkSize}
      ) as old
      where event_places.sink = old.sink and event_places.user_id = old.user_id
      returning 1
    ),
    forgotten as (
      delete from event_sinks where sink in (select sink from unseen) and seen_at < now() - interval '30 days'
        and not exists (select from event_places where event_places.sink = event_sinks.sink)
      returning 1
    )
    select (select count(*) from gone) + (select count(*) from forgotten) as count, null as last`,
  ),
  start: '',
};
const dropRevocations = dropExpired('drop-revocations', 'revocations', ['key'], 'expires_at', 'expires_at < now()');

/**
 * Deletes expired rows: tasks in the trash after 30 days, replies to requests with a key after 24 hours, reminders 30 days after they
 * were due, counts for rate limits after their window, the addresses from which accounts were used after 90 days, personal access
 * tokens that have expired, revocations after the tokens have expired, and what was told to a sink of events that nobody has had in the
 * settings for 30 days. Several instances can sweep at the same time.
 * @param signal ends it after the current statement
 * @returns how many rows were deleted
 */
export async function sweep(database: Pick<Database, 'read' | 'write'>, signal?: AbortSignal): Promise<number> {
  let removed = await sweepUsers(database, signal);
  for (const { deleteChunk, start } of [dropCounts, dropRevocations, dropSinks]) {
    let count = chunkSize;
    for (let since = start; count === chunkSize && !signal?.aborted; ) {
      const [row] = await database.write<{ count: number; last: string | null }>(deleteChunk, [since]);
      count = row!.count;
      since = row!.last ?? since;
      removed += count;
    }
  }
  return removed;
}
