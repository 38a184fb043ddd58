import { createClient, type Problem } from './support/client';
import { type KeyServer, startKeyServer } from './support/key-server';
import { startService, type TestService, type TestServiceOptions } from './support/service';
import { createKey } from './support/signing-key';
import { expectAccepted, expectRefused } from './support/verdicts';
import { pause, until } from './support/waiting';

// How often the key server is asked, whatever tokens come. Bounds follow from the time that has passed, so that a slow machine
// changes nothing: between two fetches for unknown keys there is a cool-down.

const key = createKey('EdDSA');
const stranger = createKey('EdDSA');
const alice = { sub: 'alice' };
const hour = 3_600_000;
let count = 0;
/** A token with a key of its own name, which nobody publishes. */
const unknown = () => stranger.token(alice, { kid: `unknown-${++count}` });
/** A token that has not been seen before. */
const fresh = () => key.token({ ...alice, jti: ++count });

let keyServer: KeyServer;
let service: TestService;
afterEach(() => service.close());

type Times = Omit<NonNullable<TestServiceOptions['keySet']>, 'url'>;
async function start(times: Times, tokens: TestServiceOptions['tokens'] = {}): Promise<void> {
  keyServer = await startKeyServer(key);
  service = await startService({ keySet: { url: keyServer.url, ...times }, tokens });
}
const ask = (token: string) => createClient(service.url).call<Problem>('getCurrentUser', { token });
const codeFor = async (token: string) => (await ask(token)).body.code;
async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time += 1) await work();
}
/** How many fetches there may be by now: the first, and those for unknown keys. */
const bound = (since: number, coolDown: number) => 1 + Math.floor((Date.now() - since) / coolDown) + 1;

describe('a thousand tokens with keys that nobody knows', () => {
  it('401, and one fetch within a cool-down', async () => {
    await start({ coolDown: hour });
    await expectAccepted(service, key.token(alice));
    await Promise.all(Array.from({ length: 500 }, () => expectRefused(service, unknown())));
    await repeat(500, () => expectRefused(service, unknown()));
    await expectAccepted(service, fresh());
    expect(keyServer.requests).toBe(2);
  });

  it('401 one after the other, and one fetch for each cool-down', async () => {
    const [since, coolDown] = [Date.now(), 250];
    await start({ coolDown });
    await repeat(1000, () => expectRefused(service, unknown()));
    await until(async () => (await codeFor(unknown())) === 'INVALID_TOKEN' && keyServer.requests > 2);
    expect(keyServer.requests).toBeLessThanOrEqual(bound(since, coolDown));
  });

  it('401 all at once, with one fetch for all; known keys go on meanwhile', async () => {
    await start({ coolDown: 1 });
    await expectAccepted(service, fresh());
    const release = keyServer.hold();
    const flood = Promise.all(Array.from({ length: 1000 }, () => expectRefused(service, unknown())));
    await until(() => keyServer.requests === 2);
    await repeat(20, () => expectAccepted(service, fresh()));
    // A second fetch would have started by now.
    expect(keyServer.requests).toBe(2);
    release();
    await flood;
    await expectAccepted(service, fresh());
  });

  it('503 while the key server is down, and one attempt for each cool-down; known keys go on', async () => {
    const [since, coolDown] = [Date.now(), 250];
    await start({ coolDown });
    await expectAccepted(service, fresh());
    keyServer.behave((response) => void response.writeHead(500).end());
    await until(async () => (await codeFor(unknown())) === 'KEYS_UNAVAILABLE');
    const flood = Array.from({ length: 500 }, async () => expect(await codeFor(unknown())).toBe('KEYS_UNAVAILABLE'));
    await expectAccepted(service, fresh());
    await Promise.all(flood);
    await repeat(500, async () => expect(await codeFor(unknown())).toBe('KEYS_UNAVAILABLE'));
    await expectAccepted(service, fresh());
    expect(keyServer.requests).toBeLessThanOrEqual(bound(since, coolDown));
  });
});

describe('a token that is refused without a key', () => {
  const issuer = 'https://app.example.com';
  const elsewhere = 'https://elsewhere.example.com';
  const without: [string, () => string, 'WRONG_ISSUER' | 'WRONG_ALGORITHM' | 'NOT_A_JWT'][] = [
    ['of another issuer', () => stranger.token({ ...alice, iss: elsewhere }), 'WRONG_ISSUER'],
    ['without an issuer', () => unknown(), 'WRONG_ISSUER'],
    ['with another algorithm', () => stranger.token({ iss: issuer }, { alg: 'HS256' }), 'WRONG_ALGORITHM'],
    ['that is no JWT', () => 'a-session-token', 'NOT_A_JWT'],
  ];

  it.each(without)('starts no fetch when it is one %s', async (_, token, code) => {
    await start({ coolDown: 1, cacheTime: hour }, { issuers: [issuer] });
    await expectAccepted(service, key.token({ ...alice, iss: issuer }));
    await repeat(50, () => expectRefused(service, token(), code));
    expect(keyServer.requests).toBe(1);
  });

  it.each(without)('does not refresh old keys when it is one %s', async (_, token, code) => {
    await start({ coolDown: 1, cacheTime: 2 }, { issuers: [issuer] });
    await until(() => service.logLines.some(({ msg }) => msg === 'keys fetched'));
    await repeat(50, () => expectRefused(service, token(), code));
    expect(keyServer.requests).toBe(1);
  });

  it.each(without)('is refused before the first keys have come when it is one %s', async (_, token, code) => {
    keyServer = await startKeyServer(key);
    const release = keyServer.hold();
    service = await startService({ keySet: { url: keyServer.url, timeout: hour }, tokens: { issuers: [issuer] } });
    await expectRefused(service, token(), code);
    release();
  });
});

describe('a fetch that is under way', () => {
  it('serves all that wait for it, the first ones too', async () => {
    keyServer = await startKeyServer();
    const release = keyServer.hold();
    service = await startService({ keySet: { url: keyServer.url, coolDown: 1, timeout: hour } });
    const first = Array.from({ length: 20 }, () => expectAccepted(service, fresh()));
    const never = expectRefused(service, stranger.token(alice, { kid: 'never' }));
    await until(() => keyServer.requests === 1);
    expect((await createClient(service.url).call('getHealth')).status).toBe(200);
    keyServer.publish(key);
    release();
    await Promise.all(first);
    await never;
  });

  it('serves a token with a new key that comes meanwhile', async () => {
    const next = createKey('EdDSA');
    await start({ coolDown: 1 });
    await expectAccepted(service, fresh());
    const release = keyServer.hold();
    const refused = expectRefused(service, unknown());
    await until(() => keyServer.requests === 2);
    const accepted = expectAccepted(service, next.token(alice));
    keyServer.publish(key, next);
    release();
    await Promise.all([refused, accepted]);
  });

  it('serves a token with a key that is newer than its answer, by another fetch', async () => {
    const [next, cacheTime] = [createKey('EdDSA'), 2_000];
    await start({ coolDown: hour, cacheTime });
    await expectAccepted(service, fresh());
    const release = keyServer.hold();
    await pause(cacheTime / 2 + 20);
    const early = expectAccepted(service, fresh());
    await until(() => keyServer.requests === 2);
    const waiting = expectAccepted(service, next.token(alice));
    await repeat(5, () => createClient(service.url).call('getHealth'));
    release();
    keyServer.publish(key, next);
    await Promise.all([early, waiting]);
  });
});
