import { pino } from 'pino';
import { isPersonal } from '../../src/auth/personal-tokens';
import { wrongAgentAudience } from '../../src/auth/refusals';
import type { Signatures } from '../../src/auth/signatures';
import { createTokens } from '../../src/auth/token';
import { findSignatures } from '../../src/process/start';
import type { Settings } from '../../src/settings/config';
import { type Finding, look, quoted, within, withoutStop, wrong } from './finding';
import { explainPersonalToken } from './personal-token';
import type { Inspected } from './settings';
import { algorithm, audience, form, issuer, payload, size, subject, times, type } from './token-checks';
import { type Check, examine, type JsonObject, key, signature, type TokenParts } from './token-proof';

/** In the order of the service. */
const checks: readonly Check[] = [
  ...[size, form, algorithm, type, payload, issuer],
  ...[key, signature, times, audience, subject],
];
/** The settings that decide over tokens. */
const relevant =
  /^(ENVIRONMENT|AUTH_MODE|BETTER_AUTH_|JWKS_URL|JWT_|ACCEPT_USER_ID_CLAIM|IGNORE_TOKEN_SCOPES|PUBLIC_URL|PERSONAL_ACCESS_TOKENS|ACCOUNTS)/;
/** The service waits for keys twice at the most, five seconds each. */
const secondsToAnswer = 12;

export interface Explanation {
  /** What the service answers, in a sentence. */
  readonly verdict: string;
  /** Each check in the order of the service, up to the first that fails. */
  readonly findings: Finding[];
}

/**
 * Has the service's own verifier decide over a token, and explains its decision. Never repeats the token or its signature.
 * What is right is not decided here: for each check, the verifier is asked about a token in which all the rest is right.
 */
export async function explainToken(given: string, { settings, faults }: Inspected): Promise<Explanation> {
  const fatal = faults.filter((fault) => relevant.test(fault));
  if (fatal.length > 0) {
    const verdict = 'The service does not start with these settings, and answers nothing.';
    return { verdict, findings: fatal.map((fault) => wrong(fault)) };
  }
  const token = given.trim().replace(/^Bearer\s+/i, '');
  const rules = settings as Settings;
  if (isPersonal(`Bearer ${token}`)) return explainPersonalToken(token, rules);
  const { signatures } = findSignatures(rules, pino({ level: 'silent' }));
  const answer = await within(secondsToAnswer, ask(token, rules, signatures));
  const read = readToken(token);
  const known = recognise(token, read);
  const says =
    'problem' in answer
      ? `The service answers ${answer.status} ${answer.problem.code}: ${withoutStop(answer.problem.detail)}.`
      : `The service accepts it: its user is ${quoted(answer.id)}.`;
  const instead = `Send an access token instead: the "token" of the reply to ${tokenAddress(rules)}.`;
  const findings: Finding[] = [];
  const examined = examine(token, read, rules, signatures);
  for (const check of checks) {
    const finding = await check(examined);
    if (finding) findings.push(finding);
    if (finding?.state === 'wrong') break;
  }
  const missing = 'problem' in answer ? undefined : answer.missingAudiences;
  // Who does not say what the address of the service is has no agents that look for it.
  if (missing && missing.length > 0 && rules.mcp)
    findings.push(look('agents: it is refused at /mcp.', wrongAgentAudience(missing).problem.detail));
  const explained = findings.at(-1)?.state === 'wrong';
  if ('problem' in answer && !explained) findings.push(wrong(`something else: ${answer.problem.detail}`));
  return { verdict: known ? `${says}\nThis is ${known}. ${instead}` : says, findings };
}

async function ask(token: string, rules: Settings, signatures: Signatures) {
  return createTokens(rules, signatures).verify(`Bearer ${token}`);
}

/** Better Auth gives out access tokens beside its keys. */
function tokenAddress({ jwksUrl, issuers }: Settings): string {
  if (jwksUrl?.endsWith('/jwks') && issuers[0] && URL.canParse(issuers[0])) {
    const { href } = new URL(new URL(jwksUrl).pathname.replace(/jwks$/, 'token'), issuers[0]);
    return `GET ${href}, with the cookies of the session`;
  }
  return "GET /api/auth/token at Better Auth, with the cookies of the session (in the secret mode: a route of the frontend's own)";
}

function readToken(token: string): TokenParts {
  const parts = token.split('.');
  return { parts, header: parseObject(parts[0]), claims: parts.length === 3 ? parseObject(parts[1]) : undefined };
}

function parseObject(part: string | undefined): JsonObject | undefined {
  if (!part || !/^[\w-]+=*$/.test(part)) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Recognises what Better Auth has beside its access tokens, and is often sent by mistake.
 * https://www.better-auth.com/docs/plugins/jwt and https://www.better-auth.com/docs/concepts/session-management
 * @returns what the text is, in words
 */
function recognise(token: string, { parts, header, claims }: TokenParts): string | undefined {
  const cookieCache = "Better Auth's cookie cache (the cookie session_data)";
  if (parts.length === 5 && header?.enc !== undefined) {
    return `an encrypted JWT (JWE), as ${cookieCache} is with the strategy "jwe"`;
  }
  if (header && claims) {
    if (header.typ === 'better-auth.session-cache+jwt' || hasSession(claims)) return cookieCache;
    if (claims.sub === undefined && (claims.userId !== undefined || typeof claims.email === 'string')) {
      return "a token of Better Auth's e-mail links (verification, change of address), which names no subject (sub)";
    }
    return undefined;
  }
  if (parts.length === 1 && hasSession(parseObject(token))) return cookieCache;
  // As the reply to a sign-in names it, and as the cookie has it: with a signature in base64, perhaps escaped.
  if (/^[A-Za-z0-9]{32}(\.([A-Za-z0-9+/]|%2B|%2F){43}(=|%3D))?$/i.test(token)) {
    return "Better Auth's session token (the cookie session_token), which is no JWT";
  }
  return undefined;
}

function hasSession(object: JsonObject | undefined): boolean {
  return typeof object?.session === 'object' && object.session !== null;
}
