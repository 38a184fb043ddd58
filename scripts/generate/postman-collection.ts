import type { Document, Operation } from 'openapi-backend';

// The parts of Postman's collection format that are used here: https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html

interface Field {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
  readonly disabled?: true;
}
export interface Request {
  readonly method: string;
  readonly url: { host: string[]; path: string[]; query: Field[]; variable: Field[] };
  readonly header: Field[];
  readonly description: string;
  readonly body?: { mode: 'raw'; raw: string; options: { raw: { language: 'json' } } };
  readonly auth?: { type: 'noauth' };
}
interface Reply {
  readonly name: string;
  readonly originalRequest: Request;
  readonly code: number;
  readonly header: Field[];
  readonly body?: string;
  readonly _postman_previewlanguage: 'json' | 'text';
}
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly request: Request;
  readonly response: Reply[];
  readonly event: { listen: 'prerequest' | 'test'; script: { type: 'text/javascript'; exec: string[] } }[];
}
export interface Folder {
  readonly name: string;
  readonly description: string | undefined;
  readonly item: Item[];
}

/** What differs from the contract's examples. */
export interface Values {
  /** The variable that stands for a parameter. @returns undefined for the parameter's example */
  readonly variableFor: (parameter: string) => string | undefined;
  /** Fields of bodies, by operationId. */
  readonly bodies: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The description of an operation. */
  readonly describe: (operation: Operation) => string;
}

interface Declared {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { value: unknown }>>;
  readonly schema?: { readonly example?: unknown; readonly enum?: readonly unknown[] };
}
interface Parameter extends Declared {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
}
type Content = Readonly<Record<string, Declared>>;

/** Makes a folder for each tag, with the requests of its operations. @param operations those of the contract, without references */
export function folders(contract: Document, operations: readonly Operation[], values: Values): Folder[] {
  return (contract.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    item: operations.filter(({ tags }) => tags?.[0] === name).map((operation) => itemOf(operation, values)),
  }));
}

function itemOf(operation: Operation, values: Values): Item {
  const { operationId = '', summary = operationId } = operation;
  const request = requestOf(operation, values);
  return { id: operationId, name: summary, request, response: repliesOf(operation, request), event: [] };
}

function requestOf(operation: Operation, { variableFor, bodies, describe }: Values): Request {
  const { operationId = '', method, path, requestBody, responses = {}, security = [] } = operation;
  const parameters = (operation.parameters ?? []) as Parameter[];
  /** A parameter without a variable and without an example, such as an entity tag, is switched off: no value would fit. */
  const fieldsIn = (place: string) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, description = '', example, schema }): Field => {
        const value = variableFor(name) ?? example;
        const choice = schema?.enum ? ` (One of ${schema.enum.join(', ')}.)` : '';
        const field = { key: name, value: String(value ?? ''), description: description + choice };
        return value === undefined ? { ...field, disabled: true } : field;
      });
  const content = (requestBody as { content?: Content } | undefined)?.content ?? {};
  const [type, media] = Object.entries(content)[0] ?? [];
  const example = media && { ...(exampleOf(media) as object), ...bodies[operationId] };
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1] as { content?: Content };
  const accepted = Object.keys(success?.content ?? {})[0];
  return {
    description: describe(operation),
    url: {
      host: ['{{baseUrl}}'],
      path: path
        .slice(1)
        .split('/')
        .map((segment) => segment.replace(/^\{(.*)\}$/, ':$1')),
      query: fieldsIn('query'),
      variable: fieldsIn('path'),
    },
    header: [
      ...fieldsIn('header'),
      ...(type ? [{ key: 'Content-Type', value: type }] : []),
      ...(accepted ? [{ key: 'Accept', value: accepted }] : []),
    ],
    method: method.toUpperCase(),
    ...(example && { body: { mode: 'raw', raw: json(example), options: { raw: { language: 'json' } } } }),
    ...(security.length === 0 && { auth: { type: 'noauth' } }),
  };
}

/** A saved reply for each declared status: the contract's example, with the request that it belongs to. */
function repliesOf({ responses }: Operation, request: Request): Reply[] {
  const originalRequest = withoutDescriptions(request);
  return Object.entries(responses ?? {}).map(([status, declared]) => {
    const {
      description,
      headers = {},
      content = {},
    } = declared as {
      description: string;
      headers?: Content;
      content?: Content;
    };
    const [type, media] = Object.entries(content)[0] ?? [];
    const example = media && exampleOf(media);
    const fields = Object.entries(headers).map(([key, header]) => ({ key, value: exampleOf(header) }));
    return {
      name: description,
      originalRequest,
      code: Number(status),
      header: [...(type ? [{ key: 'Content-Type', value: type }] : []), ...fields]
        .filter(({ value }) => value !== undefined)
        .map(({ key, value }) => ({ key, value: String(value) })),
      ...(example !== undefined && { body: typeof example === 'string' ? example : json(example) }),
      _postman_previewlanguage: type?.endsWith('json') ? 'json' : 'text',
    };
  });
}

function exampleOf({ example, examples, schema }: Declared): unknown {
  return Object.values(examples ?? {})[0]?.value ?? example ?? schema?.example;
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

function withoutDescriptions(request: Request): Request {
  return JSON.parse(JSON.stringify(request, (key, value) => (key === 'description' ? undefined : value)));
}
