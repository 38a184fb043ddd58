import { validators } from '../generated/request-validators';
import { problemOf, startTarget } from './support/attack';
import { costlyRequests, textOf } from './support/costly-requests';
import { signToken } from './support/tokens';

// Requests that would take long to check in full. `npm run test:faults` measures how long they do take.

const target = startTarget();

describe.each(costlyRequests)('$operationId: $what', (request) => {
  it(`${request.status} in a short reply`, async () => {
    const headers = [`Authorization: Bearer ${signToken({ sub: 'alice' })}`, 'Connection: close'];
    const reply = await target.rawBytes(textOf(request, headers));
    expect(reply.status).toBe(request.status);
    if (request.code) expect(problemOf(reply)).toEqual([request.status, request.code]);
    if (request.status === 422) expect(JSON.parse(reply.text).errors.length).toBeLessThanOrEqual(20);
    expect(reply.text.length).toBeLessThan(10_000);
  });
});

describe('the validators of requests', () => {
  const many = <Value>(value: Value) => Array(2000).fill(value);
  const unknown = Object.fromEntries(many(0).map((_, index) => [`f${index}`, index]));

  it.each([
    ['unknown fields', { path: {}, query: {}, header: {}, cookie: {}, requestBody: unknown }],
    ['unknown parameters', { path: unknown, query: unknown, header: {}, cookie: {} }],
    ['wrong tasks', { path: {}, query: {}, header: {}, cookie: {}, requestBody: { tasks: many(1) } }],
    [
      'tasks with unknown fields',
      { path: {}, query: {}, header: {}, cookie: {}, requestBody: { tasks: many({ x: 1 }) } },
    ],
  ])('find no more than a hundred faults in thousands of %s', (_, values) => {
    const counts = Object.values(validators).map((validate) => (validate(values) ? 0 : validate.errors!.length));
    expect(Math.max(...counts)).toBe(100);
  });
});
