// The package as it is published. Jest's transform turns its ES modules into CommonJS, as it does with the test files.
import { createClient as createSdk, TaskFlowError } from '../../generated/sdk/index.js';
import type { components } from '../../generated/types';
import type { OperationId } from '../../src/base/contract';
import { expectDeclared } from './contract-check';
import { firstEvent } from './events';
import { signToken } from './tokens';
import { until } from './waiting';

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
  readonly params?: {
    readonly user_id?: string;
    readonly task_id?: string;
    readonly tag?: string;
    readonly token_id?: string;
  };
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

/**
 * The suite's HTTP client, which checks every reply. It calls operations by the SDK without its token and its retries, so that the test
 * sees the first reply. Other requests are sent as they are.
 */
export function createClient(url: string, defaultToken?: string): Client {
  async function checked(address: string, init: RequestInit): Promise<{ response: Response; text: string }> {
    const response = await fetch(address, init);
    const { status, headers } = response;
    // A stream does not end by itself: only its first event is read here. tests/support/events.ts reads all of them.
    const streams = headers.get('content-type') === 'text/event-stream' && init.method !== 'HEAD';
    const text = streams ? await firstEvent(response) : await response.clone().text();
    expectDeclared(init.method!, address.slice(url.length), { status, headers, text }, init.body, init.headers);
    // The SDK's `request` takes JSON.
    return { response: streams ? new Response(JSON.stringify(text), { status, headers }) : response, text };
  }
  return {
    async send<Body>(method: string, path: string, init: RequestInit = {}) {
      const { response, text } = await checked(url + path, { ...init, method });
      const { status, headers } = response;
      const json = /json/.test(headers.get('content-type') ?? '') && text !== '';
      return { status, headers, text, body: (json ? JSON.parse(text) : undefined) as Body };
    },
    async call<Body>(operationId: OperationId, options: CallOptions = {}) {
      const { params, query, body, token = defaultToken, headers } = options;
      let text = '';
      const sdk = createSdk({
        baseUrl: url,
        retries: 0,
        async fetch(address, init) {
          const reply = await checked(address, init);
          text = reply.text;
          return reply.response;
        },
      });
      const reply = await sdk
        .request(
          operationId as 'getHealth',
          {
            params: { user_id: 'missing', task_id: 'missing', tag: 'missing', ...params },
            headers: { ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...headers },
            ...{ query, body },
            // Tests send what the contract's types forbid.
          } as never,
        )
        .catch((error) => {
          // The error of the check or of the network, rather than that of the SDK.
          throw error instanceof TaskFlowError && error.cause ? error.cause : error;
        });
      return { status: reply.status, headers: reply.headers, text, body: reply.data as Body };
    },
    as: (subject) => createClient(url, signToken({ sub: subject })),
  };
}

/** Waits until the service says that it is ready. */
export const untilReady = (client: Client) => until(async () => (await client.call('getReadiness')).status === 200);
