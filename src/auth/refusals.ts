import { type ProblemReply, problem } from '../base/contract';

/** Why a token is not accepted. `WWW-Authenticate` repeats the sentence (RFC 6750, section 3). */
export type Refusal = ProblemReply<401 | 503>;

export const missingToken: Refusal = problem(
  401,
  'MISSING_TOKEN',
  'Send an access token: "Authorization: Bearer <token>".',
);
export const notAJwt: Refusal = problem(
  401,
  'NOT_A_JWT',
  "The token is not a signed JWT. If it is Better Auth's session token, get an access token with it from /api/auth/token.",
);
export const invalidToken: Refusal = problem(401, 'INVALID_TOKEN', 'Invalid token');
/** The reply is the same whether there never was such a token, or is none any more. */
export const unknownPersonalToken: Refusal = problem(
  401,
  'INVALID_TOKEN',
  'This personal access token is not known here: it was revoked, has expired, or is not complete. Create a new one.',
);
export const noPersonalTokens: Refusal = problem(
  401,
  'INVALID_TOKEN',
  'This service takes no personal access tokens. PERSONAL_ACCESS_TOKENS=true switches them on.',
);
export const expiredToken: Refusal = problem(401, 'TOKEN_EXPIRED', 'Token has expired');
export const tokenNotYetValid: Refusal = problem(
  401,
  'TOKEN_NOT_YET_VALID',
  'The token is not valid yet. Compare the clock of the server that issued it with the clock of this service.',
);

export const expiredPersonalToken: Refusal = problem(
  401,
  'TOKEN_EXPIRED',
  'The personal access token has expired. Create a new one.',
);
export const revokedPersonalToken: Refusal = problem(
  401,
  'TOKEN_REVOKED',
  'The personal access token was revoked. Create a new one.',
);
export const revokedToken: Refusal = problem(401, 'TOKEN_REVOKED', 'The token was revoked. Log in again.');
/** For a token without `iat`, of a user whose tokens were all revoked: it may have been issued before or after that. */
export const undatedToken: Refusal = problem(
  401,
  'TOKEN_REVOKED',
  'All tokens of this user were revoked, and this token does not say when it was issued. Send a new one with the claim iat.',
);

/** The names that a reply may repeat (RFC 7518, section 3.1; RFC 8037). */
const knownAlgorithm = /^(none|EdDSA|(HS|RS|PS|ES)(256|384|512))$/;

/** @param accepted the algorithms that this service accepts. HS256 is among them in the mode with a shared secret only */
export function wrongAlgorithm(sent: unknown, accepted: readonly string[]): Refusal {
  const name = typeof sent === 'string' && knownAlgorithm.test(sent) ? sent : 'another algorithm';
  const advice = accepted.includes('HS256')
    ? "If it comes from Better Auth's jwt plugin, set AUTH_MODE=jwks and BETTER_AUTH_URL on this service."
    : 'Send the token from /api/auth/token, or remove AUTH_MODE from the settings of this service if a shared secret signs the tokens.';
  return problem(
    401,
    'WRONG_ALGORITHM',
    `This service expects ${accepted.join(', ')}, and the token is signed with ${name}. ${advice}`,
  );
}

export function wrongIssuer(accepted: readonly string[]): Refusal {
  const detail = `This service accepts tokens whose issuer (iss) is ${accepted.join(' or ')}. Get a token there, or correct JWT_ISSUER or BETTER_AUTH_URL on this service.`;
  return problem(401, 'WRONG_ISSUER', detail);
}

export function wrongAudience(accepted: readonly string[]): Refusal {
  const detail = `This service accepts tokens whose audience (aud) is ${accepted.join(' or ')}. Get a token for it, or correct JWT_AUDIENCE on this service.`;
  return problem(401, 'WRONG_AUDIENCE', detail);
}

/** Why a token is refused at /mcp that the API accepts. @param accepted may be empty */
export function wrongAgentAudience(accepted: readonly string[]): ProblemReply<401> {
  const detail =
    accepted.length === 0
      ? 'Agents need tokens whose audience (aud) is this service, which does not know its own address. Set PUBLIC_URL on it, or name the audience in JWT_AUDIENCE.'
      : `At /mcp, this service accepts tokens whose audience (aud) is ${accepted.join(' or ')}. Get a token for it, or name the audience in JWT_AUDIENCE on this service.`;
  return problem(401, 'WRONG_AUDIENCE', detail);
}

/** @param seconds until the next attempt to fetch the keys */
export function keysUnavailable(seconds: number): Refusal {
  const detail = `The keys that verify tokens cannot be fetched at the moment. Try again in ${seconds} second${seconds === 1 ? '' : 's'}.`;
  return problem(503, 'KEYS_UNAVAILABLE', detail, { headers: { 'Retry-After': String(seconds) } });
}
