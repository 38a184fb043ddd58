import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { revokeAll } from './access-tokens';
import { accountOf, forgetEmail, takeEmail } from './account-emails';
import { newId } from './ids';
import { type Database, statement, type Transaction } from './pool/connection';
import type { Revocation } from './revocations';

type Account = Schema<'Account'>;

const insert = statement(
  'create-account',
  `insert into users (id, email, password_hash, created_at) values ($1, $2, $3, $4)
  returning id as user_id, email, created_at`,
);
const selectCredentials = statement(
  'find-credentials',
  'select id as user_id, email, password_hash from users where id = $1 and email = $2',
);
const selectPassword = statement(
  'find-password',
  'select email, password_hash from users where id = $1 and password_hash is not null',
);
// The lock waits for a running change of the password. Then the session starts only if the password is still the same. Its time of issue
// is later than all revocations, even when the clock was set back.
const lockPassword = statement('lock-password', 'select from users where id = $1 and password_hash = $2 for share');
const issue = statement(
  'begin-session',
  `select extract(epoch from date_trunc('milliseconds', greatest(clock_timestamp(), (
    select issued_until + interval '1 millisecond' from revocations where key = $1
  ))))::float8 as issued`,
);
const updatePassword = statement(
  'change-password',
  'update users set password_hash = $3 where id = $1 and password_hash = $2 returning email',
);
const lockEmail = statement(
  'lock-email',
  'select email from users where id = $1 and password_hash = $2 for no key update',
);
const updateEmail = statement(
  'change-email',
  'update users set email = $2 where id = $1 returning id as user_id, email, created_at',
);
const selectUser = statement('find-user', 'select email, created_at from users where id = $1');

/**
 * @param email in lower case
 * @returns undefined when there is an account with this address already
 */
export async function createAccount(
  database: Database,
  email: string,
  passwordHash: string,
): Promise<Account | undefined> {
  const { id, now } = newId();
  return database.transaction(async (transaction) => {
    if (!(await takeEmail(transaction, email, id))) return undefined;
    return (await transaction.write<Account>(insert, [id, email, passwordHash, now]))[0];
  });
}

interface Credentials {
  readonly user_id: string;
  readonly email: string;
  readonly password_hash: string;
}

/** @param email in lower case */
export async function findCredentials(database: Database, email: string): Promise<Credentials | undefined> {
  // Asked for no account as well: it takes as long, so that the time does not tell whether there is one.
  const user = (await accountOf(database, email)) ?? '';
  return (await database.read<Credentials>(selectCredentials, [user, email]))[0];
}

/** @returns the hash of the user's password, and the e-mail address; undefined for a user without a password */
export async function findPassword(
  database: Database,
  owner: UserId,
): Promise<Pick<Credentials, 'email' | 'password_hash'> | undefined> {
  return (await database.read<Pick<Credentials, 'email' | 'password_hash'>>(selectPassword, [owner]))[0];
}

/**
 * Starts a session.
 * @param transaction holds the lock on the password until the time of issue is known
 * @param revocationKey the key under which all tokens of the user are revoked
 * @returns when its token is issued, in seconds since 1970 by the database's clock, which all instances share; undefined when the
 * password was changed in the meantime
 */
export async function beginSession(
  transaction: Transaction,
  user: string,
  passwordHash: string,
  revocationKey: string,
): Promise<number | undefined> {
  const [locked, [session]] = await Promise.all([
    transaction.write(lockPassword, [user, passwordHash]),
    transaction.write<{ issued: number }>(issue, [revocationKey]),
  ]);
  return locked.length > 0 ? session!.issued : undefined;
}

/**
 * Changes a password, revokes the user's tokens, and starts a session.
 * @param currentHash the hash of the password that was proven
 * @returns the e-mail address, the revocation, and when the token of the session is issued; undefined when the password was changed in the
 * meantime
 */
export function changePassword(
  database: Database,
  owner: UserId,
  currentHash: string,
  newHash: string,
  revocation: Revocation,
): Promise<{ email: string; revoked: Revocation; issued: number } | undefined> {
  return database.transaction(async (transaction) => {
    const [changed] = await transaction.write<{ email: string }>(updatePassword, [owner, currentHash, newHash]);
    if (!changed) return undefined;
    const revoked = await revokeAll(transaction, owner, revocation);
    const issued = await beginSession(transaction, owner, newHash, revocation.key);
    return { email: changed.email, revoked, issued: issued! };
  });
}

/**
 * Changes the e-mail address of an account.
 * @param passwordHash the hash of the password that was proven
 * @param email in lower case
 * @returns the account; 'taken' when another account has the address; undefined when the password was changed in the meantime
 */
export function changeEmail(
  database: Database,
  owner: UserId,
  passwordHash: string,
  email: string,
): Promise<Account | 'taken' | undefined> {
  return database.transaction(async (transaction) => {
    const [before] = await transaction.write<{ email: string }>(lockEmail, [owner, passwordHash]);
    if (!before) return undefined;
    if (!(await takeEmail(transaction, email, owner))) return 'taken';
    const [account] = await transaction.write<Account>(updateEmail, [owner, email]);
    if (before.email !== email) await forgetEmail(transaction, before.email, owner);
    return account;
  });
}

/** @returns undefined for a user of another issuer who has not created a task yet, and so has no row */
export async function findUser(
  database: Database,
  owner: UserId,
): Promise<{ email: string | null; created_at: string } | undefined> {
  return (await database.read<{ email: string | null; created_at: string }>(selectUser, [owner]))[0];
}
