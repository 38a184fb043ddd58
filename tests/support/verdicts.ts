import { createClient, type Problem } from './client';

interface Service {
  readonly url: string;
}

/** What the words of a refusal have to say, for a person who can act on it. */
const details = {
  INVALID_TOKEN: /^Invalid token$/,
  TOKEN_REVOKED: /^The token was revoked/,
  TOKEN_EXPIRED: /^Token has expired$/,
  TOKEN_NOT_YET_VALID: /not valid yet.*clock/,
  NOT_A_JWT: /not a signed JWT.*\/api\/auth\/token/,
  WRONG_ALGORITHM: /^This service expects .*, and the token is signed with .*AUTH_MODE/,
  WRONG_ISSUER: /issuer \(iss\) is .*JWT_ISSUER/,
  WRONG_AUDIENCE: /audience \(aud\) is .*JWT_AUDIENCE/,
};

/** Fails unless the service refuses the token in the words of the contract, in the body and in the header (RFC 6750). */
export async function expectRefused(
  service: Service,
  token: string,
  code: keyof typeof details = 'INVALID_TOKEN',
): Promise<void> {
  const reply = await createClient(service.url).call<Problem>('getCurrentUser', { token });
  expect([reply.status, reply.body.code]).toEqual([401, code]);
  expect(reply.body.detail).toMatch(details[code]);
  const description = reply.body.detail.replaceAll('"', "'");
  expect(reply.headers.get('www-authenticate')).toBe(
    `Bearer error="invalid_token", error_description="${description}"`,
  );
}

/** Fails unless the service takes the token for this user's. */
export async function expectAccepted(service: Service, token: string, user = 'alice'): Promise<void> {
  const reply = await createClient(service.url).call<{ user_id: string }>('getCurrentUser', { token });
  expect([reply.status, reply.body.user_id]).toEqual([200, user]);
}
