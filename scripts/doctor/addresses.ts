/**
 * What makes two addresses differ that mean the same to a person. Issuers and audiences are compared letter by letter, so that
 * each of these is a refusal.
 * @returns undefined when they differ in more than that, or not at all
 */
export function smallDifference(one: string, other: string): string | undefined {
  if (one === other) return undefined;
  return differences.find(({ without }) => without(one) === without(other))?.name;
}

/** The nearest of several addresses, with the difference. */
export function nearest(
  address: string,
  others: readonly string[],
): { address: string; difference: string } | undefined {
  for (const other of others) {
    const difference = smallDifference(address, other);
    if (difference) return { address: other, difference };
  }
  return undefined;
}

const withoutSlash = (address: string) => address.replace(/\/+$/, '');
const withoutScheme = (address: string) => withoutSlash(address).replace(/^https?:/, '');
const differences = [
  { name: 'a slash at the end', without: withoutSlash },
  { name: 'http instead of https', without: withoutScheme },
  { name: 'www.', without: (address: string) => withoutScheme(address).replace('//www.', '//') },
  {
    name: 'localhost instead of 127.0.0.1',
    without: (address: string) => withoutScheme(address).replace(/\/\/(127\.0\.0\.1|\[::1\])/, '//localhost'),
  },
  { name: 'the path', without: (address: string) => (URL.canParse(address) ? new URL(address).origin : address) },
  { name: 'capital letters', without: (address: string) => address.toLowerCase() },
];
