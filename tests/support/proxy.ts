import { createServer, type IncomingMessage, type Server, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

const proxies: Server[] = [];
afterAll(() => {
  for (const proxy of proxies) proxy.close().closeAllConnections();
});

export interface TestProxyOptions {
  /** What addresses begin with here, and not at the service, like `/taskflow`. Anything else is 404. */
  readonly prefix?: string;
  /** An Express middleware between the service's reply and the client. */
  readonly middleware?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/**
 * A reverse proxy as people put before the service, which passes on each piece as it comes. It ends with the test file.
 * @param target the service's address
 * @returns its own: http://127.0.0.1:port and the prefix
 */
export async function startProxy(target: string, options: TestProxyOptions = {}): Promise<string> {
  const { prefix = '', middleware = (_request, _response, next) => next() } = options;
  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request;
    if (!url.startsWith(`${prefix}/`)) {
      response.writeHead(404).end();
      return;
    }
    middleware(request, response, () => {
      const onward = send(target + url.slice(prefix.length), { method: method!, headers }, (reply) => {
        response.writeHead(reply.statusCode!, reply.headers);
        reply.on('data', (piece) => response.write(piece)).on('end', () => response.end());
      });
      onward.on('error', () => response.destroy());
      response.on('close', () => onward.destroy());
      request.pipe(onward);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  proxies.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
}
