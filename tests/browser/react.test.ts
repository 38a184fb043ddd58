import type { Page } from 'playwright-core';
import { signToken } from '../support/tokens';
import { pause, until } from '../support/waiting';
import { isLive, moment, newUser, reactPages, refuse, shows } from './support/react';

// Lists of pages that are built on @taskflow/sdk/react.

const { complaints, context, streams, clientOf, clientOfPage, asked, openReadme, open } = reactPages();
async function openLive(...names: string[]): Promise<Page> {
  const page = await open(...names);
  await isLive(page);
  return page;
}

describe('the page of the README', () => {
  it('shows a live list in two tabs, with one list each and one stream', async () => {
    const user = newUser();
    const client = clientOf(user);
    await client.createTask({ title: 'one' });
    const pages = [await openReadme(user), await openReadme(user)];
    for (const page of pages) await shows(page, 'li', 'one');
    const { id } = await client.createTask({ title: 'two' });
    for (const page of pages) await shows(page, 'li', 'two', 'one');
    await client.updateTask(id, { title: 'second' });
    for (const page of pages) await shows(page, 'li', 'second', 'one');
    await client.deleteTask(id);
    for (const page of pages) await shows(page, 'li', 'one');
    await until(() => streams() === 1);
    expect(asked('GET /api/tasks')).toBe(2);
    expect(complaints).toEqual([]);
  });
});

describe('a page with several lists', () => {
  it('keeps each of them current, also page by page', async () => {
    const user = newUser();
    const client = clientOf(user);
    for (const title of ['one', 'two', 'three', 'four']) await client.createTask({ title });
    const page = await openLive(user);
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

  it('gets the page that somebody has asked for, though a change has the list fetched again', async () => {
    const user = newUser();
    const client = clientOf(user);
    for (const title of ['one', 'two', 'three', 'four']) await client.createTask({ title });
    const page = await openLive(user);
    await shows(page, '#pending li', 'one', 'two');
    const later = moment();
    await context().route('**/api/tasks?*cursor=*', async (route) => {
      await later.comes;
      await route.continue();
    });
    await page.getByRole('button', { name: 'More' }).click();
    const [task] = await client.listTasks({ q: 'one' });
    await client.updateTask(task!.id, { completed: true });
    await shows(page, '#pending li', 'two');
    await pause(300); // Changes are gathered for 100 ms before a list is fetched again.
    later.now();
    await shows(page, '#pending li', 'two', 'three', 'four');
    expect(complaints).toEqual([]);
  });

  it('has a change that comes while one of them is under way', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'one' });
    const later = moment();
    await context().route('**/api/tasks?status=pending*', async (route) => {
      const response = await route.fetch();
      await later.comes;
      await route.fulfill({ response });
    });
    const page = await openLive(user);
    await clientOf(user).createTask({ title: 'two' });
    await shows(page, '#all span', 'two', 'one');
    await shows(page, '#pending li');
    later.now();
    await shows(page, '#pending li', 'one', 'two');
  });

  it('has a change that comes between the list and the stream', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'one' });
    const later = moment();
    await context().route('**/api/tasks/events*', async (route) => {
      await later.comes;
      await route.continue();
    });
    const page = await open(user);
    await shows(page, '#all span', 'one');
    await clientOf(user).createTask({ title: 'two' });
    later.now();
    await shows(page, '#all span', 'two', 'one');
  });
});

describe('a query that fails', () => {
  it('is repeated by the SDK, and not by React Query', async () => {
    let sent = 0;
    await context().route('**/api/tasks', (route) => {
      if (route.request().method() === 'GET') sent += 1;
      return refuse(route, 503, 'NOT_READY');
    });
    const page = await open(newUser());
    await shows(page, '[role=alert]', 'NOT_READY');
    expect(sent).toBe(4);
  });
});

describe('live updates', () => {
  it('end when the token is refused, and go on without a gap when another one is accepted', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'one' });
    const page = await openLive(user);
    await shows(page, '#all span', 'one');
    await (await clientOfPage(page, user)).logOut();
    await isLive(page, 'ended');
    await clientOf(user).createTask({ title: 'two' });
    await page.evaluate(
      `settings.tokens[${JSON.stringify(user)}] = ${JSON.stringify(signToken({ sub: user, jti: 'another' }))}`,
    );
    await page.getByRole('button', { name: 'Toggle' }).click();
    await isLive(page);
    await shows(page, '#all span', 'two', 'one');
    await clientOf(user).createTask({ title: 'three' });
    await shows(page, '#all span', 'three', 'two', 'one');
  });

  it('stop and go on, without a gap, as the provider says', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'one' });
    const page = await openLive(user);
    await shows(page, '#all span', 'one');
    const change = () => page.getByRole('button', { name: 'Live updates' }).click();
    await change();
    await isLive(page, 'off');
    await until(() => streams() === 0);
    await clientOf(user).createTask({ title: 'two' });
    await change();
    await isLive(page);
    await shows(page, '#all span', 'two', 'one');
    expect(complaints).toEqual([]);
  });
});
