import Ajv, { _, type CodeKeywordDefinition } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import type { Operation } from 'openapi-backend';

import { isBlank } from '../../src/base/blank';
import { formats } from '../../src/gate/formats';
import { schemaKey } from '../../src/gate/schema-key';
import { mostListed } from '../../src/gate/violations';

/** Schemas by the name of their validator. */
export type Schemas = Map<string, object>;

const notBlank: CodeKeywordDefinition = {
  ...{ keyword: 'x-not-blank', type: 'string', error: { message: 'must not be blank' } },
  code(context) {
    const blank = context.gen.scopeValue('func', { ref: isBlank, code: _`require("../src/base/blank").isBlank` });
    context.fail(_`${blank}(${context.data})`);
  },
};

/** Errors after which a request is not looked at further: those of as many values as are listed, when each breaks five rules. */
const mostErrors = 5 * mostListed;

/**
 * Has the validators stop at so many errors. Ajv stops at the first one, or makes one for each of the 49,000 wrong values that 100 kB
 * have room for. Each of its validators is one function, as long as no schema of a request has `anyOf` or the like.
 */
function stopping(text: string): string {
  if (/\b_errs\d/.test(text))
    throw new Error('A schema tries alternatives: its validator cannot stop in the midst of one.');
  let validator = '';
  return text.replace(/^function (validate\d+)\(|^errors\+\+;$/gm, (line, begun?: string) => {
    if (begun) validator = begun;
    return begun ? line : `if(++errors === ${mostErrors}){ ${validator}.errors = vErrors; return false; }`;
  });
}

/**
 * Ajv's standalone code: nothing is compiled when the service starts, and no schema is turned into code at run time.
 * @param header the comment that generated code begins with
 * @param ofRequests whether texts with `x-not-blank` have to show something (what was kept under a former rule can still be read), and
 *   whether the validators stop when they have found enough
 */
export function validators(schemas: Schemas, header: string, ofRequests = false): string {
  const code = { source: true, esm: true, lines: true, formats: _`require("../src/gate/formats").formats` };
  const ajv = new Ajv({ strict: false, allErrors: true, formats, code });
  if (ofRequests) ajv.addKeyword(notBlank);
  for (const [key, schema] of schemas) ajv.addSchema(schema, key);
  const keys = [...schemas.keys()];
  const text = standaloneCode(ajv, Object.fromEntries(keys.map((key) => [key, key])));
  return `// @ts-nocheck
${header}import type { ValidateFunction } from 'ajv';

${ofRequests ? stopping(text) : text}

export const validators: Record<string, ValidateFunction> = { ${keys.join(', ')} };
`;
}

/** The schemas of all declared replies, and the code of a table from operation and status to their validators. */
export function replySchemas(operations: Operation[]): { schemas: Schemas; table: string } {
  const schemas: Schemas = new Map();
  const table = operations.map(({ operationId, responses = {} }) => {
    const entries = Object.entries(responses).map(([status, response]) => {
      const content = Object.entries((response as { content?: Record<string, { schema: object }> }).content ?? {})[0];
      if (!content) return `    ${status}: null,`;
      const [mediaType, { schema }] = content;
      schemas.set(schemaKey(schema), schema);
      return `    ${status}: { mediaType: '${mediaType}', validate: ${schemaKey(schema)} },`;
    });
    return `  ${operationId}: {\n${entries.join('\n')}\n  },`;
  });
  const comment = '/** Per operation and declared status: what the body must be; null where there is none. */';
  const type = 'Record<string, Record<number, { mediaType: string; validate: ValidateFunction } | null>>';
  return { schemas, table: `${comment}\nexport const replyValidators: ${type} = {\n${table.join('\n')}\n};\n` };
}
