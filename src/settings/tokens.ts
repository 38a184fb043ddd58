import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../base/paths';
import { addressesAt, names, readIssuer } from './issuer';
import { type Field, oneOf, type Read, required, SettingsError, type Variables, webAddress, yesOrNo } from './values';

/** The claims that tokens must have. */
export interface ClaimRules {
  /** `iss` must be one of these; empty: any. */
  readonly issuers: readonly string[];
  /** `aud` must be or contain one of these; empty: any. */
  readonly audiences: readonly string[];
  /** At /mcp, an `aud` must be or contain one of these; undefined: any, because nobody has said for whom tokens have to be. */
  readonly agentAudiences: readonly string[] | undefined;
  /** The addresses of this service, as an `aud` has them. There, a slash at the end makes no difference. */
  readonly ownAddresses: readonly string[];
  /** Whether the claim `userId` names the user of a token without `sub`. */
  readonly acceptUserIdClaim: boolean;
  /** Whether the scopes of tokens say nothing about tasks, and so count for nothing. */
  readonly ignoreScopes: boolean;
}

/** Rules that ask for nothing but a signature, a user and a time. */
export const noRules: ClaimRules = {
  issuers: [],
  audiences: [],
  agentAudiences: undefined,
  ownAddresses: [],
  acceptUserIdClaim: false,
  ignoreScopes: false,
};

const authModes = ['secret', 'jwks'] as const;

/** How tokens are verified. */
export interface TokenSettings extends ClaimRules {
  /** By a secret that the service and the issuer share (HS256), or by the issuer's public keys. */
  readonly authMode: (typeof authModes)[number];
  /** Undefined: the service makes one (see developmentSecret), but not in production. */
  readonly secret: string | undefined;
  /** A former secret: it still verifies tokens, but does not sign new ones. */
  readonly previousSecret: string | undefined;
  /** The address of the public keys; undefined with a secret. */
  readonly jwksUrl: string | undefined;
  /** The OAuth server that issues the tokens, by its address; undefined with a secret, and where no issuer is a web address. */
  readonly authorizationServer: string | undefined;
  /** Whether people sign up and log in at this service. */
  readonly accounts: boolean;
  /** Whether users make personal access tokens here. */
  readonly personalTokens: boolean;
}

/**
 * @param secretRequired whether a missing or weak secret is an error, rather than a warning
 * @param publicUrl the address of the service for clients
 */
export function readTokenSettings(
  variables: Variables,
  read: Read,
  field: Field,
  secretRequired: boolean,
  warnings: string[],
  publicUrl: string | undefined,
): TokenSettings {
  const authMode = field(() => oneOf('AUTH_MODE', read('AUTH_MODE') ?? 'secret', authModes));
  const betterAuthUrl = field(() => webAddress('BETTER_AUTH_URL', read('BETTER_AUTH_URL')));
  const acceptUserIdClaim = field(() => yesOrNo('ACCEPT_USER_ID_CLAIM', read('ACCEPT_USER_ID_CLAIM') ?? 'false'));
  const ignoreScopes = field(() => yesOrNo('IGNORE_TOKEN_SCOPES', read('IGNORE_TOKEN_SCOPES') ?? 'false'));
  const accounts = field(() => accountsOf(authMode, read('ACCOUNTS')));
  // Where another service decides who may come in, and for how long, it is the operator who lets tokens outlast its decision.
  const personalTokens = field(() =>
    yesOrNo('PERSONAL_ACCESS_TOKENS', read('PERSONAL_ACCESS_TOKENS') ?? String(authMode !== 'jwks')),
  );
  const common = { authMode, acceptUserIdClaim, ignoreScopes, accounts, personalTokens };
  if (authMode === 'jwks') {
    return {
      ...common,
      secret: undefined,
      previousSecret: undefined,
      ...readIssuer(betterAuthUrl, read, field, publicUrl),
    };
  }
  field(() => {
    if (authMode === 'secret' && read('JWKS_URL'))
      throw new SettingsError(
        'JWKS_URL is set, but keys are used only with AUTH_MODE=jwks: set that, or remove JWKS_URL.',
      );
  });
  // From `variables`, because `read` trims: white space around a secret is part of it.
  const check = (name: string, value: string | undefined) => field(() => secret(name, value, secretRequired, warnings));
  const own = check('BETTER_AUTH_SECRET', variables.BETTER_AUTH_SECRET);
  const previousSecret = check('BETTER_AUTH_SECRET_PREVIOUS', variables.BETTER_AUTH_SECRET_PREVIOUS);
  field(() => {
    if (secretRequired && !variables.BETTER_AUTH_SECRET) {
      throw required('BETTER_AUTH_SECRET', 'in production; `openssl rand -base64 48` makes a good one');
    }
    if (previousSecret !== undefined && previousSecret === own) {
      throw new SettingsError(
        'BETTER_AUTH_SECRET_PREVIOUS is the same as BETTER_AUTH_SECRET: set it to the former secret, or remove it.',
      );
    }
  });
  const issuers = field(() => names('JWT_ISSUER', read('JWT_ISSUER'), []));
  const named = field(() => names('JWT_AUDIENCE', read('JWT_AUDIENCE'), [])) ?? [];
  const ownAddresses = addressesAt(publicUrl);
  const forAgents = [...named, ...ownAddresses];
  return {
    ...common,
    secret: own,
    previousSecret,
    jwksUrl: undefined,
    authorizationServer: undefined,
    issuers,
    ownAddresses,
    audiences: named.length > 0 ? forAgents : [],
    agentAudiences: forAgents.length > 0 ? forAgents : undefined,
  };
}

function accountsOf(authMode: TokenSettings['authMode'], given: string | undefined): boolean {
  const accounts = yesOrNo('ACCOUNTS', given ?? String(authMode !== 'jwks'));
  if (!accounts || authMode !== 'jwks') return accounts;
  throw new SettingsError(
    'ACCOUNTS is true, which does not go with AUTH_MODE=jwks: a log-in would sign tokens with a secret, and only those signed with published keys are accepted. Remove one of the two settings.',
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
