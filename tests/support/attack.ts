import { type Client, createClient, type Problem, type Task, type TestReply } from './client';
import { type RawReply, requestText, sendRaw } from './raw-http';
import { startService, type TestService } from './service';
import { signToken } from './tokens';

export interface Target {
  readonly url: string;
  readonly service: TestService;
  /** Authorized; checks every reply against the contract. */
  readonly alice: Client;
  /** POSTs these very bytes to `createTask`. */
  post(body: string | Buffer, headers?: Record<string, string>): Promise<TestReply<Problem & Task>>;
  /** Sends a request with this very method and target, authorized. */
  raw(method: string, target: string, headers?: readonly string[], body?: string): Promise<RawReply>;
  /** Sends these very bytes. */
  rawBytes(request: string): Promise<RawReply>;
}

/**
 * A service for a file of hostile requests. After each test no reply was a fault of the service and no prototype has changed. After the
 * file the service serves as before.
 */
export function startTarget(): Target {
  let service: TestService;
  let statuses: number[] = [];
  const pristine = prototypes();
  const noted = async <Reply extends { status: number }>(pending: Promise<Reply>): Promise<Reply> => {
    const reply = await pending;
    statuses.push(reply.status);
    return reply;
  };
  const bearer = () => `Bearer ${signToken({ sub: 'alice' })}`;

  beforeAll(async () => {
    service = await startService();
  });
  afterEach(() => {
    const faults = statuses.filter((status) => status >= 500);
    const complaints = service.logLines.filter(({ level, status }) => Number(level) >= 40 || Number(status) >= 500);
    statuses = [];
    service.logLines.length = 0;
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    expect(prototypes()).toEqual(pristine);
  });
  afterAll(async () => {
    const carol = createClient(service.url).as('carol');
    const created = await carol.call('createTask', { body: { title: 'Still here' } });
    const listed = await carol.call<Task[]>('listTasks');
    await service.close();
    expect(listed.body).toEqual([created.body]);
  });

  return {
    get service() {
      return service;
    },
    get url() {
      return service.url;
    },
    get alice() {
      const client = createClient(service.url).as('alice');
      return {
        ...client,
        call: <Body>(...call: Parameters<Client['call']>) => noted(client.call<Body>(...call)),
        send: <Body>(...sent: Parameters<Client['send']>) => noted(client.send<Body>(...sent)),
      };
    },
    post(body, headers = {}) {
      const all = { Authorization: bearer(), 'Content-Type': 'application/json', ...headers };
      const client = createClient(service.url);
      return noted(
        client.send('POST', '/api/tasks', {
          headers: all,
          body: typeof body === 'string' ? body : new Uint8Array(body),
        }),
      );
    },
    raw(method, target, headers = [], body = '') {
      return noted(sendRaw(service.url, requestText(method, target, [`Authorization: ${bearer()}`, ...headers], body)));
    },
    rawBytes: (request) => noted(sendRaw(service.url, request)),
  };
}

function prototypes() {
  return [Object.prototype, Array.prototype, Function.prototype].map((prototype) =>
    Object.getOwnPropertyNames(prototype),
  );
}

/** The status and the code of a reply that has to be a problem document (RFC 9457). */
export function problemOf({ status, headers, text }: RawReply): [status: number, code: unknown] {
  expect(headers.get('content-type')).toBe('application/problem+json');
  const document = JSON.parse(text);
  expect(document).toMatchObject({ type: 'about:blank', status, request_id: headers.get('x-request-id') });
  return [status, document.code];
}
