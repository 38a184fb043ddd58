import { tagKey } from '../src/planning/tags';
import { listChanges } from './support/changes';
import { createClient, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

// The cost of a list is bounded, whatever a user has written: a count ends at a number of tasks, a search at an amount of text, a page
// at a number of bytes. The cursor leads on from there.

let service: TestService;
let anonymous: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  anonymous = createClient(service.url);
});
afterAll(() => service.close());

/** A user with tasks of which every other one is done, and as many in the trash. The 7th of each thousand is called rare. */
async function userWith(user: string, count: number, description: string | null = null) {
  const { sql } = service;
  await sql`insert into users (id, created_at) values (${user}, now())`;
  await sql`insert into task_lists (user_id, version) values (${user}, ${2 * count})`;
  await sql`
    insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version)
    select ${user}, (lpad(to_hex(1772366400000 + n), 12, '0') || '70008' || lpad(to_hex(n), 15, '0'))::uuid,
      case when n % 1000 = 7 then 'rare' else 'common' end, ${description}, n % 2 = 1,
      to_timestamp(1772366400 + n / 1000.0), to_timestamp(1772366500 + n / 1000.0), n, n
    from generate_series(1, ${count}::integer) as n`;
  await sql`
    insert into deleted_tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version, deleted_at)
    select user_id, overlay(id::text placing 'f' from 25)::uuid, title, description, completed, created_at, updated_at,
      version + ${count}::integer, created_version, now()
    from tasks where user_id = ${user}`;
  const client = anonymous.as(user);
  const list = (query: Query, headers = {}) => client.call<Task[]>('listTasks', { query: query as never, headers });
  return { client, list };
}
type List = Awaited<ReturnType<typeof userWith>>['list'];
type Query = Record<string, string | number | readonly string[]>;

async function pagesOf(list: List, query: Query): Promise<TestReply<Task[]>[]> {
  const pages: TestReply<Task[]>[] = [];
  for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)!.headers.get('x-next-cursor')) {
    if (pages.length > 300) throw new Error('The list does not end.');
    pages.push(await list({ ...query, ...(cursor && { cursor }) }));
    expect(pages.at(-1)!.status).toBe(200);
  }
  return pages;
}
const ids = (pages: readonly TestReply<Task[]>[]) => pages.flatMap(({ body }) => body.map(({ id }) => id));

describe('listTasks with Prefer: count=exact', () => {
  const counted = ({ headers }: TestReply<Task[]>) =>
    [headers.get('x-total-count'), headers.get('preference-applied')] as const;

  const filters: Record<string, string>[] = [
    {},
    { status: 'deleted' },
    { sort: '-updated_at' },
    { updated_after: '2026-01-01T00:00:00Z' },
    { created_before: '2999-01-01T00:00:00Z', sort: 'updated_at' },
    { q: 'o' },
  ];
  it('200 with the count up to 10,000, and without it beyond', async () => {
    const full = await userWith('ten thousand', 10_000);
    const more = await userWith('one more', 10_001);
    const prefer = { Prefer: 'count=exact' };
    for (const filter of filters) {
      const wanted = filter.q === undefined ? '10000' : '9990';
      expect([filter, ...counted(await full.list({ ...filter, limit: 1 }, prefer))]).toEqual([
        filter,
        wanted,
        'count=exact',
      ]);
      const reply = await more.list({ ...filter, limit: 1 }, prefer);
      expect([filter, reply.status, ...counted(reply)]).toEqual([filter, 200, null, null]);
    }
    expect(counted(await more.list({ status: 'pending' }, prefer))[0]).toBe('5000');
  });

  it('200 without a count when a search cannot look at all tasks within its bound', async () => {
    const { list } = await userWith('much text', 400, 'ᾳῃῳᾴῄ'.repeat(400));
    const prefer = { Prefer: 'count=exact' };
    expect(counted(await list({ q: 'no such words' }, prefer))).toEqual([null, null]);
    expect(counted(await list({ q: 'rare', created_after: '2026-03-01T12:00:00.380Z' }, prefer))).toEqual([
      '0',
      'count=exact',
    ]);
    expect(counted(await list({}, prefer))).toEqual(['400', 'count=exact']);
  });
});

