import { operationTable } from '../../generated/operations';
import type { Call } from '../gate/carried';
import type { Tool } from './tool';

type Values = Readonly<Record<string, unknown>>;

/** The arguments that a tool does not have, though its operation may. */
export const unknownArguments = ({ definition }: Tool, values: Values): string[] =>
  Object.keys(values).filter((name) => !Object.hasOwn(definition.inputSchema.properties, name));

/**
 * Makes the request of an operation from the arguments of a tool. Their values are not checked here: the gate does that.
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
    else if (place === 'nulls') Object.assign(body, nullsOf(name, value));
    else if (place === 'body') body[name] = value;
  }
  const takesBody = operationTable[operationId].bodyLimit !== null;
  return { operationId, params, query: query.toString(), key, body: takesBody ? body : undefined };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The fields that are to be emptied are null in the request. What is no list of names stays, for the gate to refuse. */
const nullsOf = (name: string, value: unknown) =>
  Array.isArray(value) ? Object.fromEntries(value.map((field) => [String(field), null])) : { [name]: value };
