import type { Proxies } from '../settings/operating';

/**
 * @returns a fetch function for an address: Node's own, or undici's where a proxy is configured for the address, because Node 22 knows no
 * proxies
 */
export async function fetchFor(url: string, { http, https, none }: Proxies): Promise<typeof fetch> {
  const { protocol, hostname } = new URL(url);
  const proxied = protocol === 'https:' ? https : http;
  // Like Go and browsers, never through a proxy to this machine itself.
  if (proxied === undefined || /^(127(\.\d+){3}|\[::1\]|localhost)$/.test(hostname)) return fetch;
  // Loaded only where there is a proxy.
  const { EnvHttpProxyAgent, fetch: fetchThrough } = require('undici') as typeof import('undici');
  const options = { httpProxy: http ?? '', httpsProxy: https ?? '', noProxy: none ?? '' };
  const dispatcher = new EnvHttpProxyAgent(options);
  return ((input: string, init: object) => fetchThrough(input, { ...init, dispatcher })) as unknown as typeof fetch;
}
