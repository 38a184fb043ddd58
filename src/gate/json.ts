import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { problem } from '../base/contract';
import { refuseValues } from '../base/invalid-values';
import { count, countLarge, keyCount } from './json-count';
import { Refused } from './refused';
import { unpairedSurrogates } from './surrogates';

/**
 * The most values in a body unless an operation takes more (x-max-values), including arrays, objects and the values in them. Numbers and short names take far more work than the same
 * bytes in one text. A full batch of tasks has 402 values.
 */
export const defaultMaxValues = 2000;

export const malformed = (detail: string) => new Refused(problem(400, 'MALFORMED_JSON', detail));
export const tooLarge = (detail: string) => new Refused(problem(413, 'PAYLOAD_TOO_LARGE', detail));

/**
 * Parses the bytes of a body as JSON (RFC 8259).
 * @returns the value, or undefined when there is none
 * @throws Refused with 413 for too many values, with 400 for a body that is not JSON in UTF-8, or has a field twice, and with 422 for
 * texts with unpaired surrogates
 */
export function parseJson(bytes: Buffer, maxValues: number): unknown {
  const { values, members } = count(bytes);
  if (values > maxValues) throw tooManyValues(maxValues);
  const text = textOf(withoutMark(bytes));
  if (text === '') return undefined;
  const value = parse(text, 'The body');
  refuseDoubled(members, keyCount(value));
  refuseUnpaired(text, value);
  return value;
}

/** The same for a large body, in steps. Others come in between. */
export async function parseLargeJson(bytes: Buffer, maxValues: number): Promise<unknown> {
  const { values, members } = await countLarge(bytes);
  if (values > maxValues) throw tooManyValues(maxValues);
  await setImmediate();
  const text = textOf(withoutMark(bytes));
  const value = parse(text, 'The body');
  await setImmediate();
  refuseDoubled(members, keyCount(value));
  refuseUnpaired(text, value);
  return value;
}

/** How many lines are parsed before others come in between: 0.2 ms, with lines of 2 kB. */
const linesAtOnce = 50;

/**
 * Parses JSON lines: each is a value, and an item of a list.
 * @param name of the list
 * @returns an object with the list
 * @throws Refused as parseJson does, with the number of the line
 */
export async function parseLines(bytes: Buffer, name: string, maxValues: number): Promise<object> {
  const { values, members } = await countLarge(bytes);
  await setImmediate();
  const text = textOf(withoutMark(bytes));
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (values + lines.length > maxValues) throw tooManyValues(maxValues);
  const items: unknown[] = [];
  let keys = 0;
  for (const [index, line] of lines.entries()) {
    if (index % linesAtOnce === linesAtOnce - 1) await setImmediate();
    const item = parse(line, `Line ${index + 1}`);
    keys += keyCount(item);
    items.push(item);
  }
  const value = { [name]: items };
  refuseDoubled(members, keys);
  refuseUnpaired(text, value);
  return value;
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    throw malformed(`${what} is not valid JSON${position ? ` (at character ${position})` : ''}.`);
  }
}

function refuseDoubled(members: number, keys: number): void {
  if (members !== keys) throw malformed('An object in the body has the same field twice.');
}

function refuseUnpaired(text: string, value: unknown): void {
  const unpaired = unpairedSurrogates(text, value);
  if (unpaired.length > 0) throw new Refused(refuseValues(unpaired));
}

const tooManyValues = (most: number) => tooLarge(`The body has more than ${most} values. Send fewer at once.`);

/** Whether the first two bytes are ASCII characters, as in almost all bodies: then there is no byte order mark, and no zero byte. */
const startsInAscii = (bytes: Buffer) => isAscii(bytes[0]) && isAscii(bytes[1]);
const isAscii = (byte = 0) => byte > 0 && byte < 0x80;

/** A parser may ignore a byte order mark (section 8.1). Some programs on Windows write one. */
const withoutMark = (bytes: Buffer) =>
  !startsInAscii(bytes) && bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(byteOrderMark.length) : bytes;
const byteOrderMark = Buffer.from('\ufeff');

/** @throws Refused with 400 for bytes that are not UTF-8 */
function textOf(bytes: Buffer): string {
  if (!startsInAscii(bytes)) {
    const encoding = otherEncoding(bytes.toString('latin1', 0, 4));
    if (encoding) throw malformed(`The body is in ${encoding}. Send it in UTF-8.`);
  }
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.');
  return bytes.toString('utf8');
}

/**
 * Recognizes UTF-16 and UTF-32 by a byte order mark, or by the places of zero bytes: JSON starts with one ASCII character, and in most
 * cases with two.
 * @param start the first four bytes, as Latin-1
 */
function otherEncoding(start: string): string | undefined {
  if (/^(?:\xff\xfe\0\0|[^\0]\0\0\0)/.test(start)) return 'UTF-32 (little-endian)';
  if (/^(?:\0\0\xfe\xff|\0\0\0[^\0])/.test(start)) return 'UTF-32 (big-endian)';
  if (/^(?:\xff\xfe|[^\0]\0)/.test(start)) return 'UTF-16 (little-endian)';
  if (/^(?:\xfe\xff|\0[^\0])/.test(start)) return 'UTF-16 (big-endian)';
  return undefined;
}
