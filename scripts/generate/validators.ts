import Ajv, { _, type CodeKeywordDefinition } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import type { Operation } from 'openapi-backend';

import { isBlank } from '../../src/base/blank';
import { maxListed } from '../../src/base/invalid-values';
import { formats } from '../../src/gate/formats';
import { schemaKey } from '../../src/gate/schema-key';

/** Schemas by the name of their validator. */
export type Schemas = Map<string, object>;

const notBlank: CodeKeywordDefinition = {
  ...{ keyword: 'x-not-blank', type: 'string', error: { message: 'must not be blank' } },
  code(context) {
    const blank = context.gen.scopeValue('func', { ref: isBlank, code: _`require("../src/base/blank").isBlank` });
    context.fail(_`${blank}(${context.data})`);
  },
};

/** Errors after which a validator stops. A value breaks at most five rules, so that this is enough for the values that a reply lists. */
const maxErrors = 5 * maxListed;

/**
 * Makes the validators stop at this many errors. Ajv itself can stop at the first error, or never: a body of 100 kB can have 49,000 wrong
 * values, each with an error. Each validator is one function, as long as no schema of a request has alternatives, such as `anyOf`.
 */
function withErrorLimit(text: string): string {
  if (/\b_errs\d/.test(text))
    throw new Error('A schema of a request has alternatives: its validator cannot stop in the middle of one.');
  let validator = '';
  return text.replace(/^function (validate\d+)\(|^errors\+\+;$/gm, (line, name?: string) => {
    if (name) validator = name;
    return name ? line : `if(++errors === ${maxErrors}){ ${validator}.errors = vErrors; return false; }`;
  });
}

/**
 * Makes Ajv's standalone code, so that the service compiles no schemas when it starts.
 * @param header the comment at the beginning of generated code
 * @param ofRequests whether the validators are for requests. Then they check `x-not-blank`, which stored tasks from before that rule may
 * break, and stop at `maxErrors`
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

${ofRequests ? withErrorLimit(text) : text}

export const validators: Record<string, ValidateFunction> = { ${keys.join(', ')} };
`;
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
  readonly items?: ObjectSchema;
}

/**
 * The contract allows unknown fields in replies, because later versions may add some. The service has no later version than its own: to it,
 * an unknown field is a mistake.
 */
function strict(schema: ObjectSchema): object {
  const { properties, items } = schema;
  const fields = Object.entries(properties ?? {}).map(([name, field]) => [name, strict(field)]);
  return {
    ...(properties && { additionalProperties: false }),
    ...schema,
    ...(properties && { properties: Object.fromEntries(fields) }),
    ...(items && { items: strict(items) }),
  };
}

/** The schemas of all declared replies, and the code of a table with their validators by operation and status. */
export function replySchemas(operations: Operation[]): { schemas: Schemas; table: string } {
  const schemas: Schemas = new Map();
  const table = operations.map(({ operationId, responses = {} }) => {
    const entries = Object.entries(responses).map(([status, response]) => {
      const all = Object.entries((response as { content?: Record<string, { schema: object }> }).content ?? {});
      if (!all[0]) return `    ${status}: null,`;
      const [mediaType, { schema: declared }] = all[0];
      const schema = strict(declared);
      schemas.set(schemaKey(schema), schema);
      const others = all.length > 1 ? `, others: ${JSON.stringify(all.slice(1).map(([each]) => each))}` : '';
      return `    ${status}: { mediaType: '${mediaType}'${others}, validate: ${schemaKey(schema)} },`;
    });
    return `  ${operationId}: {\n${entries.join('\n')}\n  },`;
  });
  const comment = '/** The body of each declared reply, by operation and status; null: no body. */';
  const type =
    'Record<string, Record<number, { mediaType: string; others?: string[]; validate: ValidateFunction } | null>>';
  return { schemas, table: `${comment}\nexport const replyValidators: ${type} = {\n${table.join('\n')}\n};\n` };
}
