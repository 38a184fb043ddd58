import type { Operation } from 'openapi-backend';
import type { Formed } from '../../src/gate/forms';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly 'x-trim'?: boolean;
}

/**
 * Finds the values of an operation that have one form, whatever form they are sent in: texts with `x-trim` are trimmed, and UUIDs
 * are in lower case (RFC 9562, section 4).
 */
export function formedValues({ parameters = [], requestBody }: Operation): Formed[] {
  const body = (requestBody as { content?: Record<string, { schema?: Schema }> } | undefined)?.content;
  const [json] = Object.values(body ?? {});
  return [
    ...parameters.flatMap((parameter) =>
      '$ref' in parameter
        ? []
        : inSchema(parameter.schema as Schema, [
            parameter.in,
            parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name,
          ]),
    ),
    ...(json?.schema ? inSchema(json.schema, ['requestBody']) : []),
  ];
}

function inSchema(schema: Schema, steps: string[]): Formed[] {
  const { properties = {}, items } = schema;
  return [
    ...(schema['x-trim'] ? [['trimmed', ...steps] as const] : []),
    ...(schema.format === 'uuid' ? [['lowerCase', ...steps] as const] : []),
    ...Object.entries(properties).flatMap(([name, property]) => inSchema(property, [...steps, name])),
    ...(items ? inSchema(items, [...steps, '*']) : []),
  ];
}
