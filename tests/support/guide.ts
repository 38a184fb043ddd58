import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of a guide: text for a file, or commands for a shell. */
export type Step =
  | { readonly commands: readonly string[] }
  | { readonly file: string; readonly place: Place; readonly line: string; readonly text: string };
type Place = 'before' | 'after' | 'instead of' | 'at the end' | 'new';

const block =
  /^(?:(In|At the end of|As a new file) `([^`]+)`(?:, (before|after|instead of) the line `([^`]+)`)?\n\n)?```(\w+)\n(.*?)^```/gms;

/**
 * Reads the steps of a guide in Markdown: each block of code says in the line above where it goes.
 * @returns the steps under each heading of the third level
 */
export function stepsOf(markdown: string): ReadonlyMap<string, readonly Step[]> {
  const sections = markdown.split(/^### /m).slice(1);
  return new Map(sections.map((section) => [section.split('\n', 1)[0]!, [...section.matchAll(block)].map(step)]));
}

function step([whole, opening, file, place, line = '', language, text]: RegExpExecArray): Step {
  if (language === 'sh') return { commands: text!.trimEnd().split('\n') };
  if (!file || (opening === 'In' && !place)) throw new Error(`The guide does not say where this goes:\n${whole}`);
  const otherPlace = opening === 'In' ? (place as Place) : opening === 'As a new file' ? 'new' : 'at the end';
  return { file, place: otherPlace, line, text: text! };
}

/** Puts the text of a step into its file. @throws when the line that it is to go to is not there, or not only once */
export function edit(folder: string, { file, place, line, text }: Exclude<Step, { commands: unknown }>): void {
  const path = join(folder, file);
  if (place === 'new') writeFileSync(path, text, { flag: 'wx' });
  else if (place === 'at the end') appendFileSync(path, `\n${text}`);
  else insert(path, place, line, text);
}

function insert(path: string, place: Place, line: string, text: string): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  const found = lines.flatMap((each, index) => (each.trim() === line ? [index] : []));
  if (found.length !== 1) throw new Error(`${path} has the line "${line}" ${found.length} times, not once.`);
  const start = found[0]! + (place === 'after' ? 1 : 0);
  lines.splice(start, place === 'instead of' ? 1 : 0, ...text.trimEnd().split('\n'));
  writeFileSync(path, lines.join('\n'));
}
