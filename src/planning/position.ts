import { generateKeyBetween, generateNKeysBetween, BASE_52_DIGITS as heads } from 'fractional-indexing';

const digits = '0123456789abcdef';
const complements = new Map([...digits].map((digit, value) => [digit, (15 - value).toString(16)]));

/**
 * Where a task stands that was never moved: at the top of the tasks before it. The key is made from the time and the sequence in the task's
 * id, complemented, so that later tasks sort first. It is an integer in the format of `fractional-indexing` with hexadecimal digits, so that
 * there is room for keys between any two.
 * @param id a UUID v7, in lower case
 */
export function defaultPosition(id: string): string {
  // The hyphens, and the version after the second, are left out. Every task in a list needs one: bytes take half the time of texts.
  let length = 1;
  for (let index = 0; index < 18; index += 1) {
    if (index !== 8 && index !== 13 && index !== 14) position[length++] = complementsOfCodes[id.charCodeAt(index)]!;
  }
  return position.toString('latin1');
}
const position = Buffer.alloc(16, 'o');
/** By character code. Digits stand before letters: the complements of `0` to `5` are letters, and those of `6` to `9` digits. */
const complementsOfCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 54 && code <= 57 ? 54 + 57 - code : 48 + 102 - code,
);

/** Replaces each hexadecimal digit by its complement, which reverses the order of texts of the same length. */
export const complementOf = (text: string): string => text.replace(/[0-9a-f]/g, (digit) => complements.get(digit)!);

/**
 * @param above the position above, which is lower @param below the position below
 * @returns a position between the two, which is never one that an id has; where it would be too long, the longer one of the two
 */
export function positionBetween(above: string, below: string): string {
  const next = generateKeyBetween(above, below, digits, heads);
  const position = isOfId(next) ? generateKeyBetween(above, next, digits, heads) : next;
  if (position.length <= longestPosition) return position;
  return above.length > below.length ? above : below;
}

/**
 * @param first the position at the top now; undefined when there is none
 * @param now milliseconds since 1970
 * @returns a position above all tasks up to now, and below those that are created later
 */
export function topPosition(first: string | undefined, now: number): string {
  const later = `o${complementOf((now + 1).toString(16).padStart(12, '0'))}fff`;
  if (first === undefined || later < integerOf(first)) return `${later}8`;
  // Another process made it, and its clock is ahead.
  return `${generateKeyBetween(null, integerOf(first), digits, heads)}8`;
}

/** @param last the position at the bottom now; undefined when there is none @returns a position below it */
export const bottomPosition = (last: string | undefined): string =>
  last === undefined || last < 'p' ? 'p8000000000000000' : generateKeyBetween(last, null, digits, heads);

/** The part of a position that says how many places it is from the middle. What follows is a fraction. */
export const integerOf = (position: string): string =>
  position.slice(0, position.charCodeAt(0) - 'a'.charCodeAt(0) + 2);

/**
 * @param integer of all of them
 * @param above the position above them; undefined when none has this integer
 * @param below the position below them; undefined when none has this integer
 * @returns so many short positions, in order
 */
export const spreadPositions = (integer: string, above: string | undefined, below: string | undefined, count: number) =>
  generateNKeysBetween(
    above ?? integer,
    below ?? generateKeyBetween(integer, null, digits, heads),
    count,
    digits,
    heads,
  );

/** Whether a position is in the form of those that ids have. */
export const isOfId = (position: string): boolean => position.length === 16 && position.startsWith('o');

/** The longest position that is stored, in characters. */
export const longestPosition = 500;

/**
 * Whether a text is a position that a task can have got here. Then there is room for all others above and below it.
 * @param latest milliseconds since 1970: the latest time at which a task can have been created
 */
export function isPosition(text: string, latest: number): boolean {
  if (text.length > longestPosition) return false;
  if (!/^(?:o[0-9a-f]{15}|p[0-8][0-9a-f]{15})(?:[0-9a-f]*[1-9a-f])?$/.test(text)) return false;
  return text >= 'p' || Number.parseInt(complementOf(text.slice(1, 13)), 16) <= latest;
}
