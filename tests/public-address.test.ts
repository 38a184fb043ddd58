import { createClient as createSdk } from '../generated/sdk/index.js';
import { parseSettings, SettingsError } from '../src/settings/config';
import { createClient, type Task } from './support/client';
import { startProxy } from './support/proxy';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// Behind a proxy that takes a prefix off: with PUBLIC_URL, and without.

const token = signToken({ sub: 'alice' });
let plain: TestService;
let told: TestService;
let behind: string;
const publicUrl = 'https://app.example.com/taskflow';
beforeAll(async () => {
  plain = await startService();
  told = await startService({ publicUrl });
  behind = await startProxy(plain.url, { prefix: '/taskflow' });
});
afterAll(() => Promise.all([plain.close(), told.close()]));

const loads = (html: string) => [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address!);

describe('behind a prefix', () => {
  it.each([
    ['/docs', 12],
    ['/redoc', 3],
    ['/docs/', 12],
    ['/redoc/', 3],
    ['/', 12],
  ])('%s loads all files that it names, and its links lead somewhere', async (path, files) => {
    const page = await fetch(behind + path);
    expect([page.status, page.url]).toEqual([200, expect.stringMatching(/\/taskflow\/(docs|redoc)$/)]);
    const addresses = loads(await page.text());
    expect(addresses).toHaveLength(files);
    for (const address of [...addresses, 'openapi.json', 'openapi.yaml'])
      expect([address, (await fetch(new URL(address, page.url))).status]).toEqual([address, 200]);
  });

  it('the SDK works', async () => {
    const client = createSdk({ baseUrl: behind, token });
    const { id } = await client.createTask({ title: 'First' });
    await client.createTask({ title: 'Second' });
    const titles: string[] = [];
    for await (const { title } of client.items.listTasks({ limit: 1 })) titles.push(title);
    expect(titles).toEqual(['Second', 'First']);
    expect(await client.getTask(id)).toMatchObject({ title: 'First' });
  });
});

describe('PUBLIC_URL', () => {
  const client = () => createClient(told.url, token);

  it('begins Location and Link, also of a reply that is kept', async () => {
    const headers = { 'Idempotency-Key': 'once' };
    for (const replayed of [null, 'true']) {
      const reply = await client().call('createTask', { body: { title: 'Kept' }, headers });
      expect(reply.headers.get('idempotency-replayed')).toBe(replayed);
      expect(reply.headers.get('location')).toBe(`${publicUrl}/api/tasks/${reply.body.id}`);
    }
    await client().call('createTask', { body: { title: 'Another' } });
    const list = await client().call<Task[]>('listUserTasks', { params: { user_id: 'alice' }, query: { limit: 1 } });
    const [, next] = /^<(.*)>; rel="next"$/.exec(list.headers.get('link')!)!;
    expect(next).toMatch(/^https:\/\/app\.example\.com\/taskflow\/api\/alice\/tasks\?/);
    const followed = await fetch(next!.replace(publicUrl, told.url), { headers: { Authorization: `Bearer ${token}` } });
    expect(await followed.json()).toMatchObject([{ title: 'Kept' }]);
  });

  it('begins redirects, and is the server of the contract', async () => {
    const to = async (path: string) => (await fetch(told.url + path, { redirect: 'manual' })).headers.get('location');
    expect(await to('/')).toBe(`${publicUrl}/docs`);
    expect(await to('/redoc/')).toBe(`${publicUrl}/redoc`);
    for (const name of ['openapi.json', 'openapi-3.1.json'])
      expect(await (await fetch(`${told.url}/${name}`)).json()).toMatchObject({ servers: [{ url: publicUrl }] });
    expect(await (await fetch(`${told.url}/openapi.yaml`)).text()).toContain(`\nservers:\n  - url: ${publicUrl}\n`);
  });

  it.each([
    ['https://app.example.com', 'https://app.example.com'],
    ['https://app.example.com/', 'https://app.example.com'],
    ['http://localhost:8000/a/b/', 'http://localhost:8000/a/b'],
  ])('%s is %s', (PUBLIC_URL, expected) => {
    expect(parseSettings({ PUBLIC_URL }).publicUrl).toBe(expected);
  });

  it.each([
    ...['app.example.com', '/taskflow', 'ftp://app.example.com', 'https://app.example.com/?a=b'],
    ...[
      'https://app.example.com/#a',
      'https://alice:secret@app.example.com',
      'https://app.example.com/a b',
      'https://',
    ],
  ])('%s stops the start', (PUBLIC_URL) => {
    const refusal = () => parseSettings({ PUBLIC_URL });
    expect(refusal).toThrow(SettingsError);
    expect(refusal).toThrow(/^PUBLIC_URL /);
    expect(refusal).not.toThrow('secret');
  });
});
