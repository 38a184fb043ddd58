import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { createClient, type Task } from './support/client';
import { freePort } from './support/free-port';
import { projectRoot, runCommand } from './support/process';
import { startService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// The receivers of docs/events.md, as they stand there.

const page = readFileSync(join(projectRoot, 'docs', 'events.md'), 'utf8');
const blockIn = (language: string) => new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(page)![1]!;
// In the project, so that the packages are found from there.
const folder = join(projectRoot, 'dist', 'tests', `receivers-${process.pid}`);
beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function typescript(): string[] {
  const [file, outfile] = [join(folder, 'receiver.ts'), join(folder, 'receiver.js')];
  writeFileSync(file, blockIn('ts'));
  buildSync({ entryPoints: [file], outfile, bundle: true, platform: 'node', format: 'cjs' });
  return [process.execPath, outfile];
}
function python(): string[] {
  const file = join(folder, 'receiver.py');
  writeFileSync(file, blockIn('python'));
  return ['python3', file];
}
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

const languages: [string, () => string[], boolean][] = [
  ['TypeScript', typescript, true],
  [`Python${hasPython ? '' : ' (skipped: Python 3.9 or newer is not installed)'}`, python, hasPython],
];
describe.each(languages)('the receiver in %s', (_, command, isInstalled) => {
  const itIfInstalled = isInstalled ? it : it.skip;

  itIfInstalled('ends up with the tasks of the database, and takes nothing that is not signed', async () => {
    const before = await startService();
    const users = ['ada', 'bob', 'eve'];
    const create = (url: string, user: string, title: string) =>
      createClient(url)
        .as(user)
        .call('createTask', { body: { title, description: 'Übung 🎉', tags: ['home'] } })
        .then(({ body }) => ({ task_id: body.id }));
    for (const user of users)
      for (const title of ['one', 'two', 'three', 'four']) await create(before.url, user, title);

    const [secret, port] = [newSecret(), await freePort()];
    const receiver = runCommand(command(), { env: { EVENTS_SECRET: secret, PORT: String(port) } });
    const url = `http://127.0.0.1:${port}`;
    await until(() =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    );
    const service = await startService({
      databaseUrl: before.databaseUrl,
      sinks: { url, secret: `${newSecret()}, ${secret}` },
      sinkTuning: { searchPause: 200 },
    });
    for (const user of users) {
      const client = createClient(service.url).as(user);
      const [changed, completed, deleted, restored] = (await client.call<Task[]>('listTasks')).body.map(({ id }) => ({
        params: { task_id: id },
      }));
      await client.call('updateTask', { ...changed!, body: { title: 'changed' } });
      await client.call('toggleTask', completed!);
      for (const each of [deleted!, restored!]) await client.call('deleteTask', each);
      await client.call('restoreTask', restored!);
      await create(service.url, user, 'five');
    }
    const fresh = signToken({ sub: 'eve', iat: Math.floor(Date.now() / 1000) });
    expect((await createClient(service.url, fresh).call('deleteAccount')).status).toBe(204);

    const byId = (tasks: readonly Task[]) => tasks.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const kept = async () => byId((await (await fetch(url)).json()) as Task[]);
    const stored = byId(
      (
        await Promise.all(['ada', 'bob'].map((user) => createClient(service.url).as(user).call<Task[]>('listTasks')))
      ).flatMap(({ body }) => body),
    );
    expect((await service.sql`select from tasks`).length).toBe(8);
    expect(stored).toHaveLength(8);
    await until(async () => JSON.stringify(await kept()) === JSON.stringify(stored), 20).catch(() => {});
    expect(await kept()).toEqual(stored);

    const forged = JSON.stringify({ type: 'taskflow.tasks.reset', data: { user_id: 'ada', type: 'reset' } });
    const seconds = String(Math.floor(Date.now() / 1000));
    for (const signature of ['', 'v1,AAAA', 'v1,é', `v1,${Buffer.alloc(32).toString('base64')}`]) {
      const headers = { 'webhook-id': 'x', 'webhook-timestamp': seconds, 'webhook-signature': encodeURI(signature) };
      expect((await fetch(url, { method: 'POST', headers, body: forged })).status).toBe(401);
    }
    expect(await kept()).toEqual(stored);
    receiver.child.kill();
    for (const each of [service, before]) await each.close();
  });
});

it('the receiver in TypeScript has no errors of types', () => {
  const file = join(folder, 'types.ts');
  writeFileSync(file, blockIn('ts'));
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: ['node'], target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options));
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});
