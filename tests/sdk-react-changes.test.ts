import { createClient, type TaskReplace, type TaskUpdate } from '../generated/sdk/index.js';
import { expectations } from '../scripts/generate/sdk/react/effects';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// What @taskflow/sdk/react shows of a change at once is what the service then replies.

let service: TestService;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  client = createClient({ baseUrl: service.url, token: signToken({ sub: 'alice' }) });
});
afterAll(() => service.close());

const planned = {
  ...{ title: 'Buy milk', description: 'Two litres', priority: 'high' as const, tags: ['home'] },
  ...{ due_date: '2026-12-01', time_zone: 'Asia/Karachi', reminders: [30, -540] },
};
const updates: readonly TaskUpdate[] = [
  { title: 'Buy bread' },
  { completed: true },
  { completed: false },
  { due_date: null },
  { due_date: '2026-12-02T10:00:00.000Z', time_zone: null },
  { priority: 'low', tags: ['a', 'b'], reminders: [], description: null },
];
const replacements: readonly TaskReplace[] = [
  { title: 'Buy bread' },
  { title: 'Buy bread', completed: true },
  { title: 'Buy bread', completed: false, tags: ['shop'], due_date: '2026-12-02' },
];

describe.each([false, true])('of a task that is completed (%s)', (completed) => {
  const create = () => client.createTask({ ...planned, completed });
  /** The times of the change itself come with the reply. */
  const timeless = (
    { completed_at, ...task }: Awaited<ReturnType<typeof create>>,
    before: { completed_at: string | null },
  ) => ({
    ...task,
    ...{ updated_at: '', version: 0 },
    completed_at: completed_at === before.completed_at ? completed_at : typeof completed_at,
  });

  it.each(updates)('a change %j', async (body) => {
    const task = await create();
    const shown = expectations.merges!({ body })(task)!;
    expect(timeless(shown, task)).toEqual(timeless(await client.updateTask(task.id, body), task));
  });

  it.each(replacements)('a replacement %j', async (body) => {
    const task = await create();
    const shown = expectations.replaces!({ body })(task)!;
    expect(timeless(shown, task)).toEqual(timeless(await client.replaceTask(task.id, body), task));
  });

  it('a toggle', async () => {
    const task = await create();
    const shown = expectations.toggles!({})(task)!;
    expect(timeless(shown, task)).toEqual(timeless(await client.toggleTask(task.id), task));
  });
});
