import { highest } from './list-filter';
import { type ListVersion, listsAfter, searchStep, versionsOf } from './list-versions';
import { placesAfter, placesBetween } from './place-search';
import { type Database, statement } from './pool/connection';

// What a sink of events is still to be told, for operators: statements of the command `npm run events`. They read all lists, and their places,
// step by step: some seconds for a million.

// Writes up to `searchStep` rows.
const skip = statement(
  'skip-events',
  `insert into event_places as place (sink, user_id, version, task_id, complete_up_to, free_from)
  select $1, user_id, version, '${highest.id}', version, clock_timestamp()
  from jsonb_to_recordset($2::text::jsonb) as list (user_id text, version bigint)
  on conflict (sink, user_id) do update
    set version = excluded.version, task_id = excluded.task_id, complete_up_to = excluded.complete_up_to, leased_by = null
    where place.version < excluded.version
  returning 1`,
);
const forget = statement(
  'forget-event-places',
  `delete from event_places where sink = $1 and user_id in (select jsonb_array_elements_text($2::text::jsonb)) returning 1`,
);

/** A part of what a sink is still to be told: the lists that have changed, or the users who were deleted. */
type Untold = { readonly lists: readonly ListVersion[] } | { readonly gone: readonly string[] };

async function* untoldOf(database: Database, sink: string): AsyncGenerator<Untold> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const lists: readonly ListVersion[] = await listsAfter(database, after);
    const last: string = lists.at(-1)?.user_id ?? after;
    const places = await placesBetween(database, sink, after, last);
    yield { lists: lists.filter(({ user_id, version }) => (places.get(user_id)?.version ?? 0) < version) };
    after = lists.length === searchStep ? last : undefined;
  }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const places = await placesAfter(database, sink, after);
    const users = places.map(({ user_id }) => user_id);
    const there = new Set((await versionsOf(database, users)).map(({ user_id }) => user_id as string));
    yield { gone: users.filter((each) => !there.has(each)) };
    after = places.length === searchStep ? users.at(-1) : undefined;
  }
}
/** The same of one user, who may have been told already. */
async function* mayBeUntold(database: Database, user: string): AsyncGenerator<Untold> {
  const lists = await versionsOf(database, [user]);
  yield lists.length > 0 ? { lists } : { gone: [user] };
}

/** @returns of how many users' latest changes the sink is still to be told, and some of these users */
export async function countUntold(
  database: Database,
  sink: string,
): Promise<{ readonly users: number; readonly examples: readonly string[] }> {
  const examples: string[] = [];
  let users = 0;
  for await (const part of untoldOf(database, sink)) {
    const names = 'gone' in part ? part.gone : part.lists.map(({ user_id }) => user_id);
    users += names.length;
    examples.push(...names.slice(0, 3 - examples.length));
  }
  return { users, examples };
}

/** Passes over what a sink is still to be told of. @param user undefined: of all users @returns of how many users something was */
export async function skipEvents(database: Database, sink: string, user?: string): Promise<number> {
  let users = 0;
  for await (const part of user === undefined ? untoldOf(database, sink) : mayBeUntold(database, user)) {
    const [statement, items] = 'gone' in part ? [forget, part.gone] : [skip, part.lists];
    if (items.length > 0) users += (await database.write(statement, [sink, JSON.stringify(items)])).length;
  }
  return users;
}
