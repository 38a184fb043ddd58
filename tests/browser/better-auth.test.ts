import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { untilVerdict } from '../support/accounts';
import { type BetterAuth, signUp, startBetterAuth, startServiceFor } from '../support/better-auth';
import { projectRoot } from '../support/process';
import type { TestService } from '../support/service';
import { openPage, startBrowser, type WatchedPage } from './support/browser';

// A frontend's page with the real Better Auth, and the modules of docs/better-auth.md that get it to its tasks.

const folder = mkdtempSync(join(tmpdir(), 'taskflow-page-'));
let betterAuth: BetterAuth;
let service: TestService;
let browser: Browser;
let opened: WatchedPage;
beforeAll(async () => {
  betterAuth = await startBetterAuth({ setUp: 'jwks', port: 3000, publicFolder: folder });
  service = await startServiceFor(betterAuth, {}, { coolDown: 10, cacheTime: 100 });
  // As a developer has it: both on localhost.
  const address = service.url.replace('127.0.0.1', 'localhost');
  await build({
    entryPoints: [join(__dirname, 'support', 'better-auth-page.js')],
    outfile: join(folder, 'page.js'),
    ...{ bundle: true, format: 'esm', logLevel: 'error' },
    alias: { '@taskflow/sdk': join(projectRoot, 'generated', 'sdk') },
    // As Next.js does with variables of this name.
    define: { 'process.env.NEXT_PUBLIC_TASKS_URL': JSON.stringify(address) },
  });
  browser = await startBrowser();
  opened = await openPage(browser, 'localhost:3000', new URL(address).host);
  await opened.page.goto(betterAuth.url);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const inPage = <Result>(call: string) => opened.page.evaluate<Result>(call);
const tokensFetched = async () =>
  (await betterAuth.requests()).filter((request) => request === 'GET /api/auth/token').length;
/** What the service has answered to requests with a token since the last call. */
const answered = () =>
  service.logLines
    .splice(0)
    .filter(({ msg, method }) => msg === 'request' && method !== 'OPTIONS')
    .map(({ status }) => status);

describe.each(['sdk', 'plain'])('a page that uses the module of docs/better-auth.md: %s', (client) => {
  let user: string;
  beforeAll(async () => {
    await opened.page.reload();
    user = await inPage(`signUp('${client}@example.com')`);
  });

  it('creates and lists its tasks, with one token for all of them', async () => {
    const before = await tokensFetched();
    expect(await inPage(`${client}.create('First')`)).toBe(user);
    expect(await inPage(`${client}.create('Second')`)).toBe(user);
    expect(await inPage(`${client}.list()`)).toEqual(['Second', 'First']);
    expect(await tokensFetched()).toBe(before + 1);
  });

  it('goes on by itself with a new token when its token is refused', async () => {
    const { sql } = service;
    const other = await signUp(betterAuth, `beside-${client}@example.com`);
    const token = await other.token();
    await sql`delete from jwks`;
    await untilVerdict(service.url, token, '401 INVALID_TOKEN');
    answered();
    const before = await tokensFetched();
    expect(await inPage(`${client}.list()`)).toEqual(['Second', 'First']);
    expect(answered()).toEqual([401, 200]);
    expect(await tokensFetched()).toBe(before + 1);
  });

  it('says that nobody is signed in', async () => {
    await inPage('signOut()');
    await opened.page.reload();
    const sentence = 'Error: Not signed in: /api/auth/token answered 401.';
    expect(await inPage(`failing(() => ${client}.list())`)).toBe(sentence);
    expect(opened.outside).toEqual([]);
  });
});
