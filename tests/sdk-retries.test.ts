import { type Client, createClient, TaskFlowError } from '../generated/sdk/index.js';
import { retryDelay } from '../generated/sdk/waiting.cjs';
import { type Answer, serve } from './support/scripted-server';

const unavailable: Answer = { status: 503, headers: { 'Retry-After': '0' }, body: '{"code":"DATABASE_UNAVAILABLE"}' };
const done: Answer = { status: 200, body: '{"id":"1"}' };
const failures: [string, Answer][] = [
  ['a connection that is cut', 'cut'],
  ['half of a reply', 'half'],
  ['429', { status: 429, body: '{"code":"TOO_MANY_REQUESTS"}' }],
  ['503', unavailable],
  ['503 of a proxy', { status: 503, body: '<h1>Service Unavailable</h1>' }],
];
const key = { idempotencyKey: 'once' };
const repeated: [string, (client: Client) => Promise<unknown>][] = [
  ['GET', (client) => client.getTask('1')],
  ['PUT', (client) => client.replaceTask('1', { title: 'x' })],
  ['DELETE', (client) => client.deleteTask('1')],
  ['POST with a key', (client) => client.createTask({ title: 'x' }, key)],
  ['PATCH with a key', (client) => client.toggleTask('1', key)],
  [
    'POST with a key among its headers',
    (client) => client.createTask({ title: 'x' }, { headers: { 'Idempotency-Key': '1' } }),
  ],
];
const sentOnce: [string, (client: Client) => Promise<unknown>][] = [
  ['POST', (client) => client.createTask({ title: 'x' })],
  ['PATCH', (client) => client.updateTask('1', { title: 'x' })],
];

describe.each(failures)('after %s', (_, failure) => {
  it.each(repeated)('%s is sent again, the same', async (_method, call) => {
    const server = await serve((_request, index) => (index === 0 ? failure : done));
    await call(createClient({ baseUrl: server.url, token: 'secret' }));
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]).toEqual(server.requests[0]);
  });

  it.each(sentOnce)('%s is not sent again', async (_method, call) => {
    const server = await serve((_request, index) => (index === 0 ? failure : done));
    await expect(call(createClient({ baseUrl: server.url }))).rejects.toBeInstanceOf(TaskFlowError);
    expect(server.requests).toHaveLength(1);
  });
});

describe('sending again', () => {
  it.each([0, 1, 2])('ends after %i retries with the last error', async (retries) => {
    const server = await serve(() => unavailable);
    const call = createClient({ baseUrl: server.url, retries }).getReadiness();
    await expect(call).rejects.toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    expect(server.requests).toHaveLength(retries + 1);
  });

  it.each([400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 431, 500, 502])(
    'is not done after %i',
    async (status) => {
      const server = await serve(() => ({ status, body: '{"code":"INTERNAL_ERROR","detail":"No."}' }));
      const call = createClient({ baseUrl: server.url, token: 'secret' }).listTasks();
      await expect(call).rejects.toMatchObject({ status, message: 'No.' });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('NETWORK_ERROR with its cause when nobody answers', async () => {
    const server = await serve(() => done);
    await server.close();
    const call = createClient({ baseUrl: server.url, retries: 1 }).getHealth();
    await expect(call).rejects.toMatchObject({ status: 0, code: 'NETWORK_ERROR', cause: expect.anything() });
  });

  it.each([
    ['seconds', (later: Date) => String(Math.ceil((later.getTime() - Date.now()) / 1000))],
    ['a date', (later: Date) => later.toUTCString()],
  ])('is not done before Retry-After in %s', async (_, write) => {
    const second = Math.ceil(Date.now() / 1000) * 1000;
    const opens = new Date(second + 1000);
    // A timer may be a moment early.
    const server = await serve(() =>
      Date.now() > opens.getTime() - 20 ? done : { status: 429, headers: { 'Retry-After': write(opens) } },
    );
    expect(await createClient({ baseUrl: server.url, retries: 1 }).getTask('1')).toEqual({ id: '1' });
    expect(server.requests).toHaveLength(2);
  });
});

describe('the wait before a request is sent again', () => {
  const wait = (status: number, retryAfter: string | undefined, attempt: number, least?: number) =>
    retryDelay(
      { status, headers: new Headers(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }) },
      ...([attempt, least] as const),
    );

  it.each([
    [503, '2', 0, 2000, 2250],
    [429, '2', 1, 2000, 2500],
    [0, undefined, 0, 0, 250],
    [0, undefined, 2, 0, 1000],
    [0, undefined, 50, 0, 8000],
    [503, 'soon', 0, 0, 250],
    [503, 'Thu, 01 Jan 1970 00:00:00 GMT', 0, 0, 250],
    [503, '60', 0, 60_000, 60_250],
  ])(
    'for %s with Retry-After %j, attempt %i, is from %i to %i ms, by chance',
    (status, retryAfter, attempt, from, to) => {
      const waits = Array.from({ length: 50 }, () => wait(status, retryAfter, attempt)!);
      for (const milliseconds of waits) {
        expect(milliseconds).toBeGreaterThanOrEqual(from);
        expect(milliseconds).toBeLessThanOrEqual(to);
      }
      expect(new Set(waits).size).toBeGreaterThan(1);
    },
  );

  it.each([
    [undefined, 0, 2000, 4000],
    ['5', 0, 5000, 7000],
    [undefined, 50, 2000, 10_000],
  ])('for Retry-After %j, attempt %i and 2000 ms at least, is from %i to %i ms', (retryAfter, attempt, from, to) => {
    const waits = Array.from({ length: 50 }, () => wait(503, retryAfter, attempt, 2000)!);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...waits)).toBeLessThanOrEqual(to);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan((to - from) / 2);
  });

  it.each(['61', '99999999999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'is undefined for Retry-After %s, which is too long to wait for',
    (retryAfter) => expect(wait(503, retryAfter, 0)).toBeUndefined(),
  );
});

