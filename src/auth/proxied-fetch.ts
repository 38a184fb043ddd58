import type { Proxies } from '../settings/operating';

/**
 * Finds what fetches from an address: Node's own fetch, or one that goes through the proxy for it, which Node 20 cannot. The library
 * for that is loaded only where there is a proxy.
 */
export async function fetchFor(url: string, { http, https, none }: Proxies): Promise<typeof fetch> {
  const { protocol, hostname } = new URL(url);
  const proxied = protocol === 'https:' ? https : http;
  // This machine is never behind a proxy, as Go and browsers have it.
  if (proxied === undefined || /^(127(\.\d+){3}|\[::1\]|localhost)$/.test(hostname)) return fetch;
  const { EnvHttpProxyAgent, fetch: fetchThrough } = require('undici') as typeof import('undici');
  const options = { httpProxy: http ?? '', httpsProxy: https ?? '', noProxy: none ?? '' };
  const dispatcher = new EnvHttpProxyAgent(options);
  return ((input: string, init: object) => fetchThrough(input, { ...init, dispatcher })) as unknown as typeof fetch;
}
