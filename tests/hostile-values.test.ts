import type { OperationId } from '../src/base/contract';
import { startTarget } from './support/attack';
import { createClient, type Problem, type Task } from './support/client';

// Values that databases and programs stumble over. See support/attack.ts for what holds afterwards.

const target = startTarget();
const credentials = { email: 'alice@example.com', password: 'password123' };
const task = { title: 'Buy milk', description: 'Two litres' };
const bodies: Partial<Record<OperationId, Readonly<Record<string, string>>>> = {
  ...{ createTask: task, replaceTask: task, updateTask: task, signUp: credentials, logIn: credentials },
  ...{ createUserTask: task, replaceUserTask: task, updateUserTask: task },
};
const fields = Object.entries(bodies).flatMap(([id, body]) =>
  Object.keys(body).map((field) => ({ id: id as OperationId, field, body })),
);
const writing = (Object.keys(bodies) as OperationId[]).filter((id) => id.endsWith('Task'));

/** What must not reach a statement as anything but a value. */
const sql = [
  "'; drop table tasks; --",
  "' or '1'='1",
  '" or ""="',
  '\\',
  "\\'; select pg_sleep(10); --",
  '$1',
  '$$; drop table users; $$',
  '%',
  '_',
  '?',
  ':name',
  '/* */',
  "E'\\\\x41'",
  '{a,b}',
  '(1,2)',
  'null',
  'default',
  'now()',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '`id`',
  '../../etc/passwd',
];

let mine: Task;
beforeAll(async () => {
  mine = (await target.alice.call('createTask', { body: task })).body;
});
const own = () => ({ user_id: 'alice', task_id: mine.id });
const unchanged = async () => expect((await target.alice.call('getTask', { params: own() })).body).toEqual(mine);

describe.each(fields)('$id', ({ id, field, body }) => {
  it.each([
    ['U+0000', 'Milk\u0000butter@example.com'],
    ['a lone surrogate', 'Milk\ud83dbutter@example.com'],
    ['surrogates in the wrong order', 'Milk\udc00\ud83dbutter@example.com'],
  ])(`422 for %s in ${field}, and nothing changes`, async (_, value) => {
    const reply = await target.alice.call<Problem>(id, { params: own(), body: { ...body, [field]: value } });
    expect([reply.status, reply.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, [`/${field}`]]);
    await unchanged();
  });

  it.each([42, true, [], {}, ['a'], { a: 1 }])(`422 for %j as ${field}`, async (value) => {
    const reply = await target.alice.call<Problem>(id, { params: own(), body: { ...body, [field]: value } });
    expect([reply.status, reply.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, [`/${field}`]]);
  });
});

describe('unpaired surrogates', () => {
  const detail = 'must not contain unpaired surrogates';

  it('422 for each text that has one, at its place', async () => {
    const tasks = [
      { title: 'a\ud83d' },
      { title: 'b' },
      { title: '👍', description: '\udc4d\ud83d' },
      { title: '\\ud83d' },
    ];
    const reply = await target.alice.call<Problem>('createTasks', { body: { tasks } });
    expect([reply.status, reply.body.errors]).toEqual([
      422,
      ['/tasks/0/title', '/tasks/2/description'].map((pointer) => ({ in: 'body', pointer, detail })),
    ]);
  });

  it.each([
    ['as the whole body', '"\\uDC4D"', ''],
    ['in an unknown field, however deep', '{"title":"a","x":[{"y":["\\ud83D"]}]}', '/x/0/y/0'],
    ['below a name that is too long to repeat', `{"${'x'.repeat(300)}":{"y":"\\ud83d"}}`, '/y'],
  ])('422 for one %s', async (_, body, pointer) => {
    const reply = await target.post(body);
    expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'body', pointer, detail }]]);
  });

  it('422 with the first twenty of a thousand', async () => {
    const reply = await target.post(JSON.stringify({ title: Array(1000).fill('\ud83d') }));
    expect([reply.status, reply.body.detail]).toEqual([422, 'The request has 20 or more invalid values.']);
    expect(reply.body.errors?.length).toBe(20);
  });

  it('201 for pairs that are written as escapes, and for a text that only looks like half of one', async () => {
    const reply = await target.post('{"title":"\\ud83d\\uDC4D \\\\ud83d"}');
    expect([reply.status, reply.body.title]).toEqual([201, '👍 \\ud83d']);
  });
});

