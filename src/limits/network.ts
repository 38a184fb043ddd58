/**
 * What counts as one address: of IPv6 its first 64 bits, since a household or a server has that many to choose from.
 * @param address in its shortest form, as `ClientAddress` returns it
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [left = '', right = ''] = address.split('::');
  const [before, after] = [left, right].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(8 - before!.length - after!.length).fill('0');
  return [...before!, ...zeros, ...after!].slice(0, 4).join(':');
}
