import { quoted } from './finding';
import { type Check, type Examined, encode, type JsonObject, judge } from './token-proof';
import { nearest } from './token-settings';

// What the service checks in the header and the claims of a token.

export const size: Check = ({ token, signatures, ask }) => {
  const refused = ask(encode({ alg: signatures.algorithms[0] }), {}, token.length) !== undefined;
  const fix = 'Put less into the token: the service needs only sub, the user.';
  return judge(refused, 'size', `${token.length} characters`, 'less', fix);
};

export const form: Check = (examined) => {
  const code = examined.askAbout(examined.token)?.problem.code;
  const refused = code === 'NOT_A_JWT' || code === 'MISSING_TOKEN';
  const found = refused ? formOf(examined) : 'a signed JWT, three parts';
  const fix = "Send the issuer's access token, complete and unchanged: Better Auth has it at /api/auth/token.";
  return judge(refused, 'form', found, 'a signed JWT (three parts in base64url, separated by dots)', fix);
};

function formOf({ token, parts, header }: Examined): string {
  if (token === '') return 'nothing';
  if (/\s/.test(token)) return 'a text with white space inside, perhaps from a line that was broken';
  if (parts.length !== 3) return `a text of ${parts.length === 1 ? 'one part' : `${parts.length} parts`}`;
  const fault = header ? 'with characters that are not base64url' : 'of which the first is no JSON object in base64url';
  return `three parts, ${fault}`;
}

export const algorithm: Check = ({ parts, header, claims, settings, signatures, ask }) => {
  const refused = ask(parts[0])?.problem.code === 'WRONG_ALGORITHM';
  const { alg } = header ?? {};
  const fix = settings.authMode === 'jwks' ? fixWithKeys(alg) : fixWithSecret(alg, claims?.iss);
  return judge(refused, 'algorithm (alg)', quoted(alg), signatures.algorithms.join(', '), fix);
};

function fixWithSecret(alg: unknown, iss: unknown): string {
  if (!/^(EdDSA|ES|RS|PS)/.test(String(alg))) return 'Have the issuer sign with HS256 and the shared secret.';
  const isAddress = typeof iss === 'string' && /^https?:/.test(iss);
  const address = isAddress ? quoted(iss).slice(1, -1) : 'the address of Better Auth';
  return `This is how Better Auth's jwt plugin signs. Set AUTH_MODE=jwks and BETTER_AUTH_URL=${address} on this service.`;
}

function fixWithKeys(alg: unknown): string {
  return alg === 'HS256'
    ? 'Send the token of /api/auth/token. Where tokens are meant to be signed with the shared secret, leave AUTH_MODE out.'
    : "Have the issuer sign with one of these (keyPairConfig of Better Auth's jwt plugin).";
}

export const type: Check = ({ parts, header, ask }) => {
  const { typ, crit } = header ?? {};
  const found = `${typ === undefined ? 'none' : quoted(typ)}, ${crit === undefined ? 'no' : quoted(crit)} critical extensions`;
  const expected = 'none, "JWT" or "at+jwt", and no critical extensions (crit)';
  const fix = 'Send an access token: tokens of other types are for other purposes.';
  return judge(ask(parts[0]) !== undefined, 'type (typ)', found, expected, fix);
};

export const payload: Check = ({ claims }) => {
  const found = claims ? 'a JSON object' : 'no JSON object in base64url';
  return judge(!claims, 'claims', found, 'a JSON object', 'Send the token unchanged, as the issuer gave it out.');
};

export const issuer: Check = ({ parts, claims, settings: { issuers }, ours, ask }) => {
  if (ours) return undefined;
  const refused = ask(parts[0], only(claims, 'iss')) !== undefined;
  const fix = 'Get a token there, or correct JWT_ISSUER or BETTER_AUTH_URL on this service.';
  return judge(refused, 'issuer (iss)', compared(claims?.iss, issuers), anyOf(issuers), fix);
};

export const audience: Check = ({ parts, claims, settings: { audiences }, ours, ask }) => {
  if (ours) return undefined;
  const refused = ask(parts[0], only(claims, 'aud')) !== undefined;
  const fix = 'Get a token for this service, or correct JWT_AUDIENCE or BETTER_AUTH_URL on this service.';
  return judge(refused, 'audience (aud)', compared(claims?.aud, audiences), anyOf(audiences), fix);
};

export const times: Check = ({ parts, claims, ask }) => {
  const { iat, nbf, exp } = claims ?? {};
  const found = [
    ...(iat === undefined ? [] : [`issued (iat) ${inWords(iat)}`]),
    ...(nbf === undefined ? [] : [`not before (nbf) ${inWords(nbf)}`]),
    exp === undefined ? 'no end (exp)' : `ends (exp) ${inWords(exp)}`,
  ].join('; ');
  const check = (expected: string, fix: string) => judge(code !== undefined, 'times', found, expected, fix);
  const code = ask(parts[0], only(claims, 'iat', 'nbf', 'exp'))?.problem.code;
  const clocks = 'Compare the clocks of the issuer and of this machine (NTP).';
  if (code === 'TOKEN_EXPIRED') {
    const expected = 'an end to come, or past by less than 30 seconds';
    return check(expected, `Get a new token, before each request or after a 401. ${clocks}`);
  }
  if (code === 'TOKEN_NOT_YET_VALID') {
    return check('a beginning in the past, or ahead by at most 30 seconds', clocks);
  }
  const expected = 'an exp, and times in seconds since 1970';
  return check(expected, 'Have the issuer write exp, and each time as a number of seconds.');
};

export const subject: Check = ({ parts, claims, settings: { acceptUserIdClaim }, ask }) => {
  const { sub, userId } = claims ?? {};
  const found = sub === undefined && userId !== undefined ? `none, but userId ${quoted(userId)}` : quoted(sub);
  const expected = `a text of 1 to 255 characters, not "tasks" or "auth"${acceptUserIdClaim ? ', in sub or in userId' : ''}`;
  const fix = "Have the issuer name the user in sub. Better Auth's access tokens do.";
  return judge(ask(parts[0], only(claims, 'sub', 'userId')) !== undefined, 'subject (sub)', found, expected, fix);
};

/** These claims alone. One that is missing is undefined, so that `ask` does not put a right one in its place. */
const only = (claims: JsonObject = {}, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, claims[name]]));

const anyOf = (names: readonly string[]) => names.map(quoted).join(' or ') || 'any';

/** A claim, with the small difference to an accepted one that is easily overlooked. */
function compared(claim: unknown, accepted: readonly string[]): string {
  const near = typeof claim === 'string' && !accepted.includes(claim) && nearest(claim, accepted);
  return near ? `${quoted(claim)}, which differs from ${near.address} by ${near.difference}` : quoted(claim);
}

/** A time of a token with its date, and how far it is from now. */
function inWords(time: unknown): string {
  if (typeof time !== 'number' || Math.abs(time) > 8e12) {
    return `${JSON.stringify(time)}, which is no time in seconds since 1970`;
  }
  const ahead = time - Date.now() / 1000;
  const [size, unit] = units.find(([least]) => Math.abs(ahead) >= least) ?? [1, 'second'];
  const distance = new Intl.RelativeTimeFormat('en').format(Math.trunc(ahead / size), unit);
  return `${new Date(time * 1000).toISOString().replace('.000Z', 'Z')}, ${distance}`;
}

/** With their lengths in seconds. */
const units: readonly [number, Intl.RelativeTimeFormatUnit][] = [
  [31_557_600, 'year'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
];
