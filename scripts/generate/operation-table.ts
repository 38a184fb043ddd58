import { createHash } from 'node:crypto';
import type { Operation } from 'openapi-backend';
import { type Deprecated, deprecationHeaders } from './deprecation';
import { bodyFactsOf, conversionsOf, namesOf, normalizationsOf, scopeOf } from './facts';

/** The contract's own fields of an operation. CONTRIBUTING.md explains them. */
interface Extensions extends Deprecated {
  readonly 'x-scope'?: string;
  readonly 'x-changes-tasks'?: boolean;
  readonly 'x-client-address'?: boolean;
  readonly 'x-stores'?: 'tasks' | 'text';
  readonly 'x-in-chunks'?: boolean;
  readonly 'x-only-with-query'?: string;
}
export type DeclaredOperation = Operation & Extensions;

/** @param source the text of openapi.yaml @returns the operation table, in TypeScript */
export function operationTable(operations: readonly DeclaredOperation[], source: string): string {
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
