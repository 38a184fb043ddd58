import { type Client, type ClientOptions, createClient } from '../generated/sdk/index.js';
import { type Answer, problem, serve } from './support/scripted-server';

const done: Answer = { status: 200, body: '{"id":"1"}' };
const late: Answer[] = ['silence', 'half, then silence'];
const key = { idempotencyKey: 'once' };

describe.each(late)('a server from which there is %s', (answer) => {
  it.each<[string, (client: Client) => Promise<unknown>]>([
    ['GET', (client) => client.getTask('1')],
    ['PUT', (client) => client.replaceTask('1', { title: 'x' })],
    ['POST with a key', (client) => client.createTask({ title: 'x' }, key)],
  ])('%s is sent again, as after a network failure', async (_method, call) => {
    const server = await serve((_request, index) => (index === 0 ? answer : done));
    expect(await call(createClient({ baseUrl: server.url, timeout: 200 }))).toEqual({ id: '1' });
    expect(server.requests[1]).toEqual(server.requests[0]);
  });

  it.each<[string, (client: Client) => Promise<unknown>]>([
    ['POST', (client) => client.createTask({ title: 'x' })],
    ['PATCH', (client) => client.updateTask('1', { title: 'x' })],
    ['PUT with ifMatch', (client) => client.replaceTask('1', { title: 'x' }, { ifMatch: 7 })],
  ])('%s is not: it may have been done', async (_method, call) => {
    const server = await serve(() => answer);
    const sent = call(createClient({ baseUrl: server.url, timeout: 200 }));
    await expect(sent).rejects.toMatchObject({ name: 'TaskFlowError', code: 'TIMEOUT', status: 0 });
    expect(server.requests).toHaveLength(1);
  });

  it('gets no more than the retries, and the last error says which request it was', async () => {
    const server = await serve(() => answer);
    const call = createClient({ baseUrl: server.url, retries: 1 }).getTask('1', { timeout: 50 });
    await expect(call).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: `GET ${server.url}/api/tasks/1 took longer than 0.05 seconds.`,
    });
    expect(server.requests).toHaveLength(2);
  });
});

it('a DELETE that was done without a reply in time, and then finds no task, resolves', async () => {
  const server = await serve((_, index) => (index === 0 ? 'silence' : problem(404, 'TASK_NOT_FOUND')));
  expect(await createClient({ baseUrl: server.url, timeout: 200 }).deleteTask('1')).toBeUndefined();
});

describe('time that passes without an answer', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    silent.mockClear();
  });
  afterEach(() => void jest.useRealTimers());

  /** A fetch that never answers, and ends with its signal. */
  const silent = jest.fn(
    (_url: string, { signal }: RequestInit) =>
      new Promise<Response>((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason))),
  );
  const signalOf = (call: number) => silent.mock.calls[call]![1].signal!;
  /** How a call of the client has ended, if it has. */
  function outcomeOf(options: Partial<ClientOptions>, call: (client: Client) => Promise<unknown>) {
    const outcome: { error?: unknown } = {};
    call(createClient({ baseUrl: '/', retries: 0, fetch: silent, ...options })).catch((error) => {
      outcome.error = error;
    });
    return outcome;
  }

  it('ends a request after 30 seconds, and its connection', async () => {
    const outcome = outcomeOf({}, (client) => client.getHealth());
    await jest.advanceTimersByTimeAsync(29_999);
    expect([outcome, signalOf(0).aborted]).toEqual([{}, false]);
    await jest.advanceTimersByTimeAsync(1);
    expect(outcome.error).toMatchObject({ code: 'TIMEOUT', message: 'GET /health took longer than 30 seconds.' });
    expect(signalOf(0).aborted).toBe(true);
  });

  it('ends it after the time of the call, rather than that of the client', async () => {
    const outcome = outcomeOf({ timeout: 5000 }, (client) => client.getHealth({ timeout: 7000 }));
    await jest.advanceTimersByTimeAsync(6999);
    expect(outcome).toEqual({});
    await jest.advanceTimersByTimeAsync(1);
    expect(outcome.error).toMatchObject({ code: 'TIMEOUT' });
  });

  it.each([0, Number.POSITIVE_INFINITY, 2 ** 31])('does not end it with the limit %d', async (timeout) => {
    const outcome = outcomeOf({ timeout: 1 }, (client) => client.getHealth({ timeout }));
    await jest.advanceTimersByTimeAsync(86_400_000);
    expect([outcome, signalOf(0).aborted]).toEqual([{}, false]);
  });

  it("does not matter to a call that its caller's signal ends, with the reason of that signal", async () => {
    const caller = new AbortController();
    const reason = new Error('The user has left the page.');
    const outcome = outcomeOf({}, (client) => client.getHealth({ signal: caller.signal }));
    await jest.advanceTimersByTimeAsync(29_999);
    caller.abort(reason);
    await jest.advanceTimersByTimeAsync(1);
    expect(outcome.error).toBe(reason);
    expect(signalOf(0).reason).toBe(reason);
  });

  it('is not what a fetch of the caller means that throws an error of another client', async () => {
    const error: unknown = await createClient({ baseUrl: '/' })
      .deleteTask('')
      .catch((reason) => reason);
    const outcome = outcomeOf({ fetch: () => Promise.reject(error) }, (client) => client.getHealth());
    await jest.advanceTimersByTimeAsync(0);
    expect(outcome.error).toMatchObject({ code: 'NETWORK_ERROR', cause: error });
  });

  it('leaves no timer behind once the reply has come', async () => {
    const client = createClient({ baseUrl: '/', fetch: async () => new Response('{}'), token: async () => 'secret' });
    await client.getTask('1');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends the wait for a token function, which the next call calls again', async () => {
    const tokens = [new Promise<string>(() => {}), 'secret'];
    const client = createClient({ baseUrl: '/', token: () => tokens.shift()!, fetch: async () => new Response('{}') });
    const first = client.getTask('1').catch((error) => error);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(await first).toMatchObject({ code: 'TIMEOUT', message: 'The token function took longer than 30 seconds.' });
    expect(await client.getTask('1')).toEqual({});
  });
});
