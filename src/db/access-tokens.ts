import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { newId } from './ids';
import { type Database, statement, type Transaction } from './pool/connection';
import { type Revocation, revoke } from './revocations';

// Personal access tokens. Their times are compared with parameters rather than with now(), because a function of the time is refused in
// an update of distributed tables.

/** How many personal access tokens a user may have. */
export const mostTokens = 50;

const columns = 'id, name, scopes, created_at, expires_at, last_used_at';
const addUser = statement(
  'add-user-of-access-token',
  'insert into users (id, created_at) values ($1, $2) on conflict (id) do nothing',
);
// Before each change of a user's tokens. It waits for a change of the password, for a deletion of the account, and for another token.
const lockUser = statement('lock-user-of-access-tokens', 'select from users where id = $1 for no key update');
// The time is later than all revocations, even when the clock was set back: as of a session (begin-session).
const stateOfSession = statement(
  'find-state-of-session',
  `select
    extract(epoch from date_trunc('milliseconds', greatest(clock_timestamp(), (
      select issued_until + interval '1 millisecond' from revocations where key = $1
    ))))::float8 as now,
    exists (
      select from revocations where key = $1 and issued_until >= to_timestamp($3) or key = $2
    ) as revoked`,
);
const insert = statement(
  'create-access-token',
  `insert into access_tokens (user_id, digest, id, name, scopes, created_at, expires_at)
  select $1, $2, $3, $4, $5, $6::timestamptz, $7::timestamptz
  where (select count(*) from access_tokens where user_id = $1 and expires_at > $6::timestamptz) < ${mostTokens}
  returning ${columns}`,
);
const list = statement(
  'list-access-tokens',
  `select ${columns} from access_tokens where user_id = $1 and expires_at > now() order by id desc limit ${mostTokens}`,
);
const remove = statement(
  'delete-access-token',
  'delete from access_tokens where user_id = $1 and id = $2 returning digest',
);
const removeAll = statement('delete-access-tokens', 'delete from access_tokens where user_id = $1');

type AccessToken = Schema<'AccessToken'>;
type Scopes = AccessToken['scopes'];
interface Row extends Omit<AccessToken, 'scopes'> {
  readonly scopes: string;
}
const shown = ({ id, name, scopes, ...times }: Row): AccessToken => {
  return { id, name, scopes: scopes.split(' ') as Scopes, ...times };
};

/** The token of the request that asks for a personal access token. */
interface Session {
  /** The keys of the revocations that it is subject to: its user's, and its own. */
  readonly userKey: string;
  readonly tokenKey: string;
  readonly issued: number | undefined;
}
/** Thrown to take everything back, the new row of a user who was just deleted, too. */
const revoked = { message: 'revoked' as const };
interface NewToken {
  readonly digest: string;
  readonly name: string;
  readonly scopes: Scopes;
  /** Seconds. */
  readonly lifetime: number;
}

/**
 * Stores a personal access token.
 * @returns 'full' when the user has the most already; 'revoked' when the token of the request was revoked meanwhile
 */
export function createAccessToken(
  database: Database,
  owner: UserId,
  { userKey, tokenKey, issued = Number.NEGATIVE_INFINITY }: Session,
  { digest, name, scopes, lifetime }: NewToken,
): Promise<AccessToken | 'full' | 'revoked'> {
  const { id, now: here } = newId();
  const made = database.transaction(async (transaction) => {
    await transaction.write(addUser, [owner, here]);
    await transaction.write(lockUser, [owner]);
    const [state] = await transaction.read<{ now: number; revoked: boolean }>(stateOfSession, [
      ...[userKey, tokenKey, issued],
    ]);
    if (state!.revoked) throw revoked;
    const [created, expires] = [state!.now, state!.now + lifetime].map((time) => new Date(time * 1000).toISOString());
    const values = [owner, digest, id, name, scopes.join(' '), created!, expires!];
    const [row] = await transaction.write<Row>(insert, values);
    return row ? shown(row) : ('full' as const);
  });
  return made.catch((error) => (error === revoked ? revoked.message : Promise.reject(error)));
}

/** @returns those that have not expired, the newest first */
export async function listAccessTokens(database: Database, owner: UserId): Promise<AccessToken[]> {
  return (await database.read<Row>(list, [owner])).map(shown);
}

/**
 * Deletes a personal access token, and revokes it for the instances that remember it.
 * @param revocationOf makes the revocation of a token from its hash
 * @returns the revocation; undefined when the user has no such token
 */
export function revokeAccessToken(
  database: Database,
  owner: UserId,
  id: string,
  revocationOf: (digest: string) => Revocation,
): Promise<Revocation | undefined> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.write<{ digest: string }>(remove, [owner, id]);
    return row && revoke(transaction, revocationOf(row.digest));
  });
}

/** Revokes all tokens of a user, and deletes the personal ones. Locks the user, so that no token of a revoked session comes after it. */
export function revokeTokensOf(database: Database, owner: UserId, revocation: Revocation): Promise<Revocation> {
  return database.transaction(async (transaction) => {
    await transaction.write(lockUser, [owner]);
    return revokeAll(transaction, owner, revocation);
  });
}

/** The same in a transaction that has locked the user. */
export async function revokeAll(transaction: Transaction, owner: UserId, revocation: Revocation): Promise<Revocation> {
  await transaction.write(removeAll, [owner]);
  return revoke(transaction, revocation);
}
