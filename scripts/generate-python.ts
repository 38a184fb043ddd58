/**
 * Makes generated/python, the Python client, from openapi.yaml. Needs Python 3.11 or newer; the first run installs a pinned version of
 * openapi-python-client.
 *   npm run generate:python             writes it
 *   npm run generate:python -- --check  exits with 1, and names the files that are outdated, missing or left over
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { printError } from '../src/base/printable';
import { writeOrCheck } from './generate/folder';
import { pythonFiles } from './generate/python';

const usage = `Usage: npm run generate:python [-- --check]
Makes generated/python, the Python client, from openapi.yaml. Needs Python 3.11 or newer.
  --check  writes nothing: exits with 1, and names the files that are outdated, missing or left over`;

async function main(): Promise<void> {
  const { values } = readCommandLine(usage, { check: { type: 'boolean' } });
  const outdated = writeOrCheck(
    join(projectRoot, 'generated', 'python'),
    await pythonFiles(parse(readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8'))),
    { check: values.check ?? false, command: 'npm run generate:python' },
  );
  if (!outdated) process.exitCode = 1;
}

main().catch((error: Error) => {
  printError(error.message);
  process.exitCode = 1;
});
