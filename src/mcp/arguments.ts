import { operationTable } from '../../generated/operations';
import type { Call } from '../gate/carried';
import type { Tool } from './tool';

type Values = Readonly<Record<string, unknown>>;

/** @returns what is wrong with arguments that make no request, or one of which the gate would complain in other words than the tool's */
export function wrongArguments({ definition, places }: Tool, values: Values): string | undefined {
  const { name, inputSchema } = definition;
  const { properties } = inputSchema;
  if (Object.keys(values).some((each) => !Object.hasOwn(properties, each)))
    return `${name} has no such argument. Its arguments are: ${Object.keys(properties).join(', ') || 'none'}`;
  const [list] = Object.keys(places).filter((each) => places[each] === 'nulls' && values[each] !== undefined);
  if (list === undefined) return undefined;
  const known = (properties[list] as ListOfNames).items.enum;
  const cleared = values[list];
  if (!Array.isArray(cleared) || !cleared.every((field) => known.includes(field)))
    return `${list} must be a list, with any of: ${known.join(', ')}`;
  const both = cleared.find((field) => Object.hasOwn(values, field));
  return both && `${both} is in ${list}, and has a value as well. Leave one of them out.`;
}

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
    // A model that sends null for a filter wants none.
    else if (place === 'query' && value !== null) for (const each of [value].flat()) query.append(name, textOf(each));
    else if (place === 'nulls') for (const field of value as string[]) body[field] = null;
    else if (place === 'body') body[name] = value;
  }
  const takesBody = operationTable[operationId].bodyLimit !== null;
  return { operationId, params, query: query.toString(), key, body: takesBody ? body : undefined };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
