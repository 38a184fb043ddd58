import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Logger } from 'pino';
import proxyAddress from 'proxy-addr';
import type { OperatingSettings } from './operating-settings';

/** @returns where a request comes from: an IP address, or nothing when its connection is gone */
export type ClientAddress = (request: IncomingMessage) => string;

/** Where proxies are, as a rule, and no client on the internet is. */
const isNear = proxyAddress.compile(['loopback', 'uniquelocal']);

/**
 * The address of whoever is connected; where that is a trusted proxy, the last in X-Forwarded-For that is not one. Whatever else
 * stands there may have been made up by the client. The address is used for limits and goes nowhere else, not into the log either:
 * it is personal data, and a proxy's log has it under the same X-Request-Id for who needs it.
 * @param trust TRUST_PROXY
 * @param log is told once when there seems to be a proxy that is not trusted; undefined where nothing is limited by addresses
 */
export function createClientAddress(trust: OperatingSettings['trustProxy'], log: Logger | undefined): ClientAddress {
  let listener = log;
  return (request) => {
    const peer = request.socket.remoteAddress ?? '';
    if (listener && request.headers['x-forwarded-for'] !== undefined && isNear(peer, 0) && !trust(peer, 0)) {
      listener.warn(proxyNotTrusted);
      listener = undefined;
    }
    const address = proxyAddress(request, trust);
    // A proxy that sends something else than addresses is the one that is known.
    return isIP(address) === 0 ? peer : address;
  };
}

const proxyNotTrusted =
  'X-Forwarded-For comes from a proxy that TRUST_PROXY does not name, and is ignored: all clients behind it share the limits on ' +
  'log-ins and sign-ups as if they were one. If the proxy is yours, set TRUST_PROXY to its address or network, like 10.0.0.0/8.';
