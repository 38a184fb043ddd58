import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { contract } from '../../support/declared';
import { projectRoot } from '../../support/process';
import { startService, type TestService } from '../../support/service';
import { openPage, startBrowser, type WatchedPage } from './browser';

// The documentation pages as a person has them: in Chromium, against the running service, with nothing else on the network.

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly responses: Record<string, { $ref: string }>;
}
export const operations: Operation[] = Object.values<Record<string, Operation>>(contract.paths)
  .flatMap((path) => Object.values(path))
  .filter(({ operationId }) => operationId !== undefined);
export const named = (name: string) => operations.find(({ operationId }) => operationId === name)!;

/** The errors that an operation documents: their status, and the first example of each. */
export const errorsOf = ({ responses }: Operation) =>
  Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .map(([status, { $ref }]) => {
      const { content } = contract.components.responses[$ref.split('/').pop()!];
      const [example] = Object.values<{ value: { code: string } }>(content['application/problem+json'].examples);
      return { status, example: example!.value };
    });

/** Starts a service and a browser for the tests of a file. */
export function documentationPages() {
  let browser: Browser;
  let service: TestService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([startBrowser(), startService()]);
  });
  afterAll(() => Promise.all([browser?.close(), service?.close()]));
  /** Opens a page, of the service of this file unless another address is given. */
  async function open(path: string, url = service.url): Promise<WatchedPage> {
    const opened = await openPage(browser, new URL(url).host);
    await opened.page.goto(url + path);
    return opened;
  }
  return { open, serviceUrl: () => service.url };
}

/** Takes the screenshots of the README, when asked for, with this part in the middle. */
export async function keep(part: Locator, name: string): Promise<void> {
  if (!process.env.UPDATE_SCREENSHOTS) return;
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await part.page().screenshot({ path: join(projectRoot, 'docs', name) });
}
