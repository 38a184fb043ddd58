import { createHash } from 'node:crypto';
import { type User, userKey } from '../base/user';
import type { Revocation } from '../db/revocations';

/**
 * Seconds for which all tokens of a user stay revoked. Tokens of this service are valid for seven days; those of other issuers may be
 * valid for longer, and a stolen one must not become valid again.
 */
const userLifetime = 400 * 86_400;
/** The end of the year 9999, in seconds since 1970: the last time that PostgreSQL and other programs can all write. */
const latest = 253_402_300_799;

type Token = Pick<User, 'id' | 'issued' | 'ends'>;

/** Revokes one token. */
export function revocationOfToken(user: User): Revocation {
  return { key: tokenKey(user), until: Number.POSITIVE_INFINITY, expires: endOf(user) };
}

/** Revokes all tokens of a user that were issued until now, and this one in any case. */
export function revocationOfUser(token: Token): Revocation {
  // Rounded up to the next millisecond, because PostgreSQL keeps no more than microseconds.
  const issued = Math.ceil(Math.max(token.issued ?? 0, 0) * 1000) / 1000;
  const expires = Math.max(Date.now() / 1000 + userLifetime, endOf(token));
  return { key: userKey(token.id), until: issued, expires };
}

/** Revokes all tokens of a user, also those that are issued later: the account was deleted. */
export function revocationOfDeletedUser(token: Token): Revocation {
  return { ...revocationOfUser(token), until: Number.POSITIVE_INFINITY };
}

/**
 * Revokes a personal access token for the instances that remember it: after an hour, each looks for it in the database again.
 * @param digest the token's hash
 */
export function revocationOfPersonalToken(digest: string): Revocation {
  return {
    key: tokenKey({ signingInput: digest }),
    until: Number.POSITIVE_INFINITY,
    expires: Date.now() / 1000 + 86_400,
  };
}

/** The keys of the revocations that a token is subject to: its own, and that of all tokens of its user. */
export const revocationKeys = (user: User): readonly string[] => [tokenKey(user), userKey(user.id)];

type Signed = Pick<User, 'signingInput'>;
export const tokenDigest = ({ signingInput }: Signed): Buffer =>
  createHash('sha256').update(`token:${signingInput}`).digest();
export const tokenKey = (token: Signed) => tokenDigest(token).toString('base64url');

/** Seconds since 1970, a day after the token ends: the database forgets a revocation by its own clock, and the process checks a token by another. */
const endOf = ({ ends }: Token) => Math.min(ends / 1000 + 86_400, latest);
