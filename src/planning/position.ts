const complements = new Map([...'0123456789abcdef'].map((digit, value) => [digit, (15 - value).toString(16)]));

/**
 * Where a task stands that was never moved: at the top of the tasks before it. The key is made from the time and the sequence in the task's
 * id, complemented, so that later tasks sort first. It is an integer in the format of `fractional-indexing` with hexadecimal digits, so that
 * there is room for keys between any two.
 * @param id a UUID v7, in lower case
 */
export function defaultPosition(id: string): string {
  let key = 'o';
  // The hyphens, and the version after the second, are left out.
  for (let index = 0; index < 18; index += 1) if (index !== 14) key += complements.get(id[index]!) ?? '';
  return key;
}
