import type { dictionary } from '@zxcvbn-ts/language-common';

/** No shorter one can be chosen. */
const shortest = 8;
let common: ReadonlySet<string> | undefined;

/**
 * Whether a password is among some 18,000 that are the first to be tried: those of eight characters and more in the list of zxcvbn.
 * Upper and lower case make no difference.
 */
export function isCommonPassword(password: string): boolean {
  common ??= read();
  return common.has(password.toLowerCase());
}

// Read with the first password that is chosen: it takes a tenth of the time of a start, and 4 MB.
function read(): ReadonlySet<string> {
  const list = require('@zxcvbn-ts/language-common') as { dictionary: typeof dictionary };
  return new Set(list.dictionary['passwords-common'].filter((password) => password.length >= shortest));
}
