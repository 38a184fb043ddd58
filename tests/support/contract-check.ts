import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { noteSeen } from './seen';

// The suite's own reading of openapi.yaml: neither generated/ nor the gate has a part in it, so that their faults show.

interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly template: RegExp;
  readonly literals: number;
  readonly responses: Record<string, Response>;
}
interface Response {
  readonly headers?: Record<string, { required?: boolean; schema: object }>;
  readonly content?: Record<string, { schema: object }>;
}

const contract = parse(readFileSync(join(__dirname, '..', '..', 'openapi.yaml'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat('password', true);
ajv.addSchema(contract, 'contract');
const compiled = new Map<object, ValidateFunction>();

// biome-ignore lint/suspicious/noExplicitAny: a document of any shape
const resolve = (node: any): any =>
  node?.$ref
    ? node.$ref
        .split('/')
        .slice(1)
        .reduce((parent: Record<string, unknown>, key: string) => parent[key], contract)
    : node;

const operations: Operation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  ['get', 'put', 'post', 'patch', 'delete'].flatMap((method) => {
    // biome-ignore lint/suspicious/noExplicitAny: a document of any shape
    const operation = (item as any)[method];
    if (!operation) return [];
    const template = new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
    const literals = path.split('/').filter((segment) => !segment.startsWith('{')).length;
    return [{ operationId: operation.operationId, method, template, literals, responses: operation.responses }];
  }),
);

export interface SeenReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Fails when a reply is not what the contract declares: status, required headers, media type and body. A reply outside of any
 * operation (404, OPTIONS) has to be a problem document if it is an error.
 */
export function expectDeclared(method: string, path: string, reply: SeenReply): void {
  const here = operationsAt(method, path, reply.status);
  if (here.length === 0 && reply.status >= 400) {
    expectBody(`${method} ${path} ${reply.status}`, contract.components.responses.TaskNotFound, method, reply);
  }
  for (const operation of here) {
    const declared = resolve(operation.responses[String(reply.status)]) as Response | undefined;
    const name = `${operation.operationId} ${reply.status}`;
    if (!declared) throw new Error(`${name} is not declared: ${reply.text}`);
    expectHeaders(name, declared, reply);
    expectBody(name, declared, method, reply);
    noteSeen(operation.operationId, reply.status);
  }
}

/** A 405 belongs to every operation of its path; anything else to one. */
function operationsAt(method: string, path: string, status: number): Operation[] {
  const [pathname = ''] = path.split('?');
  const matching = operations.filter(({ template }) => template.test(pathname)).sort((a, b) => b.literals - a.literals);
  const best = matching.filter(({ template }) => String(template) === String(matching[0]?.template));
  if (status === 405) return best;
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
  return best.filter((operation) => operation.method === wanted);
}

function expectHeaders(name: string, declared: Response, { headers }: SeenReply): void {
  for (const [header, reference] of Object.entries(declared.headers ?? {})) {
    const { required, schema } = resolve(reference);
    const value = headers.get(header);
    if (required && value === null) throw new Error(`${name} lacks the header ${header}`);
    if (value === null) continue;
    const typed = resolve(schema).type === 'integer' ? Number(value) : value;
    if (!validator(schema)(typed)) throw new Error(`${name} has ${header}: ${value}`);
  }
}

function expectBody(name: string, { content }: Response, method: string, { headers, text }: SeenReply): void {
  if (method === 'HEAD') return;
  if (!content) {
    if (text !== '') throw new Error(`${name} has a body: ${text}`);
    return;
  }
  const [[mediaType, { schema }]] = Object.entries(content) as [[string, { schema: object }]];
  const actual = headers.get('content-type')?.split(';')[0];
  if (actual !== mediaType) throw new Error(`${name} is ${actual}, not ${mediaType}`);
  const validate = validator(schema);
  if (!validate(JSON.parse(text)))
    throw new Error(`${name} breaks its schema: ${ajv.errorsText(validate.errors)}: ${text}`);
}

function validator(schema: object): ValidateFunction {
  const existing = compiled.get(schema);
  if (existing) return existing;
  const reference = (schema as { $ref?: string }).$ref;
  const made = ajv.compile(reference ? { $ref: `contract${reference}` } : schema);
  compiled.set(schema, made);
  return made;
}
