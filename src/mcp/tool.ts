import type { OperationId, ProblemCode } from '../base/contract';

/** A tool for agents, as it is made from the contract (generated/mcp-tools.ts). */
export interface Tool {
  /** The operation that a call of the tool becomes a request of. */
  readonly operationId: OperationId;
  /** What clients see in `tools/list`. */
  readonly definition: {
    readonly name: string;
    /** For people. */
    readonly title: string;
    readonly description: string;
    readonly annotations: {
      readonly readOnlyHint: boolean;
      readonly destructiveHint?: boolean;
      readonly idempotentHint?: boolean;
      readonly openWorldHint: boolean;
    };
    readonly inputSchema: ObjectSchema;
    readonly outputSchema: ObjectSchema;
  };
  /** The part of the request that each argument belongs to, if it is not the body. `nulls`: it names the fields that become null. */
  readonly places: Readonly<Record<string, 'path' | 'query' | 'nulls'>>;
  /** Fields of the body that are the same in every call. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** Parameters of the query, where the call leaves them out. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The name of a list in the result, if the reply is a list: results are objects. */
  readonly list: string | null;
  /** Fields of the reply that the result leaves out, at any depth. */
  readonly hidden: readonly string[];
  /** What a model can do about a refusal with a code, where the API's own sentence names what no tool does. */
  readonly hints: { readonly [Code in ProblemCode]?: string };
  /** Whether the result has texts that people wrote, and says so. */
  readonly marked: boolean;
}

interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}
