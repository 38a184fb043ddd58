import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../base/paths';
import type { Variables } from './values';

/** A variable that is not read, and the setting whose name is nearly the same. */
export interface Misspelt {
  readonly name: string;
  readonly meant: string;
}

/** Shorter names are close to too many others. */
const shortestName = 8;

/** Finds variables that are not read, with a name that is nearly the name of a setting. */
export function misspeltIn(variables: Variables): Misspelt[] {
  const file = join(projectRoot, '.env.example');
  const example = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const inExample = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]!);
  const known = [...inExample, 'NEON_DATABASE_URL', 'http_proxy', 'https_proxy', 'no_proxy'];
  return Object.keys(variables).flatMap((name) => {
    if (name.length < shortestName || known.includes(name)) return [];
    const meant = known.find((setting) => differByOneSlip(name.toUpperCase(), setting));
    return meant ? [{ name, meant }] : [];
  });
}

/** Whether two names differ by one character that is another, missing or too much, or by two that are swapped. */
function differByOneSlip(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  const oneCharacter = a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
  return oneCharacter || (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]);
}
