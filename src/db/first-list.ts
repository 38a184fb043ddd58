import { type UserId, userKey } from '../base/user';
import { type Database, type Rows, statement } from './pool/connection';

// The first task of a user needs a list, and a user of another issuer has no row yet. Both are made before the task, in a transaction of their
// own. Where tables are distributed, one server has the rows of the user, and another one the revocations.

/** More versions than a list can get in a second. */
export const versionsPerSecond = 65_536;
/**
 * An SQL expression for a version that is higher than all versions that a list can have had at a time. It fits into 48 bits until 2106.
 * @param time an SQL expression
 */
export const versionAt = (time: string) => `floor(extract(epoch from ${time}))::bigint * ${versionsPerSecond}`;

const insertUser = statement(
  'create-user',
  'insert into users (id, created_at) values ($1, $2) on conflict (id) do nothing returning id',
);
const undoUser = statement('undo-user', 'delete from users where id = $1');
// The lock waits for a deletion of the account, and then finds no user.
const lockUser = statement('lock-user', 'select from users where id = $1 for key share');
// The user may have had a list before: it was deleted, or lost when the database was restored (see database_identity). The new list
// starts after its versions, so that clients of the former list notice that they have to read the new one from the start.
const findFormer = statement(
  'find-former-version',
  `select greatest(max(former.version), 0) as version, coalesce(bool_or(former.is_revoked), false) as is_revoked
  from (
    select epoch as version, false as is_revoked from database_identity
    union all select ${versionAt('revoked_at')}, issued_until >= to_timestamp($2) from revocations where key = $1
  ) as former`,
);
const insertList = statement(
  'create-list',
  'insert into task_lists (user_id, version, forgotten_version) values ($1, $2, $2) on conflict (user_id) do nothing',
);

/**
 * Creates the list of a user who has none, and the user if another issuer knows it.
 * @param issued when the request's token was issued, in seconds since 1970
 * @param now when the user was first seen
 * @returns false when the user was deleted after that: other instances may accept such a token for a few seconds
 */
export function ensureList(
  database: Database,
  owner: UserId,
  issued = Number.NEGATIVE_INFINITY,
  now = new Date().toISOString(),
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const isThere = (await transaction.write(lockUser, [owner])).length > 0;
    const isNew = !isThere && (await transaction.write(insertUser, [owner, now])).length > 0;
    // After the locks, which may have waited for a deletion.
    const values = [userKey(owner), issued];
    const [former] = await transaction.read<{ version: number; is_revoked: boolean }>(findFormer, values);
    if (isNew && former!.is_revoked) {
      await transaction.write(undoUser, [owner]);
      return false;
    }
    await transaction.write(insertList, [owner, former!.version]);
    return true;
  });
}

/**
 * Creates tasks, after the list of the user if there is none yet.
 * @param create returns no rows when the user has no list
 * @returns no rows when the user was deleted in the meantime
 */
export async function inList<Row>(
  database: Database,
  owner: UserId,
  issued: number | undefined,
  now: string,
  create: () => Promise<Rows<Row>>,
): Promise<Rows<Row>> {
  const created = await create();
  if (created.length > 0) return created;
  return (await ensureList(database, owner, issued, now)) ? create() : created;
}
