/**
 * @param address an IP address in its shortest form, as `ClientAddress` returns it
 * @returns the part of the address that limits count by: of IPv6 the first 64 bits, because a household or a server has all addresses with
 * the same 64 bits
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [left = '', right = ''] = address.split('::');
  const [before, after] = [left, right].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(8 - before!.length - after!.length).fill('0');
  return [...before!, ...zeros, ...after!].slice(0, 4).join(':');
}
