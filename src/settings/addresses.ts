import { loopback } from '../base/listening';
import { list } from './values';

/** The addresses in a HOST: separated by commas, with `localhost` for both of its own. */
export function addressesOf(host: string): string[] {
  // In a URL an IPv6 address stands in brackets, and some write it so here.
  const names = list(host).map((name) => name.replace(/^\[(.*)\]$/, '$1'));
  return [...new Set(names.flatMap((name) => (name === 'localhost' ? loopback : [name])))];
}
