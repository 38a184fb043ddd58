import type { Socket } from 'node:net';
import { createClientAddress } from '../../src/limits/client-address';
import { parseTrust } from '../../src/settings/trusted-proxies';
import { type Finding, ok } from './finding';

/** Tells whose X-Forwarded-For counts, and shows by an example what follows. @param value TRUST_PROXY, one that the service takes */
export function checkProxies(value: string): Finding {
  if (/^0+$/.test(value))
    return ok(`TRUST_PROXY=${value}: X-Forwarded-For is ignored, the client is the address that is connected.`);
  const hops = /^\d+$/.test(value) ? Number(value) : undefined;
  const chain = [
    '203.0.113.7',
    '198.51.100.1',
    ...Array.from({ length: (hops ?? 1) - 1 }, (_, hop) => `10.0.0.${hop + 1}`),
  ];
  const forwarded = chain.join(', ');
  const trust = parseTrust(value);
  // Of the proxy that is connected nothing is known but that it is trusted.
  const addressOf = createClientAddress((address, hop) => hop === 0 || trust(address, hop), undefined);
  const client = addressOf({ headers: { 'x-forwarded-for': forwarded }, socket: {} as Socket });
  const trusted =
    hops === undefined
      ? 'X-Forwarded-For counts where one of these is connected'
      : `the last ${hops === 1 ? 'hop is taken for a proxy' : `${hops} hops are taken for proxies`}, so that nobody else may be able to connect`;
  return ok(`TRUST_PROXY=${value}: ${trusted}. With X-Forwarded-For: ${forwarded} the client is ${client}.`);
}
