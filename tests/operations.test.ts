import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import { type CallOptions, createClient, type Problem, type Task } from './support/client';
import { bodyFor, needingBody, queryFor, withBody } from './support/requests';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// Rules for all operations, in loops over the contract: they hold for a new operation, too.

const operations = Object.entries(operationTable).map(([id, operation]) => ({ id: id as OperationId, ...operation }));
const secured = operations.filter((operation) => operation.secured);
const named = operations.filter(({ path }) => path.includes('{user_id}'));
const aboutTask = operations.filter(({ path }) => path.includes('{task_id}'));
const takingBody = operations.filter(({ id }) => withBody.has(id));
const somebodysId = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';

/** The operation's address with alice's name, this task, and the query that it needs. */
function addressOf(id: OperationId, taskId: string): string {
  const query = Object.entries(queryFor(id)).map(([name, value]) => `${name}=${value}`);
  const path = operationTable[id].path
    .replace('{user_id}', 'alice')
    .replace('{task_id}', taskId)
    .replace('{tag}', 'home')
    .replace('{token_id}', somebodysId);
  return query.length > 0 ? `${path}?${query}` : path;
}
const and = (address: string, more: string) => `${address}${address.includes('?') ? '&' : '?'}${more}`;

let service: TestService;
let alice: ReturnType<typeof createClient>;
let aliceTask: Task;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  aliceTask = (await alice.call('createTask', { body: { title: "Alice's" } })).body;
});
afterAll(() => service.close());

/** A valid request, with the changes of a test. */
const valid = (id: OperationId, more: CallOptions = {}): CallOptions => ({
  params: { user_id: 'alice', task_id: aliceTask.id, token_id: somebodysId, ...more.params },
  ...(withBody.has(id) && { body: bodyFor(id) }),
  ...more,
  query: { ...queryFor(id), ...more.query },
});

