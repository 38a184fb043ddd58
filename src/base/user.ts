import { createHash } from 'node:crypto';

declare const proven: unique symbol;
/**
 * A user's id from a verified token. Only `isUserId` turns a string into one, so that no query can be given an id that was not
 * verified.
 */
export type UserId = string & { readonly [proven]: 'UserId' };

/** What a token with scopes may allow (RFC 6749, section 3.3). */
export type Scope = 'tasks:read' | 'tasks:write';

export interface User {
  readonly id: UserId;
  /** What the token allows; undefined for a token without scopes, which allows everything. */
  readonly scopes: readonly Scope[] | undefined;
  /** The token's `email` claim, or null. */
  readonly email: string | null;
  /** From when on the token is refused, in milliseconds since 1970: the claim `exp` of a JWT, and the leeway. */
  readonly ends: number;
  /** When the token was issued: its claim `iat`, if it has one, in seconds since 1970. */
  readonly issued: number | undefined;
  /**
   * Header and claims of the token, the part that is signed (RFC 7515, section 2): one signature can be written in several ways. Of a
   * personal access token, its hash.
   */
  readonly signingInput: string;
  /** The audiences of which /mcp asks for one, where the token has none: it is for the API or for its issuer, and not for agents. */
  readonly missingAudiences?: readonly string[] | undefined;
}

/** `/api/{user_id}` would mean `/api/tasks` or `/api/auth` for such users, and `.` and `..` cannot be path segments. */
const reservedSubjects = new Set(['tasks', 'auth', '.', '..']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: it excludes U+0000
const userIdPattern = /^[^\u0000\uD800-\uDFFF]+$/u;

/** Whether the subject of a token may be a user's id. */
export function isUserId(subject: string): subject is UserId {
  // The spread counts code points, as the contract does. The first comparison is cheap and rejects most texts that are too long.
  return (
    subject.length <= 510 && userIdPattern.test(subject) && [...subject].length <= 255 && !reservedSubjects.has(subject)
  );
}

/** The key under which all tokens of a user are revoked, in bytes. */
export const userDigest = (id: string): Buffer => createHash('sha256').update(`user:${id}`).digest();
/** The same key as text, as the table of revocations has it. */
export const userKey = (id: string): string => userDigest(id).toString('base64url');
