import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { createClient } from '../generated/sdk/index.js';
import { projectRoot } from './support/process';
import { type Answer, problem, type SeenRequest, serve, stream } from './support/scripted-server';

const readme = readFileSync(join(projectRoot, 'generated', 'sdk', 'README.md'), 'utf8');
const [, example] = /## Changes, as they happen\n+```ts\n(.*?)```/s.exec(readme)!;

/**
 * Runs the example as it stands, against a server that answers so.
 * @returns the names of its tasks at each request; how it has ended
 */
async function run(answers: readonly Answer[]) {
  let tasks = new Map<string, unknown>();
  class SeenMap extends Map<string, unknown> {
    constructor() {
      super();
      tasks = this;
    }
  }
  const seen: [request: string, tasks: string][] = [];
  const nameOf = ({ url }: SeenRequest) => url.replace('?since=', ' ');
  const server = await serve((request, index) => {
    seen.push([nameOf(request).replace('/api/', ''), [...tasks.keys()].join()]);
    return answers[index]!;
  });
  const connect = (options: object) => createClient({ ...options, baseUrl: server.url, retries: 0 });
  const { code } = transformSync(example!, { loader: 'ts', target: 'es2022' });
  const program = code.replace(/^import .*$/m, '');
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const ended = AsyncFunction('createClient', 'Map', program)(connect, SeenMap) as Promise<void>;
  return { error: await ended.catch((error) => error), seen };
}

const created = (id: string) => ({ type: 'created', task_id: id, version: 1, task: { id } });
const deleted = (id: string) => ({ type: 'deleted', task_id: id, version: 2 });
const page = (syncToken: string, ...ids: string[]): Answer => ({
  status: 200,
  headers: { 'X-Sync-Token': syncToken },
  body: JSON.stringify(ids.map((id) => ({ id }))),
});
const events = (id: string, ...changes: { type: string }[]) =>
  stream(changes.map((each) => `id: ${id}\nevent: ${each.type}\ndata: ${JSON.stringify(each)}\n\n`).join(''));
const refused = problem(401, 'TOKEN_REVOKED');

describe('the example of the README that keeps tasks current', () => {
  it('goes on from the list: it takes what is created, and forgets what is deleted', async () => {
    const { error, seen } = await run([
      page('1', 'a', 'b'),
      events('2', created('c'), deleted('a')),
      events('3', created('d')),
      refused,
    ]);
    expect(error).toMatchObject({ code: 'TOKEN_REVOKED' });
    expect(seen).toEqual([
      ['tasks', ''],
      ['tasks/events 1', 'a,b'],
      ['tasks/events 2', 'b,c'],
      ['tasks/events 3', 'b,c,d'],
    ]);
  });

  it('forgets what it has when it starts over', async () => {
    const { error, seen } = await run([
      page('1', 'a', 'b'),
      problem(410, 'SYNC_TOKEN_EXPIRED'),
      page('2', 'b'),
      refused,
    ]);
    expect(error).toMatchObject({ code: 'TOKEN_REVOKED' });
    expect(seen).toEqual([
      ['tasks', ''],
      ['tasks/events 1', 'a,b'],
      ['tasks', ''],
      ['tasks/events 2', 'b'],
    ]);
  });
});
