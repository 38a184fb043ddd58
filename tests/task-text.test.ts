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

/** Writes a task by this operation; PATCH gets what it would take to replace it, too. */
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

const blank = 'must not be blank, and must not contain U+0000 or unpaired surrogates';

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

describe.each(writers)('%s', (operation) => {
  it('counts code points: 200 four-byte characters are a title, 201 are too many', async () => {
    const title = '𝄞'.repeat(200);
    expect((await write(operation, { title })).body.title).toBe(title);
    await expectRefused(operation, { title: `${title}𝄞` }, '/title', 'must have at most 200 characters');
  });

  it('counts a title as it is sent, with the white space that is removed', async () => {
    await expectRefused(operation, { title: `${'x'.repeat(200)} ` }, '/title', 'must have at most 200 characters');
  });

  it('counts code points: 2000 four-byte characters are a description, 2001 are too many', async () => {
    const description = '😀'.repeat(2000);
    expect((await write(operation, { title: 'x', description })).body.description).toBe(description);
    const detail = 'must have at most 2000 characters';
    await expectRefused(operation, { title: 'x', description: `${description}😀` }, '/description', detail);
  });

  it('422 for an empty title', () =>
    expectRefused(operation, { title: '' }, '/title', 'must have at least 1 character'));

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
  ])('keeps %s text exactly, in the reply, in getTask, in listTasks and in the database', async (_, text) => {
    const written = (await write(operation, { title: text, description: text })).body;
    expect([written.title, written.description]).toEqual([text, text]);
    expect((await alice.call('getTask', { params: { task_id: written.id } })).body).toEqual(written);
    expect((await alice.call<Task[]>('listTasks')).body).toContainEqual(written);
    const [row] = await service.sql`select title, description from tasks where id = ${written.id}`;
    expect(row).toEqual({ title: text, description: text });
  });
});
