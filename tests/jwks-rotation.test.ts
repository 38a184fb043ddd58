import { createClient, type Problem } from './support/client';
import { type KeyServer, startKeyServer } from './support/key-server';
import { startService, type TestService, type TestServiceOptions } from './support/service';
import { createKey } from './support/signing-key';
import { expectAccepted, expectRefused } from './support/verdicts';
import { pause, until } from './support/waiting';

// Keys are added and taken away while the service runs.

const [old, next] = [createKey('EdDSA'), createKey('EdDSA')];
const alice = { sub: 'alice' };
const cacheTime = 300;
let count = 0;
const fresh = (key = old) => key.token({ ...alice, jti: ++count });

let keyServer: KeyServer;
let service: TestService;
async function start(times: Omit<NonNullable<TestServiceOptions['keySet']>, 'url'>, ...keys: (typeof old)[]) {
  keyServer = await startKeyServer(...(keys.length > 0 ? keys : [old]));
  service = await startService({ keySet: { url: keyServer.url, ...times } });
}
afterEach(() => service.close());
const ask = (token: string) => createClient(service.url).call<Problem>('getCurrentUser', { token });
/** Uses the token all the time, until it is refused. */
const useUntilRefused = (token: () => string) => until(async () => (await ask(token())).status === 401);

describe('a key that is added', () => {
  it('is good with the first token that names it', async () => {
    await start({ coolDown: 3_600_000 });
    await expectAccepted(service, fresh());
    keyServer.publish(old, next);
    await expectAccepted(service, fresh(next));
    await expectAccepted(service, fresh(old));
  });

  it('is good after a cool-down when it was asked for too early', async () => {
    await start({ coolDown: 300 });
    await expectRefused(service, fresh(next));
    keyServer.publish(old, next);
    await until(async () => (await ask(fresh(next))).status === 200);
  });

  it('is not asked for again by the tokens that follow', async () => {
    await start({ coolDown: 1 });
    await expectAccepted(service, fresh());
    keyServer.publish(old, next);
    await until(async () => (await ask(fresh(next))).status === 200);
    const { requests } = keyServer;
    for (let time = 0; time < 20; time += 1) await expectAccepted(service, fresh(time % 2 ? old : next));
    expect(keyServer.requests).toBe(requests);
  });
});

describe('a key that is taken away', () => {
  it.each([
    ['another key takes its place', [next]],
    ['another key takes its name', [createKey('EdDSA', { kid: old.kid })]],
    ['no key is left', []],
  ])('is refused after the cache time when %s, however steadily its tokens are used', async (_, keys) => {
    await start({ coolDown: 20, cacheTime });
    const remembered = fresh();
    await expectAccepted(service, remembered);
    keyServer.publish(...keys);
    await useUntilRefused(() => remembered);
    for (const token of [remembered, fresh()]) await expectRefused(service, token);
    for (const key of keys) await expectAccepted(service, fresh(key));
  });

  it('is refused for tokens that are used for the first time', async () => {
    await start({ coolDown: 20, cacheTime });
    await expectAccepted(service, fresh());
    keyServer.publish(next);
    await useUntilRefused(fresh);
    await expectRefused(service, fresh());
  });

  it.each([
    ['remembered', true],
    ['new', false],
  ])('is refused at once for a %s token that comes after a rest', async (_, isRemembered) => {
    await start({ coolDown: 20, cacheTime });
    const token = fresh();
    await expectAccepted(service, token);
    keyServer.publish(next);
    // Timers may be early by a part of a millisecond.
    await pause(cacheTime + 20);
    await expectRefused(service, isRemembered ? token : fresh());
  });

  it('is refused as soon as a token names a new one, also for a token that was remembered', async () => {
    await start({ coolDown: 20 });
    const remembered = fresh();
    await expectAccepted(service, remembered);
    await expectAccepted(service, remembered);
    keyServer.publish(next);
    await until(async () => (await ask(fresh(next))).status === 200);
    for (const token of [remembered, fresh()]) await expectRefused(service, token);
  });

  it('is good again when it comes back', async () => {
    await start({ coolDown: 20, cacheTime });
    const token = fresh();
    await expectAccepted(service, token);
    keyServer.publish(next);
    await useUntilRefused(() => token);
    keyServer.publish(next, old);
    await until(async () => (await ask(token)).status === 200);
  });

  it('is refused for tokens that were being verified when it was taken away', async () => {
    const [slow, after] = [createKey('slow'), createKey('EdDSA')];
    // On a busy machine, so many signatures take longer than a request for keys may otherwise take.
    await start({ coolDown: 1, timeout: 60_000 }, slow);
    await expectAccepted(service, fresh(slow));
    const release = keyServer.hold();
    const waiting = ask(fresh(after));
    await until(() => keyServer.requests === 2);
    keyServer.publish(after);
    const tokens = Array.from({ length: 100 }, () => fresh(slow));
    const replies = tokens.map(ask);
    await replies[0];
    release();
    expect((await waiting).status).toBe(200);
    await Promise.all(replies);
    for (const token of tokens) await expectRefused(service, token);
  });
});
