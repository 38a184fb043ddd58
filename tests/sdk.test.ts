import { type Client, createClient, TaskFlowError } from '../generated/sdk/index.js';
import { serve } from './support/scripted-server';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// The SDK against the real service.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const clientOf = (sub: string) => createClient({ baseUrl: service.url, token: signToken({ sub }) });
const errorOf = async (call: Promise<unknown>): Promise<TaskFlowError> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TaskFlowError)) throw new Error(`Not a TaskFlowError: ${error}`);
  return error;
};

describe('the life of a task', () => {
  it('signs up, logs in, creates, reads, changes, toggles, replaces and deletes', async () => {
    const credentials = { email: 'alice@example.com', password: 'password123' };
    const anonymous = createClient({ baseUrl: new URL(service.url) });
    const { user_id } = await anonymous.signUp(credentials);
    const { createTask, getTask, updateTask, toggleTask, replaceTask, deleteTask, listTasks, getCurrentUser } =
      createClient({ baseUrl: `${service.url}/`, token: async () => (await anonymous.logIn(credentials)).token });
    expect((await getCurrentUser()).user_id).toBe(user_id);
    const task = await createTask({ title: 'Buy milk' });
    expect(await getTask(task.id)).toEqual(task);
    expect(await updateTask(task.id, { description: 'Rye' })).toMatchObject({ title: 'Buy milk', description: 'Rye' });
    expect((await toggleTask(task.id)).completed).toBe(true);
    expect(await replaceTask(task.id, { title: 'Buy bread' })).toMatchObject({ title: 'Buy bread', description: null });
    expect((await listTasks({ status: 'completed' })).map(({ id }) => id)).toEqual([task.id]);
    expect(await listTasks({ status: 'pending' })).toEqual([]);
    expect(await deleteTask(task.id)).toBeUndefined();
    expect((await errorOf(getTask(task.id))).code).toBe('TASK_NOT_FOUND');
  });

  it('is the same with the user in the path, whatever the name is', async () => {
    const name = 'a/b?#%2F../ä ';
    const client = clientOf(name);
    const { id } = await client.createUserTask(name, { title: 'Mine' });
    expect(await client.updateUserTask(name, id, { completed: true })).toMatchObject({
      user_id: name,
      completed: true,
    });
    expect((await client.listUserTasks(name, { limit: 1 })).map((task) => task.id)).toEqual([id]);
    expect(await client.deleteUserTask(name, id)).toBeUndefined();
  });
});

describe('TaskFlowError', () => {
  it('carries the problem document', async () => {
    const error = await errorOf(clientOf('alice').createTask({ title: '' }));
    expect(error).toMatchObject({
      name: 'TaskFlowError',
      status: 422,
      code: 'VALIDATION_ERROR',
      message: 'The request has 1 invalid value. title: must not be blank',
    });
    expect(error.errors[0]).toMatchObject({ in: 'body', pointer: '/title' });
    expect(error.requestId).toBe(error.headers.get('x-request-id'));
    expect(error.requestId).toMatch(/./);
  });

  it('says the first refused value in its message, by where it is', async () => {
    const client = clientOf('alice');
    const tasks = [{ title: 'One' }, { title: '' }, { title: 'x'.repeat(300) }];
    expect((await errorOf(client.createTasks({ tasks }))).message).toMatch(/2 invalid values\. tasks\/1\/title: must /);
    expect((await errorOf(client.listTasks({ limit: 0 }))).message).toMatch(/\. limit: must /);
    expect((await errorOf(client.updateTask('019a0000-0000-7000-8000-000000000000', {}))).message).toMatch(
      /\. body: must /,
    );
  });

  it.each(['', '.', '..', '\ud800'])(
    'INVALID_ARGUMENT for the id %j, which would lead elsewhere; nothing is sent',
    async (id) => {
      const server = await serve(() => ({ status: 204 }));
      const client = createClient({ baseUrl: server.url });
      expect(await errorOf(client.deleteTask(id))).toMatchObject({ code: 'INVALID_ARGUMENT', status: 0 });
      expect(server.requests).toEqual([]);
    },
  );

  it.each<[string, (client: Client) => Promise<unknown>]>([
    ['a key that no header can have', (client) => client.createTask({ title: 'x' }, { idempotencyKey: '🎉' })],
    ['a key of two lines', (client) => client.createTask({ title: 'x' }, { idempotencyKey: 'one\ntwo' })],
    ['a version that no header can have', (client) => client.deleteTask('1', { ifMatch: '🎉' })],
    ['a header that is none', (client) => client.getHealth({ headers: { 'X App': 'web' } })],
    ['a body that JSON cannot have', (client) => client.createTask({ title: 1n as never })],
    ['an operation that is none', (client) => client.request('nope' as never)],
  ])('INVALID_ARGUMENT for %s, with the cause; nothing is sent', async (_, call) => {
    const server = await serve(() => ({ status: 204 }));
    const error = await errorOf(call(createClient({ baseUrl: server.url })));
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', status: 0, cause: { message: expect.anything() } });
    expect(server.requests).toEqual([]);
  });

  it('INVALID_ARGUMENT for a token that no header can have', async () => {
    const client = createClient({ baseUrl: service.url, token: async () => 'one\ntwo' });
    expect(await errorOf(client.listTasks())).toMatchObject({ code: 'INVALID_ARGUMENT', status: 0 });
  });

  it('says that an empty key, and an empty sync token, are none', async () => {
    const client = clientOf('alice');
    const calls = [client.createTask({ title: 'x' }, { idempotencyKey: '' }), client.watchTasks({ since: '' }).next()];
    for (const call of calls) expect(await errorOf(call)).toMatchObject({ status: 422, code: 'VALIDATION_ERROR' });
  });

  it.each([
    ['a proxy that answers in HTML', { status: 502, body: '<h1>Bad Gateway</h1>' }],
    ['a captive portal', { status: 200, body: '<h1>Welcome</h1>' }],
    ['a gateway with errors of its own', { status: 418, body: '{"message":"I am a teapot"}' }],
    ['an error without a body', { status: 404 }],
    ['JSON that is not an object', { status: 404, body: 'null' }],
    ['another list of errors', { status: 422, body: '{"errors":["title is too short"]}' }],
    ['an object of errors', { status: 422, body: '{"errors":{"title":["is too short"]}}' }],
    ['a text of errors', { status: 422, body: '{"errors":"too short"}' }],
    ['errors with other pointers', { status: 422, body: '{"errors":[{"detail":"is too short","pointer":5}]}' }],
    ['an empty reply of a proxy', { status: 200 }],
  ])('UNEXPECTED_REPLY for %s', async (_, answer) => {
    const server = await serve(() => answer);
    const error = await errorOf(createClient({ baseUrl: server.url }).getHealth());
    expect(error).toMatchObject({ code: 'UNEXPECTED_REPLY', status: answer.status });
    expect(error.message).not.toContain('undefined');
    expect(Array.isArray(error.errors)).toBe(true);
  });
});

