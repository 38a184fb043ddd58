import type { Operation } from 'openapi-backend';
import type { Tool } from '../../src/mcp/tool';
import { type Body, bodyOf, type DeclaredTool, faultsOf, type Offered, parametersOf, successOf } from './mcp-declared';
import {
  argumentSchema,
  type ContractSchema,
  hasWrittenText,
  type PlainSchema,
  resultSchema,
  sentenceOf,
} from './mcp-schemas';

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

function toolOf(operation: Offered, declared: DeclaredTool): Tool {
  const {
    name,
    title,
    description,
    annotations,
    list = null,
    fixed = {},
    defaults = {},
    clear = [],
    hints = {},
  } = declared;
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
    ...{ fixed, defaults, list, hidden, hints, marked },
  } as Tool;
}

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
