import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** The folder with openapi.yaml. It is searched for, because this file runs from src/base and, when built, from dist. */
export const projectRoot = findUpwards(__dirname, 'openapi.yaml');

/** Whether this runs from a package that npm has installed. */
export const isInstalledPackage = projectRoot.split(sep).includes('node_modules');

/**
 * The folder of `.env`, and of the data unless DATA_DIR says otherwise: the project, or, for a package that npm has installed, the folder
 * in which the service was started.
 */
export const workingFolder = isInstalledPackage ? process.cwd() : projectRoot;

function findUpwards(folder: string, name: string): string {
  if (existsSync(join(folder, name))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`${name} is missing: put it next to package.json in the project's folder.`);
  return findUpwards(parent, name);
}
