import { readContract } from './contract';

// The suite's own reading of openapi.yaml: neither generated/ nor the gate has a part in it, so that their faults show.

export interface DeclaredReply {
  readonly headers?: Record<string, { required?: boolean; schema: object }>;
  readonly content?: Record<string, { schema: object }>;
}
export interface DeclaredOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly deprecated: boolean;
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
  readonly bodyRequired: boolean;
  /** The names of the body's fields. */
  readonly fields: readonly string[];
  readonly responses: Readonly<Record<string, DeclaredReply>>;
}

export const contract = readContract();

// biome-ignore lint/suspicious/noExplicitAny: a document of any shape
export const resolve = (node: any): any =>
  node?.$ref
    ? node.$ref
        .split('/')
        .slice(1)
        .reduce((parent: Record<string, unknown>, key: string) => parent[key], contract)
    : node;

// biome-ignore lint/suspicious/noExplicitAny: a document of any shape
function read(path: string, item: any, method: string): DeclaredOperation {
  const operation = item[method];
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve);
  const requestBody = resolve(operation.requestBody);
  const body = resolve(requestBody?.content['application/json']?.schema);
  const responses = Object.entries(operation.responses).map(([status, reply]) => [status, resolve(reply)]);
  return {
    operationId: operation.operationId,
    method,
    path,
    deprecated: operation.deprecated === true,
    parameters,
    bodyRequired: requestBody?.required === true,
    fields: Object.keys(body?.properties ?? {}),
    responses: Object.fromEntries(responses),
  };
}

/** The operations of the contract. */
export const operations: readonly DeclaredOperation[] = Object.entries<object>(contract.paths).flatMap(([path, item]) =>
  ['get', 'put', 'post', 'patch', 'delete']
    .filter((method) => method in item)
    .map((method) => read(path, item, method)),
);

/**
 * All facts that the contract declares and that a request can show, one sentence each: a status of an operation, a header of a reply,
 * a parameter or a field of the body of a successful request.
 */
export const declaredFacts: ReadonlySet<string> = new Set(
  operations.flatMap(({ operationId, parameters, fields, responses }) => [
    ...Object.entries(responses).flatMap(([status, { headers = {} }]) => [
      replyFact(operationId, status),
      ...Object.keys(headers).map((header) => headerFact(operationId, status, header)),
    ]),
    ...parameters.map((parameter) => requestFact(operationId, parameter.in, parameter.name)),
    ...fields.map((field) => requestFact(operationId, 'body', field)),
  ]),
);

export function replyFact(operationId: string, status: number | string): string {
  return `${operationId} answers ${status}`;
}
export function headerFact(operationId: string, status: number | string, header: string): string {
  return `${operationId} answers ${status} with ${header.toLowerCase()}`;
}
export function requestFact(operationId: string, place: string, name: string): string {
  return `${operationId} takes ${name} in the ${place}`;
}
