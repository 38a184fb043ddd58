import { setImmediate } from 'node:timers/promises';

const [quote, backslash, colon, comma, bracket, brace] = Buffer.from('"\\:,[{');

/** How far a count has come. */
interface Count {
  values: number;
  members: number;
  /** The byte to go on with, and whether it is within a string. */
  index: number;
  within: boolean;
}

/**
 * Counts the values and the members of objects in a JSON text before it is parsed, by the characters outside of strings. Each value except
 * the outermost follows a bracket, a brace or a comma. So the count is never too low; an empty array or object counts as two values. Each
 * member has one colon.
 */
export function count(
  bytes: Buffer,
  so: Count = { values: 1, members: 0, index: 0, within: false },
  end = bytes.length,
): Count {
  let { values, members, index, within } = so;
  for (; index < end; index += 1) {
    const byte = bytes[index];
    if (byte === quote) within = !within;
    else if (within) index += byte === backslash ? 1 : 0;
    else if (byte === colon) members += 1;
    else if (byte === comma || byte === bracket || byte === brace) values += 1;
  }
  return { values, members, index, within };
}

/** How many bytes are counted before others come in between: 1 ms. */
const bytesAtOnce = 250_000;

/** The same for a large text. */
export async function countLarge(bytes: Buffer): Promise<Count> {
  let counted = count(bytes, undefined, Math.min(bytesAtOnce, bytes.length));
  while (counted.index < bytes.length) {
    await setImmediate();
    counted = count(bytes, counted, Math.min(counted.index + bytesAtOnce, bytes.length));
  }
  return counted;
}

/** Counts the members after parsing, which keeps the last of two with one name. Not recursive, because JSON may be nested deeply. */
export function keyCount(value: unknown): number {
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
