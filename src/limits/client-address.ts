import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import type { Logger } from 'pino';
import { isNear, type TrustProxy } from '../settings/trusted-proxies';

/** @returns the IP address that a request comes from; empty when its connection is closed */
export type ClientAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * Finds the address of the client: that of the connection or, where that is a trusted proxy, the last address in X-Forwarded-For that is
 * no trusted proxy. The client may have invented the addresses before it. An entry that is no address counts as the proxy that has
 * written it. `Forwarded` (RFC 7239) is not read: a proxy that writes one of the two headers passes the other on as the client sent it.
 *
 * Only limits use the address. It is personal data, so the log does not contain it; the log of the proxy does, with the same X-Request-Id.
 * @param trust TRUST_PROXY
 * @param log gets one warning when a proxy seems not to be trusted; undefined where addresses have no limits
 */
export function createClientAddress(trust: TrustProxy, log: Logger | undefined): ClientAddress {
  let listener = log;
  return ({ headers, socket }) => {
    const peer = addressIn(socket.remoteAddress ?? '') ?? '';
    const forwarded = headers['x-forwarded-for'];
    if (listener && isNear(peer, 0)) {
      const warning = trust(peer, 0)
        ? headers.forwarded !== undefined && forwarded === undefined && forwardedAlone
        : forwarded !== undefined && proxyNotTrusted;
      if (warning) {
        listener.warn(warning);
        listener = undefined;
      }
    }
    return forwarded === undefined ? peer : lastUntrusted(peer, String(forwarded), trust);
  };
}

/** The most entries that are read, from the last. No request passes so many proxies. */
const maxProxies = 100;

/** @param forwarded the values of all X-Forwarded-For headers, in their order */
function lastUntrusted(peer: string, forwarded: string, trust: TrustProxy): string {
  // Empty elements are ignored (RFC 9110, section 5.6.1).
  const entries = forwarded
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .slice(-maxProxies);
  let address = peer;
  for (let hop = 0; hop < entries.length && trust(address, hop); hop++) {
    const next = addressIn(entries[entries.length - 1 - hop]!);
    if (next === undefined) break;
    address = next;
  }
  return address;
}

/**
 * Reads an address as sockets and proxies write it: in quotes, in brackets, with a port or a zone (RFC 4007).
 * @returns the address alone, in its shortest form; undefined when there is none
 */
function addressIn(text: string): string | undefined {
  const entry = text.trim().replace(/^"(.*)"$/, '$1');
  const [, inBrackets] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(entry) ?? [];
  // Without brackets, the whole text is tried first: 2001:db8::1:443 is an address without a port.
  const candidates = inBrackets !== undefined ? [inBrackets] : [entry, entry.replace(/:\d{1,5}$/, '')];
  const found = candidates
    .map((candidate) => candidate.replace(/%[^%]*$/, ''))
    .find((candidate) => isIP(candidate) !== 0);
  if (found === undefined || (inBrackets !== undefined && isIPv4(found))) return undefined;
  return isIPv4(found) ? found : shortest(found);
}

/** @returns IPv6 in the form of RFC 5952; as IPv4 if it stands for that (RFC 4291, section 2.5.5.2; RFC 6052) */
function shortest(address: string): string {
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, ...halves] = /^(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(short) ?? [];
  if (halves.length === 0) return short;
  return halves.flatMap((half) => [Number.parseInt(half, 16) >> 8, Number.parseInt(half, 16) & 255]).join('.');
}

const shared =
  'all clients behind it share the limits on log-ins and sign-ups as if they were one. If the proxy is yours, ';
const proxyNotTrusted =
  `X-Forwarded-For comes from a proxy that TRUST_PROXY does not name, and is ignored: ${shared}` +
  'set TRUST_PROXY to its address or network, like 10.0.0.0/8.';
const forwardedAlone = `Forwarded comes from a proxy without X-Forwarded-For, and is ignored: ${shared}have it send X-Forwarded-For.`;
