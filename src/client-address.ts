import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddress from 'proxy-addr';
import type { OperatingSettings } from './operating-settings';

/** @returns where a request comes from: an IP address, or nothing when its connection is gone */
export type ClientAddress = (request: IncomingMessage) => string;

/**
 * The address of whoever is connected; where that is a trusted proxy, the last in X-Forwarded-For that is not one. Whatever else
 * stands there may have been made up by the client. The address is used for limits and goes nowhere else, not into the log either:
 * it is personal data, and a proxy's log has it under the same X-Request-Id for who needs it.
 * @param trust TRUST_PROXY
 */
export function createClientAddress(trust: OperatingSettings['trustProxy']): ClientAddress {
  return (request) => {
    const address = proxyAddress(request, trust);
    // A proxy that sends something else than addresses is the one that is known.
    return isIP(address) === 0 ? (request.socket.remoteAddress ?? '') : address;
  };
}
