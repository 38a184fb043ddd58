import type { User } from '../base/user';
import type { ClaimRules } from '../settings/tokens';
import { checkClaims, isExpired, type JsonObject, leeway, refuseIssuer } from './claims';
import { expiredToken, invalidToken, missingToken, notAJwt, type Refusal, wrongAlgorithm } from './refusals';
import type { Revocations } from './revocations';

export interface Tokens {
  /**
   * Checks an Authorization header.
   * @param authorization the header's text, or undefined when there is none
   * @returns the user, or why the token is refused. A promise only where a key or the database has to be asked: most requests bring
   * a token that was verified before, and should not wait for a turn of the event loop. It is rejected when a token is good but the
   * database cannot tell whether it was revoked.
   */
  verify(authorization: string | undefined): User | Refusal | Promise<User | Refusal>;
  /**
   * Makes an access token that only this service takes. It names the user and nothing else: an address of e-mail that nobody has
   * verified must not travel in something that is signed.
   * @param lifetime how long it is valid from now, in seconds
   * @param issued when it is issued, in seconds since 1970 by the database's clock, with milliseconds: only what is issued later
   * outlives a revocation. By this machine's clock unless given
   * @throws Error where tokens are signed elsewhere
   */
  sign(subject: string, lifetime: number, issued?: number): string;
}

/** One of the two ways of signing for others: with a shared secret, or with keys that are published. */
export interface Signatures {
  /** The values of `alg` that are accepted (RFC 7515, section 4.1.1). */
  readonly algorithms: readonly string[];
  /** Called before each use. @returns a promise where the keys are too old to go on with */
  refresh(): Promise<void> | undefined;
  /** @returns why the signature is refused; undefined when it is right */
  verify(token: string): Refusal | undefined | Promise<Refusal | undefined>;
  /** Has the callback called when keys have been added or taken away. */
  onChange?(callback: () => void): void;
  /** Undefined where tokens are signed elsewhere. */
  readonly own?: OwnSignatures;
}

/** How this service signs: with a key that nobody else uses, so that its tokens prove nothing anywhere else. */
export interface OwnSignatures {
  /** The header's `kid` of our tokens (RFC 7515, section 4.1.4). It says which key to ask, so that one signature is computed. */
  readonly keyName: string;
  verify(token: string): Refusal | undefined;
  sign(claims: object): string;
}

/** Longer tokens are not worth the work of verifying them. */
const maximumTokenLength = 8192;
/** Other types are tokens for other purposes: Better Auth signs its cookie cache with the same keys. */
const acceptedTypes: ReadonlySet<unknown> = new Set([undefined, 'jwt', 'at+jwt', 'application/at+jwt']);

type Revoked = Pick<Revocations, 'refresh' | 'refuse' | 'revision'>;
/** For tools that look at the token only. */
const nothingRevoked: Revoked = { refresh: () => undefined, refuse: () => undefined, revision: 0 };

