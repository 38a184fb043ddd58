/**
 * Makes generated/ from openapi.yaml, except for generated/python (generate-python.ts).
 *   npm run generate             writes it
 *   npm run generate -- --check  exits with 1, and names the files that are outdated, missing or left over
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { upgrade } from '@scalar/openapi-upgrader';
import type { Document, Operation } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';
import openapiTypeScript from 'openapi-typescript';
import ts from 'typescript';
import { parse } from 'yaml';

import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { print, printError } from '../src/base/printable';
import { type Deprecated, deprecationFault, deprecationHeaders } from './generate/deprecation';
import { bodyFactsOf, conversionsOf, faultOfScope, namesOf, normalizationsOf, scopeOf } from './generate/facts';
import { writeOrCheck } from './generate/folder';
import { mcpTools } from './generate/mcp';
import { pageFiles } from './generate/pages';
import { postmanFiles } from './generate/postman';
import { requestSchemas, requestsOf } from './generate/requests';
import { sdkFiles } from './generate/sdk';
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
  const contractTypes = header + (await types(contract));
  const sdk = sdkFiles(contract, header, contractTypes);
  return new Map<string, string | Buffer>([
    ['openapi.json', json(contract)],
    ['openapi-3.1.json', json(upgrade(structuredClone(contract), '3.1'))],
    ['types.ts', contractTypes],
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

/** The gate parses requests itself. It must not ignore a part of the contract that it does not support. */
function refuseUnsupported(operations: (Operation & Extensions)[]): void {
  const refusals: string[] = [];
  for (const operation of operations) {
    const { operationId, method, path, parameters = [], requestBody, security = [] } = operation;
    const { 'x-changes-tasks': changesTasks } = operation;
    const refuse = (part: string) =>
      refusals.push(`${operationId}: the gate does not support ${part}; extend src/gate/ first.`);
    if (path.split('/').some((segment) => /[{}]/.test(segment) && !/^\{[^{}]+\}$/.test(segment))) {
      refuse(`a parameter that is only a part of a path segment (${path})`);
    }
    for (const parameter of parameters) {
      if ('$ref' in parameter) continue;
      const { type = 'none', items } = (parameter.schema ?? {}) as { type?: string; items?: { type?: string } };
      const supported = parameter.in === 'query' ? ['string', 'integer', 'boolean', 'array'] : ['string'];
      if (parameter.in === 'cookie') refuse(`cookie parameters (${parameter.name})`);
      if (parameter.content) refuse(`a parameter with a media type (${parameter.name})`);
      if (type === 'array' && (items?.type !== 'string' || (parameter.style ?? 'form') !== 'form'))
        refuse(`a list of other values than texts, or in another style than form (${parameter.name})`);
      if (!supported.includes(type)) refuse(`a parameter of type ${type} in ${parameter.in} (${parameter.name})`);
    }
    const mediaTypes = Object.keys((requestBody as { content?: object } | undefined)?.content ?? {});
    const taken = ['application/json', ...(bodyFactsOf(operation).lines === null ? [] : ['application/x-ndjson'])];
    if (mediaTypes.length > 0 && mediaTypes.join() !== taken.join()) refuse(`bodies of type ${mediaTypes}`);
    if (method !== 'get' && security.length > 0 && changesTasks === undefined)
      refusals.push(
        `${operationId}: say with x-changes-tasks (true or false) whether it may change tasks of its user.`,
      );
    const scopeFault = faultOfScope(operation);
    if (scopeFault) refusals.push(`${operationId}: ${scopeFault}`);
    if (security.some((scheme) => Object.keys(scheme).join() !== 'bearerAuth'))
      refuse('a security scheme other than bearerAuth');
    const fault = deprecationFault(operation);
    if (fault) refusals.push(fault);
  }
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
}

async function types(contract: Document): Promise<string> {
  const copy = structuredClone(contract) as {
    components: {
      responses: Record<string, { headers: Record<string, { $ref: string }> }>;
      headers: Record<string, { $ref: string }>;
    };
  };
  // openapi-typescript ignores that a header is optional if it stands behind a reference.
  for (const { headers } of Object.values(copy.components.responses)) {
    for (const [name, { $ref }] of Object.entries(headers))
      headers[name] = copy.components.headers[$ref.split('/').at(-1)!]!;
  }
  const nodes = ts.factory.createNodeArray(await openapiTypeScript(copy as never, { defaultNonNullable: false }));
  const file = ts.createSourceFile('types.ts', '', ts.ScriptTarget.ESNext);
  return ts.createPrinter().printList(ts.ListFormat.MultiLine, nodes, file);
}

/** The contract's own fields of an operation. CONTRIBUTING.md explains them. */
interface Extensions extends Deprecated {
  readonly 'x-scope'?: string;
  readonly 'x-changes-tasks'?: boolean;
  readonly 'x-client-address'?: boolean;
  readonly 'x-stores'?: 'tasks' | 'text';
  readonly 'x-in-chunks'?: boolean;
  readonly 'x-only-with-query'?: string;
}

function operationTable(operations: (Operation & Extensions)[], source: string): string {
  const table = Object.fromEntries(
    operations.map((operation) => [
      operation.operationId,
      {
        method: operation.method,
        path: operation.path,
        secured: (operation.security ?? []).length > 0,
        scope: scopeOf(operation),
        success: Number(Object.keys(operation.responses ?? {}).find((status) => status.startsWith('2'))),
        ...bodyFactsOf(operation),
        conversions: conversionsOf(operation),
        normalizations: normalizationsOf(operation),
        takesKey: namesOf(operation, 'header').includes('Idempotency-Key'),
        stores: operation['x-stores'] ?? null,
        changesTasks: operation['x-changes-tasks'] ?? false,
        inChunks: operation['x-in-chunks'] ?? false,
        needsClientAddress: operation['x-client-address'] ?? false,
        onlyWithQuery: operation['x-only-with-query'] ?? null,
        deprecation: deprecationHeaders(operation),
      },
    ]),
  );
  const digest = createHash('sha256').update(source).digest('hex');
  return `/** The SHA-256 of the openapi.yaml that generated/ was made from. */
export const contractDigest = '${digest}';

export const operationTable = ${JSON.stringify(table, null, 2)} as const;
`;
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
