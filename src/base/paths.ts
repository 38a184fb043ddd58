import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with openapi.yaml. It is searched for, because this file runs from src/base and, when built, from dist/src/base. */
export const projectRoot = findUpwards(__dirname, 'openapi.yaml');

function findUpwards(folder: string, name: string): string {
  if (existsSync(join(folder, name))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`${name} is missing: put it next to package.json in the project's folder.`);
  return findUpwards(parent, name);
}
