import type { InvalidValue } from '../base/contract';
import { maxListed } from '../base/invalid-values';
import { stepTo } from './violations';

/** In JSON, the half of a pair can only be written as an escape: in UTF-8 it does not exist. */
const surrogateEscape = /\\u[dD][89a-fA-F]/;
/** With the flag `u`, a surrogate within a pair does not match. */
const unpaired = /\p{Surrogate}/u;
/** Characters. A reply does not repeat longer ways to a value, because clients can nest objects deeply. */
const longestPointer = 200;

/**
 * Finds the texts with an unpaired surrogate, half of a character, which PostgreSQL cannot store. The contract's patterns do not name
 * surrogates, because regular expressions in many languages cannot.
 * @param text the JSON text that `value` was parsed from
 * @returns at most twenty
 */
export function unpairedSurrogates(text: string, value: unknown): InvalidValue[] {
  const found: InvalidValue[] = [];
  if (surrogateEscape.test(text)) find(value, '', found);
  return found;
}

function find(value: unknown, pointer: string, found: InvalidValue[]): void {
  if (found.length === maxListed) return;
  if (typeof value === 'string') {
    if (unpaired.test(value)) found.push({ in: 'body', pointer, detail: 'must not contain unpaired surrogates' });
  } else if (typeof value === 'object' && value !== null) {
    // Names are not looked at: those that the contract has contain no surrogates, and validation refuses the others.
    for (const [name, member] of Object.entries(value)) {
      const longer = pointer + stepTo(name);
      find(member, longer.length > longestPointer ? pointer : longer, found);
    }
  }
}
