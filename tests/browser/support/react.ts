import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { createClient } from '../../../generated/sdk/index.js';
import { projectRoot } from '../../support/process';
import { startService, type TestService } from '../../support/service';
import { signToken } from '../../support/tokens';
import { until } from '../../support/waiting';
import { startBrowser } from './browser';
import { bundleReactPage } from './bundle';
import { originOf, startFrontend } from './frontend';

let users = 0;
export const newUser = () => `user of React ${++users}`;

/** Waits until these elements have these texts. */
export const shows = (page: Page, selector: string, ...texts: string[]) =>
  until(
    async () => (await page.locator(selector).allTextContents()).join() === texts.join(),
    10,
    `${selector} to be ${texts}`,
  );

export const signIn = (page: Page, name: string) =>
  page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();

/** Replies with a problem in the service's place. */
export const refuse = (route: Route, status: number, code: string) =>
  route.fulfill({
    ...{ status, json: { code, detail: 'No.' } },
    headers: {
      ...{ 'Retry-After': '0', 'Access-Control-Allow-Origin': '*' },
      ...{ 'Access-Control-Allow-Headers': '*', 'Access-Control-Allow-Methods': '*' },
    },
  });

/** A moment that a test chooses. */
export function moment(): { readonly comes: Promise<void>; readonly now: () => void } {
  let now = () => {};
  const comes = new Promise<void>((resolve) => {
    now = resolve;
  });
  return { comes, now: () => now() };
}

/** Starts a service, a browser, and two pages: the one of the SDK's README, and react-page.tsx. Each test has a browser of its own. */
export function reactPages() {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-react-'));
  let service: TestService;
  let browser: Browser;
  let frontends: Server[];
  let context: BrowserContext;
  const complaints: string[] = [];
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
    await bundleReactPage({ path: join(__dirname, 'react-page.tsx') }, whole);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), service?.close()]);
    for (const frontend of frontends ?? []) frontend.close().closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    complaints.length = 0;
    service.logLines.length = 0;
    context = await browser.newContext();
    context.setDefaultTimeout(10_000);
    context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    context.on('weberror', (error) => complaints.push(String(error.error())));
  });
  afterEach(() => context.close());

  return {
    /** What the browser has complained about. */
    complaints,
    context: () => context,
    streams: () => service.services.events.size,
    clientOf: (sub: string) => createClient({ baseUrl: service.url, token: signToken({ sub }) }),
    /** A client with the page's own token of a user. */
    clientOfPage: async (page: Page, name: string) => {
      const token = await page.evaluate<string>(`settings.tokens[${JSON.stringify(name)}]`);
      return createClient({ baseUrl: service.url, token });
    },
    /** How often the service has been asked, as `METHOD /path`. */
    asked: (line: string) =>
      service.logLines.filter(({ msg, method, path }) => msg === 'request' && `${method} ${path}` === line).length,
    async openReadme(user: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(`${originOf(frontends[0]!)}/?token=${signToken({ sub: user })}`);
      return page;
    },
    /** Opens react-page.tsx, signed in as the first of the users. */
    async open(...names: string[]): Promise<Page> {
      const page = await context.newPage();
      const tokens = Object.fromEntries(names.map((name) => [name, signToken({ sub: name, jti: 'of the page' })]));
      await page.addInitScript(`window.settings = ${JSON.stringify({ baseUrl: service.url, tokens })}`);
      await page.goto(originOf(frontends[1]!));
      await signIn(page, names[0]!);
      return page;
    },
  };
}

/** Waits until the live updates are in this state. */
export const isLive = (page: Page, state = 'live') => page.locator('output', { hasText: state }).waitFor();
