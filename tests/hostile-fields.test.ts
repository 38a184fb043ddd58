import { startTarget } from './support/attack';
import type { Problem } from './support/client';

// Names of fields that mean something to JSON.parse, to objects or to JSON Pointers. See support/attack.ts for what holds afterwards.

const target = startTarget();
const outcome = async (reply: ReturnType<typeof target.post>) => {
  const { status, body } = await reply;
  return [status, body.code];
};

describe('a field that is named twice', () => {
  it.each([
    ['the same twice', '{"title":"a","title":"a"}'],
    ['with another value', '{"title":"a","title":"b"}'],
    ['with white space around', '{"title" :"a" , "title" : "b"}'],
    ['spelt with an escape', '{"title":"a","\\u0074itle":"b"}'],
    ['spelt with two different escapes', '{"\\u0074itle":"a","t\\u0069tle":"b"}'],
    ['an unknown one', '{"title":"a","x":1,"x":2}'],
    ['__proto__', '{"title":"a","__proto__":{},"__proto__":{}}'],
    ['within an object', '{"title":"a","x":{"y":1,"y":2}}'],
    ['within an array', '{"title":"a","x":[{"y":1,"y":2}]}'],
    ['an empty name', '{"title":"a","":1,"":2}'],
    ['after text that looks like its end', '{"title":"\\\\","title":"b"}'],
    ['after text that looks like more of it', '{"title":"a\\"","title":"\\":\\""}'],
  ])('400 for %s', async (_, body) => {
    expect(await outcome(target.post(body))).toEqual([400, 'MALFORMED_JSON']);
  });

  it.each(['a "title": "b"', 'a:b', '{"title":"a","title":"b"}', '"', '\\', '\\"title\\":'])(
    '201 for a text that only looks like one: %j',
    async (title) => {
      const reply = await target.post(JSON.stringify({ title }));
      expect([reply.status, reply.body.title]).toEqual([201, title]);
    },
  );
});

describe('a name that every object inherits', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf'];

  it.each(names)('422 for the field %s', async (name) => {
    for (const value of ['{"polluted":true}', '"x"', 'null']) {
      const reply = await target.post(`{"title":"a","${name}":${value}}`);
      expect([reply.status, reply.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, [`/${name}`]]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(names)('422 for %s as the only field: it does not stand for title', async (name) => {
    const reply = await target.post(`{"${name}":{"title":"a"}}`);
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toContainEqual({ in: 'body', pointer: '/title', detail: 'is required' });
  });

  it.each(names)('422 for the query parameter %s', async (name) => {
    const reply = await target.alice.call<Problem>('listTasks', { query: { [name]: 1, [`${name}[polluted]`]: 1 } });
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map(({ pointer }) => pointer)).toEqual([`/${name}`, `/${name}[polluted]`]);
  });
});

describe('many unknown fields', () => {
  it('422 with the first twenty of a thousand', async () => {
    const body = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field${index}`, index]));
    const reply = await target.alice.call<Problem>('createTask', { body: { title: 'a', ...body } });
    expect([reply.status, reply.body.detail]).toEqual([422, 'The request has 20 or more invalid values.']);
    expect(reply.body.errors).toEqual(
      Array.from({ length: 20 }, (_, index) => ({
        in: 'body',
        pointer: `/field${index}`,
        detail: 'is not a known field',
      })),
    );
  });

  it('422 with the first twenty of a thousand in the query', async () => {
    const query = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p${index}`, index]));
    const reply = await target.alice.call<Problem>('listTasks', { query });
    expect([reply.status, reply.body.errors?.length]).toEqual([422, 20]);
  });
});

describe('a pointer', () => {
  // RFC 6901, section 3: `~` is written `~0`, and `/` is written `~1`.
  it.each([
    ['a/b', '/a~1b'],
    ['a~b', '/a~0b'],
    ['~1', '/~01'],
    ['/', '/~1'],
    ['', '/'],
    ['a b"\\', '/a b"\\'],
    ['%2F', '/%2F'],
    ['Größe', '/Größe'],
    ['\u0000', '/\u0000'],
    ['\ud800', '/\ud800'],
  ])('leads to the field %j', async (name, pointer) => {
    const reply = await target.post(JSON.stringify({ title: 'a', [name]: 1 }));
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([{ in: 'body', pointer, detail: 'is not a known field' }]);
  });
});
