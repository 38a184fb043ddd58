import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds openapi.yaml. The same file runs as src/base/paths.ts and as dist/src/base/paths.js, so the way up differs.
 */
export const projectRoot = findUpwards(__dirname, 'openapi.yaml');

function findUpwards(folder: string, name: string): string {
  if (existsSync(join(folder, name))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error(`${name} is missing: it belongs into the project's folder, beside package.json.`);
  return findUpwards(parent, name);
}
