/**
 * Makes everything in generated/ from openapi.yaml.
 *   npm run generate             writes it
 *   npm run generate -- --check  exits 1 and names what is stale, missing or left over
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import addFormats from 'ajv-formats';
import type { Document, Operation } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

import { projectRoot } from '../src/paths';
import { schemaKey } from '../src/schema-key';

type Schemas = Map<string, object>;

const header = '// Made from openapi.yaml by `npm run generate`. Do not edit.\n';
const folder = join(projectRoot, 'generated');

async function generate(): Promise<Map<string, string>> {
  const source = readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8');
  const contract = parse(source) as Document;
  const requestSchemas: Schemas = new Map();
  const api = await dereference(contract, requestSchemas);
  const operations = api.router.getOperations();
  refuseWhatTheGateDoesNotHandle(operations);
  const replies = replySchemas(operations);
  return new Map([
    ['openapi.json', `${JSON.stringify(contract, null, 2)}\n`],
    ['types.ts', header + (await types(contract))],
    ['operations.ts', header + operationTable(operations, source)],
    ['request-validators.ts', validators(requestSchemas)],
    ['reply-validators.ts', `${validators(replies.schemas)}\n${replies.table}`],
  ]);
}

/** Collects the very schemas that openapi-backend compiles when the service starts, so that each of them has a validator. */
async function dereference(contract: Document, schemas: Schemas): Promise<OpenAPIBackend> {
  const collect = (schema: object) => {
    schemas.set(schemaKey(schema), schema);
    return Object.assign(() => true, { errors: null });
  };
  const api = new OpenAPIBackend({
    definition: structuredClone(contract),
    strict: true,
    // Replies are looked up by status below: openapi-backend leaves out application/problem+json.
    customizeAjv: (ajv, _options, context) =>
      Object.assign(ajv, { compile: String(context).startsWith('response') ? () => () => true : collect }),
  });
  return api.init();
}

/** The gate parses requests itself. What it does not know must not be in the contract, rather than be ignored. */
function refuseWhatTheGateDoesNotHandle(operations: Operation[]): void {
  for (const { operationId, path, parameters = [], requestBody, security = [] } of operations) {
    const refuse = (what: string) => {
      throw new Error(`${operationId}: the gate does not handle ${what}; extend src/gate/ first.`);
    };
    if (path.split('/').some((segment) => /[{}]/.test(segment) && !/^\{[^{}]+\}$/.test(segment))) {
      refuse(`a parameter that is only a part of a path segment (${path})`);
    }
    for (const parameter of parameters) {
      if ('$ref' in parameter) continue;
      const type = (parameter.schema as { type?: string } | undefined)?.type ?? 'none';
      const plain = parameter.in === 'query' ? ['string', 'integer', 'boolean'] : ['string'];
      if (parameter.in === 'cookie') refuse(`cookie parameters (${parameter.name})`);
      if (parameter.content) refuse(`a parameter with a media type (${parameter.name})`);
      if (!plain.includes(type)) refuse(`a parameter of type ${type} in ${parameter.in} (${parameter.name})`);
    }
    const mediaTypes = Object.keys((requestBody as { content?: object } | undefined)?.content ?? {});
    if (mediaTypes.some((mediaType) => mediaType !== 'application/json')) refuse(`bodies of type ${mediaTypes}`);
    if (security.some((scheme) => Object.keys(scheme).join() !== 'bearerAuth'))
      refuse('a security scheme but bearerAuth');
  }
}

async function types(contract: Document): Promise<string> {
  const copy = structuredClone(contract) as {
    components: {
      responses: Record<string, { headers: Record<string, { $ref: string }> }>;
      headers: Record<string, { $ref: string }>;
    };
  };
  // Behind a reference, openapi-typescript takes every header of a reply for a required one.
  for (const { headers } of Object.values(copy.components.responses)) {
    for (const [name, { $ref }] of Object.entries(headers))
      headers[name] = copy.components.headers[$ref.split('/').at(-1)!]!;
  }
  return astToString(await openapiTypeScript(copy as never, { defaultNonNullable: false }));
}

function operationTable(operations: Operation[], source: string): string {
  const table = Object.fromEntries(
    operations.map(({ operationId, method, path, security = [], responses = {} }) => [
      operationId,
      {
        method,
        path,
        secured: security.length > 0,
        success: Number(Object.keys(responses).find((status) => status.startsWith('2'))),
      },
    ]),
  );
  const digest = createHash('sha256').update(source).digest('hex');
  return `/** The SHA-256 of the openapi.yaml that generated/ was made from. */
export const contractDigest = '${digest}';

export const operationTable = ${JSON.stringify(table, null, 2)} as const;
`;
}

function replySchemas(operations: Operation[]): { schemas: Schemas; table: string } {
  const schemas: Schemas = new Map();
  const table = operations.map(({ operationId, responses = {} }) => {
    const entries = Object.entries(responses).map(([status, response]) => {
      const content = Object.entries((response as { content?: Record<string, { schema: object }> }).content ?? {})[0];
      if (!content) return `    ${status}: null,`;
      const [mediaType, { schema }] = content;
      schemas.set(schemaKey(schema), schema);
      return `    ${status}: { mediaType: '${mediaType}', validate: ${schemaKey(schema)} },`;
    });
    return `  ${operationId}: {\n${entries.join('\n')}\n  },`;
  });
  const comment = '/** Per operation and declared status: what the body must be; null where there is none. */';
  const type = 'Record<string, Record<number, { mediaType: string; validate: ValidateFunction } | null>>';
  return { schemas, table: `${comment}\nexport const replyValidators: ${type} = {\n${table.join('\n')}\n};\n` };
}

/** Ajv's standalone code: nothing is compiled when the service starts, and no schema is turned into code at run time. */
function validators(schemas: Schemas): string {
  const ajv = new Ajv({ strict: false, allErrors: true, code: { source: true, esm: true, lines: true } });
  addFormats(ajv);
  // OpenAPI's hints to user interfaces; they say nothing about validity.
  ajv.addFormat('password', true);
  for (const [key, schema] of schemas) ajv.addSchema(schema, key);
  const keys = [...schemas.keys()];
  const code = standaloneCode(ajv, Object.fromEntries(keys.map((key) => [key, key])));
  return `// @ts-nocheck
${header}import type { ValidateFunction } from 'ajv';

${code}

export const validators: Record<string, ValidateFunction> = { ${keys.join(', ')} };
`;
}

function stale(files: Map<string, string>): string[] {
  const onDisk = (name: string) => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return undefined;
    }
  };
  return [...files].filter(([name, text]) => onDisk(name) !== text).map(([name]) => name);
}

async function main(): Promise<void> {
  const files = await generate();
  mkdirSync(folder, { recursive: true });
  const leftOver = readdirSync(folder).filter((name) => !files.has(name));
  const outdated = stale(files);
  if (process.argv.includes('--check')) {
    for (const name of outdated) console.error(`generated/${name} is not what openapi.yaml says.`);
    for (const name of leftOver) console.error(`generated/${name} is not made from openapi.yaml.`);
    if (outdated.length + leftOver.length > 0) {
      console.error('Run `npm run generate` and commit what it changes.');
      process.exitCode = 1;
      return;
    }
    console.log(`generated/ is what openapi.yaml says (${files.size} files).`);
    return;
  }
  for (const name of leftOver) rmSync(join(folder, name), { recursive: true });
  for (const name of outdated) writeFileSync(join(folder, name), files.get(name)!);
  console.log(outdated.length + leftOver.length === 0 ? 'generated/ was up to date.' : `Wrote ${outdated.join(', ')}.`);
}

void main();
