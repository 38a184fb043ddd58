import type { UserId } from '../base/user';
import type { ChangePlace } from './changes';
import { lowest } from './list-filter';
import { type Database, statement } from './pool/connection';

// How far the sinks of events have been told of each list. Most of these statements are about the lists of many users: they serve the
// operator's sinks, and no request.

/** Seconds for which a process has a list to itself. It stores its progress and begins anew before they are over. */
export const leaseSeconds = 30;

/** A list of which this process tells a sink. */
export interface Claimed {
  readonly user: UserId;
  /** At the version `resetPending`, the sink is to be told first that all it knows of the list is void. */
  readonly place: Required<ChangePlace>;
  /** The version of the list when the sink was last told so; null: never. */
  readonly resetVersion: number | null;
}
/** No list has this version. */
export const resetPending = -1;

interface PlaceRow {
  readonly user_id: UserId;
  readonly version: number;
  readonly task_id: string;
  readonly complete_up_to: number;
  readonly reset_version: number | null;
}

// Reads and writes a row for each of the users: those that have a list, and those that had one of which the sink was told. They are in
// order, so that two processes that claim the same users wait for each other only once. A process that still has a list has lost the database
// while it told: it claims only those of which it does not tell. A lease that ends later than any can is from before the clock was set back.
const claim = statement(
  'claim-event-places',
  `insert into event_places as place (sink, user_id, version, task_id, complete_up_to, leased_by, free_from)
  select $1, user_id, 0, '${lowest.id}', coalesce(max(version), 0), $3, clock_timestamp() + interval '${leaseSeconds} seconds'
  from (
    select user_id, version from task_lists where user_id = any ($2::text::text[])
    union all select user_id, null from event_places where sink = $1 and user_id = any ($2::text::text[])
  ) as wanted
  group by user_id order by user_id
  on conflict (sink, user_id) do update set leased_by = excluded.leased_by, free_from = excluded.free_from
    where place.leased_by = excluded.leased_by
      or place.free_from not between excluded.free_from - interval '${leaseSeconds} seconds' and excluded.free_from
  returning user_id, version, task_id, complete_up_to, reset_version`,
);

/** @param holder this process @returns the lists of these users that no other process has: from now on, this one has them */
export async function claimPlaces(
  database: Database,
  sink: string,
  holder: string,
  users: readonly string[],
): Promise<readonly Claimed[]> {
  const rows = await database.write<PlaceRow>(claim, [sink, arrayOf(users), holder]);
  return rows.map(({ user_id, version, task_id, complete_up_to, reset_version }) => ({
    user: user_id,
    resetVersion: reset_version,
    place: { version, id: task_id, completeUpTo: complete_up_to },
  }));
}

/** How far a sink was told of a list. */
export interface Progress extends Claimed {
  /** Milliseconds from now until which the list stays with this process; 0: any process may have it. */
  readonly keepFor: number;
}

const store = statement(
  'store-event-places',
  `update event_places as place
  set version = told.version, task_id = told.id, complete_up_to = told.complete_up_to, reset_version = told.reset_version,
    free_from = clock_timestamp() + told.keep_for * interval '1 millisecond'
  from jsonb_to_recordset($3::text::jsonb) as told (user_id text, version bigint, id uuid, complete_up_to bigint, reset_version bigint, keep_for bigint)
  where place.sink = $1 and place.user_id = told.user_id and place.leased_by = $2
  returning place.user_id, (select version from task_lists where user_id = place.user_id) as latest`,
);

/**
 * Stores how far a sink was told.
 * @returns the latest version of the list for each user whose list this process still had: null when the user was deleted
 */
export async function storeProgress(
  database: Database,
  sink: string,
  holder: string,
  told: readonly Progress[],
): Promise<ReadonlyMap<string, number | null>> {
  const items = told.map(({ user, place: { version, id, completeUpTo }, resetVersion, keepFor }) => ({
    user_id: user,
    version,
    id,
    complete_up_to: completeUpTo,
    reset_version: resetVersion,
    keep_for: Math.ceil(keepFor),
  }));
  const rows = await database.write<{ user_id: string; latest: number | null }>(store, [
    sink,
    holder,
    JSON.stringify(items),
  ]);
  return new Map(rows.map(({ user_id, latest }) => [user_id, latest]));
}

const forget = statement(
  'forget-event-place',
  `delete from event_places where sink = $1 and user_id = $2 and leased_by = $3
    and not exists (select from task_lists where user_id = $2)`,
);
/** Removes the place of a user who was deleted, when the sink has been told. */
export async function forgetPlace(database: Database, sink: string, holder: string, user: UserId): Promise<void> {
  await database.write(forget, [sink, user, holder]);
}

/** How many rows one step of the search reads at most: 5 ms. */
export const searchStep = 2000;

// Reads `searchStep` rows of an index, and finds each in another.
const untold = statement(
  'find-untold-lists',
  `with chunk as (select user_id, version from task_lists where user_id > $2 order by user_id limit ${searchStep})
  select (select max(user_id) from chunk) as last, (select count(*) from chunk) as count, (
    select json_agg(chunk.user_id) from chunk left join event_places as place on place.sink = $1 and place.user_id = chunk.user_id
    where place.user_id is null or (place.version <> chunk.version
      and place.free_from not between clock_timestamp() and clock_timestamp() + interval '${leaseSeconds} seconds')
  ) as users`,
);
const ended = statement(
  'find-ended-lists',
  `with chunk as (select user_id from event_places where sink = $1 and user_id > $2 order by user_id limit ${searchStep})
  select (select max(user_id) from chunk) as last, (select count(*) from chunk) as count, (
    select json_agg(user_id) from chunk where not exists (select from task_lists where user_id = chunk.user_id)
  ) as users`,
);

interface Found {
  readonly users: readonly string[];
  /** Where the next step goes on; undefined at the end. */
  readonly next: string | undefined;
}

/** One step of a search for lists of which a sink is to be told. @param after a user id @param kind lists that have changed, or that are gone */
export async function findUntold(
  database: Database,
  sink: string,
  kind: 'changed' | 'gone',
  after: string,
): Promise<Found> {
  const step = kind === 'changed' ? untold : ended;
  const [row] = await database.read<{ last: string | null; count: number; users: string[] | null }>(step, [
    sink,
    after,
  ]);
  const { last, count, users } = row!;
  return { users: users ?? [], next: count === searchStep ? last! : undefined };
}

/** An array of texts as PostgreSQL reads it. */
const arrayOf = (texts: readonly string[]) => `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join()}}`;
