import type { Operation } from 'openapi-backend';
import { defaultBodyLimit } from '../../src/gate/body';
import type { Tool } from '../../src/mcp/tool';
import { bodyFactsOf } from './facts';
import {
  argumentSchema,
  type ContractSchema,
  fieldNames,
  hasWrittenText,
  type PlainSchema,
  resultSchema,
  sentenceOf,
} from './mcp-schemas';

/** A tool that an operation is offered as to agents (x-mcp in the contract). CONTRIBUTING.md explains its fields. */
interface DeclaredTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly annotations: Tool['definition']['annotations'];
  readonly list?: string;
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly clear?: readonly string[];
  readonly 'arguments-without'?: readonly string[];
  readonly 'result-without'?: readonly string[];
}
export type Offered = Operation & { readonly 'x-mcp'?: readonly DeclaredTool[] };

type Parameter = ContractSchema & {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: ContractSchema;
};
interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: ContractSchema }>>;
  readonly headers?: Readonly<Record<string, { readonly description?: string }>>;
}

/** Clients stop reading where there are more, and models choose worse. */
const mostTools = 12;

/** @returns the code of a table of all tools @throws Error with a line for each mistake in the contract */
export function mcpTools(operations: readonly Offered[], header: string): string {
  const tools = operations.flatMap((operation) =>
    (operation['x-mcp'] ?? []).map((declared) => [declared.name, toolOf(operation, declared)] as const),
  );
  const faults = operations.flatMap(faultsOf);
  const names = tools.map(([name]) => name);
  if (new Set(names).size < names.length) faults.push(`Two tools have the same name: ${names.join(', ')}.`);
  if (names.length > mostTools) faults.push(`There are more than ${mostTools} tools: ${names.join(', ')}.`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return `${header}import type { Tool } from '../src/mcp/tool';

export const tools = ${JSON.stringify(Object.fromEntries(tools), null, 2)} as const satisfies Readonly<Record<string, Tool>>;
`;
}

function faultsOf(operation: Offered): string[] {
  const { operationId, method, security = [] } = operation;
  return (operation['x-mcp'] ?? []).flatMap((tool) => {
    const faults: string[] = [];
    const { bodyLimit, lines } = bodyFactsOf(operation);
    if (security.length === 0) faults.push('needs a user, and this operation has none');
    if (tool.annotations.readOnlyHint !== (method === 'get'))
      faults.push('must have readOnlyHint: true if it is GET, and only then');
    if ((bodyLimit ?? defaultBodyLimit) !== defaultBodyLimit || lines !== null)
      faults.push('takes a body that a call cannot carry');
    const unknown = unknownNames(operation, tool);
    if (unknown.length > 0) faults.push(`names what the operation does not have: ${unknown.join(', ')}`);
    return faults.map((fault) => `${operationId}: the tool ${tool.name} ${fault}.`);
  });
}

/** The names in x-mcp that are neither arguments nor fields of the result. */
function unknownNames(operation: Offered, tool: DeclaredTool): string[] {
  const { fixed = {}, defaults = {}, clear = [], 'arguments-without': left = [], 'result-without': hidden = [] } = tool;
  const body = bodyOf(operation);
  const taken = [...parametersOf(operation).map(({ name }) => name), ...(body ? fieldNames(body) : [])];
  const { schema } = successOf(operation);
  const shown = schema ? fieldNames(schema) : [];
  const given = [...Object.keys(fixed), ...Object.keys(defaults), ...clear, ...left];
  return [...given.filter((name) => !taken.includes(name)), ...hidden.filter((name) => !shown.includes(name))];
}

function toolOf(operation: Offered, declared: DeclaredTool): Tool {
  const { name, title, description, annotations, list = null, fixed = {}, defaults = {}, clear = [] } = declared;
  const without = declared['arguments-without'] ?? [];
  const hidden = declared['result-without'] ?? [];
  const { schema, headers } = successOf(operation);
  const input = inputOf(operation, [...without, ...Object.keys(fixed)]);
  if (clear.length > 0) input.properties!.clear = clearing(clear);
  const marked = schema !== undefined && hasWrittenText(schema, hidden);
  const places = parametersOf(operation).flatMap((parameter) =>
    parameter.name in input.properties ? [[parameter.name, parameter.in] as const] : [],
  );
  return {
    operationId: operation.operationId as Tool['operationId'],
    definition: {
      name,
      title,
      description,
      annotations,
      inputSchema: input,
      outputSchema: outputOf(schema, headers, list, hidden, marked),
    },
    places: Object.fromEntries([...places, ...(clear.length > 0 ? [['clear', 'nulls'] as const] : [])]),
    ...{ fixed, defaults, list, hidden, marked },
  } as Tool;
}

const parametersOf = ({ parameters = [] }: Operation) => parameters as unknown as readonly Parameter[];

const bodyOf = ({ requestBody }: Operation) => (requestBody as Body | undefined)?.content?.['application/json']?.schema;

/** Headers are left out: a model has nothing to say about caches and versions. */
function inputOf(
  operation: Operation,
  without: readonly string[],
): PlainSchema & { properties: Record<string, PlainSchema> } {
  const parameters = parametersOf(operation).filter((each) => each.in !== 'header' && !without.includes(each.name));
  const body = bodyOf(operation);
  const fields = body && argumentSchema(body, without);
  const required = [
    ...parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
    ...(fields?.required ?? []),
  ];
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        parameters.map((parameter) => {
          const { 'x-mcp-description': own, description, schema } = parameter;
          const sentence = own ?? schema['x-mcp-description'] ?? sentenceOf({ ...(description && { description }) });
          return [parameter.name, argumentSchema(schema, without, sentence)];
        }),
      ),
      ...fields?.properties,
    },
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** Instead of null, which many clients cannot send, or send where they mean nothing. */
const clearing = (names: readonly string[]): PlainSchema => ({
  type: 'array',
  description: 'Fields to empty.',
  items: { type: 'string', enum: names },
});

function successOf({ responses = {} }: Operation) {
  const [, reply] = Object.entries(responses).find(([status]) => status.startsWith('2'))!;
  const { content = {}, headers = {} } = reply as Body;
  return { schema: content['application/json']?.schema, headers };
}

/** An object at the top: clients lose all tools where one has another output. */
function outputOf(
  schema: ContractSchema | undefined,
  headers: NonNullable<Body['headers']>,
  list: string | null,
  hidden: readonly string[],
  marked: boolean,
): PlainSchema {
  const text: PlainSchema = { type: 'string' };
  const result = schema && resultSchema(schema, hidden);
  const body = list !== null ? { [list]: result! } : (result?.properties ?? { done: { type: 'boolean' } });
  return {
    type: 'object',
    properties: {
      ...(marked && { notice: text }),
      ...body,
      ...('X-Next-Cursor' in headers && { next_cursor: text }),
      ...(headers.Link?.description?.includes('next-occurrence') && { next_task_id: text }),
    },
  };
}
