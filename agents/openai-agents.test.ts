import { join } from 'node:path';
import { missingPython } from '../compat/programs';
import { tools } from '../generated/mcp-tools';
import { pythonPrograms } from '../scripts/python/programs';
import { run, serve } from './support';

const sources = join(__dirname, 'python');
const title = `an agent of OpenAI's Agents SDK${missingPython ? ` (skipped: ${missingPython})` : ''}`;

(missingPython ? describe.skip : describe)(title, () => {
  const served = serve();
  let python: string;
  beforeAll(async () => {
    python = (await pythonPrograms('openai-agents', join(sources, 'requirements.txt')))('python');
  });

  it('finds the tools by the address, and adds, lists, completes, deletes and restores tasks', async () => {
    const calls = [
      ['add_task', { tasks: [{ title: 'Übung 🎉', due_date: '2026-12-01' }] }],
      ['list_tasks', { status: 'pending' }],
      ...['complete_task', 'delete_task', 'restore_task'].map((name) => [name, { task_id: '$id' }]),
      ['complete_task', { task_id: 'the first one' }],
    ];
    const printed = await run(python, [join(sources, 'plan.py'), served.url, served.token, JSON.stringify(calls)]);
    const { answer, tools: found, results } = JSON.parse(printed);
    expect([answer, found]).toEqual(['done', Object.keys(tools).sort()]);
    expect(results.slice(0, 2).map((text: string) => JSON.parse(text).tasks[0].title)).toEqual(
      Array(2).fill('Übung 🎉'),
    );
    expect(results[5]).toContain('task_id must be a UUID');
    const rows = await served.service.sql`select title, completed from tasks where user_id = 'alice'`;
    expect(rows).toEqual([{ title: 'Übung 🎉', completed: true }]);
  });
});
