import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingPython } from '../compat/programs';
import { tools } from '../generated/mcp-tools';
import { pythonPrograms } from '../scripts/python/programs';
import { agentsBlock } from '../tests/support/agents-page';
import { run, serve } from './support';

// The program with OpenAI's Agents SDK in docs/agents.md, as it stands there. Only the address, the token and the model are others.

const served = serve();
const folder = mkdtempSync(join(tmpdir(), 'taskflow-agents-'));
afterAll(() => rmSync(folder, { recursive: true }));

(missingPython ? describe.skip : describe)(
  `the program with OpenAI's Agents SDK${missingPython ? ` (skipped: ${missingPython})` : ''}`,
  () => {
    let python: string;
    beforeAll(async () => {
      const sources = join(__dirname, 'python');
      python = (await pythonPrograms('openai-agents', join(sources, 'requirements.txt')))('python');
      cpSync(join(sources, 'script.py'), join(folder, 'script.py'));
    });
    /** Runs it, with these calls of tools in place of a model's. @returns what it prints */
    function follow(calls: readonly [tool: string, values: object][]): Promise<string> {
      const program = agentsBlock('Runner.run', served.service.url).replace(
        '[server],',
        `[server], model=Script(${JSON.stringify(calls)}),`,
      );
      writeFileSync(join(folder, 'program.py'), `from script import Script\n${program}`);
      return run(python, [join(folder, 'program.py')], { TASKFLOW_TOKEN: served.token });
    }
    const rowsOf = (title: string) => served.service.sql`select completed from tasks where title = ${title}`;

    it('finds the tools, adds, lists and completes tasks, and is told what is wrong with a call', async () => {
      const printed = await follow([
        ['add_task', { tasks: [{ title: 'Übung 🎉', due_date: '2026-12-01' }] }],
        ['list_tasks', { q: 'übung' }],
        ['complete_task', { task_id: '$id' }],
        ['complete_task', { task_id: 'the first one' }],
      ]);
      const { tools: found, results } = JSON.parse(printed);
      expect(found).toEqual(Object.keys(tools).sort());
      const [added, listed] = results.map((text: string) => text.startsWith('{') && JSON.parse(text));
      expect([added.tasks[0].title, listed.tasks[0].title]).toEqual(['Übung 🎉', 'Übung 🎉']);
      expect(results[3]).toContain('task_id must be a UUID');
      expect(await rowsOf('Übung 🎉')).toEqual([{ completed: true }]);
    });

    it('stops before it deletes a task', async () => {
      const printed = await follow([
        ['add_task', { tasks: [{ title: 'Kept' }] }],
        ['delete_task', { task_id: '$id' }],
      ]);
      expect(printed.trim()).toBe('None');
      expect(await rowsOf('Kept')).toHaveLength(1);
    });
  },
);
