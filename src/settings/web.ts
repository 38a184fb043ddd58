import { type Environment, type Field, list, type Read, SettingsError, webAddress, yesOrNo } from './values';

/** The public address of the service, and the pages in browsers that may call it (CORS). */
export interface WebSettings {
  /** Origins as browsers send them. `*` in place of the first label of a host stands for any one label. */
  readonly corsOrigins: readonly string[];
  /** Request headers that pages may send, besides those of the contract and of tracing. */
  readonly corsHeaders: readonly string[];
  /** The address at which clients reach the service, without a slash at its end; undefined: the one that each client used. */
  readonly publicUrl: string | undefined;
  /** Whether agents may use the service, by the Model Context Protocol. */
  readonly mcp: boolean;
}

export function readWebSettings(read: Read, field: Field, environment: Environment): WebSettings {
  return {
    corsOrigins: field(() => list(read('CORS_ORIGINS') ?? 'http://localhost:3000').map(checkOrigin)),
    corsHeaders: field(() => list(read('CORS_HEADERS')).map(checkHeader)),
    publicUrl: field(() => publicAddress(webAddress('PUBLIC_URL', read('PUBLIC_URL')))),
    mcp: field(() => withMcp(read, environment)),
  };
}

/** Schemes that have no origin, or that pages are not loaded by. */
const schemesWithoutPages = ['about:', 'blob:', 'data:', 'file:', 'ftp:', 'javascript:', 'ws:', 'wss:'];
const form = 'an origin is a scheme, a host and perhaps a port, like https://app.example.com; commas separate several.';

/** @throws SettingsError that suggests the right form, if there is one */
function checkOrigin(entry: string): string {
  const origin = originOf(entry);
  const refuse = (why: string) => new SettingsError(`CORS_ORIGINS has "${withoutUser(entry)}"${why}`);
  if (entry === '*') throw refuse(', which would let every page call the service. Name the origins of your pages.');
  if (entry === 'null' || entry.startsWith('file:')) {
    throw refuse(
      ', which is the origin of every local file and every sandboxed frame. Load the page from an address, and name its origin.',
    );
  }
  if (origin !== entry) {
    const better = origin ?? originOf(withScheme(entry));
    throw refuse(`; ${form}${better ? ` Did you mean ${better}?` : ''}`);
  }
  if (entry.includes('*') && !/^https?:\/\/\*(\.[a-z0-9_-]+)+\.[a-z][a-z0-9-]*(:\d+)?$/.test(entry)) {
    throw refuse('; a wildcard stands for one whole label in front of a domain, like https://*.preview.example.com.');
  }
  return entry;
}

/** @returns the origin of an address as browsers send it (HTML standard, section 7.1.1), whatever its scheme */
function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, origin } = new URL(address);
  if (schemesWithoutPages.includes(protocol) || host === '') return undefined;
  // The standard gives origins to the web's schemes only. Browsers give them to extensions and to apps in web views, too.
  return origin === 'null' ? `${protocol}//${host}` : origin;
}

/** Makes an address of a host without a scheme, or of an entry that looks like a part of a JSON array. */
function withScheme(entry: string): string {
  const bare = entry.replace(/^[[\s"']+|["'\s\]]+$/g, '');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(bare)) return bare;
  return `${/^(localhost|127\.|\[::1\])/.test(bare) ? 'http' : 'https'}://${bare}`;
}

/** The message must not repeat a password. */
const withoutUser = (entry: string) => entry.replace(/\/\/[^/]*@/, '//');

/** @throws SettingsError */
function checkHeader(name: string): string {
  if (!/^[\w!#$%&'+.^`|~-]+$/.test(name)) {
    throw new SettingsError(
      `CORS_HEADERS has "${name}"; it has to name request headers, like X-Requested-With, separated by commas.`,
    );
  }
  return name;
}

/** @throws SettingsError */
function publicAddress(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/[?#\s<>"\\]/.test(value)) {
    throw new SettingsError(
      `PUBLIC_URL is "${value}"; it has to be an address without a query, like https://app.example.com/taskflow.`,
    );
  }
  return new URL(value).href.replace(/\/+$/, '');
}

/** @throws SettingsError */
function withMcp(read: Read, environment: Environment): boolean {
  const production = environment === 'production';
  const wanted = yesOrNo('MCP', read('MCP') ?? String(!production));
  if (wanted && production && read('PUBLIC_URL') === undefined) {
    throw new SettingsError(
      'MCP=true needs PUBLIC_URL in production: agents are served at the address of the service alone.',
    );
  }
  return wanted;
}
