import { operationTable } from '../../generated/operations';
import type { OperationId } from '../../src/base/contract';

// Requests whose bytes could cost much more than the same bytes in one text.

export interface CostlyRequest {
  readonly what: string;
  readonly operationId: OperationId;
  /** Behind the operation's address. */
  readonly query?: string;
  readonly headers?: readonly string[];
  /** The bytes as Latin-1. */
  readonly body?: string;
  readonly status: number;
  readonly code?: string;
}

/** A body has room for so much, and the headers of a request with its address. */
const [bodySize, headSize] = [98_000, 14_000];

/** As many pieces as there is room for, or so many, between a beginning and an end. */
function filled(
  open: string,
  piece: (index: number) => string,
  close: string,
  most = 1e6,
  size = bodySize,
  comma = ',',
) {
  const pieces: string[] = [];
  let left = size - open.length - close.length;
  for (let next = piece(0); left >= next.length && pieces.length < most; next = piece(pieces.length)) {
    pieces.push(next);
    left -= next.length + comma.length;
  }
  return open + pieces.join(comma) + close;
}
const list = (piece: (index: number) => string, separator: string, size = headSize) =>
  filled('', piece, '', 1e6, size, separator);
const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const titled = (title: string) => `{"title":"${title}"}`;
const utf8 = (text: string) => Buffer.from(text).toString('latin1');

type Outcome = readonly [status: number, code?: string];
const [invalid, malformed]: Outcome[] = [
  [422, 'VALIDATION_ERROR'],
  [400, 'MALFORMED_JSON'],
];
const tooMany: Outcome = [413, 'PAYLOAD_TOO_LARGE'];

/** What to compare the others with. */
export const oneText = titled('x'.repeat(bodySize - 12));

const bodies: readonly (readonly [what: string, body: string, outcome: Outcome])[] = [
  ['one text', oneText, invalid!],
  ['unknown fields', filled('{', (index) => `"${index.toString(36)}":1`, '}'), tooMany],
  ['unknown fields with an escape in each name', filled('{', (index) => `"\\u0061${index}":1`, '}'), tooMany],
  ['unknown fields whose names are numbers', filled('{', (index) => `"${index * 7919}":1`, '}'), tooMany],
  ['unknown fields, just as many as there may be', filled('{', (index) => `"f${index}":1`, '}', 1998), invalid!],
  ['100 unknown fields with long names', filled('{', (index) => `"${index}${'~/'.repeat(480)}":1`, '}'), invalid!],
  ['one unknown field with a long name', `{"${'~/'.repeat(48_000)}":1}`, invalid!],
  ['the same field over and over', filled('{', () => '"title":1', '}'), tooMany],
  ['the same field, just as often as there may be', filled('{', () => '"title":1', '}', 1998), malformed!],
  ['numbers for tasks', filled('{"tasks":[', () => '1', ']}'), tooMany],
  ['numbers, just as many as there may be', filled('{"tasks":[', () => '1', ']}', 1996), invalid!],
  ['empty texts for tasks', filled('{"tasks":[', () => '""', ']}'), tooMany],
  ['empty tasks', filled('{"tasks":[', () => '{}', ']}'), tooMany],
  ['tasks', filled('{"tasks":[', () => titled('a'), ']}'), tooMany],
  ['tasks with an unknown field each', filled('{"tasks":[', () => '{"title":"a","x":1}', ']}', 600), invalid!],
  ['long numbers', filled('{"tasks":[', () => '1.2345678901234567e-300', ']}'), tooMany],
  ['longer numbers', filled('{"tasks":[', () => '9'.repeat(700), ']}'), invalid!],
  ['one number', `{"title":${'9'.repeat(98_000)}}`, invalid!],
  ['one fraction', `{"title":0.${'9'.repeat(98_000)}}`, invalid!],
  ['arrays in each other', nested('[', ']', 49_000), tooMany],
  ['arrays in each other, just as deep as they may be', `{"title":${nested('[', ']', 1990)}}`, invalid!],
  ['objects in each other', nested('{"a":', '}', 16_000), tooMany],
  ['objects in each other, just as deep as they may be', nested('{"a":', '}', 1990), invalid!],
  ['arrays that do not end', '['.repeat(bodySize), tooMany],
  ['a text that does not end', `{"title":"${'a'.repeat(97_000)}`, malformed!],
  ['quotes', '"'.repeat(bodySize), malformed!],
  ['white space, and an error at its end', `${' '.repeat(97_000)}{"title":"a"}x`, malformed!],
  ['escapes', titled('\\u00e9'.repeat(16_000)), invalid!],
  ['backslashes', titled('\\\\'.repeat(48_000)), invalid!],
  ['pairs of surrogates', titled('\\ud83d\\ude00'.repeat(8000)), invalid!],
  ['halves of pairs', titled('\\ud83d'.repeat(16_000)), invalid!],
  ['halves of pairs in each task', filled('{"tasks":[', () => titled('\\ud83d'.repeat(20)), ']}', 600), invalid!],
  ['halves of pairs, just as deep as they may be', nested('{"a":', '}', 1990).replace('1', '"\\ud83d"'), invalid!],
  ['a title that ends with U+0000', titled(`${'a'.repeat(97_000)}\\u0000`), invalid!],
  ['four-byte characters', utf8(titled('😀'.repeat(24_000))), invalid!],
  ['spaces for a title', titled(' '.repeat(97_000)), invalid!],
  ['a title with spaces within', titled(`a${' '.repeat(97_000)}b`), invalid!],
  ['a title that cannot be seen', utf8(titled('\u200b'.repeat(32_000))), invalid!],
  ['two-byte characters, and a broken one at the end', `${utf8(titled('é'.repeat(48_000)))}\u00ff`, malformed!],
];

