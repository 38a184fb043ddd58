import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from 'koa';
import type { Operation } from 'openapi-backend';
import { type OperationId, problem } from '../contract';
import { Refused } from './refused';
import { createRoutes, type Route } from './routes';

/** A request in openapi-backend's form, parsed once and passed through all its steps. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, string>>;
  /** Set when the token has been accepted, not before. */
  requestBody?: unknown;
  readonly route: Route | undefined;
  readonly operationId: OperationId | undefined;
}

const none = Object.freeze({});

/**
 * @param operations the contract's, with references resolved
 * @returns a function that parses the address of a request; it throws Refused (400) when that is not valid UTF-8
 */
export function createParser(operations: readonly Operation[]): (context: Context) => Incoming {
  const findRoute = createRoutes();
  const conversions = new Map(operations.map((operation) => [operation.operationId, conversionsOf(operation)]));
  return ({ req, path, querystring, query }) => {
    const segments = path.split('/').slice(1);
    const route = findRoute(segments);
    // HEAD is GET without the body, which Koa leaves out.
    const method = req.method === 'HEAD' ? 'GET' : req.method!;
    const operationId = route?.operations.get(method);
    return {
      method,
      path,
      headers: req.headers,
      params: route && route.parameters.length > 0 ? pathParameters(route, segments) : none,
      query: querystring === '' ? none : queryParameters(querystring, query, conversions.get(operationId)),
      cookies: none,
      route,
      operationId,
    };
  };
}

function pathParameters(route: Route, segments: readonly string[]): Record<string, string> {
  return Object.fromEntries(route.parameters.map(({ name, index }) => [name, decode(segments[index]!)]));
}

function queryParameters(
  text: string,
  values: Readonly<Record<string, unknown>>,
  conversions: Conversions | undefined,
): Record<string, unknown> {
  // Koa's parser replaces what is not UTF-8; a search for it would silently be another one.
  if (text.includes('%')) decode(text);
  const query: Record<string, unknown> = { ...values };
  for (const [name, convert] of conversions ?? []) {
    if (typeof query[name] === 'string') query[name] = convert(query[name]);
  }
  return query;
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

type Conversions = readonly (readonly [name: string, convert: (text: string) => unknown])[];

/** Numbers and booleans in their one canonical form. Ajv's coercion would take `1e3`, `0x10` and ` 5` for integers. */
const converters: Record<string, (text: string) => unknown> = {
  integer: (text) => (/^(0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
};

function conversionsOf({ parameters = [] }: Operation): Conversions {
  return parameters.flatMap((parameter) => {
    if ('$ref' in parameter || parameter.in !== 'query') return [];
    const convert = converters[(parameter.schema as { type?: string } | undefined)?.type ?? ''];
    return convert ? [[parameter.name, convert] as const] : [];
  });
}
