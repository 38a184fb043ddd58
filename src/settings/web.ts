import type { Field } from './tokens';
import { list, SettingsError, webAddress } from './values';

/** Where clients reach the service, and which pages in browsers may call it (CORS). */
export interface WebSettings {
  /** Origins as browsers send them, and such with `*` in place of the first label of a host, which is any one label. */
  readonly corsOrigins: readonly string[];
  /** Request headers that pages may send, besides the contract's and those of tracing. */
  readonly corsHeaders: readonly string[];
  /** Where clients reach the service, without a slash at its end; undefined: where each of them sends its requests. */
  readonly publicUrl: string | undefined;
}

export function readWebSettings(read: (name: string) => string | undefined, field: Field): WebSettings {
  return {
    corsOrigins: field(() => list(read('CORS_ORIGINS') ?? 'http://localhost:3000').map(checkOrigin)),
    corsHeaders: field(() => list(read('CORS_HEADERS')).map(checkHeader)),
    publicUrl: field(() => publicAddress(webAddress('PUBLIC_URL', read('PUBLIC_URL')))),
  };
}

/** What no page has an origin of: schemes without one, and those that pages are not loaded by. */
const noOrigins = ['about:', 'blob:', 'data:', 'file:', 'ftp:', 'javascript:', 'ws:', 'wss:'];
const form = 'an origin is a scheme, a host and perhaps a port, like https://app.example.com; commas separate several.';

/** @throws SettingsError with the right form, where there is one */
function checkOrigin(entry: string): string {
  const origin = originOf(entry);
  const refuse = (why: string) => new SettingsError(`CORS_ORIGINS has "${withoutUser(entry)}"${why}`);
  if (entry === '*') throw refuse(', which would let in every page there is. Name the origins of yours.');
  if (entry === 'null' || entry.startsWith('file:')) {
    throw refuse(
      ', which any file on a device and any sandboxed frame can have. Load the page from an address, and name its origin.',
    );
  }
  if (origin !== entry) {
    const better = origin ?? originOf(schemed(entry));
    throw refuse(`; ${form}${better ? ` Did you mean ${better}?` : ''}`);
  }
  if (entry.includes('*') && !/^https?:\/\/\*(\.[a-z0-9_-]+)+\.[a-z][a-z0-9-]*(:\d+)?$/.test(entry)) {
    throw refuse('; a wildcard stands for one whole label in front of a domain, like https://*.preview.example.com.');
  }
  return entry;
}

/** @returns the origin of an address, of any scheme, as browsers send it (HTML standard, section 7.1.1) */
function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, origin } = new URL(address);
  if (noOrigins.includes(protocol) || host === '') return undefined;
  // To the standard, other schemes than the web's have none. To browsers, apps in web views and extensions have.
  return origin === 'null' ? `${protocol}//${host}` : origin;
}

/** A host alone, or an entry of a JSON array, as an address. */
function schemed(entry: string): string {
  const bare = entry.replace(/^[[\s"']+|["'\s\]]+$/g, '');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(bare)) return bare;
  return `${/^(localhost|127\.|\[::1\])/.test(bare) ? 'http' : 'https'}://${bare}`;
}

/** A password must not get into a log. */
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
