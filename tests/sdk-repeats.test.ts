import { type Client, createClient } from '../generated/sdk/index.js';
import { type Answer, problem, serve } from './support/scripted-server';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { holdList, until, untilWaiting } from './support/waiting';

// A request that must not be done twice is not sent twice, and one that was done is not reported as a failure.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

let users = 0;
/** A client of a new user of the real service. */
const newClient = (fetch?: (url: string, init: RequestInit) => Promise<Response>) =>
  createClient({ baseUrl: service.url, token: signToken({ sub: `repeater ${++users}` }), fetch });
/** A client whose first DELETE or PUT is carried out, and the reply lost. */
function losingClient() {
  const sent: string[] = [];
  const client = newClient(async (url, init) => {
    const response = await fetch(url, init);
    const changes = init.method !== 'GET' && init.method !== 'POST';
    if (changes && sent.push(init.method!) === 1) throw new Error('The network is gone.');
    return response;
  });
  return { client, sent };
}

const done: Answer = { status: 200, body: '{"id":"1"}' };
const unknown: [string, Answer][] = [
  ['a connection that is cut', 'cut'],
  ['half of a reply', 'half'],
  ['503 DATABASE_UNAVAILABLE', problem(503, 'DATABASE_UNAVAILABLE', { 'Retry-After': '0' })],
  ['503 of a proxy', { status: 503, body: '<h1>Service Unavailable</h1>' }],
];
const nothingDone: [string, Answer][] = [
  ['429', problem(429, 'TOO_MANY_REQUESTS', { 'Retry-After': '0' })],
  ['503 OVERLOADED', problem(503, 'OVERLOADED', { 'Retry-After': '0' })],
  ['503 NOT_READY', problem(503, 'NOT_READY', { 'Retry-After': '0' })],
];
/** How often a call is sent to a server that fails once. */
async function timesSent(failure: Answer, call: (client: Client) => Promise<unknown>) {
  const server = await serve((_, index) => (index === 0 ? failure : done));
  const outcome = await call(createClient({ baseUrl: server.url })).catch((error) => error);
  return { sent: server.requests.length, failed: outcome instanceof Error };
}

describe('ifMatch', () => {
  const conditional: [string, (client: Client) => Promise<unknown>][] = [
    ['PUT', (client) => client.replaceTask('1', { title: 'x' }, { ifMatch: 7 })],
    ['DELETE', (client) => client.deleteTask('1', { ifMatch: 7 })],
    ['DELETE with the header', (client) => client.deleteTask('1', { headers: { 'If-Match': '"7"' } })],
  ];
  describe.each(conditional)('%s', (_method, call) => {
    it.each(unknown)('is not sent again after %s: it may have been done', async (_, failure) => {
      expect(await timesSent(failure, call)).toEqual({ sent: 1, failed: true });
    });
    it.each(nothingDone)('is sent again after %s', async (_, failure) => {
      expect(await timesSent(failure, call)).toEqual({ sent: 2, failed: false });
    });
  });

  it.each([...unknown, ...nothingDone])('with a key is sent again after %s', async (_, failure) => {
    const toggle = (client: Client) => client.toggleTask('1', { ifMatch: 7, idempotencyKey: 'once' });
    expect(await timesSent(failure, toggle)).toEqual({ sent: 2, failed: false });
  });

  it('does not turn a success whose reply is lost into PRECONDITION_FAILED', async () => {
    const { client, sent } = losingClient();
    const { id, version } = await client.createTask({ title: 'old' });
    const call = client.replaceTask(id, { title: 'new' }, { ifMatch: version });
    await expect(call).rejects.toMatchObject({ status: 0, code: 'NETWORK_ERROR' });
    expect(await client.getTask(id)).toMatchObject({ title: 'new' });
    expect(sent).toEqual(['PUT']);
  });
});

describe('a DELETE that is sent again', () => {
  const gone = problem(404, 'TASK_NOT_FOUND');
  const deletion = async (...answers: Answer[]) => {
    const server = await serve((_, index) => answers[index]!);
    return createClient({ baseUrl: server.url }).deleteTask('1');
  };

  it('is done when the reply to the first was lost', async () => {
    const { client, sent } = losingClient();
    const { id } = await client.createTask({ title: 'Buy milk' });
    expect(await client.deleteTask(id)).toBeUndefined();
    await expect(client.getTask(id)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    expect(sent).toEqual(['DELETE', 'DELETE']);
  });

  it.each(unknown)('is done when there is no task any more after %s', async (_, failure) => {
    expect(await deletion(failure, gone)).toBeUndefined();
    expect(await deletion(failure, problem(429, 'TOO_MANY_REQUESTS', { 'Retry-After': '0' }), gone)).toBeUndefined();
  });

  it.each(nothingDone)('rejects when there is no task after %s', async (_, failure) => {
    await expect(deletion(failure, gone)).rejects.toMatchObject({ status: 404, code: 'TASK_NOT_FOUND' });
  });

  it('rejects when there is no task at first, or no such address', async () => {
    await expect(deletion(gone)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    await expect(deletion('cut', problem(404, 'NOT_FOUND'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an idempotency key', () => {
  it.each(unknown)(
    'does not make the SDK send a request again whose operation takes no key, after %s',
    async (_, failure) => {
      const headers = { 'Idempotency-Key': 'once' };
      for (const call of [
        (client: Client) => client.updateTask('1', { title: 'x' }, { headers }),
        (client: Client) => client.completeAll({ headers }),
      ])
        expect(await timesSent(failure, call)).toEqual({ sent: 1, failed: true });
    },
  );

  it('makes the SDK send a request again while the first attempt is running, when Retry-After says', async () => {
    const running = problem(409, 'IDEMPOTENCY_KEY_IN_USE', { 'Retry-After': '1' });
    const times: number[] = [];
    const server = await serve(() => (times.push(Date.now()) === 1 ? running : done));
    await createClient({ baseUrl: server.url }).createTask({ title: 'x' }, { idempotencyKey: 'once' });
    // A timer may be a moment early.
    expect(times[1]! - times[0]!).toBeGreaterThan(980);
    expect(server.requests[1]).toEqual(server.requests[0]);
  });

  it('makes the SDK send a request again while the first attempt is running, also without Retry-After', async () => {
    const create = (client: Client) => client.createTask({ title: 'x' }, { idempotencyKey: 'once' });
    expect(await timesSent(problem(409, 'IDEMPOTENCY_KEY_IN_USE'), create)).toEqual({ sent: 2, failed: false });
    expect(await timesSent(problem(409, 'EMAIL_TAKEN'), create)).toEqual({ sent: 1, failed: true });
  });

  it('gives two clients that send the same request at the same time the same task', async () => {
    const statuses: number[] = [];
    const client = newClient(async (url, init) => {
      const response = await fetch(url, init);
      statuses.push(response.status);
      return response;
    });
    const { user_id } = await client.createTask({ title: 'The list exists.' });
    const list = await holdList(service, user_id);
    const create = () => client.createTask({ title: 'x' }, { idempotencyKey: 'once' });
    const first = create();
    await untilWaiting(service.sql);
    const second = create();
    await until(() => statuses.includes(409));
    await list.end('rollback');
    expect(await second).toEqual(await first);
  });
});
