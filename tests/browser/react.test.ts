import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createClient } from '../../generated/sdk/index.js';
import { projectRoot } from '../support/process';
import { startService, type TestService } from '../support/service';
import { signToken } from '../support/tokens';
import { until } from '../support/waiting';
import { startBrowser } from './support/browser';
import { bundleReactPage } from './support/bundle';
import { originOf, startFrontend } from './support/frontend';

// Pages that are built on @taskflow/sdk/react: the one of the README, and one with everything.

const folder = mkdtempSync(join(tmpdir(), 'taskflow-react-'));
let service: TestService;
let browser: Browser;
let frontends: Server[];
let context: BrowserContext;
beforeAll(async () => {
  const [readme, whole] = [join(folder, 'readme.js'), join(folder, 'whole.js')];
  frontends = [await startFrontend(0, readme), await startFrontend(0, whole)];
  [browser, service] = await Promise.all([startBrowser(), startService({ corsOrigins: frontends.map(originOf) })]);
  const text = readFileSync(join(projectRoot, 'generated', 'sdk', 'README.md'), 'utf8');
  const [, example] = /```tsx\n(.*?)```/s.exec(text)!;
  const program = example!
    .replace("'https://tasks.example.com'", `'${service.url}'`)
    .replace("'an access token'", 'new URLSearchParams(location.search).get("token")');
  await bundleReactPage({ path: 'example.tsx', text: program }, readme);
  await bundleReactPage({ path: join(__dirname, 'support', 'react-page.tsx') }, whole);
});
afterAll(async () => {
  await Promise.all([browser?.close(), service?.close()]);
  for (const frontend of frontends ?? []) frontend.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});
const complaints: string[] = [];
beforeEach(async () => {
  complaints.length = 0;
  service.logLines.length = 0;
  context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(String(error.error())));
});
afterEach(() => context.close());

let users = 0;
const newUser = () => `user of React ${++users}`;
const clientOf = (sub: string) => createClient({ baseUrl: service.url, token: signToken({ sub }) });
const textsOf = (page: Page, selector = 'li') => page.locator(selector).allTextContents();
const shows = (page: Page, selector: string, ...texts: string[]) =>
  until(async () => (await textsOf(page, selector)).join() === texts.join(), 10, `${selector} to be ${texts}`);
/** What the service has been asked, as `METHOD /path`. */
const asked = (line: string) =>
  service.logLines.filter(({ msg, method, path }) => msg === 'request' && `${method} ${path}` === line).length;

/** Opens the page with everything, signed in as the first of the users. */
async function openWhole(...names: string[]): Promise<Page> {
  const page = await context.newPage();
  const tokens = Object.fromEntries(names.map((name) => [name, signToken({ sub: name })]));
  await page.addInitScript(`window.settings = ${JSON.stringify({ baseUrl: service.url, tokens })}`);
  await page.goto(originOf(frontends[1]!));
  await signIn(page, names[0]!);
  await page.locator('output', { hasText: 'live' }).waitFor();
  return page;
}
const signIn = (page: Page, name: string) =>
  page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();

describe('the page of the README', () => {
  it('shows a live list in two tabs, with one list each and one stream', async () => {
    const user = newUser();
    const client = clientOf(user);
    await client.createTask({ title: 'one' });
    const pages = [await context.newPage(), await context.newPage()];
    for (const page of pages) {
      await page.goto(`${originOf(frontends[0]!)}/?token=${signToken({ sub: user })}`);
      await shows(page, 'li', 'one');
    }
    const { id } = await client.createTask({ title: 'two' });
    for (const page of pages) await shows(page, 'li', 'two', 'one');
    await client.updateTask(id, { title: 'second' });
    for (const page of pages) await shows(page, 'li', 'second', 'one');
    await client.deleteTask(id);
    for (const page of pages) await shows(page, 'li', 'one');
    expect(service.services.events.size).toBe(1);
    expect(asked('GET /api/tasks')).toBe(2);
    expect(complaints).toEqual([]);
  });
});

describe('a page with several lists', () => {
  it('keeps each of them current, also page by page', async () => {
    const user = newUser();
    const client = clientOf(user);
    for (const title of ['one', 'two', 'three', 'four']) await client.createTask({ title });
    const page = await openWhole(user);
    await shows(page, '#all span', 'four', 'three', 'two', 'one');
    await shows(page, '#pending li', 'one', 'two');
    const [task] = await client.listTasks({ q: 'one' });
    await client.updateTask(task!.id, { completed: true });
    await shows(page, '#pending li', 'two');
    await page.getByRole('button', { name: 'More' }).click();
    await shows(page, '#pending li', 'two', 'three', 'four');
    await client.createTask({ title: 'five' });
    await shows(page, '#pending li', 'two', 'three', 'four', 'five');
    await client.updateTask(task!.id, { completed: false });
    await shows(page, '#pending li', 'one', 'two', 'three', 'four', 'five');
    await shows(page, '#all span', 'five', 'four', 'three', 'two', 'one');
    expect(complaints).toEqual([]);
  });
});

