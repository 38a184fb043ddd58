import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { createClient, type WatchedChange } from '../generated/sdk/index.js';
import { projectRoot } from './support/process';
import { ready, serve, stream } from './support/scripted-server';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { pause, until } from './support/waiting';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

// Each test begins without streams, and closes its own.
beforeEach(() => until(() => service.services.events.size === 0));

let count = 0;
const newUser = () => `watcher ${++count}`;
const clientOf = (sub: string) => createClient({ baseUrl: service.url, token: signToken({ sub }) });
/** Goes on until there are so many changes. */
async function take(changes: AsyncIterable<WatchedChange>, most: number): Promise<WatchedChange[]> {
  const taken: WatchedChange[] = [];
  for await (const change of changes) if (taken.push(change) === most) break;
  return taken;
}
const titlesOf = (changes: WatchedChange[]) => changes.map(({ task }) => task?.title);

describe('watchTasks', () => {
  it('gives each change as listChanges has it, and the token to go on with', async () => {
    const client = clientOf(newUser());
    const { next: since } = await client.listChanges();
    const { id, version } = await client.createTask({ title: 'Buy milk' });
    const [created] = await take(client.watchTasks({ since }), 1);
    const changes = client.watchTasks({ since: created!.next });
    await client.updateTask(id, { title: 'Buy bread' }, { ifMatch: version });
    const updated = (await changes.next()).value as WatchedChange;
    await client.deleteTask(id);
    const deleted = (await changes.next()).value as WatchedChange;
    await changes.return();
    expect(created).toMatchObject({ type: 'created', task_id: id, task: { title: 'Buy milk' } });
    expect(updated).toMatchObject({ type: 'updated', task_id: id, task: { title: 'Buy bread' } });
    expect(deleted).toMatchObject({ type: 'deleted', task_id: id });
    expect((await client.listChanges({ since: deleted.next })).changes).toEqual([]);
  });

  it('tells of reminders beside the changes', async () => {
    const client = clientOf(newUser());
    const reminders: unknown[] = [];
    const changes = client.watchTasks({ onReminder: (reminder) => reminders.push(reminder) });
    const first = changes.next();
    await until(() => service.services.events.size === 1);
    const due_date = new Date(Date.now() + 62_000).toISOString();
    const task = await client.createTask({ title: 'Call', due_date, reminders: [1] });
    expect((await first).value).toMatchObject({ type: 'created', task });
    const second = changes.next();
    await until(() => reminders.length === 1);
    expect(reminders).toEqual([expect.objectContaining({ type: 'reminder', minutes: 1, late: false, task })]);
    await client.deleteTask(task.id);
    expect((await second).value).toMatchObject({ type: 'deleted', task_id: task.id });
    await changes.return();
  });

  it('starts with the changes from now on', async () => {
    const user = newUser();
    const client = clientOf(user);
    await client.createTask({ title: 'before' });
    const changes = client.watchTasks();
    const first = changes.next();
    await until(() => service.services.events.size === 1);
    await client.createTask({ title: 'after' });
    expect((await first).value).toMatchObject({ type: 'created', task: { title: 'after' } });
    await changes.return();
  });

  it.each(['the loop is left', 'the signal is aborted'])('closes the connection when %s', async (how) => {
    const client = clientOf(newUser());
    const { next: since } = await client.listChanges();
    await client.createTask({ title: 'one' });
    const controller = new AbortController();
    const changes = client.watchTasks({ since, signal: controller.signal });
    await changes.next();
    expect(service.services.events.size).toBe(1);
    if (how === 'the loop is left') await changes.return();
    else {
      const next = changes.next();
      controller.abort();
      await expect(next).rejects.toBe(controller.signal.reason);
    }
    await until(() => service.services.events.size === 0);
  });

  it("throws the signal's reason, wherever it waits", async () => {
    const reason = new Error('Enough.');
    const server = await serve((_, index) => (index === 0 ? stream(ready) : 'silence'));
    for (const [baseUrl, requests] of [
      [service.url, 0],
      [server.url, 2],
    ] as const) {
      const controller = new AbortController();
      const client = createClient({ baseUrl, token: signToken({ sub: newUser() }) });
      const next = client.watchTasks({ signal: controller.signal }).next();
      if (requests > 0) await server.seen(requests);
      else await until(() => service.services.events.size === 1);
      controller.abort(reason);
      await expect(next).rejects.toBe(reason);
    }
    await expect(
      clientOf('x')
        .watchTasks({ signal: AbortSignal.abort(reason) })
        .next(),
    ).rejects.toBe(reason);
  });

  it('gets a new token when the old one expires, and leaves nothing out', async () => {
    const sub = newUser();
    const writer = clientOf(sub);
    let tokens = 0;
    // Clocks may be 30 seconds late.
    const token = () => signToken({ sub, exp: Math.floor(Date.now() / 1000) + (tokens++ < 2 ? -29 : 3600) });
    const { next: since } = await writer.listChanges();
    const taken = take(createClient({ baseUrl: service.url, token }).watchTasks({ since }), 6);
    for (let index = 0; index < 6; index += 1) {
      await writer.createTask({ title: `task ${index}` });
      await pause(500);
    }
    expect(titlesOf(await taken)).toEqual([0, 1, 2, 3, 4, 5].map((index) => `task ${index}`));
    expect(tokens).toBeGreaterThan(1);
  });

  it('leaves nothing out for a caller that is slow', async () => {
    let streamed = 0;
    let lists = 0;
    const count = new TransformStream<string, string>({
      transform(text, controller) {
        streamed += text.split('event: created').length - 1;
        controller.enqueue(text);
      },
    });
    const client = createClient({
      baseUrl: service.url,
      token: signToken({ sub: newUser() }),
      async fetch(url, init) {
        const response = await fetch(url, init);
        if (url.includes('/changes')) lists += 1;
        if (!url.includes('/events')) return response;
        const { headers, body } = response;
        const counted = body!.pipeThrough(new TextDecoderStream()).pipeThrough(count);
        return new Response(counted.pipeThrough(new TextEncoderStream()), { headers });
      },
    });
    const { next: since } = await client.listChanges();
    await client.createTask({ title: 'first' });
    const changes = client.watchTasks({ since });
    await changes.next();
    const ids = new Set<string>();
    // More than may wait for the caller.
    for (let batch = 0; batch < 12; batch += 1) {
      const tasks = Array.from({ length: 100 }, (_, index) => ({ title: `task ${index}` }));
      for (const { id } of await client.createTasks({ tasks })) ids.add(id);
    }
    await until(() => streamed === 1201);
    for (const { task_id } of await take(changes, 1200)) ids.delete(task_id);
    expect(ids.size).toBe(0);
    expect(lists).toBe(1 + 12);
  });

  it('goes on after its service has stopped and come back', async () => {
    const other = await startService({ databaseUrl: service.databaseUrl });
    const sub = newUser();
    let baseUrl = other.url;
    const client = createClient({
      baseUrl: 'http://service.test',
      token: signToken({ sub }),
      fetch: (url, init) => fetch(url.replace('http://service.test', baseUrl), init),
    });
    const { next: since } = await client.listChanges();
    const changes = client.watchTasks({ since });
    const writer = clientOf(sub);
    await writer.createTask({ title: 'one' });
    const seen = [(await changes.next()).value as WatchedChange];
    await other.close();
    const next = changes.next();
    await writer.createTask({ title: 'two' });
    baseUrl = service.url;
    seen.push((await next).value as WatchedChange);
    await changes.return();
    expect(titlesOf(seen)).toEqual(['one', 'two']);
  });
});

describe('in an environment with fetch and its classes only', () => {
  it('watchTasks works', async () => {
    const bundle = buildSync({
      ...{ entryPoints: [`${projectRoot}/generated/sdk/index.js`], bundle: true, minify: true, write: false },
      ...{ format: 'iife', globalName: 'sdk', target: 'es2022' },
    }).outputFiles[0]!.text;
    const context = createContext({
      ...{ fetch: (...args: Parameters<typeof fetch>) => fetch(...args), Headers, URL, URLSearchParams },
      ...{ setTimeout, clearTimeout, AbortController, TextDecoder },
    });
    runInContext(bundle, context);
    const sdk = runInContext('sdk', context) as { createClient: typeof createClient };
    const client = sdk.createClient({ baseUrl: service.url, token: signToken({ sub: newUser() }) });
    const { next: since } = await client.listChanges();
    await client.createTask({ title: 'on the edge' });
    expect(titlesOf(await take(client.watchTasks({ since }), 1))).toEqual(['on the edge']);
  });
});
