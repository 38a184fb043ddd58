/**
 * Makes generated/ from openapi.yaml, except for generated/python (generate-python.ts).
 *   npm run generate             writes it
 *   npm run generate -- --check  exits with 1, and names the files that are outdated, missing or left over
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { upgrade } from '@scalar/openapi-upgrader';
import type { Document } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';
import { parse } from 'yaml';

import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { print, printError } from '../src/base/printable';
import { contractTypes } from './generate/contract-types';
import { writeOrCheck } from './generate/folder';
import { mcpTools } from './generate/mcp';
import { operationTable } from './generate/operation-table';
import { pageFiles } from './generate/pages';
import { postmanFiles } from './generate/postman';
import { requestSchemas, requestsOf } from './generate/requests';
import { sdkFiles } from './generate/sdk';
import { refuseUnsupported } from './generate/unsupported';
import { replySchemas, validators } from './generate/validators';

const header = '// Made from openapi.yaml by `npm run generate`. Do not edit.\n';
const folder = join(projectRoot, 'generated');

async function generate(): Promise<Map<string, string | Buffer>> {
  const source = readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8');
  const contract = parse(source) as Document;
  const api = await dereference(contract);
  const requests = requestsOf(contract);
  const operations = api.router.getOperations();
  refuseUnsupported(operations);
  const replies = replySchemas(operations);
  const types = header + (await contractTypes(contract));
  const sdk = sdkFiles(contract, header, types);
  return new Map<string, string | Buffer>([
    ['openapi.json', json(contract)],
    ['openapi-3.1.json', json(upgrade(structuredClone(contract), '3.1'))],
    ['types.ts', types],
    ['requests.json', json(requests)],
    ['operations.ts', header + operationTable(operations, source)],
    ['mcp-tools.ts', mcpTools(operations, header)],
    ['request-validators.ts', validators(await requestSchemas(requests), header, true)],
    ['reply-validators.ts', `${validators(replies.schemas, header)}\n${replies.table}`],
    ...[...sdk].map(([name, text]) => [`sdk/${name}`, text] as const),
    ...(await postmanFiles(contract)),
    ...[...pageFiles(join(folder, 'pages'))].map(([name, bytes]) => [`pages/${name}`, bytes] as const),
  ]);
}

const json = (document: object) => `${JSON.stringify(document, null, 2)}\n`;

/** Checks the document, and resolves its references. */
function dereference(contract: Document): Promise<OpenAPIBackend> {
  const api = new OpenAPIBackend({
    definition: structuredClone(contract),
    strict: true,
    // The schemas are collected by `requestSchemas` and `replySchemas`.
    customizeAjv: (ajv) => Object.assign(ajv, { compile: () => () => true }),
  });
  return api.init();
}

const usage = `Usage: npm run generate [-- --check]
Makes generated/ from openapi.yaml, except for generated/python.
  --check  writes nothing: exits with 1, and names the files that are outdated, missing or left over`;

async function main(): Promise<void> {
  const { values } = readCommandLine(usage, { check: { type: 'boolean' } });
  const { check = false } = values;
  const outdated = writeOrCheck(folder, await generate(), { check, command: 'npm run generate', elsewhere: 'python' });
  if (!outdated) process.exitCode = 1;
  else if (outdated.includes('openapi.json'))
    print(
      'Then run `npm run generate:python`: generated/python is made from the contract as well, and needs Python 3.11.',
    );
}

main().catch((error: Error) => {
  // The contract is refused with a sentence. Any other error is a fault of a script, and its stack says where.
  printError(error.name === 'Error' ? error.message : error.stack!);
  process.exitCode = 1;
});
