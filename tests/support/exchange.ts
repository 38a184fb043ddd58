import { Agent, type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import type { SeenReply } from './contract-check';
import { firstEvent } from './events';

// Two ways to send a request and read its reply. Of a stream, which does not end by itself, only the first event is read.

const isStream = (headers: Headers, method = 'GET') =>
  headers.get('content-type') === 'text/event-stream' && method !== 'HEAD';

/** Any request, by `fetch`. */
export async function byFetch(address: string, init: RequestInit): Promise<SeenReply> {
  const response = await fetch(address, init);
  const { status, headers } = response;
  return { status, headers, text: isStream(headers, init.method) ? await firstEvent(response) : await response.text() };
}

const agent = new Agent({ keepAlive: true });
/** What `fetch` sends. It would have replies compressed, too. */
const usualHeaders = { accept: '*/*', 'accept-language': '*', 'sec-fetch-mode': 'cors', 'user-agent': 'node' };

/**
 * A request whose body is text, by `node:http`: the suite sends so many that what `fetch` does for each, such as making streams of the Web
 * and their locks, would be a fifth of its work.
 */
export function byHttp(address: string, { method, headers, body, signal }: RequestInit): Promise<SeenReply> {
  return new Promise<SeenReply>((resolve, reject) => {
    const length = body == null ? {} : { 'content-length': String(Buffer.byteLength(body as string)) };
    const sent = { ...usualHeaders, ...Object.fromEntries(new Headers(headers)), ...length };
    const outgoing = request(address, { agent, method: method!, headers: sent }, (incoming) => {
      read(incoming, method).then(resolve, reject).finally(forget);
    });
    const stop = () => outgoing.destroy(signal!.reason);
    const forget = () => signal?.removeEventListener('abort', stop);
    signal?.addEventListener('abort', stop);
    outgoing.on('error', reject).end(body);
  });
}

async function read(incoming: IncomingMessage, method?: string): Promise<SeenReply> {
  const { statusCode: status = 0, rawHeaders } = incoming;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) headers.append(rawHeaders[index]!, rawHeaders[index + 1]!);
  if (isStream(headers, method)) {
    const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
    return { status, headers, text: await firstEvent(new Response(body)) };
  }
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece);
  return { status, headers, text: Buffer.concat(pieces).toString() };
}
