import type { ClaimRules } from '../settings/tokens';
import { issuerRefusal, type JsonObject } from './claims';
import { invalidToken, missingToken, notAJwt, type Refusal, wrongAlgorithm } from './refusals';
import type { Signatures } from './signatures';

/** A token that was sent, before its signature and its claims are checked. */
interface UnprovenToken {
  readonly text: string;
  /** The part that is signed: header and claims. */
  readonly signingInput: string;
  readonly claims: JsonObject;
  /** The keys that the signature is checked with: the service's own where the token names them. */
  readonly keys: Pick<Signatures, 'verify'>;
  readonly rules: ClaimRules | 'own';
}

/** Characters. Longer tokens are not worth the work of verifying them. */
const maximumLength = 8192;
/** Other types are tokens for other purposes: Better Auth signs its cookie cache with the same keys. */
const acceptedTypes: ReadonlySet<unknown> = new Set([undefined, 'jwt', 'at+jwt', 'application/at+jwt']);

/** Reads the token in an Authorization header (RFC 6750, section 2.1). Refuses each token that can be refused without a key. */
export function readAuthorization(
  authorization: string,
  rules: ClaimRules,
  signatures: Signatures,
): UnprovenToken | Refusal {
  const { algorithms, own } = signatures;
  const text = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (text === undefined) return missingToken;
  if (text.length > maximumLength) return invalidToken;
  const [, head, body] = /^([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(text) ?? [];
  const header = parseObject(head);
  if (!header) return notAJwt;
  const { alg, typ, kid, crit } = header;
  if (!algorithms.includes(alg as string)) return wrongAlgorithm(alg, algorithms);
  if (!acceptedTypes.has(typeof typ === 'string' ? typ.toLowerCase() : typ)) return invalidToken;
  if (kid !== undefined && typeof kid !== 'string') return invalidToken;
  // No extension is supported, so none may be critical (RFC 7515, section 4.1.11).
  if (crit !== undefined) return invalidToken;
  const claims = parseObject(body);
  if (!claims) return invalidToken;
  const signingInput = text.slice(0, text.lastIndexOf('.'));
  if (own && kid === own.keyName) return { text, signingInput, claims, keys: own, rules: 'own' };
  return issuerRefusal(claims, rules) ?? { text, signingInput, claims, keys: signatures, rules };
}

/** @returns the JSON object in a part of a token; undefined when there is none */
function parseObject(part: string | undefined): JsonObject | undefined {
  if (part === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
