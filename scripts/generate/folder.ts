import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { projectRoot } from '../../src/base/paths';
import { print, printError } from '../../src/base/printable';

/** How a folder differs from the files that it should contain. */
interface Difference {
  /** Files that are missing or have another text. */
  readonly outdated: string[];
  /** Files that should not be there. */
  readonly leftOver: string[];
}

interface FolderOptions {
  /** Writes nothing. */
  readonly check: boolean;
  /** What writes the folder. */
  readonly command: string;
  /** A sub-folder that another command writes. */
  readonly elsewhere?: string;
}

/**
 * Writes a folder of generated/, or only compares it.
 * @param files all files that the folder should contain, and what is in them; the names of those in sub-folders have slashes
 * @returns the files that were or are outdated; undefined, after a message for each file, when a check has failed
 */
export function writeOrCheck(
  folder: string,
  files: ReadonlyMap<string, string | Buffer>,
  { check, command, elsewhere }: FolderOptions,
): readonly string[] | undefined {
  const { outdated, leftOver } = compare(folder, files, elsewhere);
  const name = relative(projectRoot, folder).replaceAll(sep, '/');
  const isCurrent = outdated.length + leftOver.length === 0;
  if (check) {
    for (const file of outdated) printError(`${name}/${file} does not match openapi.yaml.`);
    for (const file of leftOver) printError(`${name}/${file} is not made from openapi.yaml.`);
    if (isCurrent) print(`${name}/ matches openapi.yaml (${files.size} files).`);
    else printError(`Run \`${command}\` and commit its changes.`);
    return isCurrent ? [] : undefined;
  }
  write(folder, files, { outdated, leftOver });
  const did = [...outdated.map((file) => `Wrote ${file}.`), ...leftOver.map((file) => `Removed ${file}.`)];
  print(isCurrent ? `${name}/ was up to date.` : did.join('\n'));
  return outdated;
}

function compare(folder: string, files: ReadonlyMap<string, string | Buffer>, elsewhere?: string): Difference {
  mkdirSync(folder, { recursive: true });
  const present = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    // Python writes compiled code beside the files that it imports.
    .filter((name) => !name.startsWith(`${elsewhere}/`) && !name.includes('__pycache__/'));
  const isCurrent = (name: string) =>
    present.includes(name) && readFileSync(join(folder, name)).equals(Buffer.from(files.get(name)! as string));
  return {
    outdated: [...files.keys()].filter((name) => !isCurrent(name)),
    leftOver: present.filter((name) => !files.has(name)),
  };
}

/** Writes and removes files, so that there is no difference any more. */
function write(folder: string, files: ReadonlyMap<string, string | Buffer>, { outdated, leftOver }: Difference): void {
  for (const name of leftOver) rmSync(join(folder, name));
  for (const name of outdated) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), files.get(name)!);
  }
}
