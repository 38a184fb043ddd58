import type bodyParser from 'koa-bodyparser';
import { problem } from '../base/contract';
import type { ExchangeContext, Middleware } from './exchange';
import { malformed, parseJson, parseLargeJson, parseLines, tooLarge } from './json';
import { Refused } from './refused';

/** The largest body, in bytes, unless an operation takes less (x-max-bytes in the contract). */
export const defaultBodyLimit = 100_000;

/** What an operation takes as its body, as in the operation table. */
export interface BodyFacts {
  /** Bytes. */
  readonly bodyLimit: number;
  readonly maxValues: number;
  /** The name of the list whose items may be sent as lines; null if they may not. */
  readonly lines: string | null;
}

/** Whether a body comes as JSON lines. */
export const isLines = (type: string | undefined): boolean =>
  type !== undefined && /^application\/(?:x-ndjson|jsonl)\s*(?:;|$)/i.test(type) && isInUtf8(type);

/**
 * Reads a body and parses it as JSON (RFC 8259), or as JSON lines where the operation takes them.
 * @returns the value, or undefined when there is no body
 * @throws Refused with 415, 413 or 400
 */
export async function readBody(context: ExchangeContext, facts: BodyFacts): Promise<unknown> {
  const bytes = await readBytes(context, facts);
  if (bytes === undefined) return undefined;
  if (facts.lines !== null && isLines(context.req.headers['content-type']))
    return parseLines(bytes, facts.lines, facts.maxValues);
  return bytes.length > defaultBodyLimit ? parseLargeJson(bytes, facts.maxValues) : parseJson(bytes, facts.maxValues);
}

/**
 * Reads a body, which is for somebody else to parse.
 * @returns undefined when there is none @throws Refused with 415, 413, or 400 for one that ends early
 */
export function readBytes(
  context: ExchangeContext,
  facts: Pick<BodyFacts, 'bodyLimit' | 'lines'>,
): Promise<Buffer> | undefined {
  const { headers } = context.req;
  const type = headers['content-type'];
  const empty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
  if (empty && type === undefined) return undefined;
  const isCoded =
    (headers['content-encoding'] ?? 'identity') !== 'identity' ||
    (headers['transfer-encoding'] ?? 'chunked').toLowerCase() !== 'chunked';
  const asLines = facts.lines !== null && isLines(type);
  if (!(isPlainJson(type) || asLines) || isCoded) {
    throw new Refused(
      problem(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        `Send the body as "Content-Type: application/json"${facts.lines === null ? '' : ', or its lines as "application/x-ndjson",'} in UTF-8, uncompressed.`,
      ),
    );
  }
  return empty ? undefined : bytesOf(context, facts.bodyLimit);
}

/** By the largest body that they read, in bytes. */
const bodyParsers = new Map<number, Middleware>();

function bodyParserOf(limit: number): Middleware {
  const known = bodyParsers.get(limit);
  if (known) return known;
  // Loaded with the first body that comes in pieces, so that the start does not wait for its decoders, which nothing here uses.
  const create: typeof bodyParser = require('koa-bodyparser');
  // Text without an encoding is a buffer. The JSON parser of koa-bodyparser accepts invalid UTF-8, unknown character sets and doubled keys.
  const options = {
    enableTypes: ['text'],
    extendTypes: { text: ['application/json', 'application/x-ndjson', 'application/jsonl'] },
    encoding: null,
  };
  const parser = create({ ...options, textLimit: String(limit) } as bodyParser.Options) as Middleware;
  bodyParsers.set(limit, parser);
  return parser;
}

const alreadyRead = 'A middleware has read the body before the gate. Leave bodies to the gate.';

/** @throws Refused with 413 or 400. Error when a middleware has read the body */
async function bytesOf(context: ExchangeContext, limit: number): Promise<Buffer> {
  // koa-bodyparser takes 2 GB and more for a negative length.
  if (Number(context.req.headers['content-length']) > limit)
    throw tooLarge(`The body is larger than ${limit / 1000} kB.`);
  const { req } = context;
  // One step later, Node's parser has passed on everything that has arrived, and a small body is complete. It is taken as it is:
  // koa-bodyparser would take a tenth of the CPU of a create.
  await undefined;
  const { readableLength } = req;
  if (Number(req.headers['content-length']) === readableLength) {
    // Without a length, Node 26 gives the first of the pieces in which the body came.
    const bytes = req.read(readableLength) as Buffer;
    req.resume();
    return bytes;
  }
  const parse = bodyParserOf(limit);
  try {
    await parse(context, async () => {});
  } catch (error) {
    const { type = '' } = error as { type?: string };
    if (type === 'entity.too.large') throw tooLarge(`The body is larger than ${limit / 1000} kB.`);
    if (type.startsWith('stream.')) throw new Error(alreadyRead);
    throw malformed('The body is incomplete.');
  }
  const { body } = context.request;
  if (!Buffer.isBuffer(body)) throw new Error(alreadyRead);
  return body;
}

function isPlainJson(type: string | undefined): boolean {
  if (type === 'application/json') return true;
  if (type === undefined || !/^application\/json\s*(;|$)/i.test(type)) return false;
  return isInUtf8(type);
}

function isInUtf8(type: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}
