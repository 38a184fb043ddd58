import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../support/process';
import { startService, type TestService } from '../support/service';
import { signToken } from '../support/tokens';
import { openPage, startBrowser, type WatchedPage } from './support/browser';
import { startFrontend } from './support/frontend';

// A frontend's page that calls the service by the SDK. What the browser lets it see is what counts.

const origin = 'http://localhost:3000';
const other = 'http://localhost:3001';
let service: TestService;
let address: string;
let browser: Browser;
const frontends: Server[] = [];
beforeAll(async () => {
  for (const page of [origin, other]) frontends.push(await startFrontend(Number(new URL(page).port)));
  [browser, service] = await Promise.all([startBrowser(), startService({ corsOrigins: [origin] })]);
  // As a developer has it: both on localhost, so that cookies go along.
  address = service.url.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await Promise.all([browser?.close(), service?.close()]);
  for (const frontend of frontends) frontend.close().closeAllConnections();
});

async function open(page: string): Promise<WatchedPage> {
  const opened = await openPage(browser, new URL(page).host, new URL(address).host);
  await opened.page
    .context()
    .addCookies([{ name: 'session', value: 'of-the-frontend', domain: 'localhost', path: '/' }]);
  await opened.page.goto(page);
  return opened;
}
/** It quotes what the browser says. */
const troubleshooting = readFileSync(join(projectRoot, 'docs', 'troubleshooting.md'), 'utf8');
/** What the service has been asked, as `METHOD /path status`, each once. */
const asked = () => [
  ...new Set(
    service.logLines.filter(({ msg }) => msg === 'request').map((line) => `${line.method} ${line.path} ${line.status}`),
  ),
];

describe(`a page of ${origin}`, () => {
  // biome-ignore lint/suspicious/noExplicitAny: what the page's script returns
  let seen: any;
  let complaints: string[];
  let cookies: (string | undefined)[];
  let requests: string[];
  beforeAll(async () => {
    service.logLines.length = 0;
    const opened = await open(origin);
    const pending: Promise<string | undefined>[] = [];
    opened.page.on('request', (request) => {
      if (request.url().startsWith(address)) pending.push(request.allHeaders().then(({ cookie }) => cookie));
    });
    seen = await opened.page.evaluate(`useService(${JSON.stringify(address)})`);
    cookies = await Promise.all(pending);
    requests = asked();
    complaints = opened.complaints;
    await opened.page.context().close();
    expect(opened.outside).toEqual([]);
  });

  it('creates, lists, replaces, toggles and deletes a task', () => {
    expect(seen.created).toMatchObject({ status: 201, data: { title: 'First', completed: false } });
    expect(seen.titles).toEqual(['Second', 'First']);
    expect(seen.replaced).toMatchObject({ title: 'Replaced' });
    expect(seen.toggled).toMatchObject({ completed: true });
    expect(seen.deleted).toBe(204);
  });

  it.each([
    ['/api/auth/signup', 'POST'],
    ['/api/tasks', 'POST'],
    ['/api/tasks', 'GET'],
  ])('is let through to %s by a preflight before its %s', (path, method) => {
    const order = requests.filter((line) => line.includes(` ${path} `)).map((line) => line.split(' ')[0]);
    expect(requests).toContain(`OPTIONS ${path} 204`);
    expect(order.indexOf(method)).toBeGreaterThan(order.indexOf('OPTIONS'));
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('is let through by a preflight before %s', (method) => {
    const sent = requests.find((line) => line.startsWith(method))!;
    expect(requests).toContain(`OPTIONS ${sent.split(' ')[1]} 204`);
  });

  it('sends its cookies, and may read the replies all the same', () => {
    expect(cookies.length).toBeGreaterThanOrEqual(10);
    expect(new Set(cookies)).toEqual(new Set(['session=of-the-frontend']));
  });

  it('reads the headers of a reply', () => {
    expect(seen.created.headers).toMatchObject({
      location: `/api/tasks/${seen.created.data.id}`,
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(seen.syncToken).toMatch(/^[\w-]{46}$/);
    expect(seen.page.headers).toMatchObject({
      'x-next-cursor': expect.stringMatching(/^[\w-]{38}$/),
      link: expect.stringMatching(/^<\/api\/tasks\?.*>; rel="next"$/),
    });
  });

  it.each([
    ['invalid', 422, 'VALIDATION_ERROR', 'The request has 1 invalid value. title: must not be blank'],
    ['missing', 404, 'TASK_NOT_FOUND', 'Task not found'],
    ['tooLarge', 431, 'HEADERS_TOO_LARGE', 'The URL and the headers of the request are larger than 16 kB.'],
    ['anonymous', 401, 'MISSING_TOKEN', 'Send an access token: "Authorization: Bearer <token>".'],
  ])('reads why a request was refused: %s', (name, status, code, message) => {
    const error = seen[name];
    expect(error).toMatchObject({ known: true, name: 'TaskFlowError', status, code, message });
    expect(error.requestId).toBe(error.headers['x-request-id']);
  });

  it('sends what a library for tracing adds', () => {
    expect(seen.traced).toBe(200);
  });

  it('reads which value was refused, and how to authenticate', () => {
    expect(seen.invalid.errors).toMatchObject([{ in: 'body', pointer: '/title' }]);
    expect(seen.anonymous.headers['www-authenticate']).toBe('Bearer');
  });

  it('makes the browser complain about nothing but the refused requests', () => {
    expect(complaints).toHaveLength(4);
    for (const complaint of complaints) expect(complaint).toMatch(/status of (401|404|422|431)/);
  });
});

describe(`the same page of ${other}`, () => {
  it('is refused by the browser, and no request with its token gets to the service', async () => {
    service.logLines.length = 0;
    const opened = await open(other);
    const token = signToken({ sub: 'alice' });
    const seen = await opened.page.evaluate(`tryService(${JSON.stringify(address)}, ${JSON.stringify(token)})`);
    await opened.page.context().close();
    const unreadable = { known: true, status: 0, code: 'NETWORK_ERROR', headers: {} };
    expect(seen).toMatchObject({ tasks: unreadable, health: unreadable });
    expect(opened.complaints.filter((text) => text.includes('blocked by CORS policy'))).toHaveLength(2);
    const said = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    expect(opened.complaints.filter((text) => text.includes(said))).not.toEqual([]);
    expect(troubleshooting).toContain(`\`${said}\``);
    expect(asked()).toEqual([expect.stringMatching(/^OPTIONS \/api\/tasks 2/), 'GET /health 200']);
  });
});

describe(`a page of ${origin} with a header that the service does not know`, () => {
  it('is told its name by the browser', async () => {
    const opened = await open(origin);
    const call = `fetch(${JSON.stringify(`${address}/health`)}, { headers: { 'X-My-Header': '1' } }).catch(String)`;
    expect(await opened.page.evaluate(call)).toBe('TypeError: Failed to fetch');
    await opened.page.context().close();
    const [before, after] = [
      'Request header field ',
      ' is not allowed by Access-Control-Allow-Headers in preflight response.',
    ];
    expect(opened.complaints.join('\n')).toContain(`${before}x-my-header${after}`);
    expect(troubleshooting).toContain(`\`${before}…${after}\``);
  });
});
