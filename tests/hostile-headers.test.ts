import { problemOf, startTarget } from './support/attack';
import type { Task } from './support/client';
import { signToken } from './support/tokens';

// How many headers a request has, and which of them come twice, over a raw connection. See support/attack.ts for what holds afterwards.

const target = startTarget();
const bearer = (sub: string) => `Bearer ${signToken({ sub })}`;
const body = '{"title":"Buy milk"}';
const length = `Content-Length: ${body.length}`;
const created = async () => (await target.service.sql`select count(*)::integer as count from tasks`)[0]!.count;
const tagOf = ({ version }: Task) => `"${version}"`;

/** Headers that have one value, with two that are valid. */
const singletons = [
  ['Host', 'localhost', 'elsewhere.example'],
  ['Origin', 'http://localhost:3000', 'http://elsewhere.example'],
  ['Authorization', bearer('alice'), bearer('bob')],
  ['Content-Type', 'application/json', 'application/json; charset=utf-8'],
  ['Idempotency-Key', 'one', 'two'],
  ['Last-Event-ID', 'one', 'two'],
  ['Access-Control-Request-Method', 'GET', 'POST'],
] as const;

describe.each(singletons)('%s twice', (name, one, other) => {
  const given: Readonly<Record<string, string>> = {
    ...{ Host: 'localhost', Authorization: bearer('alice'), 'Content-Type': 'application/json' },
  };
  const send = (...values: readonly (readonly [name: string, value: string])[]) => {
    const headers = Object.entries({ ...given }).filter(([each]) => each !== name);
    const lines = [...headers, ...values].map(([each, value]) => `${each}: ${value}`);
    return target.rawBytes(
      `POST /api/tasks HTTP/1.1\r\nConnection: close\r\n${length}\r\n${lines.join('\r\n')}\r\n\r\n${body}`,
    );
  };

  it.each([
    ['the same', name, one],
    ['another value', name, other],
    ['another case', name.toUpperCase(), other],
    ['nothing', name.toLowerCase(), ''],
  ])('400 for the second with %s, in a sentence that names it, and nothing is done', async (_, again, value) => {
    const before = await created();
    const reply = await send([name, one], [again, value]);
    expect(problemOf(reply)).toEqual([400, 'MALFORMED_REQUEST']);
    expect(JSON.parse(reply.text).detail).toBe(`The request has two ${name} headers. Send one.`);
    expect(await created()).toBe(before);
  });
});

describe('a list in two headers', () => {
  it('is one list: If-Match, If-None-Match, Prefer', async () => {
    const task = (await target.alice.call('createTask', { body: { title: 'Buy milk' } })).body;
    const read = [`If-None-Match: "0"`, `If-None-Match: ${tagOf(task)}`];
    expect((await target.raw('GET', `/api/tasks/${task.id}`, read)).status).toBe(304);
    const listed = await target.raw('GET', '/api/tasks', ['Prefer: respond-async', 'Prefer: count=exact']);
    expect(listed.headers.get('preference-applied')).toBe('count=exact');
    const changed = [`If-Match: "0"`, `If-Match: ${tagOf(task)}`];
    expect((await target.raw('PATCH', `/api/tasks/${task.id}/complete`, changed)).status).toBe(200);
  });
});

describe('a header that names the request, twice', () => {
  it('is ignored: X-Request-Id, traceparent', async () => {
    const trace = (digit: string) => `traceparent: 00-${digit.repeat(32)}-${digit.repeat(16)}-01`;
    const reply = await target.raw('GET', '/health', ['X-Request-Id: a', 'X-Request-Id: b', trace('1'), trace('2')]);
    expect([reply.status, reply.headers.has('traceparent')]).toEqual([200, false]);
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('many headers', () => {
  // Host, Connection and Authorization are three.
  const many = (count: number) => Array<string>(count - 3).fill('a:b');

  it('200 for a thousand, the last of which counts', async () => {
    const reply = await target.raw('GET', '/api/tasks', [...many(999), 'Prefer: count=exact']);
    expect([reply.status, reply.headers.get('preference-applied')]).toEqual([200, 'count=exact']);
  });

  it.each([
    ['a token', `Authorization: ${bearer('bob')}`],
    ['a key', 'Idempotency-Key: one'],
    ['a host', 'Host: elsewhere.example'],
    ['a condition', 'If-Match: "0"'],
    ['anything', 'a:b'],
  ])('431 for a thousand, and %s behind them', async (_, last) => {
    const before = await created();
    const headers = ['Content-Type: application/json', length, ...many(998), last];
    expect(problemOf(await target.raw('POST', '/api/tasks', headers, body))).toEqual([431, 'HEADERS_TOO_LARGE']);
    expect(await created()).toBe(before);
  });

  it.each([1001, 1024, 2048, 2500, 5000])('431 for %i', async (count) => {
    expect(problemOf(await target.raw('GET', '/api/tasks', many(count)))).toEqual([431, 'HEADERS_TOO_LARGE']);
  });

  it('431 for a thousand of them, 20 kB in all', async () => {
    const headers = Array.from({ length: 1000 }, (_, index) => `X-Header-${index}: ${'x'.repeat(5)}`);
    expect(problemOf(await target.raw('GET', '/health', headers))).toEqual([431, 'HEADERS_TOO_LARGE']);
  });
});
