import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';

/**
 * Stands before the service, and adds a field to each object of a reply, as a newer version of the service may. A client that was made
 * from today's contract must not mind.
 */
export async function startNewerService(service: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const reply = await forward(request, service);
    response.writeHead(reply.status, headersOf(reply.headers));
    if (/json/.test(reply.headers.get('content-type') ?? ''))
      response.end(JSON.stringify(JSON.parse(await reply.text(), withNewField)));
    else if (reply.body) Readable.fromWeb(reply.body as ReadableStream).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function forward(request: IncomingMessage, service: string): Promise<Response> {
  const body = await buffer(request);
  return fetch(`${service}${request.url}`, {
    method: request.method!,
    headers: headersOf(new Headers(request.headers as Record<string, string>)),
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  });
}

/** All but those that are about one connection, or about the length of the body. */
const headersOf = (headers: Headers) =>
  Object.fromEntries(
    [...headers].filter(
      ([name]) =>
        !/^(host|connection|upgrade|http2-settings|keep-alive|transfer-encoding|content-length|expect)$/.test(name),
    ),
  );

function withNewField(_: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? { ...value, new_field: 'of a newer version' } : value;
}
