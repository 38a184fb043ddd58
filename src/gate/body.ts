import { isUtf8 } from 'node:buffer';
import type { Context, Middleware } from 'koa';
import type bodyParser from 'koa-bodyparser';
import { problem } from '../contract';
import { Refused } from './refused';

/** The largest body, in bytes. */
export const bodyLimit = 100_000;

// koa-bodyparser reads the bytes and keeps to the limit. It does so as text without an encoding, which is a buffer: its JSON
// would let invalid UTF-8, unknown character sets and doubled keys pass.
const options = {
  enableTypes: ['text'],
  extendTypes: { text: ['application/json'] },
  textLimit: String(bodyLimit),
  encoding: null,
};
let loaded: Middleware | undefined;

/** Loaded with the first body that comes in pieces: it brings decoders that nothing here uses, and costs a tenth of the start. */
function readBytes(context: Context): Promise<unknown> {
  loaded ??= (require('koa-bodyparser') as typeof bodyParser)(options as bodyParser.Options);
  return loaded(context, async () => {});
}

const malformed = (detail: string) => new Refused(problem(400, 'MALFORMED_JSON', detail));

/**
 * Reads a body and parses it as JSON (RFC 8259).
 * @returns the value, or undefined when there is no body
 * @throws Refused with 415, 413 or 400
 */
export async function readJson(context: Context): Promise<unknown> {
  const { headers } = context.req;
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
  return parse(await bytesOf(context));
}

/** @throws Refused with 413 or 400 */
async function bytesOf(context: Context): Promise<Buffer> {
  const { req, request } = context;
  // Node's parser is in the middle of what has arrived. After this step a small body is there as a whole, and there is nothing
  // to wait for.
  await undefined;
  const length = Number(req.headers['content-length']);
  if (length === req.readableLength && length <= bodyLimit) {
    const bytes = req.read() as Buffer;
    req.resume();
    return bytes;
  }
  await readBytes(context).catch(refuseUnread);
  return request.body as Buffer;
}

function isPlainJson(type: string | undefined): boolean {
  if (type === 'application/json') return true;
  if (type === undefined || !/^application\/json\s*(;|$)/i.test(type)) return false;
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

function refuseUnread(error: { type?: string }): never {
  if (error.type === 'entity.too.large') {
    throw new Refused(problem(413, 'PAYLOAD_TOO_LARGE', 'The body is larger than 100 kB.'));
  }
  throw malformed('The body did not arrive whole.');
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.');
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    throw malformed(`The body is not valid JSON${position ? ` (at character ${position})` : ''}.`);
  }
  if (memberCount(text) !== keyCount(value)) throw malformed('The body names a field twice.');
  return value;
}

/** How many members the objects of a valid JSON text have: one for each colon outside of strings. */
function memberCount(text: string): number {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
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
