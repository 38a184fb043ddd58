import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createClient } from '../../../generated/sdk/index.js';
import { startService, type TestService } from '../../support/service';
import { signToken } from '../../support/tokens';
import { until } from '../../support/waiting';
import { startBrowser } from './browser';
import { originOf, startFrontend } from './frontend';

/** A tab of a browser, with a page that watches the tasks of its user. */
export interface Tab {
  readonly page: Page;
  /** The titles of the changed tasks, in the order of the changes. */
  titles(): Promise<string[]>;
  states(): Promise<string[]>;
  /** Why the watch has ended; undefined before it has. */
  ended(): Promise<string | undefined>;
  /** Waits for the titles, and expects no other ones. */
  sees(...titles: string[]): Promise<void>;
  is(state: string): Promise<unknown>;
  hide(hidden?: boolean): Promise<unknown>;
}

let users = 0;
export const newUser = () => `user of tabs ${++users}`;
/** Each token is another one. */
export const newToken = (sub: string) => signToken({ sub, jti: `${Math.random()}` });

/** Starts a service, a browser and a frontend for the tests of a file. Each test has a browser of its own, as a user has one. */
export function browserTabs() {
  let service: TestService;
  let browser: Browser;
  let frontend: Server;
  let context: BrowserContext;
  beforeAll(async () => {
    frontend = await startFrontend(0, join(__dirname, 'watch-page.js'));
    const corsOrigins = [originOf(frontend)];
    // Streams show that they are alive more often, because the times of the pages are shorter, too.
    [browser, service] = await Promise.all([startBrowser(), startService({ corsOrigins, events: { heartbeat: 500 } })]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), service?.close()]);
    frontend?.close().closeAllConnections();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    context.setDefaultTimeout(10_000);
    await context.addInitScript({ path: join(__dirname, 'fast-timers.js') });
  });
  afterEach(async () => {
    await context.close();
    await until(() => service.services.events.size === 0);
  });

  const clientOf = (sub: string) => createClient({ baseUrl: service.url, token: newToken(sub) });

  /** Opens a tab that watches. Its token function gives these one after the other. */
  async function open(tokens: readonly string[], options: object = {}): Promise<Tab> {
    const page = await context.newPage();
    await page.goto(originOf(frontend));
    const watched =
      <Value>(name: string) =>
      () =>
        page.evaluate<Value>(`watches[0].${name}`);
    const titles = watched<string[]>('titles');
    const states = watched<string[]>('states');
    const values = [service.url, tokens, options].map((value) => JSON.stringify(value));
    await page.evaluate(`watch(${values.join()})`);
    return {
      ...{ page, titles, states, ended: watched('ended') },
      async sees(...expected) {
        await until(async () => (await titles()).length >= expected.length, 20, `${expected.length} changes`);
        expect(await titles()).toEqual(expected);
      },
      is: (state) => until(async () => (await states()).at(-1) === state, 20, `the state ${state}`),
      hide: (hidden = true) => page.evaluate(`hide(${hidden})`),
    };
  }
  return {
    open,
    /** Opens a tab that watches, when it does. */
    async openLive(user: string, options: object = {}): Promise<Tab> {
      const tab = await open([newToken(user)], options);
      await tab.is('live');
      return tab;
    },
    clientOf,
    add: (user: string, title: string) => clientOf(user).createTask({ title }),
    streams: () => service.services.events.size,
    context: () => context,
    service: () => service,
  };
}
