import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { invalidToken } from './refusals';
import type { Signatures } from './signatures';

const algorithms = ['HS256' as const];
/** checkClaims checks the claims, by the same rules for both ways of signing. */
const options = { algorithms, ignoreExpiration: true, ignoreNotBefore: true };
/** The purpose of the derived key. Another purpose would lead to another key (RFC 5869, section 3.2). */
const purpose = 'taskflow access token';
/** The `kid` in the header of the service's own tokens. */
const keyName = 'taskflow';

/**
 * Tokens signed with HS256 (RFC 7518, section 3.2) and a secret that issuer and service share.
 * jsonwebtoken signs and verifies at once; jose (see key-set.ts) returns promises.
 *
 * The service signs its own tokens with another key, which it derives from the secret. The frontend signs other things with the secret
 * itself: Better Auth uses it to prove who owns an e-mail address. A token of an account here must not pass for one of these.
 * @param secret at least 32 bytes
 * @param previous the former secret, which only verifies, until the tokens signed with it have expired
 */
export function createSharedSecret(secret: string, previous?: string): Signatures {
  const secrets = [secret, ...(previous === undefined ? [] : [previous])];
  // Key objects, because jsonwebtoken first tries to read a string as a public key, on each call. That takes fifty times as long.
  const bare = secrets.map((text) => createSecretKey(Buffer.from(text, 'utf8')));
  const derived = secrets.map((text) => createSecretKey(Buffer.from(hkdfSync('sha256', text, '', purpose, 32))));
  return {
    algorithms,
    isCurrent: () => true,
    refresh: async () => {},
    verify: (token) => proveWith(bare, token),
    own: {
      keyName,
      verify: (token) => proveWith(derived, token),
      sign: (claims) => jwt.sign(claims, derived[0]!, { algorithm: 'HS256', keyid: keyName }),
    },
  };
}

function proveWith(keys: readonly KeyObject[], token: string) {
  for (const key of keys) {
    try {
      jwt.verify(token, key, options);
      return undefined;
    } catch {
      // The next key may fit.
    }
  }
  return invalidToken;
}
