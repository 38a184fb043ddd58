import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';

// `q` finds a part of a title or description in any case and any normal form of Unicode. No character in it has a special meaning.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
});
afterAll(() => service.close());

/** @returns which of these titles the search finds, of a user who has no others */
async function found(user: string, q: string, titles: readonly string[]): Promise<string[]> {
  const client = alice.as(user);
  for (const title of titles) await client.call('createTask', { body: { title } });
  const { status, body } = await client.call<Task[]>('listTasks', { query: { q, sort: 'created_at' } });
  expect(status).toBe(200);
  return body.map(({ title }) => title);
}

describe('listTasks', () => {
  it.each([
    ['milk', ['Buy MILK', 'buttermilk', 'Milky'], ['mil k', 'mi1k']],
    ['MILK', ['milk'], ['mild']],
    ['%', ['100% done', '%'], ['100 done']],
    ['_', ['snake_case'], ['snake case']],
    ['a%b', ['A%B'], ['axb', 'ab']],
    ['\\', ['C:\\temp'], ['C:/temp', '%']],
    ['\\%', ['a\\%'], ['a%', 'a\\']],
    ['.*', ['a.*b'], ['anything']],
    ['[a]', ['[A]'], ['a']],
    ["o'", ["O'Hara"], ['Ohara']],
    ['"', ['say "hi"'], ['say hi']],
    ['a b', ['xA Bx'], ['a  b', 'b a']],
    ['ж', ['ЖУК'], ['zhuk']],
    ['😀', ['a 😀'], ['😁']],
  ])('200 for q=%s with %j and not %j', async (q, matching, others) => {
    expect(await found(`searches ${q}`, q, [...matching, ...others])).toEqual(matching);
  });

  /** Texts that are the same under Unicode's full case folding and canonical equivalence, and others that are not. */
  it.each([
    [
      ['straße', 'STRASSE', 'Strasse', 'STRAẞE', 'ſtraße'],
      ['strase', 'sträße'],
    ],
    [['οδος', 'ΟΔΟΣ', 'οδοσ', 'Οδος'], ['οδοι']],
    [['ﬁnd ﬂour', 'FIND FLOUR', 'ﬁnd ﬂoUr'], ['fnd flour']],
    [
      ['ärger', 'ÄRGER', 'a\u0308rger', 'A\u0308RGER'],
      ['arger', 'a\u0301rger'],
    ],
    [
      ['\u1e69', 's\u0323\u0307', 's\u0307\u0323', '\u1e63\u0307', 'ſ\u0307\u0323'],
      ['s\u0323', 's'],
    ],
    [
      ['ΐ', 'Ϊ\u0301', 'ι\u0308\u0301', '\u1fd3'],
      ['ι', 'ί'],
    ],
    [['ᾳ', 'ᾼ', 'ΑΙ', 'αι', 'α\u0345'], ['α']],
    [['각', '\u1100\u1161\u11a8'], ['가']],
    [['Å', '\u212b', 'A\u030a', 'å'], ['A']],
    [['50 Ω', '50 \u2126', '50 ω'], ['50 o']],
    [['273 K', '273 \u212a', '273 k'], ['273 x']],
    [['ǅ', 'Ǆ', 'ǆ'], ['dz']],
    [['ŉ', 'ʼN', 'ʼn'], ['n']],
    [['և', 'ԵՒ', 'եւ'], ['ե']],
    [['Ꮳ', 'ꮳ'], ['Ꮴ']],
    [['𐐨', '𐐀'], ['𐐁']],
    // Capitals do not say which i they stand for.
    [['istanbul', 'İSTANBUL', 'İstanbul', 'I\u0307stanbul', 'ISTANBUL', 'ıstanbul'], ['estanbul']],
    [['dışarı', 'DIŞARI', 'dis\u0327ari', 'DI\u015eARI'], ['disari']],
  ])('200 with all of %j for any of them, and not with %j', async (same, others) => {
    const titles = same.map((text) => `(${text})`);
    const client = alice.as(`same ${same[0]}`);
    for (const title of [...titles, ...others]) await client.call('createTask', { body: { title } });
    for (const q of [...same, ...titles]) {
      const { body } = await client.call<Task[]>('listTasks', { query: { q, sort: 'created_at' } });
      expect([q, body.map(({ title }) => title)]).toEqual([q, titles]);
    }
  });

  it('200 without a letter that is composed of the one in q', async () => {
    expect(await found('parts', 'a', ['ä', 'a\u0308', 'å', 'a', 'xa'])).toEqual(['a', 'xa']);
  });

  it.each(['', ' ', ' \t ', '\u00a0', '\u200b'])(
    '200 with the same list and cursor as without q, for q=%j',
    async (q) => {
      const client = alice.as(`blank ${Buffer.from(q).toString('hex')}`);
      await client.call('createTasks', { body: { tasks: Array(3).fill({ title: 'x' }) } });
      const [without, blank] = [undefined, q].map((text) =>
        client.call<Task[]>('listTasks', { query: { limit: 2, ...(text !== undefined && { q: text }) } }),
      );
      const [one, other] = [await without!, await blank!];
      expect([other.status, other.body]).toEqual([200, one.body]);
      expect(other.headers.get('x-next-cursor')).toBe(one.headers.get('x-next-cursor'));
    },
  );

  it('200 for q without the white space around it, which is not counted', async () => {
    const titles = ['Buy milk', 'x'.repeat(200)];
    expect(await found('trimmed', ' \tmilk\u3000', titles)).toEqual([titles[0]]);
    expect(await found('trimmed long', ` ${titles[1]}\n`, titles)).toEqual([titles[1]]);
  });

  it('200 with a task whose description contains q, beside a task without a description', async () => {
    const carol = alice.as('carol');
    for (const description of ['Two litres of MILK', null, 'bread']) {
      await carol.call('createTask', { body: { title: 'Buy', description } });
    }
    const { body } = await carol.call<Task[]>('listTasks', { query: { q: 'milk' } });
    expect(body.map(({ description }) => description)).toEqual(['Two litres of MILK']);
  });

  it('200 without a task that contains q only across title and description', async () => {
    const dave = alice.as('dave');
    await dave.call('createTask', { body: { title: 'Buy mi', description: 'lk' } });
    expect((await dave.call('listTasks', { query: { q: 'milk' } })).text).toBe('[]');
  });

  it.each([
    "' or 1=1 --",
    "x'; drop table tasks; --",
    "%' union select * from users --",
    '$1',
    '$$1$$',
    '\\x00',
    "E'\\\\'",
    ';',
  ])('200 for %j, which is a text like any other', async (q) => {
    expect(await found(`attacks with ${q}`, q, ['one', `has ${q} in it`, 'three'])).toEqual([`has ${q} in it`]);
  });

  it('200 for 200 characters of four bytes each', async () => {
    const q = '😀'.repeat(200);
    expect(await found('long', q, [q, '😀'.repeat(199)])).toEqual([q]);
  });

  it.each([
    ['U+0000', '%00'],
    ['U+0000 among others', 'a%00b'],
    ['201 characters', 'x'.repeat(201)],
  ])('422 for q with %s', async (_, q) => {
    const { status, body } = await alice.call<Problem>('listTasks', { query: { q: decodeURIComponent(q) } });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/q']]);
  });
});
