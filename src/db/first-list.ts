import type { UserId } from '../base/user';
import { userKey } from '../base/user';

// The first part of statements that create the first tasks of a user. They also create the list of the user.

/** More versions than a list can get in a second. */
export const versionsPerSecond = 65_536;
/**
 * An SQL expression for a version that is higher than all versions that a list can have had at a time. It fits into 48 bits until 2106.
 * @param time an SQL expression
 */
export const versionAt = (time: string) => `floor(extract(epoch from ${time}))::bigint * ${versionsPerSecond}`;

// The user may have had a list before: it was deleted, or lost when the database was restored (see database_identity). The new list
// starts after its versions, so that clients of the former list notice that they have to read the new one from the start.
const firstList = (deleted = '0') => `list as (
    insert into task_lists (user_id, version, forgotten_version) select id, former + 1, former
    from owner, (select greatest(max(epoch), ${deleted}, 0) as former from database_identity) as lost
    on conflict (user_id) do update set version = task_lists.version + 1 returning version
  )`;
/** For an account. While the account is being deleted, the lock waits, and then finds no user. */
export const firstListOfAccount = `
  with owner as (select id from users where id = $1 for key share), ${firstList()}`;
/**
 * For a user of another issuer, whose row is created, too. If the user was deleted after the token was issued, nothing is created: other
 * instances may accept such a token for a few seconds.
 * @param now an SQL expression for the time
 * @param key, issued the parameters for `tokenValues`
 */
export const firstListOfNewUser = (now: string, key: string, issued: string) => `
  with owner as (
    insert into users (id, created_at) select $1, ${now}
    where not exists (select from revocations where key = ${key} and issued_until >= to_timestamp(${issued}))
    on conflict (id) do update set created_at = users.created_at returning id
  ), ${firstList(`(select ${versionAt('revoked_at')} from revocations where key = ${key})`)}`;

/** @returns the key under which the user's tokens are revoked, and when the request's token was issued */
export const tokenValues = (owner: UserId, issued = Number.NEGATIVE_INFINITY) => [userKey(owner), issued] as const;
