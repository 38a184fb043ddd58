import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** How a folder differs from the files that it should contain. */
export interface Difference {
  /** Files that are missing or have another text. */
  readonly outdated: string[];
  /** Files that should not be there. */
  readonly leftOver: string[];
}

/** @param files all files that the folder should contain, and their texts; the names of those in sub-folders have slashes */
export function compare(folder: string, files: ReadonlyMap<string, string>): Difference {
  mkdirSync(folder, { recursive: true });
  const present = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const isCurrent = (name: string) =>
    present.includes(name) && readFileSync(join(folder, name), 'utf8') === files.get(name);
  return {
    outdated: [...files.keys()].filter((name) => !isCurrent(name)),
    leftOver: present.filter((name) => !files.has(name)),
  };
}

/** Writes and removes files, so that there is no difference any more. */
export function write(folder: string, files: ReadonlyMap<string, string>, { outdated, leftOver }: Difference): void {
  for (const name of leftOver) rmSync(join(folder, name));
  for (const name of outdated) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), files.get(name)!);
  }
}
