/**
 * Makes generated/python, the Python client, from openapi.yaml. Needs Python 3.11 or newer; the first run installs a pinned version of
 * openapi-python-client.
 *   npm run generate:python             writes it
 *   npm run generate:python -- --check  exits with 1, and names the files that are outdated, missing or left over
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../src/base/paths';
import { printError } from '../src/base/printable';
import { writeOrCheck } from './generate/folder';
import { pythonFiles } from './generate/python';

async function main(): Promise<void> {
  const outdated = writeOrCheck(
    join(projectRoot, 'generated', 'python'),
    await pythonFiles(parse(readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8'))),
    'npm run generate:python',
  );
  if (!outdated) process.exitCode = 1;
}

main().catch((error: Error) => {
  printError(error.message);
  process.exitCode = 1;
});
