import { operationTable } from '../../generated/operations';
import type { Call } from '../gate/carried';
import type { Tool } from './tool';

type Values = Readonly<Record<string, unknown>>;

/**
 * Leaves out what is null, at any depth: models send null for arguments that they do not use. To empty a field, they name it in `clear`.
 * @param value the arguments of a call, or a part of them
 */
export function withoutNulls<Value>(value: Value): Value {
  // In a list, a null has a place, and is wrong there.
  if (Array.isArray(value)) return value.map(withoutNulls) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(given.map(([name, member]) => [name, withoutNulls(member)])) as Value;
}

/** @returns what is wrong with arguments that make no request, or one of which the gate would complain in other words than the tool's */
export function wrongArguments({ definition, places }: Tool, values: Values): string | undefined {
  const { name, inputSchema } = definition;
  const { properties, required = [] } = inputSchema;
  const unknown = Object.keys(values).filter((each) => !Object.hasOwn(properties, each));
  if (unknown.length > 0) {
    const named = unknown.slice(0, mostNamed).map((each) => JSON.stringify(each.slice(0, longestName)));
    const known = Object.keys(properties).join(', ') || 'none';
    return `${name} has no such argument: ${named.join(', ')}. Its arguments are: ${known}`;
  }
  const missing = required.filter((each) => values[each] === undefined);
  if (missing.length > 0) return `${name} needs ${missing.join(', ')}, which is missing.`;
  const changes = Object.keys(properties).filter((each) => places[each] === undefined || places[each] === 'nulls');
  if (changes.length > 0 && changes.every((each) => values[each] === undefined))
    return `${name} has nothing to change. Give one of: ${changes.join(', ')}`;
  const [list] = Object.keys(places).filter((each) => places[each] === 'nulls' && values[each] !== undefined);
  if (list === undefined) return undefined;
  const known = (properties[list] as ListOfNames).items.enum;
  const cleared = values[list];
  if (!Array.isArray(cleared) || !cleared.every((field) => known.includes(field)))
    return `${list} must be a list, with any of: ${known.join(', ')}`;
  const both = cleared.find((field) => Object.hasOwn(values, field));
  return both && `${both} is in ${list}, and has a value as well. Leave one of them out.`;
}

/** Arguments that do not exist, and their characters, as far as a sentence repeats them. */
const [mostNamed, longestName] = [5, 50];

/** The schema of an argument that lists names of fields. */
interface ListOfNames {
  readonly items: { readonly enum: readonly unknown[] };
}

/**
 * Makes the request of an operation from the arguments of a tool. They have passed wrongArguments; the gate checks all else.
 * @param key the Idempotency-Key of the request
 */
export function callOf({ places, fixed, defaults, operationId }: Tool, values: Values, key: string | undefined): Call {
  const params: Record<string, string> = {};
  const query = new URLSearchParams();
  const body: Record<string, unknown> = { ...fixed };
  for (const [name, value] of Object.entries({ ...defaults, ...values })) {
    const place = places[name] ?? 'body';
    if (place === 'path') params[name] = textOf(value);
    else if (place === 'query') for (const each of [value].flat()) query.append(name, textOf(each));
    else if (place === 'nulls') for (const field of value as string[]) body[field] = null;
    else if (place === 'body') body[name] = value;
  }
  const takesBody = operationTable[operationId].bodyLimit !== null;
  return { operationId, params, query: query.toString(), key, body: takesBody ? body : undefined };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
