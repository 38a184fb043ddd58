/** Milliseconds. */
const [shortest, longest] = [1000, 3_600_000];
/** The longest that a receiver may ask to be left alone for, in milliseconds. */
const longestWish = 86_400_000;

/**
 * How long to wait after a failure. It doubles with each failure, and is a random part of that, so that several processes do not come
 * back at the same moment.
 * @param failures in a row
 * @param wish of the receiver, in milliseconds
 * @returns milliseconds
 */
export function delayAfter(failures: number, wish = 0): number {
  const most = Math.min(longest, shortest * 2 ** Math.min(failures - 1, 30));
  return Math.max(Math.round(most * (0.5 + Math.random() / 2)), Math.min(wish, longestWish));
}
