import { isUserId, type User } from '../base/user';
import type { ClaimRules } from '../settings/tokens';
import { expiredToken, invalidToken, type Refusal, tokenNotYetValid, wrongAudience, wrongIssuer } from './refusals';

/** A JSON object of unknown content: the header or the claims of a token. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** How far clocks may differ, in seconds. */
export const leeway = 30;
/** How old a token may be that takes the place of a password, in seconds. */
const freshness = 300;
/** @returns why a token of this issuer is refused; undefined when it is not */
export function refuseIssuer({ iss }: JsonObject, { issuers }: ClaimRules): Refusal | undefined {
  return issuers.length === 0 || issuers.includes(iss as string) ? undefined : wrongIssuer(issuers);
}

/**
 * Checks the claims of a token whose signature and issuer are right (RFC 7519, section 4.1). The rules are ours because they have
 * to be the same for both ways of signing, and stricter than the libraries': jsonwebtoken accepts a token without `exp`, an
 * infinite one, a future `iat` and a `sub` of any type.
 * @param rules 'own' for a token that this service's own key has proven: it was issued here, for here. That it was issued in the
 * past needs no proof then, and instances and database may have different clocks
 */
export function checkClaims(claims: JsonObject, rules: ClaimRules | 'own', signingInput: string): User | Refusal {
  const { exp, nbf, iat, email } = claims;
  if (!isTime(exp) || !isOptionalTime(nbf) || !isOptionalTime(iat)) return invalidToken;
  if (isExpired(exp)) return expiredToken;
  const refusal = rules === 'own' ? undefined : (refuseBeginning(nbf, iat) ?? refuseAudience(claims, rules));
  if (refusal) return refusal;
  const subject = claims.sub ?? (rules !== 'own' && rules.acceptUserIdClaim ? claims.userId : undefined);
  if (typeof subject !== 'string' || !isUserId(subject)) return invalidToken;
  return { id: subject, email: typeof email === 'string' ? email : null, expires: exp, issued: iat, signingInput };
}

function refuseBeginning(notBefore = 0, issued = 0): Refusal | undefined {
  const latest = Date.now() / 1000 + leeway;
  return notBefore > latest || issued > latest ? tokenNotYetValid : undefined;
}

function refuseAudience({ aud }: JsonObject, { audiences }: ClaimRules): Refusal | undefined {
  if (audiences.length === 0) return undefined;
  const named: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  return audiences.some((audience) => named.includes(audience)) ? undefined : wrongAudience(audiences);
}

/** Whether a token was issued a short time ago. One that does not say when proves nothing. */
export function isFresh({ issued }: User): boolean {
  return issued !== undefined && Date.now() / 1000 <= issued + freshness + leeway;
}

/** @param expires the claim `exp` @param now milliseconds since 1970 */
export function isExpired(expires: number, now = Date.now()): boolean {
  return now >= endOfToken(expires);
}

/** @returns when a token is expired, in milliseconds since 1970 */
export function endOfToken(expires: number): number {
  return Math.ceil(expires + leeway) * 1000;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
function isOptionalTime(value: unknown): value is number | undefined {
  return value === undefined || isTime(value);
}
