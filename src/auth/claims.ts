import { isUserId, type User } from '../base/user';
import type { ClaimRules } from '../settings/tokens';
import { expiredToken, invalidToken, type Refusal, tokenNotYetValid, wrongAudience, wrongIssuer } from './refusals';
import { scopesIn } from './scopes';

/** A JSON object of unknown content: the header or the claims of a token. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Seconds by which clocks may differ. */
export const leeway = 30;
/** Seconds after its issue for which a token may be sent instead of a password. */
const freshness = 300;

/** @returns why a token of this issuer is refused; undefined when it is not */
export function issuerRefusal({ iss }: JsonObject, { issuers }: ClaimRules): Refusal | undefined {
  return issuers.length === 0 || issuers.includes(iss as string) ? undefined : wrongIssuer(issuers);
}

/**
 * Checks the claims of a token whose signature and issuer are right (RFC 7519, section 4.1). The service has its own rules, because they
 * must be the same for both ways of signing, and the libraries are less strict: jsonwebtoken accepts a token without `exp` or with an
 * infinite one, a future `iat`, and a `sub` of any type.
 * @param rules 'own' for a token that the service's own key has proven. Its issuer and audience are this service. Its `iat` may lie in
 * the future, because the clocks of instances and database differ
 */
export function checkClaims(claims: JsonObject, rules: ClaimRules | 'own', signingInput: string): User | Refusal {
  const { exp, nbf, iat, email } = claims;
  if (!isTime(exp) || !isOptionalTime(nbf) || !isOptionalTime(iat)) return invalidToken;
  const ends = endOfToken(exp);
  if (hasEnded({ ends })) return expiredToken;
  const refusal = rules === 'own' ? undefined : (beginningRefusal(nbf, iat) ?? audienceRefusal(claims, rules));
  if (refusal) return refusal;
  const subject = claims.sub ?? (rules !== 'own' && rules.acceptUserIdClaim ? claims.userId : undefined);
  if (typeof subject !== 'string' || !isUserId(subject)) return invalidToken;
  const scopes = rules === 'own' || rules.ignoreScopes ? undefined : scopesIn(claims);
  return {
    id: subject,
    scopes,
    email: typeof email === 'string' ? email : null,
    ends,
    issued: iat,
    signingInput,
    missingAudiences: rules === 'own' ? undefined : missingForAgents(claims, rules),
  };
}

function beginningRefusal(notBefore = 0, issued = 0): Refusal | undefined {
  const latest = Date.now() / 1000 + leeway;
  return notBefore > latest || issued > latest ? tokenNotYetValid : undefined;
}

function audienceRefusal({ aud }: JsonObject, { audiences, ownAddresses }: ClaimRules): Refusal | undefined {
  if (audiences.length === 0 || isFor(aud, audiences, ownAddresses)) return undefined;
  return wrongAudience(audiences);
}

/** A token without `aud` is for anybody who knows its secret, where no audience is asked for. */
function missingForAgents({ aud }: JsonObject, { agentAudiences, ownAddresses }: ClaimRules): User['missingAudiences'] {
  if (agentAudiences === undefined || aud === undefined || isFor(aud, agentAudiences, ownAddresses)) return undefined;
  return agentAudiences;
}

function isFor(aud: unknown, accepted: readonly string[], ownAddresses: readonly string[]): boolean {
  const named: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  return accepted.some((audience) => named.includes(audience)) || ownAddresses.some((own) => named.includes(`${own}/`));
}

/** Whether a token was issued within the last five minutes. Without the claim `iat` it was not. */
export function isFresh({ issued }: User): boolean {
  return issued !== undefined && Date.now() / 1000 <= issued + freshness + leeway;
}

/** @param now milliseconds since 1970 */
export function hasEnded({ ends }: Pick<User, 'ends'>, now = Date.now()): boolean {
  return now >= ends;
}

/** @param expires the claim `exp`, in seconds since 1970 @returns from when on the token is refused, in milliseconds since 1970 */
function endOfToken(expires: number): number {
  return Math.ceil(expires + leeway) * 1000;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
function isOptionalTime(value: unknown): value is number | undefined {
  return value === undefined || isTime(value);
}
