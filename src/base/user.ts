import { createHash } from 'node:crypto';

declare const proven: unique symbol;
/** A user's name, taken from a verified token. Only `isUserId` makes one, so a query that takes it cannot be given another. */
export type UserId = string & { readonly [proven]: 'UserId' };

export interface User {
  readonly id: UserId;
  /** The token's `email` claim, or null. */
  readonly email: string | null;
  /** When the token ends: its claim `exp`, in seconds since 1970. */
  readonly expires: number;
  /** When it was issued: its claim `iat`, where it has one. */
  readonly issued: number | undefined;
  /** The part of the token that is signed, header and claims (RFC 7515, section 2): a signature may be spelt in several ways. */
  readonly signingInput: string;
}

/** `/api/tasks` and `/api/auth` would be ambiguous for users of these names; `.` and `..` are not path segments. */
const reservedSubjects = new Set(['tasks', 'auth', '.', '..']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is what is looked for
const userIdPattern = /^[^\u0000\uD800-\uDFFF]+$/u;

/** Whether tokens may be of such a user. */
export function isUserId(subject: string): subject is UserId {
  // The spread counts code points, as the contract does; the first comparison spares it for what is surely too long.
  return (
    subject.length <= 510 && userIdPattern.test(subject) && [...subject].length <= 255 && !reservedSubjects.has(subject)
  );
}

/** Stands for all tokens of a user among those that are revoked. */
export const userDigest = (id: string): Buffer => createHash('sha256').update(`user:${id}`).digest();
/** The same as text. */
export const userKey = (id: string): string => userDigest(id).toString('base64url');
