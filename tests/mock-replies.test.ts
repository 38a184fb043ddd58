import type { OperationId } from '../src/base/contract';
import type { Problem, Task } from './support/client';
import { operations as declared } from './support/declared';
import { startMock, type TestMock } from './support/mock';

// A client can have each reply of the contract from the mock. The test client checks each against openapi.yaml.

let mock: TestMock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

interface Example {
  readonly value: Partial<Problem> | string;
}
const operations = declared.map(({ operationId, responses }) => ({ id: operationId as OperationId, responses }));
const replies = operations.flatMap(({ id, responses }) =>
  Object.entries(responses).map(([status, { content = {} }]) => {
    const [media] = Object.values(content) as { examples?: Record<string, Example> }[];
    return { id, status, examples: media?.examples ?? {} };
  }),
);
const examples = replies.flatMap(({ id, status, examples }) =>
  Object.entries(examples).map(([name, { value }]) => ({ id, status, name, value })),
);

describe('an operation about which nothing is remembered', () => {
  it.each(['getHealth', 'getReadiness'] as const)('%s replies with its success', async (id) => {
    expect((await mock.ask(id)).status).toBe(200);
  });
});

describe('Prefer', () => {
  it.each(replies)('$id answers with $status for code=$status', async ({ id, status }) => {
    expect(String((await mock.ask(id, `code=${status}`)).status)).toBe(status);
  });

  it.each(examples)('$id answers with $status as in the example $name', async ({ id, status, name, value }) => {
    const reply = await mock.ask<Partial<Problem>>(id, `code=${status}; example=${name}`);
    // Each request has its own id.
    const request_id = reply.headers.get('x-request-id');
    const expected = typeof value === 'object' && value.request_id ? { ...value, request_id } : value;
    expect(String(reply.status)).toBe(status);
    // Of a stream of events, the client reads the first.
    const isStream = typeof value === 'string' && value.includes('data: ');
    if (isStream) expect(value.startsWith(reply.text) && reply.text.includes('data: ')).toBe(true);
    else if (typeof value === 'string') expect(reply.text).toBe(value);
    else expect(reply.body).toEqual(expected);
  });

  it.each([
    ['example=none', 200, undefined],
    ['example=expired', 401, 'TOKEN_EXPIRED'],
    ['code="401", example="invalid"', 401, 'INVALID_TOKEN'],
    ['respond-async, wait=10;CODE=401 ; foo', 401, 'MISSING_TOKEN'],
    ['code=503, code=401', 503, 'DATABASE_UNAVAILABLE'],
    ['return=minimal', 200, undefined],
  ])('%s chooses %i %s', async (prefer, status, code) => {
    const reply = await mock.ask<Problem>('listTasks', prefer);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it.each(['code=418', 'code=20', 'code=', 'code', 'example=nobody', 'code=200, example=expired', 'code=toString'])(
    '%s is 400, and the sentence names what there is',
    async (prefer) => {
      const { status, body } = await mock.ask<Problem>('listTasks', prefer);
      expect([status, body.code]).toEqual([400, 'MALFORMED_REQUEST']);
      expect(body.detail).toContain('listTasks');
      expect(body.detail).toContain('200 (two, none); 304; 400 (url); 401 (missing, session, ');
    },
  );

  it('counts only when the request is valid', async () => {
    expect((await mock.ask('createTask', 'code=503', { body: {} })).status).toBe(422);
  });
});

describe('a reply', () => {
  it.each(['listTasks', 'listUserTasks'] as const)('of %s leads to a last page', async (id) => {
    const first = await mock.ask<Task[]>(id, 'code=200');
    const cursor = first.headers.get('x-next-cursor')!;
    expect([first.body.length, cursor, first.headers.get('link')]).toEqual([
      2,
      expect.stringMatching(/^[\w-]{38}$/),
      expect.stringContaining('rel="next"'),
    ]);
    const next = await mock.ask<Task[]>(id, 'code=200', { query: { cursor } });
    expect([next.status, next.body, next.headers.get('x-next-cursor')]).toEqual([200, [], null]);
  });

  it.each(['createTask', 'createUserTask'] as const)('of %s has the address of the task', async (id) => {
    const { headers, body } = await mock.ask(id);
    expect(headers.get('location')).toMatch(new RegExp(`^/api/.*${body.id}$`));
  });

  it('of a busy service says when to come back', async () => {
    expect((await mock.ask('listTasks', 'code=503')).headers.get('retry-after')).toBe('1');
  });
});
