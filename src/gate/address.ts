import { parse } from 'node:querystring';
import { problem } from '../contract';
import type { Conversions } from './operations';
import { Refused } from './refused';
import type { Route } from './routes';

const none: Readonly<Record<string, never>> = Object.freeze({});

/** Splits a request target (RFC 9112, section 3.2) into path and query, still percent-encoded. */
export function splitTarget(target: string): { path: string; query: string } {
  // The absolute form is for proxies, but a server has to understand it.
  const local = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = local.indexOf('?');
  return mark === -1 ? { path: local, query: '' } : { path: local.slice(0, mark), query: local.slice(mark + 1) };
}

/** @throws Refused with 400 for what is not valid UTF-8 */
export function pathParameters({ parameters }: Route, segments: readonly string[]): Readonly<Record<string, string>> {
  if (parameters.length === 0) return none;
  const values: Record<string, string> = {};
  for (const { name, index } of parameters) values[name] = decode(segments[index]!);
  return values;
}

/** @throws Refused with 400 for what is not valid UTF-8 */
export function queryParameters(text: string, conversions: Conversions): Readonly<Record<string, unknown>> {
  if (text === '') return none;
  // The parser replaces what is not UTF-8: a search for it would silently be another one.
  if (text.includes('%')) decode(text);
  const values: Record<string, unknown> = parse(text);
  for (const [name, convert] of conversions) {
    const value = values[name];
    if (typeof value === 'string') values[name] = convert(value);
  }
  return values;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    const detail = 'The address contains a percent sign that does not start a valid UTF-8 escape.';
    throw new Refused(problem(400, 'MALFORMED_URL', detail));
  }
}
