import contract from '../generated/openapi.json';
import { parseSettings } from '../src/settings/config';
import { createClient } from './support/client';
import { startService, type TestService } from './support/service';

// Which pages in browsers may call the service (CORS). Replies of every status are in headers.test.ts.

const origin = 'https://app.example.com';
/** Apps in web views and extensions of browsers have schemes of their own. */
const ofApps = [
  ...['capacitor://localhost', 'ionic://localhost', 'tauri://localhost', 'http://tauri.localhost', 'app://bundle'],
  ...['app://-', 'vscode-webview://0a1b2c', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'],
  ...['moz-extension://0199d1c5-8a3e-4b42-9c11-6d0f2a7b1e55', 'safari-web-extension://0199D1C5-8A3E-4B42-9C11'],
];
const listed = [origin, 'http://localhost:3000', 'https://[::1]:8443', 'http://192.168.0.7', ...ofApps];
const wildcards = ['https://*.preview.example.com', 'http://*.preview.example.com:8080'];
let service: TestService;
let development: TestService;
beforeAll(async () => {
  const { corsOrigins } = parseSettings({ CORS_ORIGINS: [...listed, ...wildcards].join(', ') });
  service = await startService({ corsOrigins });
  development = await startService({ corsOrigins: [origin], crossOrigin: { loopback: true } });
});
afterAll(() => Promise.all([service.close(), development.close()]));

const send = (method: string, path: string, headers: Record<string, string>, at = service) =>
  createClient(at.url).send(method, path, { headers });
/** What the headers of a reply permit. */
const permitted = ({ headers }: { headers: Headers }) => [
  headers.get('access-control-allow-origin'),
  headers.get('access-control-allow-credentials'),
];
/** Asks as browsers do, first whether they may. */
async function ask(from: string, at = service) {
  const asked = { Origin: from, 'Access-Control-Request-Method': 'GET' };
  const preflight = await send('OPTIONS', '/api/tasks', asked, at);
  const reply = await send('GET', '/api/tasks', { Origin: from }, at);
  expect(permitted(preflight)).toEqual(permitted(reply));
  for (const { headers } of [preflight, reply]) expect(headers.get('vary')).toBe('Origin');
  return { preflight, reply, permitted: permitted(reply) };
}
async function expectRefused(from: string, at = service) {
  const { preflight, reply } = await ask(from, at);
  for (const { headers } of [preflight, reply])
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
}

describe('an origin', () => {
  it.each(listed)('%s is allowed, with credentials', async (allowed) => {
    expect((await ask(allowed)).permitted).toEqual([allowed, 'true']);
  });

  it('may read every header that the contract declares', async () => {
    const { headers } = await send('GET', '/api/tasks', { Origin: origin });
    const exposed = headers.get('access-control-expose-headers')?.split(/, */);
    const replies: { headers?: object }[] = Object.values(contract.components.responses);
    expect(exposed).toEqual(expect.arrayContaining(replies.flatMap(({ headers = {} }) => Object.keys(headers))));
  });

  it.each([
    ...['null', '*', '', 'app.example.com', 'https://app.example.com/', `${origin}, https://evil.example`],
    ...['https://app.example.com.evil.example', 'https://evil-app.example.com', 'https://example.com'],
    ...['https://app.example.com:8443', 'https://app.example.com:443', 'http://app.example.com'],
    ...['https://APP.example.com', 'HTTPS://app.example.com', 'https://app.example.com@evil.example'],
    ...['http://localhost', 'http://localhost:3001', 'https://localhost:3000', 'http://127.0.0.1:3000', 'file://'],
    ...['capacitor://localhost:1', 'capacitor://evil', 'ionic://', 'tauri.localhost', 'https://tauri.localhost'],
    ...['chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba', 'http://192.168.0.8', 'https://[::1]'],
  ])('%j is not', async (refused) => expectRefused(refused));
});

describe('a wildcard', () => {
  it.each([
    'https://a.preview.example.com',
    'https://pr-12.preview.example.com',
    'http://a_b.preview.example.com:8080',
  ])('lets in %s, without credentials', async (allowed) =>
    expect((await ask(allowed)).permitted).toEqual([allowed, null]),
  );

  it.each([
    ...['https://preview.example.com', 'https://.preview.example.com', 'https://a.b.preview.example.com'],
    ...['http://a.preview.example.com', 'https://a.preview.example.com:8080', 'https://a.preview.example.com.evil.com'],
    ...['https://evilpreview.example.com', 'https://evil/.preview.example.com', 'https://evil@.preview.example.com'],
    ...['https://*.preview.example.com', 'https://a:b.preview.example.com', 'https://preview.example.com.preview'],
  ])('does not let in %s', async (refused) => expectRefused(refused));
});

describe('a page of this machine', () => {
  it.each([
    ...['http://localhost:5173', 'http://localhost', 'https://localhost:4200', 'http://127.0.0.1:3000'],
    ...['http://[::1]:8080', 'http://app.localhost:3000', 'http://tenant.app.localhost', 'http://tauri.localhost'],
  ])('%s is allowed in development', async (allowed) => {
    expect((await ask(allowed, development)).permitted).toEqual([allowed, 'true']);
    if (!listed.includes(allowed)) await expectRefused(allowed);
  });

  it.each([
    ...['http://localhost.evil.example', 'http://evil-localhost', 'http://localhost@evil.example', 'http://localhost:'],
    ...[
      'http://127.0.0.1.evil.example',
      'http://127.0.0.2',
      'http://0.0.0.0:3000',
      'http://[::2]',
      'http://.localhost',
    ],
    ...['http://192.168.0.7', 'http://2130706433', 'ws://localhost', 'https://preview.example.com', 'null', 'file://'],
    ...['http://localhost/', 'http://LOCALHOST', 'http://localhost:3000:1', 'http://localhost:3000.evil.example'],
  ])('%s is none', async (refused) => expectRefused(refused, development));
});

describe('a refused origin', () => {
  const logged = (at: TestService) => at.logLines.filter(({ msg }) => /CORS_ORIGINS/.test(String(msg)));

  it('is logged once, however often it asks, in a line that names the setting', async () => {
    service.logLines.length = 0;
    for (const from of ['https://one.example', 'https://two.example', 'https://one.example']) await ask(from);
    expect(logged(service)).toEqual(
      ['https://one.example', 'https://two.example'].map((origin) => expect.objectContaining({ level: 40, origin })),
    );
  });

  it('is not logged when a page of the service itself asks, as the documentation does', async () => {
    service.logLines.length = 0;
    await send('GET', '/health', { Origin: service.url });
    await send('GET', '/health', { Origin: 'https://api.example.com', 'Sec-Fetch-Site': 'same-origin' });
    expect(logged(service)).toEqual([]);
  });

  it('is logged with at most 200 characters, and only one hundred of them in an hour', async () => {
    const crowded = await startService();
    for (let index = 0; index < 120; index += 1)
      await send('GET', '/health', { Origin: `https://${index}.example`.padEnd(1000, 'x') }, crowded);
    expect(logged(crowded)).toHaveLength(100);
    for (const { origin } of logged(crowded)) expect(origin).toHaveLength(200);
    // An hour later, origins are logged again.
    const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_001);
    await send('GET', '/health', { Origin: 'https://real.example' }, crowded);
    clock.mockRestore();
    expect(logged(crowded).at(-1)).toMatchObject({ origin: 'https://real.example' });
    await crowded.close();
  });
});
