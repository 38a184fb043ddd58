import { createHash } from 'node:crypto';

/**
 * The name under which a schema's compiled validator is kept in generated/. Two equal schemas have one name, and a schema
 * that has changed since `npm run generate` has none there, so it cannot be checked by an outdated validator.
 * @param schema a JSON schema without references
 * @returns a JavaScript identifier
 */
export function schemaKey(schema: unknown): string {
  return `schema_${createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 16)}`;
}
