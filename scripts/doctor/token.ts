import { pino } from 'pino';
import type { Signatures } from '../../src/auth/signatures';
import { createTokens } from '../../src/auth/token';
import { findSignatures } from '../../src/process/start';
import type { Settings } from '../../src/settings/config';
import { type Finding, quoted, within, withoutStop, wrong } from './finding';
import type { Inspected } from './settings';
import { recognise } from './token-kinds';
import { readParts } from './token-parts';
import { explainSteps } from './token-steps';

/** The settings that decide over tokens. */
const relevant = /^(ENVIRONMENT|AUTH_MODE|BETTER_AUTH_|JWKS_URL|JWT_|ACCEPT_USER_ID_CLAIM|ACCOUNTS)/;
/** Keys are waited for twice at the most, five seconds each. */
const secondsToAnswer = 12;

export interface Explanation {
  /** What the service answers, in a sentence. */
  readonly verdict: string;
  /** Each check in the order of the service, up to the first that fails. */
  readonly findings: Finding[];
}

/** Has the service's own verifier decide over a token, and explains its decision. Never repeats the token or its signature. */
export async function explainToken(given: string, { settings, faults }: Inspected): Promise<Explanation> {
  const stops = faults.filter((fault) => relevant.test(fault));
  if (stops.length > 0) {
    const verdict = 'The service does not start with these settings, and answers nothing.';
    return { verdict, findings: stops.map((fault) => wrong(fault)) };
  }
  const token = given.trim().replace(/^Bearer\s+/i, '');
  const rules = settings as Settings;
  const { signatures } = findSignatures(rules, pino({ level: 'silent' }));
  const answer = await within(secondsToAnswer, ask(token, rules, signatures));
  const read = readParts(token);
  const known = recognise(token, read);
  const verdict = [
    'problem' in answer
      ? `The service answers ${answer.status} ${answer.problem.code}: ${withoutStop(answer.problem.detail)}.`
      : `The service accepts it: its user is ${quoted(answer.id)}.`,
    ...(known
      ? [`This is ${known}. Send an access token instead: the "token" of the reply to ${tokenAddress(rules)}.`]
      : []),
  ].join('\n');
  return {
    verdict,
    findings: await explainSteps(token, read, rules, signatures, 'problem' in answer ? answer : undefined),
  };
}

async function ask(token: string, rules: Settings, signatures: Signatures) {
  return createTokens(rules, signatures).verify(`Bearer ${token}`);
}

/** Better Auth has it beside its keys. */
function tokenAddress({ jwksUrl, issuers }: Settings): string {
  if (jwksUrl?.endsWith('/jwks') && issuers[0] && URL.canParse(issuers[0])) {
    return `GET ${new URL(new URL(jwksUrl).pathname.replace(/jwks$/, 'token'), issuers[0]).href}, with the cookies of the session`;
  }
  return "GET /api/auth/token at Better Auth, with the cookies of the session (in the secret mode: a route of the frontend's own)";
}
