import type { Operation } from 'openapi-backend';
import { knownScopes } from '../../src/auth/scopes';
import type { Conversion } from '../../src/gate/address';
import { defaultBodyLimit } from '../../src/gate/body';
import { defaultMaxValues } from '../../src/gate/json';
import type { Normalization } from '../../src/gate/normalize';

// The columns of the operation table that are worked out from an operation's parameters and body.

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly 'x-trim'?: boolean;
}

/** The parameters that stand in one part of a request. */
const parametersIn = ({ parameters = [] }: Operation, part: string) =>
  parameters.flatMap((parameter) => ('in' in parameter && parameter.in === part ? [parameter] : []));

/** The names of the parameters in one part of a request. */
export const namesOf = (operation: Operation, part: string): string[] =>
  parametersIn(operation, part).map(({ name }) => name);

/**
 * The largest body in bytes (x-max-bytes), null for an operation without a body; how many values it may have (x-max-values); and its list
 * whose items may be sent as lines instead (x-lines).
 */
export function bodyFactsOf({ requestBody }: Operation) {
  const body = (requestBody ?? {}) as { 'x-max-bytes'?: number; 'x-max-values'?: number; 'x-lines'?: string };
  return {
    bodyLimit: requestBody ? (body['x-max-bytes'] ?? defaultBodyLimit) : null,
    maxValues: body['x-max-values'] ?? defaultMaxValues,
    lines: body['x-lines'] ?? null,
  };
}

type Scoped = Operation & { readonly 'x-scope'?: string };

/** The scope that a token with scopes needs (x-scope); null where no token with scopes is accepted, or no token is needed. */
export const scopeOf = ({ 'x-scope': scope }: Scoped): string | null =>
  knownScopes.find((known) => known === scope) ?? null;

/** @returns what is wrong with the scope of an operation; undefined when nothing is */
export function faultOfScope({ security = [], 'x-scope': scope }: Scoped): string | undefined {
  if (security.length === 0)
    return scope === undefined ? undefined : 'x-scope belongs to an operation that needs a token.';
  if (scope === 'none' || knownScopes.some((known) => known === scope)) return undefined;
  return `say with x-scope which scope a token needs: ${knownScopes.join(', ')}, or none if tokens with scopes are refused.`;
}

/** The query parameters that are numbers, booleans or lists. */
export function conversionsOf(operation: Operation): Conversion[] {
  return parametersIn(operation, 'query').flatMap(({ name, schema, explode }): Conversion[] => {
    const { type } = schema as Schema;
    if (type === 'array') return [[name, explode === false ? 'commas' : 'list']];
    return type === 'integer' || type === 'boolean' ? [[name, type]] : [];
  });
}

/**
 * The texts that are changed before they are validated: those with `x-trim` are trimmed, and UUIDs are brought into lower case (RFC 9562,
 * section 4).
 */
export function normalizationsOf({ parameters = [], requestBody }: Operation): Normalization[] {
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

function inSchema(schema: Schema, steps: string[]): Normalization[] {
  const { properties = {}, items } = schema;
  return [
    ...(schema['x-trim'] ? [['trim', ...steps] as const] : []),
    ...(schema.format === 'uuid' ? [['lowerCase', ...steps] as const] : []),
    ...Object.entries(properties).flatMap(([name, property]) => inSchema(property, [...steps, name])),
    ...(items ? inSchema(items, [...steps, '*']) : []),
  ];
}
