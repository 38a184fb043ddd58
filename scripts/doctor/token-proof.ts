import { readAuthorization } from '../../src/auth/authorization';
import { checkClaims } from '../../src/auth/claims';
import type { Signatures } from '../../src/auth/signatures';
import type { ProblemReply } from '../../src/base/contract';
import type { Settings } from '../../src/settings/config';
import { type Finding, ok, quoted, wrong } from './finding';
import { fetchKeySet } from './key-set';

// The service's own rules, asked for each check apart; and the checks of the key and of the signature.

export type JsonObject = Readonly<Record<string, unknown>>;
export type Refusal = ProblemReply<401 | 503>;

export interface TokenParts {
  readonly parts: readonly string[];
  /** Undefined unless it is a JSON object in base64url; likewise the claims. */
  readonly header: JsonObject | undefined;
  readonly claims: JsonObject | undefined;
}

interface Verifier {
  /** What the service says of the token as it stands, were its signature right. */
  askAbout(token: string): Refusal | undefined;
  /**
   * What the service says of a token with this header and these claims, were all the rest right.
   * @param header in base64url
   * @param length characters that the token has at least
   */
  ask(header: string | undefined, claims?: JsonObject, length?: number): Refusal | undefined;
  /** What the service says of the signature. */
  proof(): Promise<Refusal | undefined>;
}

/** A token with all that is needed to check it. */
export interface Examined extends TokenParts, Verifier {
  readonly token: string;
  readonly settings: Settings;
  readonly signatures: Signatures;
  /** Whether the token says that this service has made it. Then it needs no issuer and no audience. */
  readonly ours: boolean;
}

/** @returns undefined where the service does not check this */
export type Check = (examined: Examined) => Finding | undefined | Promise<Finding | undefined>;

export function judge(refused: boolean, name: string, found: string, expected = '', fix = ''): Finding {
  return refused ? wrong(`${name}: ${found}; expected is ${expected}.`, fix) : ok(`${name}: ${found}`);
}

export const encode = (object: object) => Buffer.from(JSON.stringify(object)).toString('base64url');

/** Puts together what the checks of a token need. */
export function examine(token: string, read: TokenParts, settings: Settings, signatures: Signatures): Examined {
  const { own } = signatures;
  const ours = own !== undefined && read.header?.kid === own.keyName;
  const askAbout = (text: string) => {
    const unproven = readAuthorization(`Bearer ${text}`, settings, signatures);
    const verdict =
      'problem' in unproven ? unproven : checkClaims(unproven.claims, unproven.rules, unproven.signingInput);
    return 'problem' in verdict ? verdict : undefined;
  };
  let proof: Promise<Refusal | undefined> | undefined;
  return {
    ...{ ...read, token, settings, signatures, ours, askAbout },
    ask(header, claims = {}, length = 0) {
      const [iss] = settings.issuers;
      const [aud] = settings.audiences;
      const right = { sub: 'somebody', exp: Math.floor(Date.now() / 1000) + 3600, iss, aud };
      return askAbout(`${header}.${encode({ ...right, ...claims })}.`.padEnd(length, 'A'));
    },
    proof() {
      proof ??= (async () => (ours ? own! : signatures).verify(token))();
      return proof;
    },
  };
}

/** Which of the published keys the token names. */
export const key: Check = async ({ header, settings, ours, proof }) => {
  const name = 'key (kid)';
  const kid = quoted(header?.kid);
  if (ours) return judge(false, name, `${kid}, which is the service's own`);
  if (settings.jwksUrl === undefined) return undefined;
  const refusal = await proof();
  if (!refusal) return judge(false, name, header?.kid === undefined ? 'none named, and one fits' : kid);
  const published = await fetchKeySet(settings.jwksUrl);
  if ('state' in published) {
    return wrong(`${name}: ${kid}, and there are no keys to compare it with. ${published.says}`, published.fix);
  }
  if (refusal.status === 503) {
    return wrong(
      `${name}: ${kid}, and the keys could not be fetched.`,
      'Call the doctor without a token: it says why.',
    );
  }
  const kids = published.keys.map((jwk) => quoted(jwk.kid));
  const expected = `one of the keys that are published: ${kids.join(', ') || 'none at all'}`;
  const fix = 'Get a new token: the key of this one has been removed, or belongs to another issuer.';
  return judge(!published.keys.some((jwk) => jwk.kid === header?.kid), name, kid, expected, fix);
};

export const signature: Check = async ({ header, settings, ours, proof }) => {
  const refused = (await proof()) !== undefined;
  const check = (fault: string, expected: string, fix: string) =>
    judge(refused, 'signature', refused ? fault : 'right', expected, fix);
  if (settings.jwksUrl !== undefined) {
    const expected = `one that is made with the private half of the key ${quoted(header?.kid)}, for ${quoted(header?.alg)}`;
    const fix =
      'Get a new token. If it is refused too, JWKS_URL or BETTER_AUTH_URL leads to the keys of another issuer.';
    return check('it does not belong to header and claims', expected, fix);
  }
  const secret = settings.secret === undefined ? 'the secret that was made for this machine' : 'BETTER_AUTH_SECRET';
  if (ours) {
    const expected = `one made with the key that the service derives from ${secret}`;
    const fix = `Log in again. Give all instances the same secret (here: ${secret}).`;
    return check('made by an instance with another secret, or the token has been changed', expected, fix);
  }
  const fix = `Give the issuer and this service the same secret (here: ${secret}); quotes and white space around it count.`;
  return check('made with another secret, or the token has been changed', `one made with ${secret}`, fix);
};