describe('text', () => {
  it.each([
    ...sql,
    'Zoe\u0308 is not Zo\u00eb',
    '\u202eright to left\u202c \u05d0\u05d1\u05d2',
    '👩‍👩‍👧‍👦 𝒳 🇩🇪',
    'a\u200bb\ufeffc\u00add',
    '\u0001\u001b[31m\u007f\u0085',
    'tab\tline\r\nbreak',
    '\uffff\ufffe\u{10ffff}',
    'Ａ ﬁ İ ẞ',
  ])('%j comes back exactly, from every operation', async (text) => {
    const created = await target.alice.call('createTask', { body: { title: text, description: text } });
    expect([created.status, created.body.title, created.body.description]).toEqual([201, text, text]);
    const params = { task_id: created.body.id };
    expect((await target.alice.call('getTask', { params })).body).toEqual(created.body);
    for (const id of ['replaceTask', 'updateTask'] as const) {
      const written = await target.alice.call(id, {
        params,
        body: { title: `${id} ${text}`, description: ` ${text} ` },
      });
      expect([written.body.title, written.body.description]).toEqual([`${id} ${text}`, ` ${text} `]);
    }
    const kept = await target.service.sql`select title, description from tasks where id = ${params.task_id}`;
    expect([...kept]).toEqual([{ title: `updateTask ${text}`, description: ` ${text} ` }]);
    await unchanged();
  });
});

describe('SQL where it is no text', () => {
  it.each(sql)('%j is refused as a parameter and taken as a name', async (text) => {
    for (const name of ['status', 'limit', 'cursor', 'sort', 'search', 'offset']) {
      const reply = await target.alice.call<Problem>('listTasks', { query: { [name]: text } });
      expect([reply.status, reply.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, [`/${name}`]]);
    }
    expect((await target.alice.call('getTask', { params: { task_id: text } })).status).toBe(422);
    expect((await target.alice.call('deleteTask', { params: { task_id: `${mine.id}${text}` } })).status).toBe(422);
    expect((await target.alice.call('listUserTasks', { params: { user_id: `alice${text}` } })).status).toBe(403);
    const named = createClient(target.url).as(text);
    expect((await named.call<Task[]>('listUserTasks', { params: { user_id: text } })).body).toEqual([]);
    await unchanged();
  });

  it.each([
    '0',
    '-1',
    '1001',
    '1e3',
    '0x10',
    '+5',
    ' 5',
    '5 ',
    '5.0',
    '05',
    '',
    'NaN',
    'Infinity',
    '9'.repeat(400),
    '٣',
  ])('422 for the limit %j', async (limit) =>
    expect((await target.alice.call('listTasks', { query: { limit } })).status).toBe(422),
  );
});

describe.each(writing)('%s', (id) => {
  it.each([
    ['user_id', 'mallory'],
    ['id', '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55'],
    ['created_at', '2000-01-01T00:00:00.000Z'],
    ['updated_at', '2000-01-01T00:00:00.000Z'],
    ['owner', 'mallory'],
    ['is_completed', true],
    ['Title', 'Other'],
    ['title ', 'Other'],
  ])('422 for %s in the body, and nothing changes', async (field, value) => {
    const before = await target.service.sql`select * from tasks`;
    const body = { title: 'Assigned', completed: true, [field]: value };
    const reply = await target.alice.call<Problem>(id, { params: own(), body });
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([{ in: 'body', pointer: `/${field}`, detail: 'is not a known field' }]);
    expect([...(await target.service.sql`select * from tasks`)]).toEqual([...before]);
  });
});
