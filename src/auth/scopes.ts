import { type ProblemReply, problem } from '../base/contract';
import type { Scope, User } from '../base/user';

/** The scopes that this service knows. */
export const knownScopes: readonly Scope[] = ['tasks:read', 'tasks:write'];

/**
 * Reads the scopes of a token: the claim `scope`, a text (RFC 9068, section 2.2.3), or `scp`, a list or a text, as other issuers write it.
 * Scopes that this service does not know, such as `openid`, allow nothing here: their client has not asked for tasks.
 * @returns undefined for a token without scopes
 */
export function scopesIn({ scope, scp }: Readonly<Record<string, unknown>>): readonly Scope[] | undefined {
  const claims = [scope, scp].filter((claim) => claim !== undefined && claim !== null);
  if (claims.length === 0) return undefined;
  const names = claims.flatMap((claim) => (typeof claim === 'string' ? claim.split(' ') : claim));
  return knownScopes.filter((known) => names.includes(known));
}

/** @param needed the scope that an operation needs; null if it needs a token without scopes @returns why the token is refused */
export function scopeRefusal({ scopes }: User, needed: Scope | null): ProblemReply<403> | undefined {
  if (scopes === undefined || (needed !== null && scopes.includes(needed))) return undefined;
  return needed === null ? needsNone : lacking[needed];
}

const lack = (scope: Scope) =>
  insufficient(`This needs a token with the scope ${scope}.`, `Bearer error="insufficient_scope", scope="${scope}"`);
/** @param challenge WWW-Authenticate (RFC 6750, section 3.1) */
function insufficient(detail: string, challenge: string): ProblemReply<403> {
  return problem(403, 'INSUFFICIENT_SCOPE', detail, { headers: { 'WWW-Authenticate': challenge } });
}
const lacking: Readonly<Record<Scope, ProblemReply<403>>> = {
  'tasks:read': lack('tasks:read'),
  'tasks:write': lack('tasks:write'),
};
const needsNone = insufficient(
  'A token with scopes cannot do this. Log in, and send the token that you get.',
  'Bearer error="insufficient_scope"',
);
