import type { UserId } from '../base/user';
import type { ChangePlace } from './changes';
import { lowest } from './list-filter';
import { listsAfter, searchStep, versionsOf } from './list-versions';
import { leaseSeconds, placesAfter, placesBetween } from './place-search';
import { type Database, statement } from './pool/connection';

// How far the sinks of events have been told of each list. These statements are about the lists of many users: they serve the operator's
// sinks, and no request. The versions of the lists come from statements of their own, because lists can be on other servers than places.

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
  select $1, user_id, 0, '${lowest.id}', coalesce(version, 0), $3, clock_timestamp() + interval '${leaseSeconds} seconds'
  from jsonb_to_recordset($2::text::jsonb) as wanted (user_id text collate "C", version bigint)
  where version is not null or exists (select from event_places as known where known.sink = $1 and known.user_id = wanted.user_id)
  order by user_id
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
  const versions = new Map(
    (await versionsOf(database, users)).map(({ user_id, version }) => [user_id as string, version]),
  );
  const wanted = users.map((user_id) => ({ user_id, version: versions.get(user_id) ?? null }));
  const rows = await database.write<PlaceRow>(claim, [sink, JSON.stringify(wanted), holder]);
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
  returning place.user_id`,
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
  const stored = await database.write<{ user_id: string }>(store, [sink, holder, JSON.stringify(items)]);
  const latest = new Map<string, number | null>(stored.map(({ user_id }) => [user_id, null]));
  for (const { user_id, version } of await versionsOf(database, [...latest.keys()])) latest.set(user_id, version);
  return latest;
}

const forget = statement(
  'forget-event-place',
  'delete from event_places where sink = $1 and user_id = $2 and leased_by = $3',
);
/** Removes the place of a user who was deleted, when the sink has been told. */
export async function forgetPlace(database: Database, sink: string, holder: string, user: UserId): Promise<void> {
  if ((await versionsOf(database, [user])).length === 0) await database.write(forget, [sink, user, holder]);
}

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
  const step = kind === 'changed' ? changedAfter : goneAfter;
  const { users, read } = await step(database, sink, after);
  return { users, next: read.length === searchStep ? read.at(-1)!.user_id : undefined };
}

/** The lists after a user's, and those of their users of whom the sink is to be told, and no process tells now. */
async function changedAfter(database: Database, sink: string, after: string) {
  const read = await listsAfter(database, after);
  const last = read.at(-1)?.user_id;
  const places = last === undefined ? new Map() : await placesBetween(database, sink, after, last);
  const users = read.flatMap(({ user_id, version }) => {
    const place = places.get(user_id);
    return !place || (place.version !== version && place.is_free) ? [user_id] : [];
  });
  return { read, users };
}

/** The places after a user's, and those of their users who were deleted. */
async function goneAfter(database: Database, sink: string, after: string) {
  const read = await placesAfter(database, sink, after);
  const users = read.map(({ user_id }) => user_id);
  const there = new Set((await versionsOf(database, users)).map(({ user_id }) => user_id as string));
  return { read, users: users.filter((user) => !there.has(user)) };
}
