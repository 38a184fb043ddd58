import { operationTable } from '../generated/operations';
import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';

// Titles and descriptions: how long, what is trimmed, what is refused, and that everything else comes back exactly.

let service: TestService;
let alice: ReturnType<typeof createClient>;
let task: Task;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  task = (await alice.call('createTask', { body: { title: 'To be changed' } })).body;
});
afterAll(() => service.close());

const writers = ['createTask', 'replaceTask', 'updateTask'] as const;
type Writer = (typeof writers)[number];

/** Writes a task by this operation. */
const write = <Body = Task>(operation: Writer, body: unknown) =>
  alice.call<Body>(operation, { params: { task_id: task.id }, body });

async function expectRefused(operation: Writer, body: unknown, pointer: string, detail: string): Promise<void> {
  const reply = await write<Problem>(operation, body);
  expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'body', pointer, detail }]]);
}

/** Every character that the contract, like ECMAScript, takes for white space. */
const whiteSpace = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  .filter((character) => /\s/.test(character))
  .map((character) => [`U+${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`, character] as const);

const blank = 'must not be blank';

describe('white space around a title', () => {
  it.each(whiteSpace)('%s is removed by createTask, replaceTask and updateTask, and stays within', async (_, space) => {
    for (const operation of writers) {
      const { body } = await write(operation, { title: `${space}${space}Buy${space}milk${space}` });
      expect([operation, body.title]).toEqual([operation, `Buy${space}milk`]);
    }
  });

  it.each(whiteSpace)('422 for a title of nothing but %s', async (_, space) => {
    for (const operation of writers) {
      await expectRefused(operation, { title: space }, '/title', blank);
      await expectRefused(operation, { title: ` ${space.repeat(3)}` }, '/title', blank);
    }
  });

  it('stays around a description, which may be blank or empty', async () => {
    for (const description of ['  two spaces  ', '\n', '']) {
      expect((await write('createTask', { title: 'x', description })).body.description).toBe(description);
    }
  });
});

/** Characters that cannot be seen, by Unicode or because they are drawn as nothing. */
const unseen = [
  ['white space', '\u0020\u0085\u00a0\u1680\u2003\u2028\u3000'],
  ['control characters', '\u0001\u001b\u007f\u0090'],
  ['zero width: space, joiners, byte order mark', '\u200b\u200c\u200d\u2060\ufeff'],
  ['a soft hyphen, a grapheme joiner', '\u00ad\u034f'],
  ['marks of direction', '\u061c\u200e\u200f\u202a\u202e\u2066\u2069'],
  ['variation selectors', '\ufe0f\ufe0e\u180b\u{e0100}\u{e01ef}'],
  ['the Mongolian vowel separator', '\u180e'],
  ['fillers of Hangul', '\u115f\u1160\u3164\uffa0'],
  ['inherent vowels of Khmer', '\u17b4\u17b5'],
  ['invisible operators', '\u2061\u2062\u2063\u2064'],
  ['tags', '\u{e0001}\u{e0020}\u{e007f}'],
  ['music: beams and the note without a head', '\u{1d173}\u{1d17a}\u{1d159}'],
  ['an empty Braille pattern', '\u2800'],
  ['marks of annotations', '\ufff9\ufffa\ufffb'],
  ['hieroglyphs: signs that arrange them, and signs for empty places', '\u{13430}\u{1343f}\u{13440}\u{13441}\u{13442}'],
  ['the filler of Khitan, the joiner of numbers in Brahmi', '\u{16fe4}\u{1107f}'],
] as const;

