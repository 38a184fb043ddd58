import type { Tool } from '@modelcontextprotocol/client';
import { type Agent, connectAgent } from './support/mcp';
import { startService, type TestService } from './support/service';

// An agent without a model plans a week. It knows no tool by its name: it finds each by what the descriptions say, as a model does.

let service: TestService;
let agent: Agent;
let tools: readonly Tool[];
beforeAll(async () => {
  service = await startService();
  agent = await connectAgent(service.url, 'planner');
  ({ tools } = await agent.client.listTools());
});
afterAll(async () => {
  await agent.close();
  await service.close();
});

interface Schema {
  readonly type: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** The one tool whose description has all these words. */
function toolFor(...words: string[]): Tool {
  const found = tools.filter(({ description = '' }) => words.every((word) => description.toLowerCase().includes(word)));
  expect([words, found.map(({ name }) => name)]).toEqual([words, [expect.any(String)]]);
  return found[0]!;
}

/** The name of the argument, or of the field in a list, whose description or values have this word. */
function argumentOf({ inputSchema }: Tool, word: string): string {
  const { properties = {} } = inputSchema as unknown as Schema;
  const [list] = Object.values(properties).filter(({ items }) => items?.properties);
  const found = Object.entries(list?.items?.properties ?? properties).find(
    ([, { description = '', enum: values = [] }]) => description.toLowerCase().includes(word) || values.includes(word),
  );
  expect([word, found?.[0]]).toEqual([word, expect.any(String)]);
  return found![0];
}

async function use(tool: Tool, values: Record<string, unknown> = {}) {
  const { isError, text, result } = await agent.call(tool.name, values);
  expect([text, isError]).toEqual([expect.any(String), false]);
  return result;
}

it('plans a week from the descriptions alone', async () => {
  const [overview, tags, add] = [toolFor('overview'), toolFor("user's tags"), toolFor('adds one task or several')];
  const [find, done, change] = [
    toolFor('finds tasks'),
    toolFor('marks a task as done'),
    toolFor('changes the given fields'),
  ];
  const [remove, bringBack, since] = [
    toolFor('to the trash'),
    toolFor('back from the trash'),
    toolFor('since an earlier call'),
  ];
  expect(await use(overview)).toMatchObject({ pending: 0 });
  expect(await use(tags)).toMatchObject({ tags: [] });
  const start = (await use(since)).next;

  const today = new Date();
  const dayAfter = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const [title, day, words, urgency] = ['what there is to do', 'a day like', 'words', 'urgent'].map((word) =>
    argumentOf(add, word),
  );
  const list = Object.keys((add.inputSchema as unknown as Schema).properties!)[0]!;
  const plan = ['Write the report', 'Call the bank', 'Buy milk', 'Water the plants', 'Clean the bicycle'].map(
    (text, index) => ({
      [title!]: text,
      [day!]: dayAfter(index + 1),
      [words!]: ['week'],
      ...(index === 0 && { [urgency!]: 'high' }),
    }),
  );
  const added = (await use(add, { [list]: plan })).tasks;
  expect(added).toHaveLength(5);

  const idOf = (tool: Tool) => argumentOf(tool, 'id of the task');
  const inText = (await use(find, { [argumentOf(find, 'a text in the title')]: 'bank' })).tasks;
  await use(change, { [idOf(change)]: inText[0]!.id, [argumentOf(change, 'a day like')]: dayAfter(6) });
  await use(done, { [idOf(done)]: added[2]!.id });
  await use(remove, { [idOf(remove)]: added[4]!.id });
  await use(bringBack, { [idOf(bringBack)]: added[4]!.id });

  const week = {
    [argumentOf(find, 'tomorrow')]: 'week',
    [argumentOf(find, 'pending')]: 'pending',
    [argumentOf(find, 'reverses the order')]: 'due_date',
  };
  const left = (await use(find, week)).tasks.map((task) => [task.title, task.due_date]);
  expect(left).toEqual([
    ['Write the report', dayAfter(1)],
    ['Water the plants', dayAfter(4)],
    ['Clean the bicycle', dayAfter(5)],
    ['Call the bank', dayAfter(6)],
  ]);
  expect(await use(overview)).toMatchObject({ pending: 4, completed: 1, due_this_week: 4 });
  expect((await use(tags)).tags).toEqual([{ name: 'week', tasks: 5, pending: 4 }]);
  expect((await use(since, { [argumentOf(since, 'an earlier call')]: start })).changes).toHaveLength(5);
});