describe.each(secured)('$id', ({ id }) => {
  it('401 without a token, whatever else is wrong with the request', async () => {
    const address = and(addressOf(id, '%ZZ').replace('alice', '%ZZ'), 'x=%ZZ');
    const reply = await createClient(service.url).send(operationTable[id].method.toUpperCase(), address);
    expect([reply.status, reply.body.code]).toEqual([401, 'MISSING_TOKEN']);
  });

  it('401 without a token', async () => {
    const reply = await createClient(service.url).call<Problem>(id, valid(id));
    expect(reply.status).toBe(401);
    expect(reply.body.code).toBe('MISSING_TOKEN');
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each([
    [
      'of another secret',
      signToken({ sub: 'alice' }, 'another secret, just as long as the right one'),
      'INVALID_TOKEN',
    ],
    ['that has expired', signToken({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 60 }), 'TOKEN_EXPIRED'],
    ['that never expires', signToken({ sub: 'alice', exp: null }), 'INVALID_TOKEN'],
    ['without a subject', signToken({}), 'INVALID_TOKEN'],
    ['that is none', 'nonsense', 'NOT_A_JWT'],
  ])('401 with a token %s', async (_, token, code) => {
    const reply = await createClient(service.url).call<Problem>(id, valid(id, { token }));
    expect(reply.status).toBe(401);
    expect(reply.body.code).toBe(code);
    expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/);
  });
});

describe.each(named)('$id', ({ id }) => {
  it('403 when the path names another user, whether or not the task is theirs', async () => {
    const mallory = createClient(service.url).as('mallory');
    const existing = await mallory.call<Problem>(id, valid(id));
    expect(existing.status).toBe(403);
    expect(existing.body).toMatchObject({ title: 'Forbidden', detail: 'User ID mismatch', code: 'USER_ID_MISMATCH' });
    const missing = await mallory.call<Problem>(id, valid(id, { params: { user_id: 'nobody', task_id: somebodysId } }));
    expect(withoutRequestId(missing.text)).toBe(withoutRequestId(existing.text));
  });
});

describe.each(aboutTask)('$id', ({ id }) => {
  it("404 for another user's task, in the same bytes as for one that never existed", async () => {
    const mallory = createClient(service.url).as('mallory');
    const theirs = await mallory.call<Problem>(
      id,
      valid(id, { params: { user_id: 'mallory', task_id: aliceTask.id } }),
    );
    const never = await mallory.call<Problem>(id, valid(id, { params: { user_id: 'mallory', task_id: somebodysId } }));
    expect(theirs.status).toBe(404);
    expect(theirs.body).toMatchObject({ detail: 'Task not found', code: 'TASK_NOT_FOUND' });
    expect(withoutRequestId(theirs.text)).toBe(withoutRequestId(never.text));
    expect(namesOf(theirs.headers)).toEqual(namesOf(never.headers));
    expect((await alice.call('getTask', { params: { task_id: aliceTask.id } })).body).toEqual(aliceTask);
  });

  it.each([
    'not-a-uuid',
    '1',
    `urn:uuid:${somebodysId}`,
    somebodysId.replaceAll('-', ''),
    `{${somebodysId}}`,
    ` ${somebodysId}`,
    `${somebodysId}\u0000`,
  ])('422 for the id %j', async (task_id) => {
    const reply = await alice.call<Problem>(id, valid(id, { params: { user_id: 'alice', task_id } }));
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([expect.objectContaining({ in: 'path', pointer: '/task_id' })]);
  });
});

describe.each(operations)('$id', ({ id, path, method }) => {
  const filled = addressOf(id, somebodysId);
  const authorized = { headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}` } };

  it('405 with the right Allow for a method that the path lacks', async () => {
    const reply = await alice.send('PROPFIND', filled, authorized);
    const here = operations
      .filter((operation) => operation.path === path)
      .map((operation) => operation.method.toUpperCase());
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe(
      [...here, ...(here.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', '),
    );
  });

  it('204 with Allow for OPTIONS', async () => {
    const reply = await alice.send('OPTIONS', filled);
    expect(reply.status).toBe(204);
    expect(reply.headers.get('allow')).toContain(method.toUpperCase());
  });

  it('400 for a broken escape in the query', async () => {
    const reply = await alice.send(method.toUpperCase(), and(filled, 'x=%ZZ'), authorized);
    expect(reply.status).toBe(400);
    expect(reply.body.code).toBe('MALFORMED_URL');
  });

  it('422 for an unknown query parameter', async () => {
    const options = valid(id, { query: { colour: 'red' } });
    const reply = await alice.call<Problem>(id, options);
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toContainEqual({ in: 'query', pointer: '/colour', detail: 'is not a known parameter' });
  });
});

describe.each(operations.filter(({ method }) => method === 'get'))('$id', ({ id }) => {
  it('200 for HEAD as for GET, without a body', async () => {
    const address = addressOf(id, aliceTask.id);
    const init = { headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}` } };
    const [get, head] = [await alice.send('GET', address, init), await alice.send('HEAD', address, init)];
    expect([get.status, head.status, head.text]).toEqual([200, 200, '']);
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
  });
});

describe.each(takingBody)('$id', ({ id, method }) => {
  const send = (body: string, headers: Record<string, string>) =>
    alice.send(method.toUpperCase(), addressOf(id, aliceTask.id), {
      headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}`, ...headers },
      body,
    });

  it('400 for JSON that does not parse', async () => {
    const reply = await send('{"title":', { 'Content-Type': 'application/json' });
    expect([reply.status, reply.body.code]).toEqual([400, 'MALFORMED_JSON']);
  });

  it('415 for another media type', async () => {
    const reply = await send(JSON.stringify(bodyFor(id)), { 'Content-Type': 'text/plain' });
    expect([reply.status, reply.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('413 for a body that is too large', async () => {
    const reply = await send(JSON.stringify({ title: 'x'.repeat(operationTable[id].bodyLimit!) }), {
      'Content-Type': 'application/json',
    });
    expect([reply.status, reply.body.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('422 for an unknown field, and nothing changes', async () => {
    const reply = await alice.call<Problem>(
      id,
      valid(id, { body: { ...(bodyFor(id) as object), user_id: 'mallory' } }),
    );
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([{ in: 'body', pointer: '/user_id', detail: 'is not a known field' }]);
    expect((await alice.call('getTask', { params: { task_id: aliceTask.id } })).body).toEqual(aliceTask);
  });
});

describe.each(operations.filter(({ id }) => needingBody.has(id)))('$id', ({ id }) => {
  it('422 without a body', async () => {
    const reply = await alice.call<Problem>(id, { params: valid(id).params! });
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([{ in: 'body', pointer: '', detail: 'a body is required' }]);
  });
});

const withoutRequestId = (text: string) => text.replace(/"request_id":"[^"]+"/, '');
const namesOf = (headers: Headers) => [...headers.keys()];
