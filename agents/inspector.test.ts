import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tools } from '../generated/mcp-tools';
import { programs, run, serve } from './support';

// The command line of the MCP Inspector, the debugger of the protocol's authors.

const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
const isNewEnough = major > 22 || (major === 22 && minor >= 19);
const title = `the Inspector's command line${isNewEnough ? '' : ' (skipped: it needs Node 22.19 or newer)'}`;

(isNewEnough ? describe : describe.skip)(title, () => {
  const served = serve();
  // It keeps files in the home directory.
  const home = { HOME: mkdtempSync(join(tmpdir(), 'taskflow-inspector-')) };
  afterAll(() => rmSync(home.HOME, { recursive: true }));
  async function inspect(...args: string[]) {
    const { url, token } = served;
    const header = ['--transport', 'http', '--header', `Authorization: Bearer ${token}`];
    return JSON.parse(await run(process.execPath, [programs.inspector, '--cli', url, ...header, ...args], home));
  }

  it('lists the tools', async () => {
    const listed = await inspect('--method', 'tools/list');
    expect(listed.tools).toEqual(Object.values(tools).map(({ definition }) => definition));
  });

  it('calls tools', async () => {
    const call = (tool: string, ...args: string[]) =>
      inspect('--method', 'tools/call', '--tool-name', tool, ...args.flatMap((arg) => ['--tool-arg', arg]));
    const tasks = JSON.stringify([{ title: 'Übung 🎉', due_date: '2026-12-01' }]);
    const { structuredContent: added } = await call('add_task', `tasks=${tasks}`);
    expect(added.tasks).toMatchObject([{ title: 'Übung 🎉', due_date: '2026-12-01' }]);
    const { structuredContent: found } = await call('list_tasks', 'status=pending', 'limit=1');
    expect(found.tasks).toMatchObject([{ title: 'Übung 🎉' }]);
    await expect(call('complete_task', 'task_id=none')).rejects.toMatchObject({
      stdout: expect.stringContaining('task_id must be a UUID'),
    });
  });
});
