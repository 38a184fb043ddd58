import type { UserId } from '../base/user';
import { type Database, statement } from './pool/connection';
import { type Revocation, revoke } from './revocations';

// What operators do to users, by the command `npm run accounts`. Whoever runs it has the database.

/** A user of whom there is something here. */
export interface KnownUser {
  readonly id: UserId;
  /** Null for a user known only from a token of another issuer, who has no password here. */
  readonly email: string | null;
  readonly tasks: number;
  readonly deleted_tasks: number;
}

// Counts all tasks of a user, 0.1 s a million: operators ask for it, users cannot.
const find = statement(
  'find-users',
  `select id, email,
    (select count(*) from tasks where user_id = users.id) as tasks,
    (select count(*) from deleted_tasks where user_id = users.id) as deleted_tasks
  from users where id = $1 or email = lower($2)`,
);
const setPassword = statement(
  'reset-password',
  'update users set password_hash = $2 where id = $1 and password_hash is not null returning id',
);

/** @param email null: only the id is looked for @returns two where one has the text as an id, and another as an address */
export function findUsers(database: Database, id: string, email: string | null): Promise<readonly KnownUser[]> {
  return database.read<KnownUser>(find, [id, email]);
}

/** Sets the password of an account, and revokes tokens with it. @returns whether there is such an account */
export function resetPassword(
  database: Database,
  user: UserId,
  passwordHash: string,
  revocation: Revocation,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [changed] = await transaction.write(setPassword, [user, passwordHash]);
    if (!changed) return false;
    await revoke(transaction, revocation);
    return true;
  });
}
