import { parse } from 'node:querystring';
import { problem } from '../base/contract';
import { Refused } from './refused';

/** The most parameters that are read from a query. No operation has as many. */
const maxParameters = 100;

const none: Readonly<Record<string, never>> = Object.freeze({});

/**
 * Brings a request target (RFC 9112, section 3.2) into its usual form: path and query. Clients send the absolute form only to proxies,
 * but a server has to accept it. Its host is ignored.
 * @throws Refused with 400 for any other form
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const local = target.replace(/^https?:\/\/[^/?]*/i, '');
  if (local === '' || local.startsWith('?')) return `/${local}`;
  if (local.startsWith('/') && local !== target) return local;
  throw new Refused(problem(400, 'MALFORMED_REQUEST', 'The target of the request is not a URL.'));
}

/** Splits a target in its usual form. Both parts stay percent-encoded. */
export function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf('?');
  return mark === -1 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

/** A parameter in a path, and which of the path's segments it is. */
export interface PathParameter {
  readonly name: string;
  readonly index: number;
}

/**
 * @param user whose token it is
 * @throws Refused with 403 for the path of another user, and with 400 for an escape that is not valid UTF-8
 */
export function pathParameters(
  parameters: readonly PathParameter[],
  segments: readonly string[],
  user: string | undefined,
): Readonly<Record<string, string>> {
  if (parameters.length === 0) return none;
  const values: Record<string, string> = {};
  for (const { name, index } of parameters) {
    const value = decode(segments[index]!);
    if (name === 'user_id' && value !== user) throw new Refused(problem(403, 'USER_ID_MISMATCH', 'User ID mismatch'));
    values[name] = value;
  }
  return values;
}

/** A query parameter that is not text. */
export type Conversion = readonly [name: string, type: 'integer' | 'boolean' | 'list' | 'commas'];

/**
 * Each number and boolean has one form only. Ajv's coercion would accept `1e3`, `0x10` and ` 5` as integers. A list has a parameter for
 * each of its values, or commas between them. Many clients know only the first way, so that it is accepted for both.
 */
const converters = {
  integer: (text: string) => (/^(0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text),
  boolean: (text: string) => (text === 'true' ? true : text === 'false' ? false : text),
  list: (text: string) => [text],
  commas: (text: string) => text.split(','),
} as const;

/** @throws Refused with 400 for an escape that is not valid UTF-8 */
export function queryParameters(text: string, conversions: readonly Conversion[]): Readonly<Record<string, unknown>> {
  if (text === '') return none;
  // The parser silently replaces bytes that are not UTF-8. A search would then look for another text.
  if (text.includes('%')) decode(text);
  // A query with more parameters has an unknown name, or a name twice, and validation refuses both. Empty parameters do not count.
  const values: Record<string, unknown> = parse(text.replace(/&&+/g, '&'), '&', '=', { maxKeys: maxParameters });
  for (const [name, type] of conversions) {
    const value = values[name];
    if (typeof value === 'string') values[name] = converters[type](value);
  }
  return values;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    const detail = 'The URL has a percent sign that does not start a valid UTF-8 escape. Write a percent sign as %25.';
    throw new Refused(problem(400, 'MALFORMED_URL', detail));
  }
}
