import { isIPv6 } from 'node:net';

/**
 * What counts as one address: of IPv6 its first 64 bits, since a household or a server has that many to choose from; IPv4 that is
 * written as IPv6 as IPv4 (RFC 4291, sections 2.5.4 and 2.5.5.2).
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(bare)) return bare;
  // A URL has an address in its shortest form (RFC 5952).
  const [left = '', right = ''] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [left, right].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(8 - before!.length - after!.length).fill('0');
  return [...before!, ...zeros, ...after!].slice(0, 4).join(':');
}
