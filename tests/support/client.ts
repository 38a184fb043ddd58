import { operationTable } from '../../generated/operations';
import type { components } from '../../generated/types';
import type { OperationId } from '../../src/contract';
import { expectDeclared } from './contract-check';
import { signToken } from './tokens';

export type Task = components['schemas']['Task'];
export type Problem = components['schemas']['Problem'] & Partial<components['schemas']['ValidationProblem']>;

export interface TestReply<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came over the wire. */
  readonly text: string;
  /** The parsed body; undefined when there is none. */
  readonly body: Body;
}

export interface CallOptions {
  readonly params?: { readonly user_id?: string; readonly task_id?: string };
  readonly query?: Readonly<Record<string, string | number>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Client {
  /** Calls an operation. The reply is checked against the contract, whatever its status is. */
  call<Body = Task>(operationId: OperationId, options?: CallOptions): Promise<TestReply<Body>>;
  /** Sends any request as it is. Checked against the contract where it has an operation. */
  send<Body = Problem>(method: string, path: string, init?: RequestInit): Promise<TestReply<Body>>;
  /** The same client with a token for this subject. */
  as(subject: string): Client;
}

/** The suite's HTTP client: real requests, and no reply goes unchecked. */
export function createClient(url: string, defaultToken?: string): Client {
  async function send<Body>(method: string, path: string, init: RequestInit = {}): Promise<TestReply<Body>> {
    const response = await fetch(url + path, { ...init, method });
    const text = await response.text();
    const { status, headers } = response;
    expectDeclared(method, path, { status, headers, text });
    const json = /json/.test(headers.get('content-type') ?? '') && text !== '';
    return { status, headers, text, body: (json ? JSON.parse(text) : undefined) as Body };
  }
  return {
    send,
    call(operationId, { params = {}, query = {}, body, token = defaultToken, headers = {} } = {}) {
      const { method, path } = operationTable[operationId];
      const filled = path.replace(/\{(\w+)\}/g, (_, name: keyof typeof params) =>
        encodeURIComponent(params[name] ?? 'missing'),
      );
      const search = new URLSearchParams(query as Record<string, string>).toString();
      return send(method.toUpperCase(), search ? `${filled}?${search}` : filled, {
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    },
    as: (subject) => createClient(url, signToken({ sub: subject })),
  };
}
