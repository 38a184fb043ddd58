import { type Database, type Statement, statement } from './pool/connection';

/** How many rows a statement removes at the most, so that none of them takes long or holds many locks: 70 ms. */
const chunk = 1000;

interface Sweeping {
  /** Takes a time, and removes a chunk of what is due since. Returns how much, and the latest time of what was due. */
  readonly some: Statement;
  /** The time before all others. */
  readonly start: string;
}

// These go by age, not by owner: they are the upkeep of the tables, not a query of a user's. Each chunk begins where the one before
// ended: while a transaction is open that could see them, PostgreSQL has to walk past all that was removed before.

// Like every statement that changes tasks, it takes the users' lists before anything else, and it waits for none: lists that are busy
// have their turn later.
const emptyTrash: Sweeping = {
  some: statement(
    'empty-trash',
    `with due as (
      select user_id, id, deleted_at from deleted_tasks
      where deleted_at < now() - interval '30 days' and deleted_at >= $1::text::timestamptz order by deleted_at limit ${chunk}
    ),
    lists as (
      select user_id from task_lists where user_id in (select user_id from due)
      order by user_id for no key update skip locked
    ),
    gone as (
      delete from deleted_tasks using due, lists
      where lists.user_id = due.user_id and deleted_tasks.user_id = due.user_id and deleted_tasks.id = due.id
      returning deleted_tasks.user_id, deleted_tasks.version
    ),
    forgotten as (
      update task_lists set forgotten_version = greatest(forgotten_version, gone.version)
      from (select user_id, max(version) as version from gone group by user_id) as gone
      where task_lists.user_id = gone.user_id
    )
    select count(*) as count, (select max(deleted_at)::text from due) as last from gone`,
  ),
  start: '-infinity',
};

/** @param isDue a condition on the time, which has an index */
function drop(name: string, table: string, keys: readonly string[], time: string, isDue: string): Sweeping {
  const isNumber = time === 'expire';
  const isOld = keys.map((key) => `${table}.${key} = old.${key}`).join(' and ');
  const text = `with old as (
      select ${keys.join(', ')}, ${time} from ${table}
      where ${isDue} and ${time} >= $1::text::${isNumber ? 'bigint' : 'timestamptz'}
      order by ${time} limit ${chunk} for update skip locked
    ),
    gone as (delete from ${table} using old where ${isOld} returning 1)
    select count(*) as count, (select max(${time})::text from old) as last from gone`;
  return { some: statement(name, text), start: isNumber ? '0' : '-infinity' };
}
const dropKeys = drop(
  'drop-kept-replies',
  'idempotency_keys',
  ['user_id', 'key'],
  'created_at',
  "created_at < now() - interval '24 hours'",
);
const dropCounts = drop(
  'drop-rate-limits',
  'rate_limits',
  ['key'],
  'expire',
  'expire < extract(epoch from now()) * 1000',
);
const dropAddresses = drop(
  'drop-known-addresses',
  'known_addresses',
  ['user_id', 'address'],
  'expires_at',
  'expires_at < now()',
);
const dropRevocations = drop('drop-revocations', 'revocations', ['key'], 'expires_at', 'expires_at < now()');

/**
 * Removes what is kept for a time only: tasks in the trash after 30 days, replies to requests with a key after 24 hours, what was
 * counted for a limit when its window is over, where accounts were logged in from after 90 days, and revocations when the tokens
 * have expired. A thousand at a time; several instances do it side by side.
 * @param signal ends it after the statement that runs
 * @returns how many rows went
 */
export async function sweep(database: Pick<Database, 'write'>, signal?: AbortSignal): Promise<number> {
  let removed = 0;
  for (const { some, start } of [emptyTrash, dropKeys, dropCounts, dropAddresses, dropRevocations]) {
    let count = chunk;
    for (let since = start; count === chunk && !signal?.aborted; ) {
      const [row] = await database.write<{ count: number; last: string | null }>(some, [since]);
      count = row!.count;
      since = row!.last ?? since;
      removed += count;
    }
  }
  return removed;
}
