import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { invalidToken } from './refusals';
import type { Signatures } from './token';

const algorithms = ['HS256' as const];
/** The claims are checked apart, by the same rules for each way of signing. */
const options = { algorithms, ignoreExpiration: true, ignoreNotBefore: true };
/** What the key is for: another purpose would get another key from the same secret (RFC 5869, section 3.2). */
const purpose = 'taskflow access token';
/** What the header of our tokens names as their key. */
const keyName = 'taskflow';

/**
 * Tokens signed with HS256 (RFC 7518, section 3.2) and a secret that both sides know.
 *
 * What this service signs itself has a key of its own, derived from the secret. A frontend proves other things with the bare secret:
 * in Better Auth, who owns an e-mail address. A token made for an account here must not be one of these.
 * @param secret at least 32 bytes
 * @param previous verifies only: the secret before this one, while its tokens have not all expired
 */
export function createSharedSecret(secret: string, previous?: string): Signatures {
  const secrets = [secret, ...(previous === undefined ? [] : [previous])];
  // Key objects: given a string, jsonwebtoken tries to read it as a public key on each call, which costs fifty times as much.
  const bare = secrets.map((text) => createSecretKey(Buffer.from(text, 'utf8')));
  const derived = secrets.map((text) => createSecretKey(Buffer.from(hkdfSync('sha256', text, '', purpose, 32))));
  return {
    algorithms,
    refresh: () => undefined,
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
