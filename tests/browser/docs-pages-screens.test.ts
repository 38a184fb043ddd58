import type { Browser, Page } from 'playwright-core';
import { startService, type TestService } from '../support/service';
import { until } from '../support/waiting';
import { openWindow, startBrowser } from './support/browser';

// The documentation pages on screens of other kinds.

/** The visible texts that have less contrast with what is behind them. */
const faintTexts = (page: Page, least: number): Promise<string[]> =>
  page.evaluate(require('./support/contrast.js'), least);

let browser: Browser;
let service: TestService;
beforeAll(async () => {
  [browser, service] = await Promise.all([startBrowser(), startService()]);
});
afterAll(() => Promise.all([browser?.close(), service?.close()]));

describe('on a dark screen', () => {
  it('/docs can be read', async () => {
    const { page } = await openWindow(browser, { colorScheme: 'dark' }, new URL(service.url).host);
    await page.goto(`${service.url}/docs`);
    const shown = ['Accounts-logIn', 'Tasks-createTask', 'Tasks-listTasks', 'Tasks-replaceTask', 'Tasks-deleteTask'];
    const unfolded = shown.map((id) => page.locator(`[id="operations-${id}"]`));
    for (const block of unfolded) await block.waitFor();
    // All at once: the page renders all of them anew after each click.
    const buttons = shown.map((id) => `#operations-${id} .opblock-summary-control`).join();
    await page.locator(buttons).evaluateAll((found) => {
      for (const button of found) button.click();
    });
    for (const block of unfolded) await block.locator('.responses-wrapper').waitFor();
    await page.locator('[id="operations-Accounts-logIn"]').getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table').waitFor();
    await page.locator('.models-control').click();
    await untilReadable(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html:not(.dark-mode)').waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('/redoc can be read', async () => {
    const { page } = await openWindow(browser, { colorScheme: 'dark' }, new URL(service.url).host);
    await page.goto(`${service.url}/redoc`);
    const section = page.locator('[data-section-id$="/operation/createTask"]');
    for (const status of ['201', '422']) await section.getByRole('button', { name: new RegExp(`^${status}`) }).click();
    await untilReadable(page);
    await page.context().close();
  });

  /** Colors change over a moment. */
  const untilReadable = async (page: Page) => {
    await until(async () => (await faintTexts(page, 3)).length === 0, 5).catch(() => {});
    expect(await faintTexts(page, 3)).toEqual([]);
    expect(await faintTexts(page, 21)).not.toEqual([]);
  };
});

describe('on a phone', () => {
  it.each(['/docs', '/redoc'])('%s fits the width', async (path) => {
    const { page } = await openWindow(browser, { viewport: { width: 390, height: 844 } }, new URL(service.url).host);
    await page.goto(service.url + path);
    if (path === '/docs') await page.locator('[id="operations-Tasks-listTasks"] .opblock-summary-control').click();
    await page
      .getByText(path === '/docs' ? 'created_before' : 'List your tasks')
      .last()
      .waitFor();
    const widths = '[document.documentElement.scrollWidth, innerWidth]';
    const [needed, given] = (await page.evaluate(widths)) as [number, number];
    expect(needed).toBeLessThanOrEqual(given);
    await page.context().close();
  });
});
