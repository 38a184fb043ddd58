import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { ProblemCode } from '../contract';

declare const proven: unique symbol;
/** A user's name, taken from a verified token. Only this file makes one, so a query that takes it cannot be given another. */
export type UserId = string & { readonly [proven]: 'UserId' };

export interface User {
  readonly id: UserId;
  /** The token's `email` claim, or null. */
  readonly email: string | null;
}

/** Why a token was refused: the problem's code and its sentence. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
}

export interface Tokens {
  /**
   * Checks an Authorization header.
   * @param authorization the header's text, or undefined when there is none
   * @returns the user, or why the token was refused; never throws
   */
  verify(authorization: string | undefined): User | Refusal;
  /**
   * Makes an access token for an account.
   * @param lifetime how long it is valid, in seconds
   */
  sign(subject: string, email: string | null, lifetime: number): string;
}

export interface TokenSettings {
  /** The shared secret of HS256, at least 32 bytes. */
  readonly secret: string;
  /** When set, `iss` has to be this. */
  readonly issuer: string | undefined;
  /** When set, `aud` has to be or hold this. */
  readonly audience: string | undefined;
  /** Accept the claim `userId` where there is no `sub`. */
  readonly acceptUserIdClaim: boolean;
}

/** How far clocks may differ, in seconds. */
const leeway = 30;
/** Longer tokens are not worth the work of verifying them. */
const maximumTokenLength = 8192;
/** `/api/tasks` and `/api/auth` would be ambiguous for users of these names; `.` and `..` are not path segments. */
const reservedSubjects = new Set(['tasks', 'auth', '.', '..']);
/** Other types are tokens for other purposes: Better Auth signs its cookie cache with the same secret. */
const acceptedTypes = new Set([undefined, 'jwt', 'at+jwt', 'application/at+jwt']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is what is looked for
const userIdPattern = /^[^\u0000\uD800-\uDFFF]+$/u;

const missingToken: Refusal = {
  code: 'MISSING_TOKEN',
  detail: 'Send an access token: "Authorization: Bearer <token>".',
};
export const invalidToken: Refusal = { code: 'INVALID_TOKEN', detail: 'Invalid token' };
const expiredToken: Refusal = { code: 'TOKEN_EXPIRED', detail: 'Token has expired' };

/** Access tokens: JWTs signed with HS256 (RFC 7519), sent as bearer tokens (RFC 6750). */
export function createTokens(settings: TokenSettings): Tokens {
  // A key object: given a string, jsonwebtoken tries to read it as a public key on each call, which costs fifty times as much.
  const key: KeyObject = createSecretKey(Buffer.from(settings.secret, 'utf8'));
  const claims = {
    ...(settings.issuer !== undefined && { issuer: settings.issuer }),
    ...(settings.audience !== undefined && { audience: settings.audience }),
  };
  const verifyOptions = { ...claims, algorithms: ['HS256' as const], clockTolerance: leeway, complete: true as const };
  const remembered = createMemory();
  const check = (token: string): Verified | Refusal => {
    if (token.length > maximumTokenLength) return invalidToken;
    try {
      const { header, payload } = jwt.verify(token, key, verifyOptions);
      if (header.crit !== undefined || !acceptedTypes.has(header.typ?.toLowerCase())) return invalidToken;
      return verifiedOf(payload, settings.acceptUserIdClaim) ?? invalidToken;
    } catch (error) {
      return error instanceof jwt.TokenExpiredError ? expiredToken : invalidToken;
    }
  };
  return {
    verify(authorization) {
      if (authorization === undefined) return missingToken;
      const known = remembered.get(authorization);
      if (known) return isExpired(known.expires) ? expiredToken : known.user;
      const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
      if (token === undefined) return missingToken;
      const verdict = check(token);
      if ('code' in verdict) return verdict;
      remembered.set(authorization, verdict);
      return verdict.user;
    },
    sign(subject, email, lifetime) {
      return jwt.sign(email === null ? {} : { email }, key, {
        ...claims,
        algorithm: 'HS256',
        subject,
        expiresIn: lifetime,
      });
    },
  };
}

interface Verified {
  readonly user: User;
  /** The claim `exp`, in seconds since 1970. */
  readonly expires: number;
}

/** jsonwebtoken's own rule, for a token that has passed it before. */
const isExpired = (expires: number) => Math.floor(Date.now() / 1000) >= expires + leeway;

/**
 * Remembers headers whose token was valid, so that a client's next request costs a look-up instead of a signature. It belongs to
 * one key and one set of rules, holds a bounded number of short tokens, and lets the oldest go first. Only the clock can make a
 * remembered token invalid, and it is asked each time.
 */
function createMemory() {
  const most = 10_000;
  const longest = 1024;
  const entries = new Map<string, Verified>();
  return {
    get: (authorization: string) => entries.get(authorization),
    set(authorization: string, verified: Verified): void {
      if (authorization.length > longest) return;
      if (entries.size >= most) entries.delete(entries.keys().next().value!);
      entries.set(authorization, verified);
    },
  };
}

/** jsonwebtoken accepts a token without `exp`, an infinite one, a future `iat` and a `sub` of any type. This does not. */
function verifiedOf(payload: string | jwt.JwtPayload, acceptUserIdClaim: boolean): Verified | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { exp, iat, email } = payload;
  const subject: unknown = payload.sub ?? (acceptUserIdClaim ? payload.userId : undefined);
  if (exp === undefined || !Number.isFinite(exp)) return undefined;
  if (iat !== undefined && !(Number.isFinite(iat) && iat <= Date.now() / 1000 + leeway)) return undefined;
  if (typeof subject !== 'string' || !isUserId(subject)) return undefined;
  return { user: { id: subject, email: typeof email === 'string' ? email : null }, expires: exp };
}

function isUserId(subject: string): subject is UserId {
  // The spread counts code points, as the contract does; the first comparison spares it for what is surely too long.
  return (
    subject.length <= 510 && userIdPattern.test(subject) && [...subject].length <= 255 && !reservedSubjects.has(subject)
  );
}
