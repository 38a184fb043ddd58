import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly token?: string | undefined;
  readonly key?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  /** Undefined when the connection ended before. */
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** The body, or why there is none. */
  readonly text: string;
  /** Milliseconds. */
  readonly waited: number;
}

/** Sends a request once, over one of the sender's connections. Never throws. */
export type Send = (call: Call) => Promise<Answer>;

/** Milliseconds after which a client gives up: far more than the service promises. */
const patience = 30_000;
/** The text of an answer that did not come in that time. */
export const noAnswer = 'no answer';

/** Requests over connections that are kept open, and nothing that a client might do by itself: no retries. */
export function createSender(url: string): { send: Send; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const { hostname, port } = new URL(url);
  const send: Send = ({ method, path, token, key, body, headers: more }) =>
    new Promise((resolve) => {
      const begun = performance.now();
      const text = body === undefined ? '' : JSON.stringify(body);
      const headers = {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...more,
        ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
      };
      const end = (status: number | undefined, given: IncomingHttpHeaders, received: string) => {
        clearTimeout(timer);
        resolve({ status, headers: given, text: received, waited: performance.now() - begun });
      };
      const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          received += chunk;
        });
        response.on('end', () => end(response.statusCode, response.headers, received));
        response.on('error', (error) => end(undefined, {}, error.message));
      });
      const timer = setTimeout(() => sent.destroy(new Error(noAnswer)), patience);
      sent.on('error', (error) => end(undefined, {}, error.message));
      sent.end(text);
    });
  return { send, close: () => agent.destroy() };
}
