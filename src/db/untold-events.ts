import { highest } from './list-filter';
import { type Database, statement } from './pool/connection';

// What a sink of events is still to be told, for operators: statements of the command `npm run events`.

// Read all lists, and their places: 1 s for a million. Only operators can run these statements. A place without a list is that of a user
// who was deleted, of which the sink is to be told.
const count = statement(
  'count-untold-lists',
  `with untold as (
    select user_id from task_lists as list full join (select user_id, version from event_places where sink = $1) as place using (user_id)
    where list.version is null or coalesce(place.version, 0) < list.version
  )
  select (select count(*) from untold) as users, (
    select json_agg(user_id) from (select user_id from untold order by user_id limit 3) as first
  ) as examples`,
);
const skip = statement(
  'skip-events',
  `with gone as (
    delete from event_places where sink = $1 and ($2::text is null or user_id = $2)
      and not exists (select from task_lists where user_id = event_places.user_id)
    returning 1
  ), skipped as (
  insert into event_places as place (sink, user_id, version, task_id, complete_up_to, free_from)
  select $1, user_id, version, '${highest.id}', version, clock_timestamp() from task_lists where $2::text is null or user_id = $2
  on conflict (sink, user_id) do update
    set version = excluded.version, task_id = excluded.task_id, complete_up_to = excluded.complete_up_to, leased_by = null
    where place.version < excluded.version
  returning 1
  )
  select (select count(*) from gone) + (select count(*) from skipped) as users`,
);

interface Untold {
  readonly users: number;
  /** Some of them; null if there are none. */
  readonly examples: readonly string[] | null;
}

/** @returns of how many users' latest changes the sink is still to be told */
export async function countUntold(database: Database, sink: string): Promise<Untold> {
  return (await database.read<Untold>(count, [sink]))[0]!;
}

/** Passes over what a sink is still to be told of. @param user undefined: of all users @returns of how many users something was */
export async function skipEvents(database: Database, sink: string, user?: string): Promise<number> {
  return (await database.write<{ users: number }>(skip, [sink, user ?? null]))[0]!.users;
}
