import { nearest } from './addresses';
import { quoted } from './finding';
import { judge, type Step } from './token-examined';
import { inWords, type JsonObject } from './token-parts';

const among = (names: readonly string[]) => (names.length > 0 ? names.map(quoted).join(' or ') : 'any');
/** The claims of these names, and undefined for those that are missing: a question replaces what it would bring by itself. */
const only = (claims: JsonObject = {}, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, claims[name]]));

export const issuer: Step = ({ parts, claims, settings: { issuers }, ours, ask }) => {
  if (ours) return undefined;
  const { iss } = claims ?? {};
  const mend = `Get a token there, or correct JWT_ISSUER or BETTER_AUTH_URL on this service.`;
  return judge(
    ask(parts[0], only(claims, 'iss')) !== undefined,
    'issuer (iss)',
    quoted(iss) + differing(iss, issuers),
    among(issuers),
    mend,
  );
};

export const times: Step = ({ parts, claims, ask }) => {
  const { iat, nbf, exp } = claims ?? {};
  const found = [
    ...(iat === undefined ? [] : [`issued (iat) ${inWords(iat)}`]),
    ...(nbf === undefined ? [] : [`not before (nbf) ${inWords(nbf)}`]),
    exp === undefined ? 'no end (exp)' : `ends (exp) ${inWords(exp)}`,
  ].join('; ');
  const code = ask(parts[0], only(claims, 'iat', 'nbf', 'exp'))?.problem.code;
  const clocks = 'Compare the clocks of the issuer and of this machine (NTP).';
  const [expected, mend] =
    code === 'TOKEN_EXPIRED'
      ? [
          'an end to come, or past by less than 30 seconds',
          `Get a new token, before each request or after a 401. ${clocks}`,
        ]
      : code === 'TOKEN_NOT_YET_VALID'
        ? ['a beginning in the past, or ahead by at most 30 seconds', clocks]
        : [
            'an exp, and times in seconds since 1970',
            'Have the issuer write exp, and each time as a number of seconds.',
          ];
  return judge(code !== undefined, 'times', found, expected, mend);
};

export const audience: Step = ({ parts, claims, settings: { audiences }, ours, ask }) => {
  if (ours) return undefined;
  const { aud } = claims ?? {};
  const mend = 'Get a token for this service, or correct JWT_AUDIENCE (or BETTER_AUTH_URL) on it.';
  return judge(
    ask(parts[0], only(claims, 'aud')) !== undefined,
    'audience (aud)',
    quoted(aud) + differing(aud, audiences),
    among(audiences),
    mend,
  );
};

export const subject: Step = ({ parts, claims, settings: { acceptUserIdClaim }, ask }) => {
  const { sub, userId } = claims ?? {};
  const found = sub === undefined && userId !== undefined ? `none, but userId ${quoted(userId)}` : quoted(sub);
  const expected = `a text of 1 to 255 characters, not "tasks" or "auth"${acceptUserIdClaim ? ', in sub or in userId' : ''}`;
  const mend = "Have the issuer name the user in sub. Better Auth's access tokens do.";
  return judge(ask(parts[0], only(claims, 'sub', 'userId')) !== undefined, 'subject (sub)', found, expected, mend);
};

/** What is easily overlooked when two addresses are compared. */
function differing(found: unknown, accepted: readonly string[]): string {
  if (typeof found !== 'string' || accepted.includes(found)) return '';
  const near = nearest(found, accepted);
  return near ? `, which differs from ${near.address} by ${near.difference}` : '';
}