describe('a title in which nothing can be seen', () => {
  it.each([...unseen, ['all of it', unseen.map(([, characters]) => characters).join('')] as const])(
    '422 for %s',
    async (_, characters) => {
      for (const operation of writers) {
        for (const title of [...characters, characters, ` ${characters} `])
          await expectRefused(operation, { title }, '/title', blank);
      }
      const batch = await alice.call<Problem>('createTasks', {
        body: { tasks: [{ title: 'x' }, { title: characters }] },
      });
      expect([batch.status, batch.body.errors]).toEqual([
        422,
        [{ in: 'body', pointer: '/tasks/1/title', detail: blank }],
      ]);
    },
  );

  it.each([
    ['a family, joined', '👩\u200d👩\u200d👧'],
    ['a heart with a variation selector', '❤\ufe0f'],
    ['a flag made of tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Hangul with a filler', '\u115f\u1161'],
    ['a letter between marks of direction', '\u202ea\u202c'],
    ['a lonely accent', '\u0301'],
    ['Braille', '\u2800\u2801'],
  ])('201 for %s, which comes back exactly', async (_, title) => {
    for (const operation of writers) expect((await write(operation, { title })).body.title).toBe(title);
  });
});

describe.each(writers)('%s', (operation) => {
  const { success } = operationTable[operation];

  it(`${success} for a title of 200 four-byte characters, and 422 for 201`, async () => {
    const title = '𝄞'.repeat(200);
    expect((await write(operation, { title })).body.title).toBe(title);
    await expectRefused(operation, { title: `${title}𝄞` }, '/title', 'must have at most 200 characters');
  });

  it(`${success} for a title of 200 characters without the white space that is removed`, async () => {
    for (const [before, behind] of [
      ['', '\n'],
      [' ', ''],
      ['\t'.repeat(300), '\u3000'.repeat(300)],
    ] as const) {
      const { body } = await write(operation, { title: `${before}${'x'.repeat(200)}${behind}` });
      expect(body.title).toBe('x'.repeat(200));
    }
    await expectRefused(operation, { title: ` ${'x'.repeat(201)} ` }, '/title', 'must have at most 200 characters');
  });

  it(`${success} for a description of 2000 four-byte characters, and 422 for 2001`, async () => {
    const description = '😀'.repeat(2000);
    expect((await write(operation, { title: 'x', description })).body.description).toBe(description);
    const detail = 'must have at most 2000 characters';
    await expectRefused(operation, { title: 'x', description: `${description}😀` }, '/description', detail);
  });

  it('422 for an empty title', () => expectRefused(operation, { title: '' }, '/title', blank));

  it('422 for a title that is null', () => expectRefused(operation, { title: null }, '/title', 'must be a string'));

  it.each([null, 'true', 1])('422 for completed: %j', (completed) =>
    expectRefused(operation, { title: 'x', completed }, '/completed', 'must be a boolean'),
  );

  it.each([
    ['right-to-left', 'שלום \u202Eעולם\u202C مرحبا'],
    ['combining', 'e\u0301 versus \u00e9, Z\u0351\u036b\u0343\u036al\u0348\u0349g\u0320o'],
    ['four-byte', '👩‍👩‍👧‍👦 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \u{10FFFD}'],
    ['lines and tabs', 'one\ntwo\r\nthree\tfour\u2028five\u0085six'],
    ['control characters', 'a\u0001b\u001bc\u007fd\u009fe'],
    ['zero width and noncharacters', '\u200bx\u200d\ufffe\uffff'],
    ['JSON', '{"title":"\\u0041\\n","a":[1,2]}: \\"'],
    ['HTML', '<script>alert("x")</script>&amp;&#39;'],
    ['SQL', "'; drop table tasks; -- $1 %s %_\\ E'\\x41'"],
  ])(`${success} with %s text exactly, in the reply, in getTask, in listTasks and in the database`, async (_, text) => {
    const written = (await write(operation, { title: text, description: text })).body;
    expect([written.title, written.description]).toEqual([text, text]);
    expect((await alice.call('getTask', { params: { task_id: written.id } })).body).toEqual(written);
    expect((await alice.call<Task[]>('listTasks')).body).toContainEqual(written);
    const [row] = await service.sql`select title, description from tasks where id = ${written.id}`;
    expect(row).toEqual({ title: text, description: text });
  });
});