describe('listTasks with q', () => {
  // Marks take long to fold and to compare.
  const [above, below] = ['\u0301', '\u0323'];
  it.each<[kind: string, description: string, q: string, tasks: number, pages: number]>([
    ['short ASCII', 'Buy milk', 'no such words', 900, 1],
    ['long ASCII', 'Lorem ipsum dolor sit amet. '.repeat(71), 'no such words', 900, 1],
    ['long German', 'Zwölf Boxkämpfer jagen Viktor quer. '.repeat(55), 'no such words', 500, 2],
    ['long Korean', '한국어 문장입니다. '.repeat(180), 'no such words', 120, 2],
    ['polytonic Greek', 'ᾳῃῳᾴῄ'.repeat(400), 'no such words', 120, 3],
    ['letters of which capitals are several', 'ΐ'.repeat(2000), 'no such words', 120, 2],
    ['emoji', '😀'.repeat(2000), 'no such words', 80, 3],
    [
      '2,000 marks on a letter, in the wrong order',
      `a${above.repeat(1000)}${below.repeat(999)}`,
      'no such words',
      350,
      4,
    ],
    ['30 marks on each letter', `${'\u0344'.repeat(15)}${below.repeat(15)}a`.repeat(64), 'no such words', 120, 2],
    ['200 letters that nearly match', 'a'.repeat(2000), `b${'a'.repeat(199)}`, 900, 2],
    ['200 ligatures that nearly match', 'f'.repeat(2000), `b${'ﬀ'.repeat(199)}`, 900, 3],
  ])(
    '200 within the time limit over tasks of %s, on pages that lead to the end',
    async (kind, description, q, tasks, least) => {
      const { list } = await userWith(kind, tasks, description);
      const empty = await pagesOf(list, { q });
      expect([empty.length >= least, least > 1 || empty.length === 1, ids(empty)]).toEqual([true, true, []]);
      const found = await pagesOf(list, { q: 'RARE', sort: 'updated_at' });
      expect(found.flatMap(({ body }) => body.map(({ title }) => title))).toEqual(['rare']);
    },
  );

  it('200 for text that is composed another way, where a letter has no more than 30 marks', async () => {
    const marks = (count: number) => `${below.repeat(count / 2)}${above.repeat(count / 2)}`;
    const { client, list } = await userWith('marks', 0);
    for (const description of [
      `e\u0301 and a${marks(30)}`,
      `e\u0301 and a${marks(32)}`,
      `e\u0301 ${'=─🎉'.repeat(20)}`,
    ]) {
      await client.call('createTask', { body: { title: 'x', description } });
    }
    expect((await list({ q: 'É' })).body).toHaveLength(2);
    expect((await list({ q: 'E\u0301' })).body).toHaveLength(2);
    expect((await list({ q: ' AND ' })).body).toHaveLength(2);
  });
});

describe('listTasks with tag', () => {
  it('200 within the time limit over tasks with the longest tags, and with a count', async () => {
    const { list } = await userWith('many tags', 1200);
    const tags = Array.from({ length: 20 }, (_, index) => `${'ᾳῃῳᾴῄ'.repeat(9)}${10_000 + index}`);
    const keys = tags.map(tagKey);
    await service.sql`
      update tasks set tags = ${service.sql.json(tags)}, tag_keys = ${service.sql.json(keys)} where user_id = 'many tags'`;
    const pages = await pagesOf(list, { tag: 'no such tag' });
    expect([pages.length, ids(pages)]).toEqual([2, []]);
    expect(ids(await pagesOf(list, { tag: tags, limit: 200 }))).toHaveLength(1200);
    for (const [tag, count] of [
      ['no such tag', '0'],
      [tags[7]!, '1200'],
    ] as const)
      expect((await list({ tag }, { Prefer: 'count=exact' })).headers.get('x-total-count')).toBe(count);
  });
});

describe('pages end at about 1 MB', () => {
  const texts: [string, string, number][] = [
    ['control characters', '\u0001'.repeat(2000), 80],
    ['quotes', '"\\'.repeat(1000), 218],
    ['emoji', '😀'.repeat(2000), 110],
    ['ASCII', 'x'.repeat(2000), 386],
  ];
  const lists: Record<string, string>[] = [
    { sort: '-updated_at' },
    { status: 'completed', q: 'o' },
    { status: 'deleted', created_after: '2026-01-01T00:00:00Z', updated_before: '2999-01-01T00:00:00Z' },
  ];

  it.each(texts)(
    'listTasks and listChanges: 200 with as many tasks of %s as fit, each once',
    async (kind, text, fitting) => {
      const { client, list } = await userWith(`pages of ${kind}`, 500, text);
      for (const query of lists) {
        const pages = await pagesOf(list, { ...query, limit: 1000 });
        const sizes = pages.map((page) => Buffer.byteLength(page.text));
        expect([query, Math.max(...sizes) < 1_030_000]).toEqual([query, true]);
        const wanted = (query.status === 'completed' ? 250 : 500) - ('q' in query ? 1 : 0);
        expect(new Set(ids(pages)).size).toBe(ids(pages).length);
        expect(ids(pages)).toHaveLength(wanted);
        const [first] = pages;
        if (!('q' in query)) expect(first!.body.length).toBeGreaterThanOrEqual(Math.min(fitting, wanted));
      }

      const changed: string[] = [];
      let since: string | undefined;
      for (let more = true; more; ) {
        const reply = await listChanges(client, since, 1000);
        expect([reply.status, Buffer.byteLength(reply.text) < 1_030_000]).toEqual([200, true]);
        changed.push(...reply.body.changes.map(({ type, task_id }) => `${type} ${task_id}`));
        ({ next: since, more } = reply.body);
      }
      expect([changed.length, new Set(changed).size]).toEqual([1000, 1000]);
    },
  );
});
