import type { dictionary } from '@zxcvbn-ts/language-common';

/** Characters. The contract accepts no shorter password. */
const shortest = 8;
let common: ReadonlySet<string> | undefined;

/**
 * Whether a password is one of the 18,000 that attackers try first: those of eight or more characters in the list of zxcvbn. Upper and
 * lower case are the same.
 */
export function isCommonPassword(password: string): boolean {
  common ??= read();
  return common.has(password.toLowerCase());
}

// Read when the first password is chosen, because the list takes 4 MB and makes the start slower.
function read(): ReadonlySet<string> {
  const list = require('@zxcvbn-ts/language-common') as { dictionary: typeof dictionary };
  return new Set(list.dictionary['passwords-common'].filter((password) => password.length >= shortest));
}
