import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { full } from './extent';

// What tests have measured, from all their processes: lines of tables, which a full run keeps in docs/.

/** Notes a line of a table, to be printed when all have ended. @param name what the line is about, once in the table */
export function note(table: string, name: string, line: object): void {
  const folder = join(process.env.TASKFLOW_FAULT_FIGURES!, table);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${Date.now()}-${name.replace(/\W+/g, '-')}.json`), JSON.stringify(line));
}

/**
 * What this run has noted, in its order. A full run, or UPDATE_FAULTS=1, also puts it into the table's file in docs/.
 * @param nameOf what a line is about
 */
export function takeNoted<Line>(table: string, nameOf: (line: Line) => string): readonly Line[] {
  const folder = join(process.env.TASKFLOW_FAULT_FIGURES!, table);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const noted = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Line);
  // Of what was measured again, the last.
  const lines = [...new Map(noted.map((line) => [nameOf(line), line])).values()];
  if (lines.length > 0 && (full || process.env.UPDATE_FAULTS === '1')) keep(table, lines, nameOf);
  return lines;
}

/** A run of some of the tests leaves the lines of the others. */
function keep<Line>(table: string, lines: readonly Line[], nameOf: (line: Line) => string): void {
  const file = join(__dirname, '..', '..', '..', 'docs', `${table}.json`);
  const before: Line[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const merged = new Map([...before, ...lines].map((line) => [nameOf(line), line]));
  writeFileSync(file, `${JSON.stringify([...merged.values()], null, 2)}\n`);
}

/** A table in Markdown, whose first column is text and whose others are numbers. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
