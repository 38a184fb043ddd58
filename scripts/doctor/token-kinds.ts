/**
 * Texts that are sent in place of an access token again and again: what Better Auth has beside it.
 * https://www.better-auth.com/docs/plugins/jwt and https://www.better-auth.com/docs/concepts/session-management
 */
import { parseObject, type ReadToken } from './token-parts';

const cookieCache = "Better Auth's cookie cache (the cookie session_data)";
const sessionToken = "Better Auth's session token (the cookie session_token), which is no JWT";

/** @returns what the text is, in words, when it is something else than an access token that is known */
export function recognise(token: string, { parts, header, claims }: ReadToken): string | undefined {
  if (parts.length === 5 && header?.enc !== undefined) {
    return `an encrypted JWT (JWE), as ${cookieCache} is with the strategy "jwe"`;
  }
  if (header && claims) {
    if (header.typ === 'better-auth.session-cache+jwt' || isSession(claims)) return cookieCache;
    if (claims.sub === undefined && (claims.userId !== undefined || typeof claims.email === 'string')) {
      return "a token of Better Auth's e-mail links (verification, change of address), which names no subject (sub)";
    }
    return undefined;
  }
  if (parts.length === 1 && isSession(parseObject(token))) return cookieCache;
  // As the body of a sign-in names it, and as the cookie has it: with a signature in base64, perhaps escaped.
  if (/^[A-Za-z0-9]{32}(\.([A-Za-z0-9+/]|%2B|%2F){43}(=|%3D))?$/i.test(token)) return sessionToken;
  return undefined;
}

function isSession(object: Readonly<Record<string, unknown>> | undefined): boolean {
  return typeof object?.session === 'object' && object.session !== null;
}
