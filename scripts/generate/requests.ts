import type { Document } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';
import { schemaKey } from '../../src/gate/schema-key';
import type { Schemas } from './validators';

/** Fields for people and clients. */
const left = new Set(['description', 'summary', 'example', 'examples', 'tags', 'externalDocs', 'responses']);
/** Their fields have names that the contract chooses. */
const maps = new Set(['properties', 'paths', 'schemas', 'parameters', 'requestBodies', 'securitySchemes']);

/**
 * @returns what the gate reads of the contract when it starts: the requests of each operation, a sixth of the whole. References are
 * kept, and what nothing refers to is left out
 */
export function requestsOf(contract: Document): object {
  const { openapi, info, paths, components = {}, security } = contract as unknown as Contract;
  const version = { title: info.title, version: info.version };
  const requests = bare({ openapi, info: version, security, paths });
  // Security schemes are referred to by their mere names.
  const found = new Map([['securitySchemes', new Map(Object.entries(components.securitySchemes ?? {}))]]);
  const follow = (part: unknown): void => {
    for (const [, kind, name] of (JSON.stringify(part) ?? '').matchAll(/"#\/components\/(\w+)\/([\w.-]+)"/g)) {
      const known = found.get(kind!) ?? new Map<string, unknown>();
      if (known.has(name!)) continue;
      const referred = bare(components[kind!]![name!]);
      found.set(kind!, known.set(name!, referred));
      follow(referred);
    }
  };
  follow(requests);
  const kept = [...found].map(([kind, byName]) => [kind, Object.fromEntries(byName)]);
  return { ...(requests as object), components: Object.fromEntries(kept) };
}

interface Contract {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: object;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly security?: unknown;
}

function bare(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => isMap || !(left.has(name) || name.startsWith('x-mcp')));
  return Object.fromEntries(fields.map(([name, field]) => [name, bare(field, !isMap && maps.has(name))]));
}

/** @returns the schemas for which the gate needs validators */
export async function requestSchemas(requests: object): Promise<Schemas> {
  const schemas: Schemas = new Map();
  const engine = new OpenAPIBackend({ definition: requests as Document, quick: true, strict: true });
  await engine.init();
  const compile = (schema: object) => {
    schemas.set(schemaKey(schema), schema);
    return () => true;
  };
  engine.validator.getAjv = () => ({ compile }) as never;
  for (const { operationId } of engine.router.getOperations())
    engine.validator.getRequestValidatorsForOperation(operationId!);
  return schemas;
}
