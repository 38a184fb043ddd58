import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const noted = new Set<string>();

/** Notes, for the end of the run, what a reply has shown. Each worker writes a file of its own. */
export function noteSeen(facts: readonly string[]): void {
  const folder = process.env.TASKFLOW_TEST_SEEN;
  const news = facts.filter((fact) => !noted.has(fact));
  if (!folder || news.length === 0) return;
  for (const fact of news) noted.add(fact);
  appendFileSync(join(folder, String(process.pid)), `${news.join('\n')}\n`);
}

/** @returns what the run has seen */
export function seenFacts(folder: string): ReadonlySet<string> {
  return new Set(readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n')));
}

/**
 * Compares what the contract declares with what a run has seen.
 * @param excused what is declared but need not be seen, and why
 * @returns sentences to act on; none when all is well
 */
export function drift(
  declared: ReadonlySet<string>,
  seen: ReadonlySet<string>,
  excused: Readonly<Record<string, string>> = {},
): string[] {
  return [
    ...[...declared]
      .filter((fact) => !seen.has(fact) && excused[fact] === undefined)
      .map((fact) => `${fact}: declared in openapi.yaml, but never seen by a test.`),
    ...Object.keys(excused)
      .filter((fact) => !declared.has(fact))
      .map((fact) => `${fact}: excused, but not declared in openapi.yaml.`),
    ...Object.keys(excused)
      .filter((fact) => seen.has(fact))
      .map((fact) => `${fact}: excused, but seen. Take the excuse out.`),
  ];
}
