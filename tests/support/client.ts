// The package as it is published. Jest's transform turns its ES modules into CommonJS, as it does with the test files.
import { createClient as createSdk, TaskFlowError } from '../../generated/sdk/index.js';
import type { components } from '../../generated/types';
import type { OperationId } from '../../src/base/contract';
import { expectDeclared, type SeenReply } from './contract-check';
import { byFetch, byHttp } from './exchange';
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

/** Sends a request, and checks the reply against the contract. */
async function checked(
  exchange: typeof byFetch,
  url: string,
  path: string,
  init: RequestInit & { method: string },
): Promise<SeenReply> {
  const reply = await exchange(url + path, init);
  expectDeclared(init.method, path, reply, init.body, init.headers);
  return reply;
}

const sdks = new Map<string, ReturnType<typeof createSdk>>();
/** The text of a reply that came by an SDK, by its headers. */
const texts = new WeakMap<Headers, string>();

/** The SDK's client of a service, without its token and its retries. There is one for all calls: it has methods for all operations. */
function sdkOf(url: string): ReturnType<typeof createSdk> {
  const existing = sdks.get(url);
  if (existing) return existing;
  const made = createSdk({
    baseUrl: url,
    retries: 0,
    // Less than a test may take, so that the error names the request; more than a busy machine needs for hundreds at once.
    timeout: 100_000,
    async fetch(address, init) {
      const reply = await checked(byHttp, url, address.slice(url.length), init as RequestInit & { method: string });
      const { status, headers } = reply;
      texts.set(headers, reply.text);
      // The SDK's `request` takes JSON.
      const text = headers.get('content-type') === 'text/event-stream' ? JSON.stringify(reply.text) : reply.text;
      return { status, headers, body: null, text: async () => text } as Response;
    },
  });
  sdks.set(url, made);
  return made;
}

/**
 * The suite's HTTP client, which checks every reply. It calls operations by the SDK without its token and its retries, so that the test
 * sees the first reply. Other requests are sent as they are.
 */
export function createClient(url: string, defaultToken?: string): Client {
  return {
    async send<Body>(method: string, path: string, init: RequestInit = {}) {
      const { status, headers, text } = await checked(byFetch, url, path, { ...init, method });
      const json = /json/.test(headers.get('content-type') ?? '') && text !== '';
      return { status, headers, text, body: (json ? JSON.parse(text) : undefined) as Body };
    },
    async call<Body>(operationId: OperationId, options: CallOptions = {}) {
      const { params, query, body, token = defaultToken, headers } = options;
      const reply = await sdkOf(url)
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
      const text = texts.get(reply.headers)!;
      return { status: reply.status, headers: reply.headers, text, body: reply.data as Body };
    },
    as: (subject) => createClient(url, signToken({ sub: subject })),
  };
}

/** Waits until the service says that it is ready. */
export const untilReady = (client: Client) => until(async () => (await client.call('getReadiness')).status === 200);
