import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import type { Logger } from 'pino';
import { isNear, type TrustProxy } from '../settings/trusted-proxies';

/** @returns where a request comes from: an IP address, or nothing when its connection is gone */
export type ClientAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * Finds the address of the client: that of the connection, and where that is a trusted proxy, the last in X-Forwarded-For that is not
 * one. Whatever else stands there may have been made up by the client. What is not an address counts as the proxy that has written it.
 * `Forwarded` (RFC 7239) is not read: a proxy that writes the one header passes the other on as the client sent it.
 *
 * The address is used for limits and goes nowhere else, not into the log either: it is personal data, and a proxy's log has it under
 * the same X-Request-Id for those who need it.
 * @param trust TRUST_PROXY
 * @param log is told once when there seems to be a proxy that is not trusted; undefined where nothing is limited by addresses
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

/** More proxies than a request comes through. What is before so many is not looked at. */
const mostProxies = 100;

/** @param forwarded the values of all X-Forwarded-For headers, in their order */
function lastUntrusted(peer: string, forwarded: string, trust: TrustProxy): string {
  // Elements without a value do not count (RFC 9110, section 5.6.1).
  const entries = forwarded
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .slice(-mostProxies);
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
export function addressIn(text: string): string | undefined {
  const entry = text.trim().replace(/^"(.*)"$/, '$1');
  const [, inBrackets] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(entry) ?? [];
  // Without brackets only what is no address with the port is one without it: 2001:db8::1:443 has no port.
  const candidates = inBrackets !== undefined ? [inBrackets] : [entry, entry.replace(/:\d{1,5}$/, '')];
  const found = candidates
    .map((candidate) => candidate.replace(/%[^%]*$/, ''))
    .find((candidate) => isIP(candidate) !== 0);
  if (found === undefined || (inBrackets !== undefined && isIPv4(found))) return undefined;
  return isIPv4(found) ? found : shortest(found);
}

/** Of IPv6 the form of RFC 5952; of IPv4 that is written as IPv6 (RFC 4291, section 2.5.5.2; RFC 6052) that of IPv4. */
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
