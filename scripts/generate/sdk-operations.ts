import type { Document } from 'openapi-backend';
import { type Deprecated, deprecationNotice } from './deprecation';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly explode?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}
interface Message {
  readonly required?: boolean;
  readonly description?: string;
  readonly headers?: object;
  readonly content?: Record<string, { schema: Schema }>;
}
interface Operation extends Deprecated {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Record<string, object>;
}

/** An argument of a method, as TypeScript declares it. */
export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly description: string;
}

/** An operation of the contract as a method. */
export interface Method {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Since when it is deprecated, and until when it stays, in a sentence; undefined if it is not deprecated. */
  readonly deprecated: string | undefined;
  /** Without the options, which are the last argument of every method. */
  readonly arguments: readonly Argument[];
  readonly returns: { readonly type: string; readonly description: string };
  /** The type of an item, if the operation returns a list in pages. */
  readonly item: string | undefined;
  /** Whether it takes `If-Match`. */
  readonly conditional: boolean;
  /**
   * Some of `body`, `query`, `pages`, `keyed` (takes an Idempotency-Key), `stream`, `text` (the reply is no
   * JSON) and `public` (needs no token), and `commas:NAME` for each
   * query parameter that is a list with commas.
   */
  readonly traits: readonly string[];
}

const verbs = ['get', 'put', 'post', 'delete', 'patch'];
const pascal = (name: string) => name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Makes a method of each operation, in the order of the contract. */
export function methodsOf(contract: Document): Method[] {
  return Object.entries((contract.paths ?? {}) as Record<string, object>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([verb]) => verbs.includes(verb))
      .map(([verb, operation]) => methodOf(contract, verb, path, item as Operation, operation as Operation)),
  );
}

function methodOf(contract: Document, verb: string, path: string, shared: Operation, operation: Operation): Method {
  const { operationId: id, summary = '', description = '', requestBody, responses } = operation;
  const { security = contract.security ?? [] } = operation;
  const declared = [...(shared.parameters ?? []), ...(operation.parameters ?? [])];
  const parameters = declared.map((parameter) => resolve<Parameter>(contract, parameter));
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const keyed = parameters.some((parameter) => parameter.in === 'header' && parameter.name === 'Idempotency-Key');
  const conditional = parameters.some((parameter) => parameter.in === 'header' && parameter.name === 'If-Match');
  const body = requestBody && resolve<Message>(contract, requestBody);
  const status = Object.keys(responses).find((code) => code.startsWith('2'))!;
  const success = resolve<Message>(contract, responses[status]!);
  const content = Object.keys(success.content ?? {})[0];
  const schema = content === undefined ? undefined : success.content![content]!.schema;
  const pages = Object.keys(success.headers ?? {}).includes('X-Next-Cursor');
  const at = `operations["${id}"]`;
  return {
    ...{ id, path, summary, description, conditional },
    method: verb.toUpperCase(),
    deprecated: deprecationNotice(operation),
    arguments: [
      ...pathArguments(path, parameters, at),
      ...(body ? [bodyArgument(body, at)] : []),
      ...(query.length > 0 ? [queryArgument(id, query)] : []),
    ],
    returns: {
      type: schema ? typeOf(schema, `${at}["responses"][${status}]["content"]["${content}"]`) : 'undefined',
      description: success.description ?? '',
    },
    item: pages ? itemType(contract, id, schema, query) : undefined,
    traits: Object.entries({
      ...{ body, query: query[0], pages, keyed },
      stream: content === 'text/event-stream',
      text: ![undefined, 'application/json', 'text/event-stream'].includes(content),
      public: security.length === 0,
    })
      .flatMap(([trait, has]) => (has ? [trait] : []))
      .concat(query.flatMap(({ name, explode }) => (explode === false ? [`commas:${name}`] : []))),
  };
}

const pathArguments = (path: string, parameters: Parameter[], at: string): Argument[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const { schema, description = '' } = parameters.find((parameter) => parameter.name === name)!;
    return {
      name: camel(name!),
      type: typeOf(schema, `${at}["parameters"]["path"]["${name}"]`),
      optional: false,
      description,
    };
  });

const bodyArgument = ({ content, required = false, description = '' }: Message, at: string): Argument => ({
  name: 'body',
  type: typeOf(
    content!['application/json']!.schema,
    `NonNullable<${at}["requestBody"]>["content"]["application/json"]`,
  ),
  optional: !required,
  description,
});

const queryArgument = (id: string, query: Parameter[]): Argument => ({
  name: 'query',
  type: `${pascal(id)}Query`,
  optional: !query.some(({ required }) => required),
  description: query.map(({ name, description = '' }) => `\`${name}\`: ${description}`).join(' '),
});

/** The client gets the next page by sending `X-Next-Cursor` back as `cursor`, so the operation must have both. */
function itemType(contract: Document, id: string, schema: Schema | undefined, query: Parameter[]): string {
  const list = schema && resolve<Schema>(contract, schema);
  if (list?.type !== 'array' || !list.items?.$ref || !query.some(({ name }) => name === 'cursor'))
    throw new Error(
      `${id} has X-Next-Cursor. Give it a query parameter "cursor", and a list of a named schema as its body.`,
    );
  return typeOf(list.items, '');
}

/** @param path leads to the type of a schema without a name among the generated types */
const typeOf = ({ $ref }: Schema, path: string) => $ref?.split('/').at(-1) ?? path;

function resolve<Target>(contract: Document, node: object): Target {
  const { $ref } = node as { $ref?: string };
  const step = (parent: unknown, key: string) => (parent as Record<string, unknown>)[key];
  return ($ref ? $ref.split('/').slice(1).reduce(step, contract) : node) as Target;
}
