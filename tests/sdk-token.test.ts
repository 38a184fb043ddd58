import { createClient } from '../generated/sdk/index.js';
import { serve } from './support/scripted-server';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const valid = () => signToken({ sub: 'alice' });
const expired = () => signToken({ sub: 'alice', exp: 1 });

/** A client whose token function gives these one after the other, and then the last one again. */
function clientOf(...tokens: (string | null | Error)[]) {
  const counts = { tokens: 0, requests: 0 };
  const client = createClient({
    baseUrl: service.url,
    async token() {
      const token = tokens[Math.min(counts.tokens++, tokens.length - 1)];
      if (token instanceof Error) throw token;
      return token;
    },
    fetch(url, init) {
      counts.requests++;
      return fetch(url, init);
    },
  });
  return { client, counts };
}

describe('the token function', () => {
  it('is called once for all requests while its token is good', async () => {
    const { client, counts } = clientOf(valid());
    await Promise.all([client.listTasks(), client.getCurrentUser()]);
    await client.listTasks();
    expect(counts).toEqual({ tokens: 1, requests: 3 });
  });

  it('is called again after a 401, once for all requests in flight, and each is repeated', async () => {
    const { client, counts } = clientOf(expired(), valid());
    const created = Array.from({ length: 5 }, (_, index) => client.createTask({ title: `Task ${index}` }));
    expect(new Set((await Promise.all(created)).map(({ id }) => id)).size).toBe(5);
    expect(counts).toEqual({ tokens: 2, requests: 10 });
    expect(await client.listTasks()).toHaveLength(5);
    expect(counts).toEqual({ tokens: 2, requests: 11 });
  });

  it('is not called for a 401 that comes late, after the token has been renewed', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await serve(async ({ url, headers }) => {
      if (headers.authorization === 'Bearer token 2') return { status: 200, body: '{}' };
      if (url === '/api/tasks/late') await held;
      return { status: 401, body: '{"code":"TOKEN_EXPIRED"}' };
    });
    let calls = 0;
    const client = createClient({ baseUrl: server.url, token: async () => `token ${++calls}` });
    const late = client.getTask('late');
    await client.getTask('early');
    release();
    await late;
    expect(calls).toBe(2);
  });

  it('401 rejects when the new token is refused too: each request is repeated once', async () => {
    const { client, counts } = clientOf(expired());
    await expect(client.listTasks()).rejects.toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
    expect(counts).toEqual({ tokens: 2, requests: 2 });
  });

  it('is not called for operations that take no token', async () => {
    const { client, counts } = clientOf(valid());
    await client.getHealth();
    const credentials = { email: 'nobody@example.com', password: 'password123' };
    await expect(client.logIn(credentials)).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    expect(counts).toEqual({ tokens: 0, requests: 2 });
  });

  it('lets its own error through, and is called again by the next request', async () => {
    const failure = new Error('Log in first.');
    const { client, counts } = clientOf(failure, valid());
    await expect(client.listTasks()).rejects.toBe(failure);
    expect(counts.requests).toBe(0);
    expect(await client.listTasks()).toEqual(expect.any(Array));
  });

  it('may give no token: the request goes without, and the next one asks again', async () => {
    const { client, counts } = clientOf(null, null, valid());
    await expect(client.listTasks()).rejects.toMatchObject({ code: 'MISSING_TOKEN' });
    expect(await client.listTasks()).toEqual(expect.any(Array));
    expect(counts).toEqual({ tokens: 3, requests: 3 });
  });

  it('may give no token after a refusal: the refused token is not sent again', async () => {
    await expect(clientOf(expired(), null).client.listTasks()).rejects.toMatchObject({ code: 'MISSING_TOKEN' });
  });
});

describe('a token that is a string', () => {
  it('401 rejects at once', async () => {
    let requests = 0;
    const counted = (url: string, init: RequestInit) => {
      requests++;
      return fetch(url, init);
    };
    const client = createClient({ baseUrl: service.url, token: expired(), fetch: counted });
    await expect(client.listTasks()).rejects.toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
    expect(requests).toBe(1);
  });
});