describe('a change', () => {
  const row = (page: Page, title: string) => page.locator('#all li', { hasText: title });
  const click = (page: Page, title: string, button: string) =>
    row(page, title).getByRole('button', { name: button }).click();
  /** Holds the requests for tasks back until the returned function is called. */
  async function holdBack(page: Page): Promise<() => void> {
    let letGo = () => {};
    const hold = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/api/tasks/*-*', async (route) => {
      await hold;
      await route.continue();
    });
    return letGo;
  }

  it('shows before the service has replied, and several of one task are sent one after the other', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'milk' });
    const page = await openWhole(user);
    await row(page, 'milk').waitFor();
    const letGo = await holdBack(page);
    await click(page, 'milk', 'Rename');
    await shows(page, '#all span', 'milk!');
    await click(page, 'milk', 'Rename');
    await click(page, 'milk', 'Toggle');
    await shows(page, '#all li.completed span', 'milk!!');
    await shows(page, '#pending li');
    expect(await clientOf(user).listTasks()).toMatchObject([{ title: 'milk', completed: false }]);
    letGo();
    await until(async () => {
      const [task] = await clientOf(user).listTasks();
      return task?.title === 'milk!!' && task.completed;
    });
    await shows(page, '#all li.completed span', 'milk!!');
    expect(complaints).toEqual([]);
  });

  it('is taken back when somebody else has changed the task', async () => {
    const user = newUser();
    const { id } = await clientOf(user).createTask({ title: 'milk' });
    const page = await openWhole(user);
    await row(page, 'milk').waitFor();
    // The change of somebody else does not come to this page.
    const letGo = await holdBack(page);
    await click(page, 'milk', 'Rename');
    await shows(page, '#all span', 'milk!');
    await clientOf(user).updateTask(id, { title: 'bread' });
    letGo();
    await shows(page, '#all em', 'PRECONDITION_FAILED');
    await shows(page, '#all span', 'bread');
    expect(await clientOf(user).getTask(id)).toMatchObject({ title: 'bread' });
  });

  it('is sent once when the service fails, and taken back', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'milk' });
    const page = await openWhole(user);
    await row(page, 'milk').waitFor();
    let sent = 0;
    await page.route('**/api/tasks/*-*', (route) => {
      if (route.request().method() === 'PATCH') sent += 1;
      return route.fulfill({
        status: 500,
        json: { code: 'INTERNAL_ERROR', detail: 'No.' },
        headers: {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Headers': '*',
          'Access-Control-Allow-Methods': '*',
        },
      });
    });
    await click(page, 'milk', 'Rename');
    await shows(page, '#all em', 'INTERNAL_ERROR');
    await shows(page, '#all span', 'milk');
    expect(sent).toBe(1);
  });
});

describe('a query that fails', () => {
  it('is repeated by the SDK, and not by React Query', async () => {
    const user = newUser();
    let sent = 0;
    await context.route('**/api/tasks', (route) => {
      if (route.request().method() === 'GET') sent += 1;
      return route.fulfill({
        status: 503,
        json: { code: 'NOT_READY', detail: 'Soon.' },
        headers: { 'Retry-After': '0', 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
      });
    });
    const page = await context.newPage();
    await page.addInitScript(
      `window.settings = ${JSON.stringify({ baseUrl: service.url, tokens: { [user]: signToken({ sub: user }) } })}`,
    );
    await page.goto(originOf(frontends[1]!));
    await signIn(page, user);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('NOT_READY');
    expect(sent).toBe(4);
  });
});

describe('the end of a session', () => {
  it('empties the cache', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'secret' });
    const page = await openWhole(user);
    await shows(page, '#all span', 'secret');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await until(async () => (await page.locator('main').count()) === 0);
    await until(async () => (await page.evaluate<unknown[]>('cachedKeys()')).length === 0);
    await until(() => service.services.events.size === 0);
    expect(complaints).toEqual([]);
  });

  it('shows nothing of the user before, not even once', async () => {
    const [alice, bob] = [newUser(), newUser()];
    await clientOf(alice).createTask({ title: 'of Alice' });
    await clientOf(bob).createTask({ title: 'of Bob' });
    const page = await openWhole(alice, bob);
    await shows(page, '#all span', 'of Alice');
    await page.evaluate('shown.length = 0');
    await signIn(page, bob);
    await shows(page, '#all span', 'of Bob');
    expect(new Set(await page.evaluate<string[]>('shown'))).toEqual(new Set(['of Bob']));
    await clientOf(alice).createTask({ title: 'another of Alice' });
    await clientOf(bob).createTask({ title: 'another of Bob' });
    await shows(page, '#all span', 'another of Bob', 'of Bob');
    expect(service.services.events.size).toBe(1);
    expect(complaints).toEqual([]);
  });
});
