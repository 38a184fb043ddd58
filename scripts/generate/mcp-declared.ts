import type { Operation } from 'openapi-backend';
import { defaultBodyLimit } from '../../src/gate/body';
import type { Tool } from '../../src/mcp/tool';
import { bodyFactsOf } from './facts';
import { type ContractSchema, fieldNames } from './mcp-schemas';

/** A tool that an operation is offered as to agents (x-mcp in the contract). CONTRIBUTING.md explains its fields. */
export interface DeclaredTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly annotations: Tool['definition']['annotations'];
  readonly list?: string;
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly clear?: readonly string[];
  readonly hints?: Tool['hints'];
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
export interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: ContractSchema }>>;
  readonly headers?: Readonly<Record<string, { readonly description?: string }>>;
}

/** All parameters, whose references are resolved. */
export const parametersOf = ({ parameters = [] }: Operation) => parameters as unknown as readonly Parameter[];

/** The schema of the body; undefined if there is none. */
export const bodyOf = ({ requestBody }: Operation) =>
  (requestBody as Body | undefined)?.content?.['application/json']?.schema;

/** The schema and the headers of the successful reply. */
export function successOf({ responses = {} }: Operation) {
  const [, reply] = Object.entries(responses).find(([status]) => status.startsWith('2'))!;
  const { content = {}, headers = {} } = reply as Body;
  return { schema: content['application/json']?.schema, headers };
}

/** @returns a sentence for each mistake in the tools of an operation */
export function faultsOf(operation: Offered): string[] {
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
