import { startProxy } from '../support/proxy';
import type { WatchedPage } from './support/browser';
import { documentationPages, errorsOf, keep, named, operations } from './support/docs-pages';

const { open, serviceUrl } = documentationPages();

describe('/redoc', () => {
  let redoc: WatchedPage;
  beforeAll(async () => {
    redoc = await open('/redoc');
  });
  afterAll(() => redoc?.page.context().close());

  it('shows every operation, without a complaint and without a request to the outside', async () => {
    const sections = redoc.page.locator('[data-section-id^="tag/"][data-section-id*="/operation/"]');
    await sections.nth(operations.length - 1).waitFor();
    const shown = await sections.locator('h2').allInnerTexts();
    expect(shown.map((text) => text.trim()).sort()).toEqual(operations.map(({ summary }) => summary).sort());
    expect([redoc.complaints, redoc.outside]).toEqual([[], []]);
  });

  it('shows an example of each error', async () => {
    const section = redoc.page.locator('[data-section-id$="/operation/createTask"]');
    for (const { status, example } of errorsOf(named('createTask'))) {
      await section.getByRole('tab', { name: status, exact: true }).click();
      await section.locator('.react-tabs__tab-panel--selected', { hasText: example.code }).first().waitFor();
    }
    await section.getByRole('tab', { name: '422', exact: true }).click();
    await keep(section.locator('[role=tablist]').first(), 'redoc-page.png');
    expect([redoc.complaints, redoc.outside]).toEqual([[], []]);
  });

  it('finds an operation', async () => {
    await redoc.page.getByRole('textbox', { name: 'search' }).fill('Toggle');
    await redoc.page.locator('[data-role="search:results"]', { hasText: 'Toggle a task' }).waitFor();
    expect([redoc.complaints, redoc.outside]).toEqual([[], []]);
  });
});

describe('behind a proxy that takes a prefix off', () => {
  it.each(['/docs', '/redoc'])('%s shows every operation, without a complaint', async (path) => {
    const behind = await startProxy(serviceUrl(), { prefix: '/taskflow' });
    const opened = await open(path, behind);
    const shown = path === '/docs' ? '.opblock' : '[data-section-id^="tag/"][data-section-id*="/operation/"]';
    await opened.page
      .locator(shown)
      .nth(operations.length - 1)
      .waitFor();
    if (path === '/docs') {
      const block = opened.page.locator('[id$="-getHealth"]');
      await block.locator('.opblock-summary-control').click();
      await block.getByRole('button', { name: 'Execute' }).click();
      expect(await block.locator('.request-url pre').innerText()).toBe(`${behind}/health`);
      expect(await block.locator('.live-responses-table .response-col_status').last().innerText()).toBe('200');
    }
    expect([opened.complaints, opened.outside]).toEqual([[], []]);
    await opened.page.context().close();
  });
});
