import type { Operation } from 'openapi-backend';

type Schema = Record<string, unknown>;
type Replies = Record<string, { content?: Record<string, { schema: Schema }> }>;

/**
 * The script that Postman runs after a request. It tests whether the operation declares the reply, and whether the reply is the success.
 * @param names the names of the contract's schemas, for the variables of the script
 * @param saved the variables of the environment that the script sets, and the fields of a successful reply with their values
 */
export function replyTests(
  { operationId, responses = {} }: Operation,
  names: ReadonlyMap<unknown, string>,
  saved: Readonly<Record<string, string>> = {},
): string[] {
  const success = Object.keys(responses).find((status) => status.startsWith('2'));
  const schemas = new Map<string, Schema>();
  const declared = Object.entries(responses as Replies).map(([status, { content = {} }]) => {
    // The body of a stream is not JSON, so that only its media type can be tested.
    const textType = Object.keys(content).find((type) => !/[/+]json$/.test(type));
    if (textType) return `${status}: '${textType}'`;
    const schema = Object.values(content)[0]?.schema;
    if (!schema) return `${status}: null`;
    const name = names.get(schema) ?? `${operationId}${status}`;
    schemas.set(name, schema);
    return `${status}: ${name}`;
  });
  const isText = declared.some((text) => text.endsWith("'"));
  return [
    ...[...schemas].map(([name, schema]) => `const ${name} = ${JSON.stringify(jsonSchema(schema))};`),
    `const declared = { ${declared.join(', ')} };`,
    `pm.test('the status is declared', () => pm.expect(Object.keys(declared)).to.include(String(pm.response.code)));`,
    `pm.test('the status is ${success}', () => pm.response.to.have.status(${success}));`,
    `pm.test('the body is what its status declares', () => {`,
    '  const schema = declared[pm.response.code];',
    ...(isText
      ? [
          "  const [type] = pm.response.headers.get('Content-Type').split(';');",
          "  if (typeof schema === 'string') pm.expect(type).to.equal(schema); else",
        ]
      : []),
    '  if (schema) pm.response.to.have.jsonSchema(schema);',
    `  else pm.expect(pm.response.text()).to.equal('');`,
    '});',
    ...savingLines(success, saved),
  ];
}

function savingLines(success: string | undefined, saved: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(saved).map(
    ([variable, field]) => `  pm.environment.set('${variable}', pm.response.json().${field});`,
  );
  return lines.length === 0 ? [] : [`if (pm.response.code === ${success}) {`, ...lines, '}'];
}

/** The formats that Postman's validator knows, of those that the contract has. It fails at others. */
const knownFormats = ['date-time', 'email', 'uri', 'uuid'];
const annotations = ['nullable', 'description', 'example', 'default'];

/** Translates a schema of the contract to JSON Schema draft 7, for Postman: without `nullable`, and only with keywords that validate. */
function jsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(jsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const schema = node as Schema;
  const entries = Object.entries(schema)
    .filter(([key]) => !annotations.includes(key) && !key.startsWith('x-'))
    .map(([key, value]) => [key, key === 'properties' ? properties(value as Schema) : jsonSchema(value)]);
  const translated: Schema = Object.fromEntries(entries);
  if (schema.nullable) translated.type = [schema.type, 'null'];
  if (schema.nullable && Array.isArray(schema.enum)) translated.enum = [...schema.enum, null];
  if (typeof schema.format === 'string' && !knownFormats.includes(schema.format)) delete translated.format;
  return translated;
}

/** Apart from `jsonSchema`, because the keys of `properties` are names of fields, also if they look like keywords (`description`). */
function properties(schemas: Schema): Schema {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)]));
}
