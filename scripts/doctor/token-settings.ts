import { examineDevelopmentSecret } from '../../src/process/development-secret';
import type { Settings } from '../../src/settings/config';
import { type Finding, look, messageOf, ok, shown, wrong } from './finding';

/** Random secrets of 32 bytes have more different characters than this, even in hexadecimal. */
const fewestCharacters = 10;

/** How hard the secret is to guess. Its length, and whether it is a sample, is told with the faults of the settings. */
export function checkSecret(settings: Partial<Settings>): Finding[] {
  const { authMode, secret, previousSecret, dataDirectory, environment } = settings;
  if (authMode !== 'secret') return [];
  const found = secret === undefined ? [] : weaknesses(secret);
  if (secret !== undefined && found.length === 0) {
    found.push(ok(`BETTER_AUTH_SECRET has ${Buffer.byteLength(secret)} bytes.`));
  }
  if (secret === undefined && environment !== 'production' && dataDirectory) {
    found.push(developmentFinding(dataDirectory));
  }
  if (previousSecret !== undefined) {
    const says = 'BETTER_AUTH_SECRET_PREVIOUS is set: anybody with the old secret can still sign tokens.';
    found.push(look(says, 'Remove it once the tokens signed with it have expired.'));
  }
  return found;
}

function developmentFinding(dataDirectory: string): Finding {
  const says = 'BETTER_AUTH_SECRET is not set: tokens are signed with a secret made for this machine';
  try {
    return ok(`${says}, kept in ${examineDevelopmentSecret(dataDirectory)}.`);
  } catch (error) {
    return wrong(`${says}, which cannot be used. ${messageOf(error)}`, 'Do as it says, or set BETTER_AUTH_SECRET.');
  }
}

function weaknesses(secret: string): Finding[] {
  const found: Finding[] = [];
  const fix = 'Make one with `openssl rand -base64 48`.';
  const different = new Set(secret).size;
  if (/^(.{1,16}?)\1+.{0,15}$/s.test(secret)) {
    found.push(look('BETTER_AUTH_SECRET repeats itself, which makes it easy to guess.', fix));
  } else if (different < fewestCharacters) {
    const says = `BETTER_AUTH_SECRET has only ${different} different characters, which makes it easy to guess.`;
    found.push(look(says, fix));
  }
  if (secret !== secret.trim() || /^(["']).*\1$/s.test(secret)) {
    const says = 'BETTER_AUTH_SECRET has quotes or white space around it. They are part of the secret.';
    found.push(look(says, 'Remove them here, unless the issuer of the tokens has them in its secret too.'));
  }
  return found;
}

/** Better Auth names itself in its tokens as issuer and audience, by its own origin. */
export function checkIssuers(
  { BETTER_AUTH_URL }: Readonly<Record<string, string | undefined>>,
  { issuers = [], audiences = [] }: Partial<Settings>,
): Finding[] {
  const address = BETTER_AUTH_URL?.trim();
  if (!address || !URL.canParse(address)) return [];
  const { origin } = new URL(address);
  const compare = (name: string, accepted: readonly string[]): Finding[] => {
    if (accepted.length === 0 || accepted.includes(origin)) return [];
    const near = nearest(origin, accepted);
    const says = near
      ? `${name} has ${near.address}, which differs from BETTER_AUTH_URL (${origin}) by ${near.difference}; every character counts.`
      : `${name} is ${accepted.join(', ')}, and not the origin of BETTER_AUTH_URL (${origin}).`;
    const fix = `Remove ${name}, or write ${origin}: Better Auth puts that into its tokens, unless its jwt plugin is told otherwise.`;
    return [look(says, fix)];
  };
  const found = [...compare('JWT_ISSUER', issuers), ...compare('JWT_AUDIENCE', audiences)];
  if (found.length > 0 || issuers.length === 0) return found;
  const all = (names: readonly string[]) => names.map(shownIssuer).join(' or ');
  return [ok(`Tokens are taken from ${all(issuers)}, for ${all(audiences) || 'any audience'}.`)];
}

/** An issuer may be any text. */
const shownIssuer = (issuer: string) =>
  URL.canParse(issuer) && /^https?:/.test(issuer) ? shown(issuer).replace(/\/$/, '') : issuer;

/**
 * Finds an accepted address that means the same to a person. Issuers and audiences are compared character by character, so that even a
 * small difference is a refusal.
 * @param address one that is not accepted
 */
export function nearest(
  address: string,
  accepted: readonly string[],
): { address: string; difference: string } | undefined {
  for (const other of accepted) {
    const found = differences.find(({ without }) => without(address) === without(other));
    if (found) return { address: other, difference: found.name };
  }
  return undefined;
}

const withoutSlash = (address: string) => address.replace(/\/+$/, '');
const withoutScheme = (address: string) => withoutSlash(address).replace(/^https?:/, '');
const differences: readonly { name: string; without(address: string): string }[] = [
  { name: 'a slash at the end', without: withoutSlash },
  { name: 'http instead of https', without: withoutScheme },
  { name: 'www.', without: (address) => withoutScheme(address).replace('//www.', '//') },
  {
    name: 'localhost instead of 127.0.0.1',
    without: (address) => withoutScheme(address).replace(/\/\/(127\.0\.0\.1|\[::1\])/, '//localhost'),
  },
  { name: 'the path', without: (address) => (URL.canParse(address) ? new URL(address).origin : address) },
  { name: 'capital letters', without: (address) => address.toLowerCase() },
];
