import { randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { readPersonalToken } from '../../src/auth/personal-tokens';
import { createSharedSecret } from '../../src/auth/shared-secret';
import { createTokens, type Tokens } from '../../src/auth/token';
import type { User } from '../../src/base/user';
import { noRules } from '../../src/settings/tokens';
import type { Memory } from './memory';

/** The user of a token that is not a JWT. */
export const mockUser = 'mock-user';

/**
 * Accepts any bearer token, also a forged or expired one. Its user is the `sub` if it is a JWT. The mock signs a token of its own for that
 * user, which the service's code verifies, so that it refuses a request without a token as the service does. A personal access token is held
 * to the scopes that it was made with.
 */
export function createMockTokens({ tokensOf }: Pick<Memory, 'tokensOf'>): Tokens {
  const secret = randomBytes(32).toString('base64');
  const own = createTokens(noRules, createSharedSecret(secret));
  return {
    ...own,
    async verify(authorization) {
      const verdict = await own.verify(authorization);
      if (!('problem' in verdict) || verdict.problem.code === 'MISSING_TOKEN') return verdict;
      const personal = readPersonalToken(authorization!);
      if (personal) {
        const user = (await own.verify(`Bearer ${own.sign(personal.user, 3600)}`)) as User;
        return { ...user, scopes: tokensOf(personal.user).get(personal.digest)?.scopes };
      }
      const { sub } = claimsOf(authorization!.replace(/^\S+\s+/, '').trim());
      const subject = typeof sub === 'string' && sub !== '' ? sub : mockUser;
      return own.verify(`Bearer ${own.sign(subject, 3600)}`);
    },
  };
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    return (jwt.decode(token, { json: true }) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
