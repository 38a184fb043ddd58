import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { invalidToken } from './refusals';
import type { Signatures } from './token';

/**
 * Tokens signed with HS256 and a secret that both sides know (RFC 7518, section 3.2).
 * @param secret signs and verifies; at least 32 bytes
 * @param previous verifies only: the secret before this one, while its tokens have not all expired
 */
export function createSharedSecret(secret: string, previous?: string): Signatures {
  // Key objects: given a string, jsonwebtoken tries to read it as a public key on each call, which costs fifty times as much.
  const [key, ...others] = [secret, ...(previous === undefined ? [] : [previous])].map((text) =>
    createSecretKey(Buffer.from(text, 'utf8')),
  );
  const keys = [key!, ...others];
  const algorithms = ['HS256' as const];
  // The claims are checked apart, by the same rules for each way of signing.
  const options = { algorithms, ignoreExpiration: true, ignoreNotBefore: true };
  return {
    algorithms,
    refresh: () => undefined,
    verify(token) {
      for (const candidate of keys) {
        try {
          jwt.verify(token, candidate, options);
          return undefined;
        } catch {
          // The next key may fit.
        }
      }
      return invalidToken;
    },
    sign: (claims) => jwt.sign(claims, key!, { algorithm: 'HS256' }),
  };
}
