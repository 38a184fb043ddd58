import { loopback } from '../base/listening';
import { list } from './values';

/** The addresses in a HOST, which separates them by commas. `localhost` stands for 127.0.0.1 and ::1. */
export function addressesOf(host: string): string[] {
  // Some people write an IPv6 address in brackets, as in a URL.
  const names = list(host).map((name) => name.replace(/^\[(.*)\]$/, '$1'));
  return [...new Set(names.flatMap((name) => (name === 'localhost' ? loopback : [name])))];
}