describe('page and items', () => {
  const titles = ['five', 'four', 'three', 'two', 'one'];
  beforeAll(async () => {
    const { createTask } = clientOf('walter');
    for (const title of [...titles].reverse()) await createTask({ title });
  });

  it('give one page, and the cursor of the next one', async () => {
    const { page } = clientOf('walter');
    const found: string[][] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await page.listTasks({ limit: 2, status: 'pending', cursor });
      found.push(items.map(({ title }) => title));
      cursor = next;
    } while (cursor);
    expect(found).toEqual([titles.slice(0, 2), titles.slice(2, 4), titles.slice(4)]);
    expect(await page.listTasks({ status: 'completed' })).toMatchObject({ items: [], next: undefined });
    const { next } = await page.listUserTasks('walter', { limit: 4 });
    expect((await page.listUserTasks('walter', { limit: 4, cursor: next! })).items).toMatchObject([{ title: 'one' }]);
  });

  it('give every item once', async () => {
    const found: string[] = [];
    for await (const task of clientOf('walter').items.listUserTasks('walter', { limit: 2 })) found.push(task.title);
    expect(found).toEqual(titles);
    const one = (await clientOf('walter').items.listTasks().next()).value;
    expect(one?.title).toBe('five');
  });

  it('ask for no page before it is needed', async () => {
    const addresses: string[] = [];
    const client = createClient({
      baseUrl: service.url,
      token: signToken({ sub: 'walter' }),
      fetch: (url, init) => {
        addresses.push(url);
        return fetch(url, init);
      },
    });
    for await (const { title } of client.items.listTasks({ limit: 2 })) if (title === 'four') break;
    expect(addresses).toHaveLength(1);
  });

  it('reject as methods do', async () => {
    expect((await errorOf(clientOf('walter').page.listTasks({ limit: 0 }))).code).toBe('VALIDATION_ERROR');
  });
});

describe('request', () => {
  it('gives status, headers and data, whatever the status is', async () => {
    const client = clientOf('alice');
    const created = await client.request('createTask', { body: { title: 'Whole' } });
    if (created.status !== 201) throw new Error(created.data.detail);
    expect(created.headers.get('location')).toBe(`/api/tasks/${created.data.id}`);
    const params = { task_id: created.data.id };
    expect(await client.request('deleteTask', { params })).toMatchObject({ status: 204, data: undefined });
    expect(await client.request('getTask', { params })).toMatchObject({
      status: 404,
      data: { code: 'TASK_NOT_FOUND' },
    });
  });
});

describe('what is sent', () => {
  it('has the headers of the client, of the call and of the token, and an idempotency key', async () => {
    const server = await serve(() => ({ status: 201, body: '{}' }));
    const client = createClient({
      baseUrl: `${server.url}/prefix/`,
      token: 'secret',
      headers: { 'X-App': 'web', 'X-Both': 'client' },
    });
    await client.createTask({ title: 'ä' }, { headers: { 'x-both': 'call' }, idempotencyKey: 'once' });
    await client.getTask('1', { headers: new Headers({ Authorization: 'Bearer another' }) });
    await client.logIn({ email: 'alice@example.com', password: 'password123' });
    await client.listTasks({ limit: 5, status: undefined });
    const [created, got, loggedIn, listed] = server.requests;
    expect(created).toMatchObject({ method: 'POST', url: '/prefix/api/tasks', body: '{"title":"ä"}' });
    expect(created!.headers).toMatchObject({
      ...{ 'content-type': 'application/json', 'idempotency-key': 'once' },
      ...{ authorization: 'Bearer secret', 'x-app': 'web', 'x-both': 'call' },
    });
    expect(got!.headers.authorization).toBe('Bearer another');
    expect(got!.headers).not.toHaveProperty('content-type');
    expect(loggedIn!.headers).not.toHaveProperty('authorization');
    expect(listed!.url).toBe('/prefix/api/tasks?limit=5');
  });
});
