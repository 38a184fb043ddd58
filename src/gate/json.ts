import { isUtf8 } from 'node:buffer';
import { problem } from '../base/contract';
import { refuseValues } from '../base/invalid-values';
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
  refuseDoubled(members, value);
  refuseUnpaired(text, value);
  return value;
}

/**
 * Parses JSON lines: each is a value, and an item of a list.
 * @param name of the list
 * @returns an object with the list
 * @throws Refused as parseJson does, with the number of the line
 */
export function parseLines(bytes: Buffer, name: string, maxValues: number): object {
  const { values, members } = count(bytes);
  const text = textOf(withoutMark(bytes));
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (values + lines.length > maxValues) throw tooManyValues(maxValues);
  const items = lines.map((line, index) => parse(line, `Line ${index + 1}`));
  const value = { [name]: items };
  refuseDoubled(members, items);
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

function refuseDoubled(members: number, value: unknown): void {
  if (members !== keyCount(value)) throw malformed('An object in the body has the same field twice.');
}

function refuseUnpaired(text: string, value: unknown): void {
  const unpaired = unpairedSurrogates(text, value);
  if (unpaired.length > 0) throw new Refused(refuseValues(unpaired));
}

const tooManyValues = (most: number) => tooLarge(`The body has more than ${most} values. Send fewer at once.`);

/** A parser may ignore a byte order mark (section 8.1). Some programs on Windows write one. */
const withoutMark = (bytes: Buffer) =>
  bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(byteOrderMark.length) : bytes;
const byteOrderMark = Buffer.from('\ufeff');

/** @throws Refused with 400 for bytes that are not UTF-8 */
function textOf(bytes: Buffer): string {
  const encoding = otherEncoding(bytes.toString('latin1', 0, 4));
  if (encoding) throw malformed(`The body is in ${encoding}. Send it in UTF-8.`);
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

const [quote, backslash, colon, comma, bracket, brace] = Buffer.from('"\\:,[{');

/**
 * Counts the values and the members of objects in a JSON text before it is parsed, by the characters outside of strings. Each value except
 * the outermost follows a bracket, a brace or a comma. So the count is never too low; an empty array or object counts as two values. Each
 * member has one colon.
 */
function count(bytes: Buffer): { values: number; members: number } {
  let values = 1;
  let members = 0;
  let within = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === quote) within = !within;
    else if (within) index += byte === backslash ? 1 : 0;
    else if (byte === colon) members += 1;
    else if (byte === comma || byte === bracket || byte === brace) values += 1;
  }
  return { values, members };
}

/** Counts the members after parsing, which keeps the last of two with one name. Not recursive, because JSON may be nested deeply. */
function keyCount(value: unknown): number {
  let count = 0;
  const pending = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    const values = Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const item of values) pending.push(item);
  }
  return count;
}