describe('an AbortSignal', () => {
  const reason = new Error('The user has left the page.');

  /** A fetch that ignores the signal, as some libraries have. */
  const deaf = (url: string, { signal: _, ...init }: RequestInit) => fetch(url, init);

  it.each<[string, Answer, typeof deaf | undefined]>([
    ['the reply', 'silence', undefined],
    ['the reply to a fetch that ignores it', 'silence', deaf],
    ['the next attempt', { status: 503, headers: { 'Retry-After': '60' } }, undefined],
  ])('ends the wait for %s at once', async (_, answer, fetch) => {
    const server = await serve(() => answer);
    const { signal, abort } = controller();
    const call = createClient({ baseUrl: server.url, fetch }).getTask('1', { signal });
    void server.seen(1).then(() => setTimeout(abort, 50));
    await expect(call).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it('ends the wait for a token, without disturbing others who wait for it', async () => {
    const server = await serve(() => done);
    let give = (_token: string) => {};
    const token = () =>
      new Promise<string>((resolve) => {
        give = resolve;
      });
    const client = createClient({ baseUrl: server.url, token });
    const { signal, abort } = controller();
    const [left, stayed] = [client.getTask('1', { signal }), client.getTask('2')];
    abort();
    await expect(left).rejects.toBe(reason);
    give('secret');
    expect(await stayed).toEqual({ id: '1' });
    expect(server.requests.map(({ url }) => url)).toEqual(['/api/tasks/2']);
  });

  it('ends the wait for a token during which the token function itself aborts', async () => {
    const { signal, abort } = controller();
    const token = () => {
      abort();
      return new Promise<string>(() => {});
    };
    // The limit ends what would otherwise keep the test's process alive.
    await expect(createClient({ baseUrl: '/', token, timeout: 1 }).getTask('1', { signal })).rejects.toBe(reason);
  });

  it('that is aborted already: nothing is sent, and no token is asked for', async () => {
    const calls: string[] = [];
    const token = () => void calls.push('token');
    const send = async () => {
      calls.push('fetch');
      return new Response('{}');
    };
    const client = createClient({ baseUrl: '/', token: token as () => undefined, fetch: send });
    await expect(client.getTask('1', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(client.getHealth({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(calls).toEqual([]);
  });

  function controller(): { signal: AbortSignal; abort: () => void } {
    const created = new AbortController();
    return { signal: created.signal, abort: () => created.abort(reason) };
  }
});
