import { isUtf8 } from 'node:buffer';
import Koa from 'koa';
import type bodyParser from 'koa-bodyparser';
import { problem } from '../base/contract';
import type { Exchange } from './exchange';
import { Refused } from './refused';

/** The largest body, in bytes, unless an operation takes less (x-max-bytes in the contract). */
export const bodyLimit = 100_000;
/**
 * The most values in a body, with those within others: arrays and objects too. Numbers and short names cost a hundred times as much as
 * the same bytes in one text. A full batch of tasks has 402 values.
 */
const mostValues = 2000;

// koa-bodyparser reads the bytes and keeps to the limit. It does so as text without an encoding, which is a buffer: its JSON
// would let invalid UTF-8, unknown character sets and doubled keys pass.
const options = { enableTypes: ['text'], extendTypes: { text: ['application/json'] }, encoding: null };
const koa = new Koa();
/** One for each limit. */
const bodyParsers = new Map<number, Koa.Middleware>();

async function readBytes({ request, response }: Exchange, limit: number): Promise<Buffer> {
  let parseBody = bodyParsers.get(limit);
  if (!parseBody) {
    // Loaded with the first body that comes in pieces: its decoders, which nothing here uses, cost a tenth of the start.
    const create: typeof bodyParser = require('koa-bodyparser');
    parseBody = create({ ...options, textLimit: String(limit) } as bodyParser.Options);
    bodyParsers.set(limit, parseBody);
  }
  const context = koa.createContext(request, response);
  await parseBody(context, async () => {});
  return context.request.body as Buffer;
}

const malformed = (detail: string) => new Refused(problem(400, 'MALFORMED_JSON', detail));
const tooLarge = (detail: string) => new Refused(problem(413, 'PAYLOAD_TOO_LARGE', detail));

/**
 * Reads a body and parses it as JSON (RFC 8259).
 * @param limit the largest body, in bytes
 * @returns the value, or undefined when there is no body
 * @throws Refused with 415, 413 or 400
 */
export async function readJson(exchange: Exchange, limit: number): Promise<unknown> {
  const { headers } = exchange.request;
  const type = headers['content-type'];
  const empty = headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';
  if (empty && type === undefined) return undefined;
  const isCoded =
    (headers['content-encoding'] ?? 'identity') !== 'identity' ||
    (headers['transfer-encoding'] ?? 'chunked').toLowerCase() !== 'chunked';
  if (!isPlainJson(type) || isCoded) {
    throw new Refused(
      problem(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the body as "Content-Type: application/json" in UTF-8, uncompressed.',
      ),
    );
  }
  if (empty) return undefined;
  return parse(await bytesOf(exchange, limit));
}

/** @throws Refused with 413 or 400 */
async function bytesOf(exchange: Exchange, limit: number): Promise<Buffer> {
  const { request } = exchange;
  // Node's parser is in the middle of what has arrived. After this step a small body is there as a whole, and there is nothing
  // to wait for.
  await undefined;
  const length = Number(request.headers['content-length']);
  if (length === request.readableLength && length <= limit) {
    const bytes = request.read() as Buffer;
    request.resume();
    return bytes;
  }
  return readBytes(exchange, limit).catch((error: { type?: string }) => {
    if (error.type === 'entity.too.large') throw tooLarge(`The body is larger than ${limit / 1000} kB.`);
    throw malformed('The body did not arrive whole.');
  });
}

function isPlainJson(type: string | undefined): boolean {
  if (type === 'application/json') return true;
  if (type === undefined || !/^application\/json\s*(;|$)/i.test(type)) return false;
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

function parse(bytes: Buffer): unknown {
  const { values, members } = count(bytes);
  if (values > mostValues) throw tooLarge(`The body has more than ${mostValues} values. Send less at once.`);
  // A byte order mark is to be passed over, or refused (section 8.1): some programs on Windows write one.
  const text = textOf(bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(byteOrderMark.length) : bytes);
  if (text === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    throw malformed(`The body is not valid JSON${position ? ` (at character ${position})` : ''}.`);
  }
  if (members !== keyCount(value)) throw malformed('The body names a field twice.');
  return value;
}

const byteOrderMark = Buffer.from('\ufeff');

/** @throws Refused with 400 for what is not UTF-8 */
function textOf(bytes: Buffer): string {
  const encoding = otherEncoding(bytes.toString('latin1', 0, 4));
  if (encoding) throw malformed(`The body is in ${encoding}. Send it in UTF-8.`);
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.');
  return bytes.toString('utf8');
}

/**
 * Knows UTF-16 and UTF-32 by a byte order mark, or by where the zeros are: JSON begins with an ASCII character, and in most cases
 * with two of them.
 * @param start the first four bytes, as Latin-1
 */
function otherEncoding(start: string): string | undefined {
  if (/^(?:\xff\xfe\0\0|[^\0]\0\0\0)/.test(start)) return 'UTF-32 (little-endian)';
  if (/^(?:\0\0\xfe\xff|\0\0\0[^\0])/.test(start)) return 'UTF-32 (big-endian)';
  if (/^(?:\xff\xfe|[^\0]\0)/.test(start)) return 'UTF-16 (little-endian)';
  if (/^(?:\xfe\xff|\0[^\0])/.test(start)) return 'UTF-16 (big-endian)';
  return undefined;
}

const [quote, backslash, colon, comma, bracket, brace] = Buffer.from('"\\:,[{');

/**
 * Counts in a JSON text, before it is parsed, what is outside of strings: at least the values, of which each begins an array or an
 * object or comes after a comma, and the members of objects, one for each colon.
 */
function count(bytes: Buffer): { values: number; members: number } {
  let values = 1;
  let members = 0;
  let within = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === quote) within = !within;
    else if (within) index += byte === backslash ? 1 : 0;
    else if (byte === colon) members += 1;
    else if (byte === comma || byte === bracket || byte === brace) values += 1;
  }
  return { values, members };
}

/** How many members are left after parsing, which keeps the last of two with the same name. Not recursive: JSON may be deep. */
function keyCount(value: unknown): number {
  let count = 0;
  const pending = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    const values = Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const item of values) pending.push(item);
  }
  return count;
}
