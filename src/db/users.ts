import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { newId } from './ids';
import { type Database, statement, type Transaction } from './pool/connection';
import { isTaken } from './pool/errors';
import { type Revocation, revoke } from './revocations';

export type Account = Schema<'Account'>;

const insert = statement(
  'create-account',
  `insert into users (id, email, password_hash, created_at) values ($1, $2, $3, $4)
  on conflict (email) do nothing returning id as user_id, email, created_at`,
);
const selectCredentials = statement(
  'find-credentials',
  'select id as user_id, email, password_hash from users where email = $1',
);
const selectPassword = statement(
  'find-password',
  'select email, password_hash from users where id = $1 and password_hash is not null',
);
// A change of the password that is under way holds the row: the session begins after it, or not at all. Then it is issued after all
// revocations, even when the clock was set back.
const issue = statement(
  'begin-session',
  `select extract(epoch from date_trunc('milliseconds', greatest(clock_timestamp(), (
    select issued_until + interval '1 millisecond' from revocations where key = $3
  ))))::float8 as issued
  from users where id = $1 and password_hash = $2 for share`,
);
const updatePassword = statement(
  'change-password',
  'update users set password_hash = $3 where id = $1 and password_hash = $2 returning email',
);
const updateEmail = statement(
  'change-email',
  'update users set email = $3 where id = $1 and password_hash = $2 returning id as user_id, email, created_at',
);
const selectUser = statement('find-user', 'select email, created_at from users where id = $1');

/**
 * @param email in lower case
 * @returns the account, or undefined when the address has one already
 */
export async function createAccount(
  database: Database,
  email: string,
  passwordHash: string,
): Promise<Account | undefined> {
  const { id, now } = newId();
  return (await database.write<Account>(insert, [id, email, passwordHash, now]))[0];
}

export interface Credentials {
  readonly user_id: string;
  readonly email: string;
  readonly password_hash: string;
}

/** @param email in lower case */
export async function findCredentials(database: Database, email: string): Promise<Credentials | undefined> {
  return (await database.read<Credentials>(selectCredentials, [email]))[0];
}

/** @returns what the account's password is compared with; undefined for a user without one */
export async function findPassword(
  database: Database,
  owner: UserId,
): Promise<Pick<Credentials, 'email' | 'password_hash'> | undefined> {
  return (await database.read<Pick<Credentials, 'email' | 'password_hash'>>(selectPassword, [owner]))[0];
}

/**
 * Tells from when a session is that begins now.
 * @param revocationKey stands for all tokens of the user
 * @returns seconds since 1970 by the database's clock, which all instances share; undefined when the password is another by now
 */
export async function beginSession(
  database: Transaction,
  user: string,
  passwordHash: string,
  revocationKey: string,
): Promise<number | undefined> {
  return (await database.write<{ issued: number }>(issue, [user, passwordHash, revocationKey]))[0]?.issued;
}

/**
 * Changes a password, revokes tokens with it, and begins a session.
 * @param former the hash of the password that was proven
 * @returns the account's address, what is revoked and from when the session is; undefined when the password is another by now
 */
export function changePassword(
  database: Database,
  owner: UserId,
  former: string,
  next: string,
  revocation: Revocation,
): Promise<{ email: string; revoked: Revocation; issued: number } | undefined> {
  return database.transaction(async (transaction) => {
    const [changed] = await transaction.write<{ email: string }>(updatePassword, [owner, former, next]);
    if (!changed) return undefined;
    const revoked = await revoke(transaction, revocation);
    const issued = await beginSession(transaction, owner, next, revocation.key);
    return { email: changed.email, revoked, issued: issued! };
  });
}

/**
 * Changes an account's address.
 * @param passwordHash of the password that was proven
 * @param email in lower case
 * @returns the account; 'taken' when another account has the address, undefined when the password is another by now
 */
export async function changeEmail(
  database: Database,
  owner: UserId,
  passwordHash: string,
  email: string,
): Promise<Account | 'taken' | undefined> {
  try {
    return (await database.write<Account>(updateEmail, [owner, passwordHash, email]))[0];
  } catch (error) {
    // Asked beforehand, the answer could be another by now.
    if (isTaken(error)) return 'taken';
    throw error;
  }
}

/** What is kept of a user; undefined for one who is known only from a token and has not created a task. */
export async function findUser(
  database: Database,
  owner: UserId,
): Promise<{ email: string | null; created_at: string } | undefined> {
  return (await database.read<{ email: string | null; created_at: string }>(selectUser, [owner]))[0];
}
