import type { Readable, Writable } from 'node:stream';
import { printableLines } from '../base/printable';

const lineFeed = 10;

/**
 * Passes on the output of a worker in whole lines, so that the lines of two workers never mix. The lines of the log, which begin with a
 * brace, get the number of the worker.
 */
export function passOn(from: Readable, to: Writable, worker: number): void {
  let rest: Buffer = Buffer.alloc(0);
  const write = (lines: Buffer) => {
    // Without a regular expression: for those, a line also ends at U+2028, which a user's text may have.
    to.write(printableLines(`\n${lines}`.replaceAll('\n{', `\n{"worker":${worker},`).slice(1)));
  };
  from.on('data', (bytes: Buffer) => {
    const end = bytes.lastIndexOf(lineFeed) + 1;
    if (end > 0) write(Buffer.concat([rest, bytes.subarray(0, end)]));
    rest = end > 0 ? bytes.subarray(end) : Buffer.concat([rest, bytes]);
  });
  from.on('end', () => rest.length > 0 && write(Buffer.concat([rest, Buffer.of(lineFeed)])));
}
