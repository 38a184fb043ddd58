import type { ErrorObject } from 'ajv';
import type { InvalidValue } from '../contract';

/** As many as the contract lets a problem list. */
export const mostListed = 20;

type SchemaNode = { readonly [key: string]: unknown };

/**
 * Says in sentences what a schema found wrong with a request.
 * @param errors Ajv's, of the object {path, query, header, requestBody} that openapi-backend's schemas describe
 * @returns at most twenty, and at most one a value: the first tells what to mend
 */
export function violations(errors: readonly (ErrorObject & { schema?: unknown })[]): InvalidValue[] {
  const found = new Map<string, InvalidValue>();
  for (const error of errors) {
    const [, part = '', ...rest] = (error.instancePath + missingOrUnknown(error)).split('/');
    const location = part === 'requestBody' ? 'body' : (part as InvalidValue['in']);
    const pointer = rest.map((segment) => `/${segment}`).join('');
    const key = `${location}${pointer}`;
    if (!found.has(key)) found.set(key, { in: location, pointer, detail: sentence(error, location) });
    if (found.size === mostListed) break;
  }
  return [...found.values()];
}

/** Ajv blames the object for a member that is missing or unknown; the pointer names the member (RFC 6901). */
function missingOrUnknown({ keyword, params }: ErrorObject): string {
  const name = keyword === 'required' ? params.missingProperty : params.additionalProperty;
  return name === undefined ? '' : `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function sentence(error: ErrorObject & { schema?: unknown }, location: string): string {
  const { keyword, params, message = 'is not valid' } = error;
  const count = (unit: string) => `${params.limit} ${unit}${params.limit === 1 ? '' : 's'}`;
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return location === 'body' ? 'is not a known field' : 'is not a known parameter';
    case 'type':
      return `must be ${article(String(params.type).replace(',', ' or '))}`;
    case 'minLength':
      return `must have at least ${count('character')}`;
    case 'maxLength':
      return `must have at most ${count('character')}`;
    case 'minimum':
      return `must be at least ${params.limit}`;
    case 'maximum':
      return `must be at most ${params.limit}`;
    case 'minProperties':
      return `must have at least ${count('field')}`;
    case 'enum':
      return `must be one of: ${params.allowedValues.join(', ')}`;
    case 'pattern':
    case 'format':
      return ownMessage(error) ?? message;
  }
  return message;
}

const article = (type: string) => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

/** A pattern says little to a person: the contract gives its schemas a sentence, `x-pattern-message`. */
function ownMessage({ schemaPath, schema }: ErrorObject & { schema?: unknown }): string | undefined {
  const steps = schemaPath.split('/').slice(1, -1);
  const node = steps.reduce<unknown>((parent, step) => (parent as SchemaNode | undefined)?.[step], schema);
  return (node as SchemaNode | undefined)?.['x-pattern-message'] as string | undefined;
}
