import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
// As root there is no sandbox to be had. No name but localhost leads anywhere, for pages and for the browser's own calls.
const options = [
  ...['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-proxy-server'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws Error with a sentence when there is no Chromium */
function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH, ...onPath, chromium.executablePath()];
  const found = candidates.find((file) => file !== undefined && isProgram(file));
  if (found) return found;
  throw new Error(
    'There is no Chromium. Install one (Debian: `apt-get install chromium`; anywhere: `npx playwright-core install chromium`), ' +
      'or say with CHROMIUM_PATH where it is.',
  );
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: options, headless: true });

export interface WatchedPage {
  readonly page: Page;
  /** What the browser complained about: errors in the console and exceptions that nobody caught. */
  readonly complaints: string[];
  /** The addresses outside of the given hosts that the page asked for. */
  readonly outside: string[];
}

/**
 * Opens a window of its own and notes what goes on in it. Requests are looked at, not intercepted: playwright would answer
 * preflights in the service's place.
 * @param hosts that the page may ask, as in an address, with the port
 */
export const openPage = (browser: Browser, ...hosts: string[]): Promise<WatchedPage> =>
  openWindow(browser, {}, ...hosts);

/** @param options other than those of a wide window */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions,
  ...hosts: string[]
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const outside: string[] = [];
  context.on('request', (request) => {
    const { protocol, host, href } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && !hosts.includes(host)) outside.push(href);
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.setDefaultTimeout(10_000);
  return { page, complaints, outside };
}
