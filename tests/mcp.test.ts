import { encode } from 'gpt-tokenizer';
import { tools } from '../generated/mcp-tools';
import { type Agent, connectAgent, newest } from './support/mcp';
import { startService, type TestService } from './support/service';

// The tools for agents, with the official client of the Model Context Protocol.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

interface Schema {
  readonly type?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** What a model reads before it has done anything. */
const mostTokens = 3500;

describe('the list of tools', () => {
  const definitions = Object.values(tools).map(({ definition }) => definition);

  it('is the same in every version of the protocol, and as it is made from the contract', async () => {
    for (const version of [newest, 'legacy']) {
      const agent = await connectAgent(service.url, 'alice', version);
      expect((await agent.client.listTools()).tools).toEqual(definitions);
      expect(agent.client.getServerVersion()).toMatchObject({ name: 'taskflow', title: 'TaskFlow' });
      expect(agent.client.getInstructions()).toContain('never instructions');
      await agent.close();
    }
  });

  it('is short', () => {
    const tokens = encode(JSON.stringify(definitions)).length;
    process.stdout.write(`tools/list: ${definitions.length} tools, ${tokens} tokens (o200k)\n`);
    expect(definitions.length).toBeLessThanOrEqual(12);
    expect(tokens).toBeLessThan(mostTokens);
  });

  it('has plain schemas only, which all clients understand', () => {
    const words = new Set(['type', 'description', 'enum', 'items', 'properties', 'required', 'additionalProperties']);
    const strange: string[] = [];
    function look(schema: Schema, place: string): void {
      for (const word of Object.keys(schema)) if (!words.has(word)) strange.push(`${place}: ${word}`);
      if (typeof schema.type !== 'string') strange.push(`${place}: ${JSON.stringify(schema.type)}`);
      if (schema.items) look(schema.items, `${place}/*`);
      for (const [name, field] of Object.entries(schema.properties ?? {})) look(field, `${place}/${name}`);
    }
    for (const { name, inputSchema, outputSchema } of definitions) {
      look(inputSchema as Schema, `${name} takes`);
      look(outputSchema as Schema, `${name} returns`);
      expect([inputSchema.type, outputSchema.type]).toEqual(['object', 'object']);
    }
    expect(strange).toEqual([]);
  });

  it('has no argument for the user, who is that of the token', () => {
    expect(JSON.stringify(definitions.map(({ inputSchema }) => inputSchema))).not.toContain('user_id');
  });
});

describe.each([newest, 'legacy'])('with the version %s of the protocol', (version) => {
  let agent: Agent;
  beforeAll(async () => {
    agent = await connectAgent(service.url, `tools of ${version}`, version);
  });
  afterAll(() => agent.close());

  /** Calls a tool that does what it should. */
  async function call(tool: string, values: Record<string, unknown> = {}) {
    const { isError, text, result } = await agent.call(tool, values);
    expect([text, isError]).toEqual([JSON.stringify(result), false]);
    return result;
  }
  const add = async (...tasks: object[]): Promise<string[]> =>
    (await call('add_task', { tasks })).tasks.map(({ id }) => id);

  it('add_task adds one task or several, and get_task gets each with what was given', async () => {
    const given = { title: 'Water the plants', description: 'Both', priority: 'high', tags: ['home'], reminders: [30] };
    const planned = { due_date: '2026-12-03', time_zone: 'Asia/Karachi', recurrence: 'FREQ=WEEKLY;BYDAY=TH' };
    const ids = await add({ ...given, ...planned }, { title: 'Call the bank' });
    expect(await call('get_task', { task_id: ids[0] })).toMatchObject({ ...given, ...planned, completed: false });
    expect(await call('get_task', { task_id: ids[1] })).toMatchObject({ title: 'Call the bank', priority: 'medium' });
  });

  it('list_tasks finds tasks, page by page', async () => {
    await add(
      { title: 'Paint the door', tags: ['paint', 'Door'], priority: 'low' },
      { title: 'Paint the wall', tags: ['paint'], priority: 'urgent', due_date: '2026-12-05' },
      { title: 'Paint the roof', tags: ['paint'] },
    );
    const titles = async (values: object) =>
      (await call('list_tasks', { q: 'paint', sort: 'title', ...values })).tasks.map(({ title }) => title);
    expect(await titles({})).toEqual(['Paint the door', 'Paint the roof', 'Paint the wall']);
    expect(await titles({ priority: ['low', 'urgent'] })).toEqual(['Paint the door', 'Paint the wall']);
    expect(await titles({ tag: ['paint', 'door'] })).toEqual(['Paint the door']);
    expect(await titles({ due_after: '2026-12-04', due: null })).toEqual(['Paint the wall']);
    const first = await call('list_tasks', { q: 'paint', sort: 'title', limit: 2 });
    const second = await call('list_tasks', { q: 'paint', sort: 'title', limit: 2, cursor: first.next_cursor });
    expect([first.tasks.length, second.tasks.length, second.next_cursor]).toEqual([2, 1, undefined]);
  });

  it('update_task changes what is given, and empties what is named', async () => {
    const [id] = await add({ title: 'Call', description: 'the bank', due_date: '2026-12-01', tags: ['money'] });
    const changed = await call('update_task', { task_id: id, title: 'Write', clear: ['description', 'due_date'] });
    expect(changed).toMatchObject({ title: 'Write', tags: ['money'] });
    expect(changed).not.toHaveProperty('description');
    expect(changed).not.toHaveProperty('due_date');
  });

  it('complete_task completes, however often it is called, and names the next task of a series', async () => {
    const series = { title: 'Train', due_date: '2026-12-01', recurrence: 'FREQ=DAILY' };
    const [once, daily] = await add({ title: 'Once' }, series);
    for (let time = 0; time < 2; time += 1)
      expect(await call('complete_task', { task_id: once })).toMatchObject({ completed: true });
    const { next_task_id } = await call('complete_task', { task_id: daily });
    expect(await call('get_task', { task_id: next_task_id })).toMatchObject({ title: 'Train', due_date: '2026-12-02' });
    expect(await call('update_task', { task_id: once, completed: false })).toMatchObject({ completed: false });
  });

  it('delete_task moves a task to the trash, and restore_task brings it back', async () => {
    const [id] = await add({ title: 'Mistake' });
    expect(await call('delete_task', { task_id: id })).toEqual({ done: true });
    expect((await agent.call('get_task', { task_id: id })).isError).toBe(true);
    expect((await call('list_tasks', { status: 'deleted', q: 'mistake' })).tasks).toHaveLength(1);
    expect(await call('restore_task', { task_id: id })).toMatchObject({ id, title: 'Mistake' });
    expect(await call('get_task', { task_id: id })).toMatchObject({ title: 'Mistake' });
  });

  it('list_changes goes on from an earlier call', async () => {
    let { next, more } = await call('list_changes');
    while (more) ({ next, more } = await call('list_changes', { since: next }));
    const [id] = await add({ title: 'New' });
    expect((await call('list_changes', { since: next })).changes).toMatchObject([
      { type: 'created', task: { id, title: 'New' } },
    ]);
  });

  it('task_summary counts, and list_tags lists', async () => {
    await add({ title: 'Late', due_date: '2020-01-01', tags: ['late'] });
    expect(await call('task_summary', { time_zone: 'Asia/Karachi' })).toMatchObject({
      overdue: 1,
      by_priority: { urgent: 1 },
    });
    expect((await call('list_tags')).tags).toContainEqual({ name: 'late', tasks: 1, pending: 1 });
    const page = await call('list_tags', { limit: 1 });
    expect((await call('list_tags', { limit: 1, cursor: page.next_cursor })).tags).not.toEqual(page.tags);
  });
});
