import type { UserId } from '../auth/token';
import type { Schema } from '../contract';
import { type Database, statement } from './connection';
import { newId } from './ids';

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

/** What is kept of a user; undefined for one who is known only from a token and has not created a task. */
export async function findUser(
  database: Database,
  owner: UserId,
): Promise<{ email: string | null; created_at: string } | undefined> {
  return (await database.read<{ email: string | null; created_at: string }>(selectUser, [owner]))[0];
}
