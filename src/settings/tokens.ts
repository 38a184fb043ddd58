import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../base/paths';
import { list, oneOf, required, SettingsError, webAddress, yesOrNo } from './values';

/** What tokens have to claim, whichever way they are signed. */
export interface ClaimRules {
  /** When there are any, `iss` has to be one of them. */
  readonly issuers: readonly string[];
  /** When there are any, `aud` has to be or hold one of them. */
  readonly audiences: readonly string[];
  /** Accept the claim `userId` where there is no `sub`. */
  readonly acceptUserIdClaim: boolean;
}

const authModes = ['secret', 'jwks'] as const;

/** How tokens are proven, and what they have to claim. */
export interface TokenSettings extends ClaimRules {
  /** With a secret that both sides know (HS256), or with the public keys of whoever signs them. */
  readonly authMode: (typeof authModes)[number];
  /** Undefined: one is to be made (see developmentSecret). Never undefined in production where tokens are signed with it. */
  readonly secret: string | undefined;
  /** Verifies, and no longer signs. */
  readonly previousSecret: string | undefined;
  /** Where the public keys are; undefined with a secret. */
  readonly jwksUrl: string | undefined;
  /** Whether people sign up and log in at this service. */
  readonly accounts: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;
type Read = (name: string) => string | undefined;
/** Takes a setting's value, or notes what is wrong with it. */
export type Field = <Value>(get: () => Value) => Value;

/**
 * @param field keeps the reading going after a fault, so that all of them can be told at once
 * @param secretRequired whether a missing or a guessable secret is a fault; otherwise it is a warning
 */
export function readTokenSettings(
  variables: Variables,
  read: Read,
  field: Field,
  secretRequired: boolean,
  warnings: string[],
): TokenSettings {
  const authMode = field(() => oneOf('AUTH_MODE', read('AUTH_MODE') ?? 'secret', authModes));
  const betterAuthUrl = field(() => webAddress('BETTER_AUTH_URL', read('BETTER_AUTH_URL')));
  const acceptUserIdClaim = field(() => yesOrNo('ACCEPT_USER_ID_CLAIM', read('ACCEPT_USER_ID_CLAIM') ?? 'false'));
  const accounts = field(() => accountsOf(authMode, read('ACCOUNTS')));
  const common = { authMode, acceptUserIdClaim, accounts };
  if (authMode === 'jwks') {
    // One fault is told once: what would be taken from the address is not missed as well.
    const unless: Field = (get) =>
      betterAuthUrl === undefined && read('BETTER_AUTH_URL') ? (undefined as never) : field(get);
    const byDefault = betterAuthUrl === undefined ? undefined : issuersOf(betterAuthUrl);
    return {
      ...common,
      secret: undefined,
      previousSecret: undefined,
      jwksUrl: unless(() => jwksUrl(betterAuthUrl, read('JWKS_URL'))),
      issuers: unless(() => named('JWT_ISSUER', read('JWT_ISSUER'), byDefault)),
      audiences: unless(() => named('JWT_AUDIENCE', read('JWT_AUDIENCE'), byDefault)),
    };
  }
  field(() => {
    if (authMode === 'secret' && read('JWKS_URL'))
      throw new SettingsError(
        'JWKS_URL is set, but keys are used in AUTH_MODE=jwks only: set that, or remove JWKS_URL.',
      );
  });
  // Taken as they stand: white space around a secret is part of it.
  const check = (name: string, value: string | undefined) => field(() => secret(name, value, secretRequired, warnings));
  const own = check('BETTER_AUTH_SECRET', variables.BETTER_AUTH_SECRET);
  const previousSecret = check('BETTER_AUTH_SECRET_PREVIOUS', variables.BETTER_AUTH_SECRET_PREVIOUS);
  field(() => {
    if (secretRequired && !variables.BETTER_AUTH_SECRET) {
      throw required('BETTER_AUTH_SECRET', 'in production; `openssl rand -base64 48` makes a good one');
    }
    if (previousSecret !== undefined && previousSecret === own) {
      throw new SettingsError(
        'BETTER_AUTH_SECRET_PREVIOUS is the same as BETTER_AUTH_SECRET: set the one before it, or none.',
      );
    }
  });
  const issuers = field(() => named('JWT_ISSUER', read('JWT_ISSUER'), []));
  const audiences = field(() => named('JWT_AUDIENCE', read('JWT_AUDIENCE'), []));
  return { ...common, secret: own, previousSecret, jwksUrl: undefined, issuers, audiences };
}

/** Better Auth issues tokens by and for the origin of its address; other issuers name the address as it is. */
function issuersOf(address: string): string[] {
  return [...new Set([address.replace(/\/+$/, ''), new URL(address).origin])];
}

/** Better Auth publishes its keys below /api/auth, unless its address says where it is. */
function jwksUrl(betterAuthUrl: string | undefined, given: string | undefined): string {
  if (given !== undefined) return webAddress('JWKS_URL', given)!;
  if (betterAuthUrl === undefined) {
    throw required('BETTER_AUTH_URL', 'with AUTH_MODE=jwks, or JWKS_URL: one of them says where the keys are');
  }
  const { origin, pathname } = new URL(betterAuthUrl);
  const base = pathname.replace(/\/+$/, '') || '/api/auth';
  return `${origin}${base}/jwks`;
}

/** @param byDefault undefined where a name is required: keys alone say who signs, not for whom */
function named(name: string, given: string | undefined, byDefault: string[] | undefined): string[] {
  const names = list(given);
  if (names.length > 0) return names;
  if (given !== undefined)
    throw new SettingsError(`${name} is "${given}", which names nobody: give a name, or leave it out.`);
  if (byDefault === undefined) throw required(name, 'with AUTH_MODE=jwks and no BETTER_AUTH_URL to take it from');
  return byDefault;
}

function accountsOf(authMode: TokenSettings['authMode'], given: string | undefined): boolean {
  const accounts = yesOrNo('ACCOUNTS', given ?? String(authMode !== 'jwks'));
  if (!accounts || authMode !== 'jwks') return accounts;
  throw new SettingsError(
    'ACCOUNTS is true, which does not go with AUTH_MODE=jwks: log-in signs tokens with a secret, and only published keys are accepted. Remove one of them.',
  );
}

function secret(name: string, value: string | undefined, isRequired: boolean, warnings: string[]): string | undefined {
  if (!value) return undefined;
  const fault =
    Buffer.byteLength(value) < 32
      ? `has ${Buffer.byteLength(value)} bytes, which is too easy to guess: it needs at least 32`
      : sampleSecrets().has(value) || /change[-_ ]?me|your[-_ ].*secret|secret[-_ ]?key[-_ ]?here/i.test(value)
        ? 'is a sample that everybody can read'
        : undefined;
  if (fault === undefined) return value;
  const sentence = `${name} ${fault}. Make one with \`openssl rand -base64 48\`.`;
  if (isRequired) throw new SettingsError(sentence);
  warnings.push(sentence);
  return value;
}

function sampleSecrets(): Set<string> {
  const file = join(projectRoot, '.env.example');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Set(
    lines.map((line) => /^#?BETTER_AUTH_SECRET=(.+)$/.exec(line)?.[1]).filter((value) => value !== undefined),
  );
}
