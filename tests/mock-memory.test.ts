import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient as createSdk } from '../generated/sdk/index.js';
import { mostTasks, mostUsers } from '../scripts/mock/memory';
import { createClient, type Problem } from './support/client';
import { openStream } from './support/events';
import { startMock, type TestMock } from './support/mock';
import { go, titles, walks } from './support/mock-walks';
import { projectRoot } from './support/process';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// What is created at the mock is there afterwards. It replies as the service does: each walk is gone at both.

let mock: TestMock;
let service: TestService;
beforeAll(async () => {
  [mock, service] = await Promise.all([startMock(), startService()]);
});
afterAll(() => Promise.all([mock.close(), service.close()]));

describe('the mock remembers', () => {
  it.each(Object.keys(walks))('%s, as the service does', async (name) => {
    expect(await go(mock.url, name, walks[name]!)).toEqual(await go(service.url, name, walks[name]!));
  });

  it('accounts, as the service does', async () => {
    const walk = (url: string) => {
      const credentials = { email: 'Walker@example.com', password: 'password123' };
      const changed = { current_password: 'password123', new_password: 'a sentence of one’s own' };
      return go(url, 'somebody else', async (ask) => {
        await ask('signUp', { body: { ...credentials, password: 'password1' } });
        await ask('logIn', { body: credentials });
        await ask('signUp', { body: credentials });
        await ask('signUp', { body: credentials });
        await ask('logIn', { body: { ...credentials, password: 'wrong password' } });
        const { body } = await ask<{ token: string }>('logIn', { body: credentials });
        const own = { token: body.token };
        await ask('createTask', { ...own, body: { title: 'Read' } });
        await ask('getCurrentUser', own);
        await ask('changeEmail', { ...own, body: { email: 'other@example.com', password: 'wrong' } });
        await ask('changeEmail', { ...own, body: { email: 'other@example.com', password: 'password123' } });
        await ask('changePassword', { ...own, body: { ...changed, current_password: 'wrong' } });
        const renewed = await ask<{ token: string }>('changePassword', { ...own, body: changed });
        const latest = { token: renewed.body.token };
        await ask('listTasks', latest);
        for (const id of ['logOut', 'logOutEverywhere'] as const)
          await ask(id, { token: signToken({ sub: `leaving by ${id}` }) });
        await ask('deleteAccount', latest);
        await ask('deleteAccount', { ...latest, body: { password: 'wrong' } });
        await ask('deleteAccount', { ...latest, body: { password: changed.new_password } });
        await ask('logIn', { body: { email: 'other@example.com', password: changed.new_password } });
        await ask('getCurrentUser');
        await ask('changeEmail', { body: { email: 'other@example.com', password: 'password123' } });
        await ask('deleteAccount', { token: signToken({ sub: 'somebody else', iat: Math.floor(Date.now() / 1000) }) });
      });
    };
    expect(await walk(mock.url)).toEqual(await walk(service.url));
  });

  it('personal access tokens, and holds them to their scopes, as the service does', async () => {
    const walk = (url: string) =>
      go(url, 'somebody with a script', async (ask) => {
        const credentials = { email: 'script@example.com', password: 'password123' };
        await ask('signUp', { body: credentials });
        const own = { token: (await ask<{ token: string }>('logIn', { body: credentials })).body.token };
        const script = {
          name: ' Script ',
          scopes: ['tasks:write', 'tasks:read'],
          expires_in_days: 1,
          password: 'wrong',
        };
        await ask('createAccessToken', { ...own, body: script });
        await ask('createAccessToken', { ...own, body: { ...script, password: undefined } });
        const reading = { name: 'Reader', scopes: ['tasks:read'], password: credentials.password };
        const made = (await ask<{ id: string; token: string }>('createAccessToken', { ...own, body: reading })).body;
        await ask('createAccessToken', { ...own, body: { ...script, password: credentials.password } });
        await ask('listTasks', { token: made.token });
        await ask('createTask', { token: made.token, body: { title: 'Read' } });
        await ask('listAccessTokens', { token: made.token });
        await ask('revokeAccessToken', { ...own, params: { token_id: made.id } });
        await ask('revokeAccessToken', { ...own, params: { token_id: made.id } });
        const fresh = signToken({ sub: 'somebody new', iat: Math.floor(Date.now() / 1000) });
        await ask('createAccessToken', { token: fresh, body: { ...reading, password: undefined } });
      });
    expect(await walk(mock.url)).toEqual(await walk(service.url));
  });

  it('nothing of another user', async () => {
    const [alice, bob] = ['alice', 'bob'].map((user) => createClient(mock.url).as(user));
    const { body } = await alice!.call('createTask', { body: { title: 'Read' } });
    const reply = await bob!.call<Problem>('getTask', { params: { task_id: body.id } });
    expect([reply.status, reply.body.code]).toEqual([404, 'TASK_NOT_FOUND']);
    expect((await bob!.call('listTasks')).body).toEqual([]);
    expect((await alice!.call('listTasks')).body).toEqual([body]);
  });

  it('changes for the streams that are open', async () => {
    const stream = await openStream(mock.url, 'streaming');
    const client = createClient(mock.url).as('streaming');
    const { body } = await client.call('createTask', { body: { title: 'Read' } });
    await stream.count(1);
    await client.call('toggleTask', { params: { task_id: body.id } });
    await stream.count(2);
    await client.call('deleteTask', { params: { task_id: body.id } });
    const changes = await stream.count(3);
    expect(changes.map(({ type, task_id }) => [type, task_id])).toEqual(
      ['created', 'updated', 'deleted'].map((type) => [type, body.id]),
    );
    await client.call('createTask', { body: { title: 'Write' } });
    const again = await openStream(mock.url, 'streaming', { since: stream.events()[2]!.id! });
    expect((await again.count(2)).map(({ type }) => type)).toEqual(['deleted', 'created']);
  });

  it('reminders, which come in streams when they are due, once', async () => {
    const stream = await openStream(mock.url, 'reminded');
    const client = createClient(mock.url).as('reminded');
    const due_date = new Date(Date.now() + 61_500).toISOString();
    const { body: moved } = await client.call('createTask', { body: { title: 'Moved', due_date, reminders: [1] } });
    const { body: task } = await client.call('createTask', { body: { title: 'Call', due_date, reminders: [1, 5] } });
    await client.call('updateTask', { params: { task_id: moved.id }, body: { due_date: null, reminders: [] } });
    await stream.count(3);
    await stream.count(4);
    const remind_at = new Date(Date.parse(due_date) - 60_000).toISOString();
    const { id: task_id, version } = task;
    expect(stream.events().at(-1)).toMatchObject({
      event: 'reminder',
      data: { type: 'reminder', task_id, version, minutes: 1, remind_at, late: false, task },
    });
    await client.call('toggleTask', { params: { task_id } });
    await stream.count(5);
    expect(stream.events().filter(({ event }) => event === 'reminder')).toHaveLength(1);
  });

  it('what a page needs that uses the SDK: accounts, pages, and changes without a gap', async () => {
    const credentials = { email: 'page@example.com', password: 'password123' };
    let token = '';
    const client = createSdk({ baseUrl: mock.url, token: () => token });
    await client.signUp(credentials);
    ({ token } = await client.logIn(credentials));
    await client.createTasks({ tasks: titles.map((title) => ({ title })) });
    const first = await client.page.listTasks({ limit: 3 });
    const second = await client.page.listTasks({ limit: 3, cursor: first.next! });
    const shown = [...first.items, ...second.items];
    expect(shown.map(({ title }) => title)).toEqual([...titles].reverse());
    await client.toggleTask(shown[0]!.id);
    const seen = [];
    for await (const change of client.watchTasks({ since: first.syncToken })) {
      if (seen.push([change.type, change.task?.completed]) === 1) await client.deleteTask(change.task_id);
      else break;
    }
    expect(seen).toEqual([
      ['updated', true],
      ['deleted', undefined],
    ]);
  });

  it('nothing of a request that prefers an example', async () => {
    const client = createClient(mock.url).as('preferring');
    const created = await client.call('createTask', { body: { title: 'Read' }, headers: { Prefer: 'code=201' } });
    expect([created.status, created.body.title]).toEqual([201, 'Buy milk']);
    expect((await client.call('listTasks')).body).toEqual([]);
  });

  it('a limited number of tasks, and says so', async () => {
    const client = createClient(mock.url).as('collector');
    const tasks = Array.from({ length: 100 }, () => ({ title: 'Read' }));
    for (let count = 0; count < mostTasks; count += tasks.length) await client.call('createTasks', { body: { tasks } });
    const { status, body } = await client.call<Problem>('createTask', { body: { title: 'Read' } });
    expect([status, body.code, body.detail]).toEqual([403, 'QUOTA_EXCEEDED', expect.stringContaining(`${mostTasks}`)]);
    const usage = await client.call<{ tasks: object }>('getUsage');
    expect(usage.body.tasks).toEqual({ used: mostTasks, limit: mostTasks });
    const guide = readFileSync(join(projectRoot, 'docs', 'clients.md'), 'utf8');
    expect(guide).toContain(`${mostTasks.toLocaleString('en')} tasks. The tasks of the ${mostUsers} users`);
    // So the memory is bounded: with so many other users, this one is forgotten.
    for (let user = 0; user < mostUsers; user += 1) await createClient(mock.url).as(`user ${user}`).call('listTasks');
    expect((await client.call('listTasks')).body).toEqual([]);
  });
});
