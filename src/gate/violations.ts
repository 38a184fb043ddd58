import type { ErrorObject } from 'ajv';
import type { AnyReply, InvalidValue } from '../base/contract';
import { maxListed } from '../base/invalid-values';
import { spellingOf } from '../planning/time-zone';
import { formats } from './formats';

/** Characters. A reply does not repeat longer unknown names: escaping could double a name of 100 kB. */
const longestName = 200;

type SchemaNode = { readonly [key: string]: unknown };

/**
 * Turns Ajv's errors into sentences for the client.
 * @param errors of the object {path, query, header, requestBody}, which openapi-backend's schemas describe
 * @param values that object
 * @returns at most twenty, and at most one for each value
 */
export function violations(errors: readonly (ErrorObject & { schema?: unknown })[], values: object): InvalidValue[] {
  const found = new Map<string, InvalidValue>();
  for (const error of errors) {
    // Without the unknown field, there may be few enough.
    if (error.keyword === 'maxProperties' && errors.some((other) => isUnknownIn(other, error.instancePath))) continue;
    const [, part = '', ...rest] = (error.instancePath + missingOrUnknown(error)).split('/');
    const location = part === 'requestBody' ? 'body' : (part as InvalidValue['in']);
    const pointer = rest.map((segment) => `/${segment}`).join('');
    const key = `${location}${pointer}`;
    if (!found.has(key)) {
      const detail = isRepeated(error, values)
        ? 'may be given once'
        : sentence(error, location) + hintFor(error, values);
      found.set(key, { in: location, pointer, detail });
    }
    if (found.size === maxListed) break;
  }
  return [...found.values()];
}

const isUnknownIn = ({ keyword, instancePath }: ErrorObject, path: string) =>
  keyword === 'additionalProperties' && instancePath === path;

/** Ajv's error for a missing or unknown member names the object. @returns the member's part of the pointer (RFC 6901) unless too long */
function missingOrUnknown({ keyword, params }: ErrorObject): string {
  const name = keyword === 'required' ? params.missingProperty : params.additionalProperty;
  return name === undefined || name.length > longestName ? '' : stepTo(String(name));
}

/** The step from an object to its member, in a JSON Pointer (RFC 6901). */
export const stepTo = (name: string) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function sentence(error: ErrorObject & { schema?: unknown }, location: string): string {
  const { keyword, params, message = 'is not valid' } = error;
  const count = (unit: string) => `${params.limit} ${unit}${params.limit === 1 ? '' : 's'}`;
  switch (keyword) {
    case 'required':
      return params.missingProperty === 'requestBody' && error.instancePath === ''
        ? 'a body is required'
        : 'is required';
    case 'additionalProperties':
      if (params.additionalProperty.length > longestName) return `has a name of more than ${longestName} characters`;
      return location === 'body' ? 'is not a known field' : 'is not a known parameter';
    case 'type':
      return `must be ${article(String(params.type).replace(',', ' or '))}`;
    case 'minLength':
      // The text was trimmed: the client may have sent white space.
      if (nodeOf(error)?.['x-trim']) return 'must not be blank';
      return `must have at least ${count('character')}`;
    case 'maxLength':
      return `must have at most ${count('character')}`;
    case 'minimum':
      return `must be at least ${params.limit}`;
    case 'maximum':
      return `must be at most ${params.limit}`;
    case 'minProperties':
      return `must have at least ${count('field')}`;
    case 'maxProperties':
      return `must have at most ${count('field')}`;
    case 'minItems':
      return `must have at least ${count('item')}`;
    case 'maxItems':
      return `must have at most ${count('item')}`;
    case 'enum':
      return `must be one of: ${params.allowedValues.join(', ')}`;
    case 'pattern':
    case 'format':
      return ownMessage(error) ?? message;
  }
  return message;
}

/** Adds the numbers of lines, where a body was sent as lines. */
export function withLines(reply: AnyReply): AnyReply {
  if (!('problem' in reply) || !reply.problem.errors) return reply;
  const errors = reply.problem.errors.map((error) => {
    const [, index] = /^\/[^/]+\/(\d+)(?:\/|$)/.exec(error.in === 'body' ? error.pointer : '') ?? [];
    return index === undefined ? error : { ...error, detail: `${error.detail} (line ${Number(index) + 1})` };
  });
  return { ...reply, problem: { ...reply.problem, errors } };
}

const article = (type: string) => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

const valueAt = (steps: readonly string[], values: object) =>
  steps.reduce<unknown>((parent, step) => (parent as SchemaNode | undefined)?.[step], values);

/** Whether a query has a parameter more than once that is no list. */
function isRepeated({ keyword, instancePath }: ErrorObject, values: object): boolean {
  const steps = instancePath.split('/').slice(1);
  return keyword === 'type' && steps[0] === 'query' && Array.isArray(valueAt(steps, values));
}

/** What probably is wrong with a text that is not in a format. */
function hintFor({ keyword, instancePath, params }: ErrorObject, values: object): string {
  if (keyword !== 'format') return '';
  const steps = instancePath.split('/').slice(1);
  const value = valueAt(steps, values);
  if (typeof value !== 'string') return '';
  if (params.format === 'time-zone' && spellingOf(value)) return `; the spelling of this one is ${spellingOf(value)}`;
  return steps[0] === 'query' && isUnescapedPlus(value, params.format as string) ? unescapedPlus : '';
}

/** In a query a plus sign stands for a space. Clients forget that in a time with an offset. */
function isUnescapedPlus(value: string, format: string): boolean {
  const validate = formats[format] as { validate?: (text: string) => boolean } | undefined;
  return value.includes(' ') && validate?.validate?.(value.replaceAll(' ', '+')) === true;
}
const unescapedPlus = '; write + as %2B in a query, where + means a space';

/** The sentence that the contract has for a pattern or a format (x-pattern-message). */
function ownMessage(error: ErrorObject & { schema?: unknown }): string | undefined {
  return nodeOf(error)?.['x-pattern-message'] as string | undefined;
}

/** The schema that an error comes from. */
function nodeOf({ schemaPath, schema }: ErrorObject & { schema?: unknown }): SchemaNode | undefined {
  const steps = schemaPath.split('/').slice(1, -1);
  return steps.reduce<unknown>((parent, step) => (parent as SchemaNode | undefined)?.[step], schema) as SchemaNode;
}