/** Access tokens: signed JWTs (RFC 7519), sent as bearer tokens (RFC 6750). */
export function createTokens(rules: ClaimRules, signatures: Signatures, revocations: Revoked = nothingRevoked): Tokens {
  let remembered = createMemory();
  const forget = () => {
    remembered = createMemory();
  };
  signatures.onChange?.(forget);
  const read = (authorization: string) => readAuthorization(authorization, rules, signatures);

  function check(authorization: string, unproven = read(authorization)): User | Refusal | Promise<User | Refusal> {
    if ('problem' in unproven) return unproven;
    // The memory as it is now: when the keys change meanwhile, what they have proven is not remembered.
    const memory = remembered;
    const admit = (user: User): User | Refusal => {
      const { revision } = revocations;
      const refusal = revocations.refuse(user);
      if (!refusal) memory.set(authorization, { user, revision });
      return refusal ?? user;
    };
    const settle = (refusal: Refusal | undefined): User | Refusal | Promise<User | Refusal> => {
      const verdict = refusal ?? checkClaims(unproven.claims, unproven.rules, unproven.signingInput);
      if ('problem' in verdict) return verdict;
      const looking = revocations.refresh();
      return looking ? looking.then(() => admit(verdict)) : admit(verdict);
    };
    const proof = unproven.signatures.verify(unproven.token);
    return proof instanceof Promise ? proof.then(settle) : settle(proof);
  }
  /** What has been proven stays proven: of a token that is remembered, only what has been revoked since then is to be asked. */
  function admitAgain(known: Remembered): User | Refusal {
    const { revision } = revocations;
    if (known.revision === revision) return known.user;
    const refusal = revocations.refuse(known.user);
    if (!refusal) known.revision = revision;
    return refusal ?? known.user;
  }
  return {
    verify(authorization) {
      if (authorization === undefined) return missingToken;
      const memory = remembered;
      const known = memory.get(authorization);
      const unproven = known ? undefined : read(authorization);
      // No key is asked for a token that is refused without one.
      if (unproven && 'problem' in unproven) return unproven;
      const refreshing = signatures.refresh();
      if (refreshing) return refreshing.then(() => check(authorization));
      if (!known || memory !== remembered) return check(authorization, unproven);
      const now = Date.now();
      if (isExpired(known.user.expires, now)) return expiredToken;
      const looking = revocations.refresh(now);
      if (!looking) return admitAgain(known);
      return looking.then(() => (memory === remembered ? admitAgain(known) : check(authorization)));
    },
    sign(sub, lifetime, issued = Date.now() / 1000) {
      if (!signatures.own)
        throw new Error('Tokens are signed elsewhere: this service only has the keys to verify them.');
      const now = Date.now() / 1000;
      // Where the clocks differ by more than is allowed for, the end is counted by the one that is ahead: it is held against this one.
      const begin = now > issued + leeway ? now : issued;
      return signatures.own.sign({ sub, iat: issued, exp: begin + lifetime });
    },
  };
}

interface Unproven {
  readonly token: string;
  readonly signingInput: string;
  readonly claims: JsonObject;
  /** What has to prove it: our own key where it says that it is ours. */
  readonly signatures: Pick<Signatures, 'verify'>;
  /** What it has to claim then. */
  readonly rules: ClaimRules | 'own';
}

/** Reads the token of an Authorization header, and refuses what no key has to be asked for. */
function readAuthorization(authorization: string, rules: ClaimRules, signatures: Signatures): Unproven | Refusal {
  const { algorithms, own } = signatures;
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (token === undefined) return missingToken;
  if (token.length > maximumTokenLength) return invalidToken;
  const [, head, body] = /^([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(token) ?? [];
  const header = objectIn(head);
  if (!header) return notAJwt;
  const { alg, typ, kid, crit } = header;
  if (!algorithms.includes(alg as string)) return wrongAlgorithm(alg, algorithms);
  if (!acceptedTypes.has(typeof typ === 'string' ? typ.toLowerCase() : typ)) return invalidToken;
  if (kid !== undefined && typeof kid !== 'string') return invalidToken;
  // No extension that could be critical is known here (RFC 7515, section 4.1.11).
  if (crit !== undefined) return invalidToken;
  const claims = objectIn(body);
  const signingInput = token.slice(0, token.lastIndexOf('.'));
  if (!claims) return invalidToken;
  if (own && kid === own.keyName) return { token, signingInput, claims, signatures: own, rules: 'own' };
  return refuseIssuer(claims, rules) ?? { token, signingInput, claims, signatures, rules };
}

function objectIn(part: string | undefined): JsonObject | undefined {
  if (part === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

interface Remembered {
  readonly user: User;
  /** Of the revocations that it was last looked up in. */
  revision: number;
}

/**
 * Remembers headers whose token was valid, so that a client's next request costs a look-up instead of a signature. It belongs to
 * one set of keys and rules, holds a bounded number of short tokens, and lets the oldest go first. Only the clock and a revocation can
 * make a remembered token invalid, and both are asked each time.
 */
function createMemory() {
  const most = 10_000;
  const longest = 1024;
  const entries = new Map<string, Remembered>();
  return {
    get: (authorization: string) => entries.get(authorization),
    set(authorization: string, proven: Remembered): void {
      if (authorization.length > longest) return;
      if (entries.size >= most) entries.delete(entries.keys().next().value!);
      entries.set(authorization, proven);
    },
  };
}
