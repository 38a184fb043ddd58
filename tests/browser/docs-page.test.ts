import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { accessTokenHandlers } from '../../src/handlers/access-tokens';
import { accountHandlers } from '../../src/handlers/accounts';
import type { Task } from '../support/client';
import { projectRoot } from '../support/process';
import { startService } from '../support/service';
import type { WatchedPage } from './support/browser';
import { documentationPages, errorsOf, keep, named, type Operation, operations } from './support/docs-pages';

const { open } = documentationPages();
/** The operations under a tag of /docs, in the order of the page. */
async function shownUnder({ page }: WatchedPage, tag: string): Promise<string[]> {
  const prefix = `operations-${tag.replaceAll(' ', '_')}-`;
  const ids = await page.locator(`.opblock[id^="${prefix}"]`).evaluateAll((blocks) => blocks.map(({ id }) => id));
  return ids.map((id) => id.slice(prefix.length));
}

describe('/docs', () => {
  let docs: WatchedPage;
  beforeAll(async () => {
    docs = await open('/docs');
  });
  afterAll(() => docs?.page.context().close());

  /** An operation's block, unfolded: without the mouse, which would wait until the long page stands still. */
  async function unfold({ operationId, tags: [tag] }: Operation): Promise<Locator> {
    const block = docs.page.locator(`[id="operations-${tag.replaceAll(' ', '_')}-${operationId}"]`);
    if (!(await block.getAttribute('class'))?.includes('is-open'))
      await block.locator('.opblock-summary-control').dispatchEvent('click');
    await block.locator('.responses-wrapper').waitFor();
    return block;
  }

  /** What "Try it out" and "Execute" show. */
  async function execute<Body>(name: string, body?: object): Promise<{ status: string; body: Body }> {
    const block = await unfold(named(name));
    if (body) await block.locator('textarea.body-param__text').fill(JSON.stringify(body));
    await block.getByRole('button', { name: 'Execute' }).click();
    const live = block.locator('.live-responses-table tbody tr').first();
    const text = await live.locator('.response-col_description code').first().innerText();
    return { status: await live.locator('.response-col_status').innerText(), body: JSON.parse(text) };
  }

  it('shows every operation, without a complaint and without a request to the outside', async () => {
    await docs.page
      .locator('.opblock')
      .nth(operations.length - 1)
      .waitFor();
    const shown = await docs.page.locator('.opblock-summary-description').allInnerTexts();
    expect(shown.sort()).toEqual(operations.map(({ summary }) => summary).sort());
    expect([docs.complaints, docs.outside]).toEqual([[], []]);
  });

  it('begins with accounts, then tasks, with a way to each step', async () => {
    const tags = await docs.page
      .locator('.opblock-tag')
      .evaluateAll((found) => found.map((tag) => tag.getAttribute('data-tag')));
    expect(tags).toEqual(['Accounts', 'Tasks', 'User tasks', 'System']);
    const paths = await docs.page.locator('.opblock-summary-path').allInnerTexts();
    expect(paths.slice(0, 2).map((path) => path.replaceAll('\u200b', ''))).toEqual([
      '/api/auth/signup',
      '/api/auth/login',
    ]);
    await keep(docs.page.locator('header'), 'docs-page.png');
    for (const [step, id] of [
      ['log in', 'Accounts-logIn'],
      ['create a task', 'Tasks-createTask'],
    ] as const) {
      await docs.page.locator('header').getByRole('link', { name: step }).click();
      await docs.page.locator(`[id="operations-${id}"].is-open`).waitFor();
    }
  });

  it('has the operations of tasks in the order of the README', async () => {
    const [, table = ''] = /^## The API at a glance$(.*?)^## /ms.exec(
      readFileSync(join(projectRoot, 'README.md'), 'utf8'),
    )!;
    const listed = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!);
    const ofTasks = listed.filter((name) =>
      operations.some((each) => each.operationId === name && each.tags[0] === 'Tasks'),
    );
    expect(await shownUnder(docs, 'Tasks')).toEqual(ofTasks);
    const withUser = new Set(operations.filter(({ tags }) => tags[0] === 'User tasks').map((each) => each.operationId));
    const ofUser = ofTasks.map((name) => name.replace('Task', 'UserTask')).filter((name) => withUser.has(name));
    expect(await shownUnder(docs, 'User tasks')).toEqual(ofUser);
  });

  it('folds what a newcomer does not need at once', async () => {
    expect(await docs.page.locator('.model-box, .models .model-container .model-box').count()).toBe(0);
    const rest = docs.page.locator('.info details');
    expect(await rest.getByText('Errors', { exact: true }).isVisible()).toBe(false);
    await rest.locator('summary').click();
    expect(await rest.getByText('Errors', { exact: true }).isVisible()).toBe(true);
    expect(await rest.locator('ol').count()).toBe(0);
  });

  it('fills in the defaults of a list, and shows the defaults and limits', async () => {
    const block = await unfold(named('listTasks'));
    const row = (name: string) => block.locator(`tr[data-param-name="${name}"]`);
    expect(await row('status').locator('select').inputValue()).toBe('all');
    expect(await row('limit').locator('input').inputValue()).toBe('100');
    for (const name of ['q', 'cursor', 'created_after', 'If-None-Match'])
      expect(await row(name).locator('input').inputValue()).toBe('');
    expect(await row('status').innerText()).toContain('Default: all');
    expect(await row('limit').innerText()).toMatch(/Default: 100.*minimum: 1\s+maximum: 1000/s);
    expect(await row('q').innerText()).toContain('maxLength: 200');
  });

  it('lets one sign up, log in, press Authorize, create a task and list it', async () => {
    const account = { email: 'reader@example.com', password: 'password123' };
    expect(await execute('signUp', account)).toMatchObject({ status: '201', body: { email: account.email } });
    const session = await execute<{ token: string; user_id: string }>('logIn', account);
    await docs.page.locator('.auth-wrapper .btn.authorize').click();
    const dialogue = docs.page.locator('.modal-ux');
    await dialogue.locator('input').fill(session.body.token);
    await dialogue.getByRole('button', { name: 'Apply credentials' }).click();
    await dialogue.getByRole('button', { name: 'Close' }).first().click();
    const created = await execute<Task>('createTask', { title: 'Read the documentation' });
    expect(created).toMatchObject({ status: '201', body: { title: 'Read the documentation' } });
    expect(created.body.user_id).toBe(session.body.user_id);
    expect(await execute('listTasks')).toEqual({ status: '200', body: [created.body] });
    expect([docs.complaints, docs.outside]).toEqual([[], []]);
  });

  describe('opened anew', () => {
    // What has been tried before would double the work. All are unfolded at once, because the page renders all of them anew after each click.
    beforeAll(async () => {
      await docs.page.context().close();
      docs = await open('/docs');
      const last = operations.length - 1;
      const folded = docs.page.locator('.opblock:not(.is-open) .opblock-summary-control');
      await folded.nth(last).waitFor();
      await folded.evaluateAll((buttons) => {
        for (const button of buttons) button.click();
      });
      // A busy machine takes long for all of them.
      await docs.page.locator('.responses-wrapper').nth(last).waitFor({ timeout: 120_000 });
    }, 180_000);

    it.each(operations)('shows for $operationId an example of each error', async (operation) => {
      const block = await unfold(operation);
      // Asked for all at once, and without the layout of the page, which takes long.
      const shown = await block
        .locator('tr.response:has(.highlight-code code)')
        .evaluateAll((rows) =>
          rows.map((row) => [row.getAttribute('data-code'), row.querySelector('.highlight-code code')!.textContent]),
        );
      const texts = new Map(shown.map(([status, text]) => [status!, text!]));
      for (const { status, example } of errorsOf(operation)) expect(JSON.parse(texts.get(status)!)).toEqual(example);
    });
  });
});

it('/docs puts accounts last where there are none, and says what is off', async () => {
  const elsewhere = await startService({ accounts: false, personalTokens: false });
  const docs = await open('/docs', elsewhere.url);
  await docs.page
    .locator('.opblock')
    .nth(operations.length - 1)
    .waitFor();
  expect(await docs.page.locator('.opblock-tag').last().innerText()).toMatch(/^Accounts\s.*at another service/s);
  const off = await shownUnder(docs, 'Accounts');
  expect(off.splice(0, 2)).toEqual(['getCurrentUser', 'deleteAccount']);
  const summaries = await docs.page
    .locator('.opblock[id^="operations-Accounts-"] .opblock-summary-description')
    .allInnerTexts();
  expect(summaries.map((summary) => summary.endsWith(' (off here)'))).toEqual([false, false, ...off.map(() => true)]);
  expect(off.sort()).toEqual(Object.keys({ ...accountHandlers, ...accessTokenHandlers }).sort());
  expect([docs.complaints, docs.outside]).toEqual([[], []]);
  await docs.page.context().close();
  await elsewhere.close();
});
