import { mcpPath } from '../base/mcp-path';
import { type Field, list, type Read, required, SettingsError, webAddress } from './values';

// Who issues the tokens, where another service signs them with keys that it publishes.

interface Issuer {
  readonly jwksUrl: string;
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  readonly agentAudiences: readonly string[];
  readonly ownAddresses: readonly string[];
  readonly authorizationServer: string | undefined;
}

/** @param publicUrl the address of this service for clients */
export function readIssuer(
  betterAuthUrl: string | undefined,
  read: Read,
  field: Field,
  publicUrl: string | undefined,
): Issuer {
  // These have defaults from BETTER_AUTH_URL. If that is wrong, they must not be reported as missing, too.
  const isUrlWrong = betterAuthUrl === undefined && read('BETTER_AUTH_URL') !== undefined;
  const fromUrl: Field = (get) => (isUrlWrong ? (undefined as never) : field(get));
  const defaults = betterAuthUrl === undefined ? undefined : namesOf(betterAuthUrl);
  const server = betterAuthUrl === undefined ? undefined : serverAt(betterAuthUrl);
  const keys = fromUrl(() => jwksUrl(betterAuthUrl, read('JWKS_URL')));
  const issuers = fromUrl(() =>
    names('JWT_ISSUER', read('JWT_ISSUER'), defaults && [...new Set([...defaults, server!])]),
  );
  const audiences = fromUrl(() => names('JWT_AUDIENCE', read('JWT_AUDIENCE'), defaults));
  const ownAddresses = addressesAt(publicUrl);
  return {
    jwksUrl: keys,
    issuers,
    audiences: audiences && [...new Set([...audiences, ...ownAddresses])],
    // Not those of the frontend, which are for the issuer itself (RFC 9700, section 2.3).
    agentAudiences: [...list(read('JWT_AUDIENCE')), ...ownAddresses],
    ownAddresses,
    authorizationServer: issuers?.includes(server!) ? server : issuers?.find((issuer) => /^https?:/.test(issuer)),
  };
}

/** Better Auth's jwt plugin names the origin of its address in `iss` and `aud`. Other issuers name the whole address. */
function namesOf(address: string): string[] {
  return [...new Set([address.replace(/\/+$/, ''), new URL(address).origin])];
}

/** As an OAuth server, Better Auth names the address below which it answers: /api/auth, unless its address has another path. */
function serverAt(betterAuthUrl: string): string {
  const { origin, pathname } = new URL(betterAuthUrl);
  return origin + (pathname.replace(/\/+$/, '') || '/api/auth');
}

/** This service, and its address for agents, as OAuth clients name them to the issuer (RFC 8707), and the issuer in `aud`. */
export const addressesAt = (publicUrl: string | undefined) =>
  publicUrl === undefined ? [] : [publicUrl, publicUrl + mcpPath];

/** Better Auth publishes its keys below its address as an OAuth server. */
function jwksUrl(betterAuthUrl: string | undefined, given: string | undefined): string {
  if (given !== undefined) return webAddress('JWKS_URL', given)!;
  if (betterAuthUrl === undefined) {
    throw required('BETTER_AUTH_URL', 'with AUTH_MODE=jwks, or JWKS_URL: one of them says where the keys are');
  }
  return `${serverAt(betterAuthUrl)}/jwks`;
}

/** @param defaults undefined: the setting is required, because keys alone do not tell for which service a token is */
export function names(name: string, value: string | undefined, defaults: string[] | undefined): string[] {
  const found = list(value);
  if (found.length > 0) return found;
  if (value !== undefined)
    throw new SettingsError(`${name} is "${value}", which names nobody: give a name, or leave it out.`);
  if (defaults === undefined) throw required(name, 'with AUTH_MODE=jwks and no BETTER_AUTH_URL to take it from');
  return defaults;
}
