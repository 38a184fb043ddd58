import type { IncomingMessage } from 'node:http';

/**
 * How often a request names a header. Node keeps the first of two `Authorization` or `Host` headers and says nothing; a proxy in
 * front may have looked at the second.
 * @param name in lower case
 */
export function headerCount({ rawHeaders }: IncomingMessage, name: string): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const candidate = rawHeaders[index]!;
    if (candidate.length === name.length && candidate.toLowerCase() === name) count += 1;
  }
  return count;
}
