import { until } from '../support/waiting';
import { browserTabs, newToken, newUser, type Tab } from './support/tabs';

// watchTasks in several tabs of a browser, which has six connections to a service that speaks HTTP/1.1.

const { open, openLive, clientOf, add, streams, context, service } = browserTabs();

describe('seven tabs of a user', () => {
  it('share one stream, see each change once, and can all add a task', async () => {
    const user = newUser();
    service().logLines.length = 0;
    const tabs: Tab[] = [];
    for (let index = 0; index < 7; index += 1) tabs.push(await openLive(user));
    await until(() => streams() === 1);
    const titles = tabs.map((_, index) => `from tab ${index}`);
    for (const [index, { page }] of tabs.entries())
      await page.evaluate(`client.createTask({ title: '${titles[index]}' })`);
    for (const tab of tabs) await tab.sees(...titles);
    await until(() => streams() === 1);
    // What the others are told is enough.
    expect(service().logLines.filter(({ path }) => path === '/api/tasks/changes')).toEqual([]);
  });

  it('end a watch whose onState throws with its error, also in a tab that is told what happens by another', async () => {
    const user = newUser();
    await openLive(user);
    const { page } = await openLive(user);
    const uncaught: Error[] = [];
    page.on('pageerror', (error) => uncaught.push(error));
    const ended = page.evaluate(`(async () => {
      const onState = (state) => {
        if (state === 'live') throw new Error('No room to show it.');
      };
      for await (const { type } of client.watchTasks({ onState })) return type;
    })().catch(({ message }) => message)`);
    expect(await ended).toBe('No room to show it.');
    expect(uncaught).toEqual([]);
    await until(() => streams() === 1);
  });

  it('begin where each of them is told to', async () => {
    const user = newUser();
    const client = clientOf(user);
    const places = [(await client.listChanges()).next];
    for (const title of ['one', 'two', 'three']) {
      await client.createTask({ title });
      places.push((await client.listChanges()).next);
    }
    const tabs: Tab[] = [];
    for (const since of [places[3], places[0], places[2], undefined, places[1]])
      tabs.push(await open([newToken(user)], { since }));
    for (const tab of tabs) await tab.is('live');
    await add(user, 'four');
    const seen = [['four'], ['one', 'two', 'three', 'four'], ['three', 'four'], ['four'], ['two', 'three', 'four']];
    for (const [index, titles] of seen.entries()) await tabs[index]!.sees(...titles);
    await until(() => streams() === 1);
  });
});

describe('the tab with the stream', () => {
  const titles = Array.from({ length: 30 }, (_, index) => `task ${index}`);
  /** Adds tasks, and meanwhile something happens to the first of three tabs. */
  async function during(event: (tab: Tab) => Promise<unknown>): Promise<[Tab, Tab, Tab]> {
    const user = newUser();
    const tabs: [Tab, Tab, Tab] = [await openLive(user), await openLive(user), await openLive(user)];
    let happens: Promise<unknown> | undefined;
    for (const [index, title] of titles.entries()) {
      if (index === 10) happens = event(tabs[0]);
      await add(user, title);
    }
    await happens;
    return tabs;
  }

  it.each<[string, (tab: Tab) => Promise<unknown>]>([
    ['is closed', ({ page }) => page.close()],
    ['leaves for another page', ({ page }) => page.goto('about:blank')],
    ['ends its watch', ({ page }) => page.evaluate('watches[0].stop()')],
  ])('is replaced when it %s, and the others see each change', async (_, event) => {
    const [, second, third] = await during(event);
    await second.sees(...titles);
    await third.sees(...titles);
    await until(() => streams() === 1);
  });

  it('is replaced when it is hidden, and sees each change from the others', async () => {
    const tabs = await during((tab) => tab.hide());
    for (const tab of tabs) {
      await tab.sees(...titles);
      await tab.is('live');
    }
    await until(() => streams() === 1);
  });

  it('is replaced when it freezes, and sees each change when it goes on', async () => {
    const user = newUser();
    const [first, second, third] = [await openLive(user), await openLive(user), await openLive(user)];
    const debug = await context().newCDPSession(first.page);
    const paused = new Promise((resolve) => debug.once('Debugger.paused', resolve));
    await debug.send('Debugger.enable');
    await debug.send('Debugger.pause');
    // It stops at its next statement.
    const next = first.page.evaluate('0');
    await paused;
    for (const title of titles) await add(user, title);
    await second.sees(...titles);
    await third.sees(...titles);
    await debug.send('Debugger.disable');
    await next;
    await first.sees(...titles);
    await until(() => streams() === 1);
    await add(user, 'last');
    for (const tab of [first, second, third]) await tab.sees(...titles, 'last');
  });
});
