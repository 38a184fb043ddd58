import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openPage, startBrowser, type WatchedPage } from '../browser/support/browser';
import { signToken } from '../support/tokens';
import { until } from '../support/waiting';
import { signInForAgent } from './support/agent-in-browser';
import { type App, buildApp, startApp } from './support/app';
import { defaultSecret } from './support/better-auth';
import { add, isLive, keep, shows, sign, titles } from './support/pages';

// examples/nextjs as it is built for production, with the real Better Auth and the real service, in a browser.

let browser: Browser;
let taskFetch: string;
beforeAll(async () => {
  const bundled = await build({
    entryPoints: [join(__dirname, 'fixtures', 'task-fetch.ts')],
    ...{ bundle: true, format: 'iife', globalName: 'taskFetchModule', write: false },
  });
  taskFetch = bundled.outputFiles[0]!.text;
  expect(await buildApp()).toContain('/sign-up');
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

describe.each(['jwks', 'secret'] as const)('the example app, with AUTH_MODE=%s', (mode) => {
  let app: App;
  let opened: WatchedPage;
  let page: Page;
  let second: Page;
  const email = `alice-${mode}@example.com`;
  const tasksAsked = () =>
    app.service.logLines.splice(0).filter(({ msg, method }) => msg === 'request' && method !== 'OPTIONS');
  beforeAll(async () => {
    app = await startApp(mode);
    opened = await openPage(browser, new URL(app.url).host, new URL(app.tasksUrl).host);
    page = opened.page;
  }, 300_000);
  afterAll(async () => {
    await page?.context().close();
    await app?.stop();
  });
  /** The HTML that Next's server makes, with the cookies of the browser. */
  const html = async () => (await page.context().request.get(app.url)).text();

  it('leads people who are signed out to the sign-in page, and gives them no token', async () => {
    await page.goto(app.url);
    await page.waitForURL('**/sign-in');
    const reply = await page.context().request.get(`${app.url}/api/auth/token`);
    expect([reply.status(), await reply.json()]).toEqual([401, { message: 'Sign in first.' }]);
    expect(opened.complaints).toEqual([]);
  });

  it('keeps passwords out of addresses while the scripts of a page are on their way', async () => {
    const { page: slow } = await openPage(browser, new URL(app.url).host);
    let send = () => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await slow.route('**/_next/static/**/*.js', async (route) => {
      await sent;
      await route.continue();
    });
    const asked: string[] = [];
    slow.on('request', (request) => asked.push(request.url()));
    await slow.goto(`${app.url}/sign-in`, { waitUntil: 'commit' });
    await slow.getByLabel('E-mail').fill(email);
    await slow.getByLabel('Password').fill('password123');
    await slow.getByLabel('Password').press('Enter');
    expect(await slow.getByRole('button').allTextContents()).toEqual(['One moment …']);
    expect(await slow.getByRole('button').isDisabled()).toBe(true);
    // As a password manager may do.
    await slow.evaluate("document.querySelector('form').requestSubmit()");
    send();
    await slow.getByRole('button', { name: 'Sign in' }).waitFor();
    await slow.getByLabel('Password').press('Enter');
    await slow.getByText('Invalid email or password').waitFor();
    expect(asked.filter((address) => address.includes('password123'))).toEqual([]);
    await slow.context().close();
  });

  it('says what is wrong with a sign-in, and signs people up', async () => {
    await sign(page, 'Sign in', email);
    await page.getByText('Invalid email or password').waitFor();
    expect(opened.complaints.splice(0)).toEqual([expect.stringContaining('401')]);
    await page.getByRole('link', { name: 'Sign up' }).click();
    await page.waitForURL('**/sign-up');
    await sign(page, 'Sign up', email);
    await page.getByText('Signed in as Alice').waitFor();
    await page.getByText('Nothing to do.').waitFor();
    await isLive(page);
  });

  it('shows changes in two tabs as they happen', async () => {
    second = await page.context().newPage();
    await second.goto(app.url);
    await isLive(second);
    await add(page, 'Buy milk');
    await shows(second, 'Buy milk');
    await add(second, 'Call the bank');
    await shows(page, 'Call the bank', 'Buy milk');
    await titles(second).last().click();
    await until(() => titles(page).last().isChecked());
    await add(page, 'Book the train');
    await shows(second, 'Book the train', 'Call the bank', 'Buy milk');
    if (mode === 'jwks') await keep([page, second], 'example-app.png');
    await second.getByRole('button', { name: 'Delete Book the train' }).click();
    await shows(page, 'Call the bank', 'Buy milk');
    expect(await second.evaluate("document.activeElement.closest('li')?.textContent")).toContain('Call the bank');
    expect(opened.complaints).toEqual([]);
  });

  it('shows a checked task at once, makes one task of two clicks, and takes titles that the service takes', async () => {
    await titles(page).last().uncheck();
    await titles(page).last().check();
    await page.getByLabel('New task').fill('Only once');
    await page.evaluate(
      "const form = document.querySelector('#title').form; form.requestSubmit(); form.requestSubmit()",
    );
    await until(async () => (await page.getByLabel('New task').inputValue()) === '');
    await shows(page, 'Only once', 'Call the bank', 'Buy milk');
    expect(await app.service.sql`select title from tasks where title = 'Only once'`).toHaveLength(1);
    await page.getByRole('button', { name: 'Delete Only once' }).click();
    await shows(page, 'Call the bank', 'Buy milk');
    const field = page.getByLabel('New task');
    expect([await field.getAttribute('maxlength'), await field.getAttribute('required')]).toEqual(['200', '']);
    expect(opened.complaints).toEqual([]);
  });

  it('leads people who are signed in from the sign-in page to their tasks', async () => {
    for (const path of ['/sign-in', '/sign-up']) {
      await second.goto(app.url + path);
      await second.waitForURL(`${app.url}/`);
    }
    await isLive(second);
  });

  it("shows the service's words when it refuses something", async () => {
    await add(page, ' ');
    await page.getByText('title: must not be blank').waitFor();
    expect(opened.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  });

  it('has the list in the HTML of the server, and an action of the server that changes it', async () => {
    expect(await html()).toMatch(/<span>Call the bank<\/span>.*<span>Buy milk<\/span>/s);
    await page.getByRole('button', { name: 'Delete completed tasks' }).click();
    for (const tab of [page, second]) await shows(tab, 'Call the bank');
    // After the last completed task, too, and the keyboard is not sent back to the top of the page.
    await page.getByText('One task deleted.').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(await html()).not.toContain('Buy milk');
  });

  it('says in plain words what cannot be reached, and goes on', async () => {
    await titles(page).first().check();
    await page.route(`${app.url}/`, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Delete completed tasks' }).click();
    await page.getByText('The server cannot be reached. Check your connection, and try again.').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.unroute(`${app.url}/`);
    await page.route(`${app.tasksUrl}/**`, (route) => route.abort());
    await page.reload();
    await page.getByText('Connecting …').waitFor();
    const problem = page.getByRole('main').getByRole('alert');
    await problem.first().waitFor({ timeout: 60_000 });
    const sentences = [...new Set(await problem.allTextContents())];
    expect(sentences).toEqual(['The task service cannot be reached. Try again in a moment. ']);
    await page.unroute(`${app.tasksUrl}/**`);
    await page.reload();
    await titles(page).first().uncheck();
    await isLive(page);
    opened.complaints.splice(0);
  });

  it('goes on with a new token when the service refuses the old one', async () => {
    tasksAsked();
    if (mode === 'jwks') {
      await app.service.sql`delete from jwks`;
      // From then on, the next request makes the service fetch the keys again, be it one of a stream or that of the new task.
      await new Promise((resolve) => setTimeout(resolve, 300));
    } else {
      const [expired] = [signToken({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 600 }, defaultSecret)];
      await page.route('**/api/auth/token', (route) => route.fulfill({ json: { token: expired } }), { times: 1 });
      await page.reload();
    }
    await add(page, 'Still here');
    await shows(second, 'Still here', 'Call the bank');
    await shows(page, 'Still here', 'Call the bank');
    const statuses = tasksAsked().map(({ status }) => status);
    expect(statuses).toEqual(expect.arrayContaining([401, 201]));
    opened.complaints.splice(0);
  });

  it('goes on when its connections to the database are cut', async () => {
    const cut = await app.service.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = ''`;
    expect(cut.length).toBeGreaterThan(0);
    await until(() => app.output().includes("A connection to Better Auth's database was lost"));
    await until(async () => (await html()).includes('Still here'));
  });

  it('has a page of its own for a database that is away, which tries again', async () => {
    await app.service.sql`alter table session rename to away`;
    await page.reload();
    await page.getByText('The server, or its database, cannot be reached.').waitFor();
    await app.service.sql`alter table away rename to session`;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Signed in as Alice').waitFor();
    await isLive(page);
    opened.complaints.splice(0);
  });

  it('has tasks without the SDK, too', async () => {
    const status = async () =>
      page.evaluate<number>(
        `${taskFetch}; taskFetchModule.createTaskFetch('${app.tasksUrl}')('/api/tasks').then(({ status }) => status)`,
      );
    expect(await status()).toBe(200);
  });

  it('signs out in all tabs, and shows the next user nothing of the one before', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    for (const tab of [page, second]) await tab.waitForURL('**/sign-in');
    expect(await html()).not.toContain('Still here');
    await page.goto(`${app.url}/sign-up`);
    await page.route('**/api/auth/sign-up/**', (route) => route.abort(), { times: 1 });
    await sign(page, 'Sign up', `bob-${mode}@example.com`);
    await page.getByText('The server cannot be reached. Check your connection, and try again.').waitFor();
    opened.complaints.splice(0);
    await sign(page, 'Sign up', `bob-${mode}@example.com`);
    await page.getByText('Nothing to do.').waitFor();
    expect(opened.outside).toEqual([]);
    const { complaints } = opened;
    expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });
});

describe('the example app, for agents', () => {
  it('signs a user in for an agent that knows the address of the service alone, and asks what it may do', async () => {
    expect(await signInForAgent(browser)).toEqual({
      asked: ['read your tasks', 'add, change, complete and delete tasks', 'do so while you are away'],
      ...{ complaints: [], added: ['From an agent'] },
    });
  }, 300_000);
});
