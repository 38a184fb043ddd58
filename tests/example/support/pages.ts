import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../support/process';
import { until } from '../../support/waiting';

// What people do and see in the pages of the example.

export const titles = (page: Page) => page.getByRole('list', { name: 'Tasks' }).getByRole('checkbox');
export async function shows(page: Page, ...expected: string[]): Promise<void> {
  let shown: string[] = [];
  const look = async () => {
    shown = await page.getByRole('list', { name: 'Tasks' }).locator('span').allTextContents();
    return JSON.stringify(shown) === JSON.stringify(expected);
  };
  await until(look).catch(() => expect(shown).toEqual(expected));
}
export const isLive = (page: Page) => page.getByText('Live', { exact: true }).waitFor();
/** Takes the screenshot of the README, when asked for: tabs beside each other. */
export async function keep(tabs: readonly Page[], name: string): Promise<void> {
  if (!process.env.UPDATE_SCREENSHOTS) return;
  const images: string[] = [];
  for (const tab of tabs) {
    const size = tab.viewportSize()!;
    await tab.setViewportSize({ width: 480, height: 420 });
    images.push(`<img src="data:image/png;base64,${(await tab.screenshot()).toString('base64')}">`);
    await tab.setViewportSize(size);
  }
  const sheet = await tabs[0]!
    .context()
    .browser()!
    .newPage({ viewport: { width: 976, height: 420 } });
  await sheet.setContent(`<body style="margin: 0; display: flex; gap: 16px">${images.join('')}</body>`);
  await sheet.screenshot({ path: join(projectRoot, 'docs', name) });
  await sheet.close();
}
export async function add(page: Page, title: string): Promise<void> {
  await page.getByLabel('New task').fill(title);
  await page.getByRole('button', { name: 'Add' }).click();
}
export async function sign(
  page: Page,
  how: 'Sign up' | 'Sign in',
  email: string,
  password = 'password123',
): Promise<void> {
  // Next.js keeps the page before in the document, hidden.
  const form = page.locator('form:visible');
  if (how === 'Sign up') await form.getByLabel('Name').fill('Alice');
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Password').fill(password);
  await form.getByRole('button', { name: how }).click();
}
