import type { UserId } from '../base/user';
import { revokeAll } from './access-tokens';
import { accountOf } from './account-emails';
import { type Database, statement } from './pool/connection';
import type { Revocation } from './revocations';

// Statements for the command `npm run accounts`. The operator who runs it has access to the database, and so to all users.

/** A user who has a row in the database. */
export interface KnownUser {
  readonly id: UserId;
  /** Null for a user of another issuer, who has no password here. */
  readonly email: string | null;
  readonly tasks: number;
  readonly deleted_tasks: number;
}

// Counts all tasks of a user: 0.1 s for a million. Only operators can run this statement.
const find = statement(
  'find-users',
  `select id, email, (select count(*) from tasks where user_id = $1) as tasks,
    (select count(*) from deleted_tasks where user_id = $1) as deleted_tasks
  from users where id = $1`,
);
const setPassword = statement(
  'reset-password',
  'update users set password_hash = $2 where id = $1 and password_hash is not null returning id',
);

/**
 * Finds users by id or e-mail address.
 * @param email null: only by id
 * @returns two users if the same text is the id of one and the address of another
 */
export async function findUsers(database: Database, id: string, email: string | null): Promise<readonly KnownUser[]> {
  const account = email === null ? undefined : await accountOf(database, email.toLowerCase());
  const ids = new Set([id, ...(account === undefined ? [] : [account])]);
  return (await Promise.all([...ids].map((each) => database.read<KnownUser>(find, [each])))).flat();
}

/** Sets the password of an account, and revokes its tokens. @returns whether there is such an account */
export function resetPassword(
  database: Database,
  user: UserId,
  passwordHash: string,
  revocation: Revocation,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [changed] = await transaction.write(setPassword, [user, passwordHash]);
    if (!changed) return false;
    await revokeAll(transaction, user, revocation);
    return true;
  });
}
