import type { Readable, Writable } from 'node:stream';
import { printableLines } from '../base/printable';

const lineFeed = 10;

/**
 * Passes on what a worker writes, in whole lines, so that those of two workers never mix. Lines of the log, which begin with a
 * brace, get the worker's number.
 */
export function passOn(from: Readable, to: Writable, worker: number): void {
  let rest: Buffer = Buffer.alloc(0);
  const write = (lines: Buffer) => {
    // Not by a regular expression: its lines also end at U+2028, which may be in a text of a user's.
    to.write(printableLines(`\n${lines}`.replaceAll('\n{', `\n{"worker":${worker},`).slice(1)));
  };
  from.on('data', (bytes: Buffer) => {
    const end = bytes.lastIndexOf(lineFeed) + 1;
    if (end > 0) write(Buffer.concat([rest, bytes.subarray(0, end)]));
    rest = end > 0 ? bytes.subarray(end) : Buffer.concat([rest, bytes]);
  });
  from.on('end', () => rest.length > 0 && write(Buffer.concat([rest, Buffer.of(lineFeed)])));
}
