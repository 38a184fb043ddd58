import { setBounded } from '../base/bounded-map';
import type { User } from '../base/user';
import type { ClaimRules } from '../settings/tokens';
import { readAuthorization } from './authorization';
import { checkClaims, hasEnded, leeway } from './claims';
import { hour, isPersonal, type PersonalTokens, readPersonalToken, type Sender } from './personal-tokens';
import {
  expiredPersonalToken,
  expiredToken,
  missingToken,
  noPersonalTokens,
  type Refusal,
  revokedPersonalToken,
  unknownPersonalToken,
} from './refusals';
import type { Revocations } from './revocations';
import type { Signatures } from './signatures';

export interface Tokens {
  /**
   * Checks an Authorization header.
   * @param authorization the header's text, or undefined when there is none
   * @param sender the request that it came with. Without one, personal access tokens are refused
   * @returns the user, or the refusal; a promise unless the answer is in memory, as for most requests. The promise is rejected when the
   * token is good but the revocations cannot be read
   */
  verify(authorization: string | undefined, sender?: Sender): User | Refusal | Promise<User | Refusal>;
  /**
   * Makes an access token that only this service accepts. It contains no e-mail address, because nobody has verified the address.
   * @param lifetime seconds for which the token is valid from now on
   * @param issued when the token is issued, in seconds since 1970 with fractions, by the database's clock, with which revocations compare
   * it. By this machine's clock unless given
   * @throws Error where another service signs the tokens
   */
  sign(subject: string, lifetime: number, issued?: number): string;
}

type Revoked = Pick<Revocations, 'isCurrent' | 'refresh' | 'refusalOf' | 'revision'>;
/** For programs that check the token only. */
const nothingRevoked: Revoked = {
  isCurrent: () => true,
  refresh: async () => {},
  refusalOf: () => undefined,
  revision: 0,
};

/** A token whose signature and claims were right. Only time and a revocation can make it invalid. */
interface ProvenToken {
  readonly user: User;
  readonly isPersonal: boolean;
  /** The latest revision of the revocations in which this token was looked up; -1 before the first. */
  revision: number;
  /** When it has to be looked up again, in milliseconds since 1970. Never for a JWT, which proves itself. */
  readonly lookUpAt: number;
}

/**
 * Access tokens: signed JWTs (RFC 7519) and personal access tokens, sent as bearer tokens (RFC 6750).
 * @param personal undefined: personal access tokens are refused
 */
export function createTokens(
  rules: ClaimRules,
  signatures: Signatures,
  revocations: Revoked = nothingRevoked,
  personal?: PersonalTokens,
): Tokens {
  let memory = createMemory();
  signatures.onChange?.(() => {
    memory = createMemory();
  });

  function verify(authorization: string | undefined, sender?: Sender): User | Refusal | Promise<User | Refusal> {
    if (authorization === undefined) return missingToken;
    const token = memory.get(authorization);
    if (!token) return verifySlowly(authorization, sender);
    const now = Date.now();
    if (hasEnded(token.user, now)) return token.isPersonal ? expiredPersonalToken : expiredToken;
    const isCurrent = now < token.lookUpAt && signatures.isCurrent() && revocations.isCurrent(now);
    return isCurrent ? admit(token) : verifySlowly(authorization, sender);
  }

  async function verifySlowly(authorization: string, sender: Sender | undefined): Promise<User | Refusal> {
    if (isPersonal(authorization)) return verifyPersonal(authorization, sender);
    const unproven = readAuthorization(authorization, rules, signatures);
    // Keys are not fetched for a token that is refused without them.
    if ('problem' in unproven) return unproven;
    await signatures.refresh();
    // When the keys change from here on, a new memory replaces this one, with the tokens that the former keys have proven.
    const present = memory;
    let token = present.get(authorization);
    if (!token) {
      const refusal = await unproven.keys.verify(unproven.text);
      const verdict = refusal ?? checkClaims(unproven.claims, unproven.rules, unproven.signingInput);
      if ('problem' in verdict) return verdict;
      token = { user: verdict, isPersonal: false, revision: -1, lookUpAt: Number.POSITIVE_INFINITY };
      present.set(authorization, token);
    }
    await revocations.refresh();
    return admit(token);
  }

  async function verifyPersonal(authorization: string, sender: Sender | undefined): Promise<User | Refusal> {
    if (!personal || !sender) return noPersonalTokens;
    const unproven = readPersonalToken(authorization);
    if (!unproven) return unknownPersonalToken;
    const present = memory;
    let token = present.get(authorization);
    if (!token || Date.now() >= token.lookUpAt) {
      const verdict = await personal.find(unproven, sender);
      if ('problem' in verdict) return verdict;
      if (hasEnded(verdict)) return expiredPersonalToken;
      token = { user: verdict, isPersonal: true, revision: -1, lookUpAt: Date.now() + hour };
      present.set(authorization, token);
    }
    await revocations.refresh();
    return admit(token);
  }

  /** Looks a token up among the revocations, unless there are no new ones since the last time. */
  function admit(token: ProvenToken): User | Refusal {
    const { revision } = revocations;
    if (token.revision !== revision) {
      const refusal = revocations.refusalOf(token.user);
      if (refusal) return token.isPersonal && refusal.status === 401 ? revokedPersonalToken : refusal;
      token.revision = revision;
    }
    return token.user;
  }

  return {
    verify,
    sign(sub, lifetime, issued = Date.now() / 1000) {
      const { own } = signatures;
      if (!own) throw new Error('Tokens are signed elsewhere: this service only has the keys to verify them.');
      const now = Date.now() / 1000;
      // Where the clocks differ by more than the leeway, the end counts from the later of the two times: this machine's clock decides
      // when the token has expired.
      const begin = now > issued + leeway ? now : issued;
      return own.sign({ sub, iat: issued, exp: begin + lifetime });
    },
  };
}

/**
 * Remembers proven tokens by their Authorization headers, so that the next request of a client costs a look-up instead of a signature.
 * Holds a bounded number of short headers.
 */
function createMemory() {
  const maxHeaders = 10_000;
  const maxCharacters = 1024;
  const tokens = new Map<string, ProvenToken>();
  return {
    get: (authorization: string) => tokens.get(authorization),
    set(authorization: string, token: ProvenToken): void {
      if (authorization.length > maxCharacters) return;
      setBounded(tokens, authorization, token, maxHeaders);
    },
  };
}
