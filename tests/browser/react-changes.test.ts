import type { Page } from 'playwright-core';
import { until } from '../support/waiting';
import { isLive, moment, newUser, reactPages, refuse, shows, signIn } from './support/react';

// Changes by pages that are built on @taskflow/sdk/react, and the end of their sessions.

const { complaints, streams, clientOf, open } = reactPages();
async function openLive(...names: string[]): Promise<Page> {
  const page = await open(...names);
  await isLive(page);
  return page;
}

describe('a change', () => {
  const row = (page: Page, title: string) => page.locator('#all li', { hasText: title });
  const click = (page: Page, title: string, button: string) =>
    row(page, title).getByRole('button', { name: button }).click();
  /** Holds the requests for tasks back until the returned function is called. */
  async function holdBack(page: Page): Promise<() => void> {
    const later = moment();
    await page.route('**/api/tasks/*-*', async (route) => {
      await later.comes;
      await route.continue();
    });
    return later.now;
  }

  it('shows before the service has replied, and several of one task are sent one after the other', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'milk' });
    const page = await openLive(user);
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
    const page = await openLive(user);
    await row(page, 'milk').waitFor();
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
    const page = await openLive(user);
    await row(page, 'milk').waitFor();
    let sent = 0;
    await page.route('**/api/tasks/*-*', (route) => {
      if (route.request().method() === 'PATCH') sent += 1;
      return refuse(route, 500, 'INTERNAL_ERROR');
    });
    await click(page, 'milk', 'Rename');
    await shows(page, '#all em', 'INTERNAL_ERROR');
    await shows(page, '#all span', 'milk');
    expect(sent).toBe(1);
  });
});

describe('the end of a session', () => {
  it('empties the cache', async () => {
    const user = newUser();
    await clientOf(user).createTask({ title: 'secret' });
    const page = await openLive(user);
    await shows(page, '#all span', 'secret');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await until(async () => (await page.locator('main').count()) === 0);
    await until(async () => (await page.evaluate<unknown[]>('cachedKeys()')).length === 0);
    await until(() => streams() === 0);
    expect(complaints).toEqual([]);
  });

  it('shows nothing of the user before, not even once', async () => {
    const [alice, bob] = [newUser(), newUser()];
    await clientOf(alice).createTask({ title: 'of Alice' });
    await clientOf(bob).createTask({ title: 'of Bob' });
    const page = await openLive(alice, bob);
    await shows(page, '#all span', 'of Alice');
    await page.evaluate('shown.length = 0');
    await signIn(page, bob);
    await shows(page, '#all span', 'of Bob');
    expect(new Set(await page.evaluate<string[]>('shown'))).toEqual(new Set(['of Bob']));
    await clientOf(alice).createTask({ title: 'another of Alice' });
    await clientOf(bob).createTask({ title: 'another of Bob' });
    await shows(page, '#all span', 'another of Bob', 'of Bob');
    await until(() => streams() === 1);
    expect(complaints).toEqual([]);
  });
});
