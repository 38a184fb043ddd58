import { BlockList, isIP } from 'node:net';
import { list, SettingsError } from './values';

/**
 * Tells whether an address is that of a trusted proxy, whose X-Forwarded-For counts.
 * @param address in the form of `addressIn`
 * @param hop 0 for the peer of the connection, 1 for the last address in the header, 2 for the one before it, and so on
 */
export type TrustProxy = (address: string, hop: number) => boolean;

const names: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};
const maxHops = 16;

/**
 * Reads TRUST_PROXY: how many proxies a request passes, or their addresses, networks and names, separated by commas.
 * @throws SettingsError when it is neither, or would trust everybody: then each client could choose its address
 */
export function parseTrust(value = '0'): TrustProxy {
  if (/^\d+$/.test(value)) {
    const hops = Number(value);
    if (hops > maxHops)
      throw new SettingsError(`TRUST_PROXY is ${value}; a number of proxies has to be from 0 (none) to ${maxHops}.`);
    return (_address, hop) => hop < hops;
  }
  const entries = list(value).flatMap((entry) => names[entry.toLowerCase()] ?? entry);
  const trusted = new BlockList();
  if (entries.length === 0 || !entries.every((entry) => add(entry, trusted)))
    throw new SettingsError(
      `TRUST_PROXY is "${value}"; it has to be the number of proxies that a request passes, like 1, or their addresses, ` +
        'networks or names, like 10.0.0.0/8 or loopback, separated by commas.',
    );
  const trusts = (address: string) => isIP(address) !== 0 && trusted.check(address, family(address));
  if (farApart.some((addresses) => addresses.every(trusts)))
    throw new SettingsError(
      `TRUST_PROXY is "${value}", which trusts everybody: each client could choose its address. Name the networks of your proxies only.`,
    );
  return trusts;
}

/** Pairs of addresses that are too far apart to be in one network of proxies. */
const farApart = [
  ['1.1.1.1', '129.1.1.1'],
  ['2001:db8::1', '2a00::1'],
];

/** Whether an address belongs to a private network, where proxies usually are. No client on the internet has such an address. */
export const isNear = parseTrust('loopback, uniquelocal');

/** Adds an address or a network. @returns false when the entry is neither */
function add(entry: string, trusted: BlockList): boolean {
  const [address = '', length, ...more] = entry.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  if (length === undefined) {
    trusted.addAddress(address, family(address));
    return true;
  }
  const bits = Number(length);
  if (!/^[1-9]\d*$/.test(length) || bits > (isIP(address) === 4 ? 32 : 128)) return false;
  trusted.addSubnet(address, bits, family(address));
  return true;
}

function family(address: string) {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}
