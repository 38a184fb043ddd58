import type { UserId } from '../base/user';
import { userKey } from '../base/user';

// How statements begin that create the first tasks of a user, who has no list of which they could take the next version.

/** A list cannot have as many changes in a second. */
export const versionsInSecond = 65_536;
/**
 * A version that no list can have had at a time: it begins with the time, and fits into 48 bits until the year 2106.
 * @param time an expression
 */
export const versionAt = (time: string) => `floor(extract(epoch from ${time}))::bigint * ${versionsInSecond}`;

// It begins after the versions of a list that the user may have had before, and whoever followed that one has to read this one anew. Such
// a list was lost when the database was set back (database_identity), or deleted.
const firstList = (deleted = '0') => `list as (
    insert into task_lists (user_id, version, forgotten_version) select id, former + 1, former
    from owner, (select greatest(max(epoch), ${deleted}, 0) as former from database_identity) as lost
    on conflict (user_id) do update set version = task_lists.version + 1 returning version
  )`;
/** An account gets a list with the first task. When it is being deleted, the lock waits for that, and then there is no such user. */
export const firstOfAccount = `
  with owner as (select id from users where id = $1 for key share), ${firstList()}`;
/**
 * A user known only from a token gets a row, and a list, with the first task, in the same statement: the references always hold. Not so
 * with a token from before all that there was of the user was deleted: another instance may accept it for some seconds more.
 * @param now an expression for the time
 * @param key, issued the parameters with what `tokenOf` returns
 */
export const firstOfStranger = (now: string, key: string, issued: string) => `
  with owner as (
    insert into users (id, created_at) select $1, ${now}
    where not exists (select from revocations where key = ${key} and issued_until >= to_timestamp(${issued}))
    on conflict (id) do update set created_at = users.created_at returning id
  ), ${firstList(`(select ${versionAt('revoked_at')} from revocations where key = ${key})`)}`;

/** What stands for all tokens of a user, and when one of them was issued: before all others unless it says so. */
export const tokenOf = (owner: UserId, issued = Number.NEGATIVE_INFINITY) => [userKey(owner), issued] as const;
