import type { Document } from 'openapi-backend';
import openapiTypeScript from 'openapi-typescript';
import ts from 'typescript';

/** @returns the contract's types, in TypeScript */
export async function contractTypes(contract: Document): Promise<string> {
  const copy = structuredClone(contract) as {
    components: {
      responses: Record<string, { headers: Record<string, { $ref: string }> }>;
      headers: Record<string, { $ref: string }>;
    };
  };
  // openapi-typescript ignores that a header is optional if it stands behind a reference.
  for (const { headers } of Object.values(copy.components.responses)) {
    for (const [name, { $ref }] of Object.entries(headers))
      headers[name] = copy.components.headers[$ref.split('/').at(-1)!]!;
  }
  const nodes = ts.factory.createNodeArray(await openapiTypeScript(copy as never, { defaultNonNullable: false }));
  const file = ts.createSourceFile('types.ts', '', ts.ScriptTarget.ESNext);
  return ts.createPrinter().printList(ts.ListFormat.MultiLine, nodes, file);
}
