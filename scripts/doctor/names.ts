import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/base/paths';
import { type Finding, look } from './finding';

/** Shorter names are near to too many others. */
const shortestName = 8;

/** Variables that are named nearly as a setting is: it was probably meant, and is not read. */
export function checkNames(variables: Readonly<Record<string, string | undefined>>): Finding[] {
  const example = readFileSync(join(projectRoot, '.env.example'), 'utf8');
  const known = [
    'NEON_DATABASE_URL',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    ...[...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]!),
  ];
  return Object.keys(variables).flatMap((name) => {
    if (name.length < shortestName || known.includes(name)) return [];
    const meant = known.find((setting) => differsLittle(name.toUpperCase(), setting));
    return meant ? [look(`${name} is set, and is no setting.`, `If ${meant} is meant, rename it.`)] : [];
  });
}

/** Whether one becomes the other by a slip: a character that is another, is left out or is too much, or two that are swapped. */
function differsLittle(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  const rest = a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
  return rest || (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]);
}
