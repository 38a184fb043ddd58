import { readAuthorization } from '../../src/auth/authorization';
import { checkClaims } from '../../src/auth/claims';
import type { Signatures } from '../../src/auth/signatures';
import type { Settings } from '../../src/settings/config';
import { type Finding, wrong } from './finding';
import { audience, issuer, subject, times } from './token-claims';
import { type Examined, encode, type Refusal, type Step } from './token-examined';
import { algorithm, form, payload, size, type } from './token-header';
import type { ReadToken } from './token-parts';
import { key, signature } from './token-signature';

/** In the order of the service. */
const steps: readonly Step[] = [size, form, algorithm, type, payload, issuer, key, signature, times, audience, subject];

/**
 * Explains each check, up to the first that fails. What is right is not decided here: for each, the service's verifier is asked
 * about a token in which all the rest is in order.
 * @param refusal what the service answers to the token; undefined when it accepts it
 */
export async function explainSteps(
  token: string,
  read: ReadToken,
  settings: Settings,
  signatures: Signatures,
  refusal: Refusal | undefined,
): Promise<Finding[]> {
  const ours = signatures.own !== undefined && read.header?.kid === signatures.own.keyName;
  const proven = ours ? signatures.own! : signatures;
  const answers = questions(settings, signatures, async () => proven.verify(token));
  const examined: Examined = { ...read, token, settings, signatures, ours, ...answers };
  const findings: Finding[] = [];
  for (const step of steps) {
    const finding = await step(examined);
    if (finding) findings.push(finding);
    if (finding?.state === 'wrong') return findings;
  }
  return refusal ? [...findings, wrong(`something else: ${refusal.problem.detail}`)] : findings;
}

function questions(
  settings: Settings,
  signatures: Signatures,
  prove: () => Promise<Refusal | undefined>,
): Pick<Examined, 'ask' | 'askAbout' | 'proof'> {
  const askAbout = (text: string) => {
    const read = readAuthorization(`Bearer ${text}`, settings, signatures);
    const verdict = 'problem' in read ? read : checkClaims(read.claims, read.rules, read.signingInput);
    return 'problem' in verdict ? verdict : undefined;
  };
  let proof: Promise<Refusal | undefined> | undefined;
  return {
    askAbout,
    ask(header, claims = {}, length = 0) {
      const [iss] = settings.issuers;
      const [aud] = settings.audiences;
      const good = { sub: 'somebody', exp: Math.floor(Date.now() / 1000) + 3600, iss, aud };
      return askAbout(`${header}.${encode({ ...good, ...claims })}.`.padEnd(length, 'A'));
    },
    proof() {
      proof ??= prove();
      return proof;
    },
  };
}