const ofBodies = bodies.flatMap(([what, body, [status, code]]): CostlyRequest[] => {
  const tasks = body.includes('"tasks"');
  const headers = ['Content-Type: application/json', `Content-Length: ${body.length}`];
  const request = { what, headers, body, status, ...(code && { code }) };
  return [
    { ...request, operationId: tasks ? 'createTasks' : 'createTask' },
    ...(tasks
      ? []
      : [{ ...request, headers: [...headers, 'Idempotency-Key: one'], operationId: 'createTask' as const }]),
    // Without a token, and with a limit of its own.
    ...(body.length > 10_000
      ? [{ ...request, operationId: 'logIn' as const, status: 413, code: 'PAYLOAD_TOO_LARGE' }]
      : []),
  ];
});

const query = (what: string, text: string, [status, code]: Outcome = invalid!): CostlyRequest => ({
  ...{ what, operationId: 'listTasks', query: text, status, ...(code && { code }) },
});
const header = (what: string, lines: readonly string[], [status, code]: Outcome = [200]): CostlyRequest => ({
  ...{ what, operationId: 'listTasks', headers: lines, status, ...(code && { code }) },
});

/** A token with a signature that is none. */
const muchNamed = [{ alg: 'HS256' }, { sub: 'alice', roles: Array(4000).fill(1) }, 'signature']
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

const ofHeads: readonly CostlyRequest[] = [
  query('one long parameter', `q=${'x'.repeat(headSize)}`),
  query(
    'unknown parameters',
    list((index) => index.toString(36), '&'),
  ),
  query(
    'unknown parameters with escapes',
    list((index) => `p${index}=%25`, '&'),
  ),
  query(
    'the same parameter over and over',
    list(() => 'q=', '&'),
  ),
  query('no parameters', '&'.repeat(headSize), [200]),
  query('an unknown parameter with a long name', '~'.repeat(headSize)),
  query('escapes', `q=${'%41'.repeat(headSize / 3)}`),
  query('escapes of characters', `q=${'%F0%9F%98%80'.repeat(headSize / 12)}`),
  query('escapes, and a broken one at the end', `q=${'%41'.repeat(headSize / 3)}%`, [400, 'MALFORMED_URL']),
  query('plus signs for a time', `created_after=${'+'.repeat(headSize)}`),
  query('a fine time', `created_after=2026-01-15T09:30:00.${'1'.repeat(headSize)}Z`, [200]),
  query('a long cursor', `cursor=${'A'.repeat(headSize)}`),
  query('a long number', `limit=${'9'.repeat(headSize)}`),
  header(
    'many headers',
    Array.from({ length: 900 }, (_, index) => `x${index}: 1`),
  ),
  header('a header over and over', Array(900).fill('x: 1')),
  header('tags', [`If-None-Match: ${list((index) => `"${index}"`, ', ')}`], invalid),
  header('tags, as long as they may be', [`If-None-Match: ${list(() => '""', ',', 1999)}`]),
  header('commas for tags', [`If-None-Match: "a"${' , '.repeat(600)}x`], invalid),
  header('preferences', [`Prefer: ${list((index) => `a${index}=1`, ',')}`]),
  header('quotes for preferences', [`Prefer: ${'"'.repeat(headSize)}`]),
  header('a long trace', [`traceparent: ${'0'.repeat(headSize)}`]),
  header('a long token', [`Authorization: Bearer ${'a'.repeat(headSize)}`], [401, 'INVALID_TOKEN']),
  header('a token of many parts', [`Authorization: Bearer ${'.'.repeat(headSize)}`], [401, 'INVALID_TOKEN']),
  header('a token that names much', [`Authorization: Bearer ${muchNamed}`], [401, 'INVALID_TOKEN']),
  header('addresses', [`X-Forwarded-For: ${list(() => '192.0.2.1', ',')}`]),
  {
    ...{ what: 'tags to change what is not there', operationId: 'deleteTask', status: 422, code: 'VALIDATION_ERROR' },
    headers: [`If-Match: ${list((index) => `"${index}"`, ', ')}`],
  },
  {
    ...{ what: 'a long key', operationId: 'createTask', status: 422, code: 'VALIDATION_ERROR', body: titled('a') },
    headers: ['Content-Type: application/json', 'Content-Length: 13', `Idempotency-Key: ${'a'.repeat(headSize)}`],
  },
  {
    ...{ what: 'a long media type', operationId: 'createTask', status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' },
    ...{ body: titled('a'), headers: ['Content-Length: 13', `Content-Type: application/json${' '.repeat(headSize)}x`] },
  },
];

/** The kind: one row for each way in which bytes can cost more than others. */
export const costlyRequests: readonly CostlyRequest[] = [...ofBodies, ...ofHeads];

/**
 * The bytes of such a request, as Latin-1.
 * @param more headers, of which those with a name that the request has itself are left out
 */
export function textOf(
  { operationId, query = '', headers = [], body = '' }: CostlyRequest,
  more: readonly string[],
): string {
  const { method, path } = operationTable[operationId];
  const target = path.replace('{task_id}', '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55') + (query && `?${query}`);
  const nameOf = (line: string) => line.split(':')[0];
  const others = more.filter((line) => !headers.some((own) => nameOf(own) === nameOf(line)));
  return [`${method.toUpperCase()} ${target} HTTP/1.1`, 'Host: localhost', ...others, ...headers, '', body].join(
    '\r\n',
  );
}
