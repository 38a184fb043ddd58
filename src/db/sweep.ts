import { type Database, statement } from './connection';

/** How many rows a statement removes at the most, so that none of them takes long or holds many locks. */
const chunk = 1000;

// These go by age, not by owner: they are the upkeep of the tables, not a query of a user's. Like every statement that changes
// tasks, the first takes the users' lists before anything else, and it waits for none: lists that are busy have their turn later.
const emptyTrash = statement(
  'empty-trash',
  `with due as (
    select user_id, id from deleted_tasks where deleted_at < now() - interval '30 days' order by deleted_at limit ${chunk}
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
  select count(*) as count from gone`,
);
const dropKeys = statement(
  'drop-kept-replies',
  `with old as (
    select user_id, key from idempotency_keys where created_at < now() - interval '24 hours'
    order by created_at limit ${chunk} for update skip locked
  ),
  gone as (
    delete from idempotency_keys using old where idempotency_keys.user_id = old.user_id and idempotency_keys.key = old.key
    returning 1
  )
  select count(*) as count from gone`,
);
const dropCounts = statement(
  'drop-rate-limits',
  `with old as (
    select key from rate_limits where expire < extract(epoch from now()) * 1000
    order by expire limit ${chunk} for update skip locked
  ),
  gone as (
    delete from rate_limits using old where rate_limits.key = old.key returning 1
  )
  select count(*) as count from gone`,
);
const dropAddresses = statement(
  'drop-known-addresses',
  `with old as (
    select user_id, address from known_addresses where expires_at < now()
    order by expires_at limit ${chunk} for update skip locked
  ),
  gone as (
    delete from known_addresses using old
    where known_addresses.user_id = old.user_id and known_addresses.address = old.address
    returning 1
  )
  select count(*) as count from gone`,
);

const dropRevocations = statement(
  'drop-revocations',
  `with old as (
    select key from revocations where expires_at < now() order by expires_at limit ${chunk} for update skip locked
  ),
  gone as (delete from revocations using old where revocations.key = old.key returning 1)
  select count(*) as count from gone`,
);

/**
 * Removes what is kept for a time only: tasks in the trash after 30 days, replies to requests with a key after 24 hours, what was
 * counted for a limit when its window is over, where accounts were logged in from after 90 days, and revocations when the tokens
 * have expired. A thousand at a time; several instances do it side by side.
 * @param signal ends it after the statement that runs
 * @returns how many rows went
 */
export async function sweep(database: Pick<Database, 'write'>, signal?: AbortSignal): Promise<number> {
  let removed = 0;
  for (const text of [emptyTrash, dropKeys, dropCounts, dropAddresses, dropRevocations]) {
    let count = chunk;
    while (count === chunk && !signal?.aborted) {
      count = (await database.write<{ count: number }>(text, []))[0]!.count;
      removed += count;
    }
  }
  return removed;
}
