import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A reply; or the connection is cut before one or in the middle of one; or nothing ever comes, or nothing more. */
export type Answer =
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'cut'
  | 'half'
  | 'silence'
  | 'half, then silence';
/** What to answer to a request, by its number from 0. */
export type Script = (request: SeenRequest, index: number) => Answer | Promise<Answer>;

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ScriptedServer {
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Resolves when there have been so many requests. */
  seen(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A problem document, without what tests do not look at. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/problem+json', ...headers },
  body: JSON.stringify({ status, code, detail: 'No.' }),
});
/** Server-Sent Events, all at once; then the stream ends. */
export const stream = (body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/event-stream' },
  body,
});
export const ready = 'id: A\nevent: ready\ndata: {"next":"A"}\n\n';
/** The sync token of a request. */
export const sinceOf = ({ url }: SeenRequest): string | undefined => /since=(\w*)/.exec(url)?.[1];
export const change = (id: string, title: string) =>
  `id: ${id}\nevent: created\ndata: {"type":"created","task":{"title":"${title}"}}\n\n`;

const servers: ScriptedServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** Starts a real HTTP server that fails as it is told to. It ends with the test. */
export async function serve(script: Script): Promise<ScriptedServer> {
  const requests: SeenRequest[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, body: await text(request) };
    requests.push(seen);
    for (const { count, resolve } of waiting) if (requests.length >= count) resolve();
    answer(response, await script(seen, requests.length - 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const started: ScriptedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    seen: (count) =>
      new Promise((resolve) => (requests.length >= count ? resolve() : waiting.push({ count, resolve }))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  servers.push(started);
  return started;
}

function answer(response: ServerResponse, given: Answer): void {
  if (given === 'silence') return;
  if (given === 'cut') return void response.destroy();
  if (given === 'half' || given === 'half, then silence') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
    return void response.write('{"id":', () => given === 'half' && response.destroy());
  }
  const { status, headers = {}, body = '' } = given;
  response.writeHead(status, headers).end(body);
}
