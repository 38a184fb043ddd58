import { createClient, type Problem } from './support/client';
import { type Behaviour, brokenAnswers, type KeyServer, startKeyServer } from './support/key-server';
import { createDatabase, startService, type TestService, type TestServiceOptions } from './support/service';
import { createKey } from './support/signing-key';
import { listening, start as startProcess } from './support/started';
import { expectAccepted } from './support/verdicts';
import { until } from './support/waiting';

// The key server is away, slow or broken. Tokens with known keys are served; the clients of other tokens are told to come back.

const key = createKey('ES256');
const stranger = createKey('ES256');
const alice = { sub: 'alice' };
const hour = 3_600_000;
let count = 0;
/** A token that has not been seen before. */
const fresh = () => key.token({ ...alice, jti: ++count });
const unknown = () => stranger.token({ ...alice, jti: ++count });

let keyServer: KeyServer;
let service: TestService;
beforeEach(async () => {
  keyServer = await startKeyServer(key);
});
afterEach(() => service?.close());

type Times = Omit<NonNullable<TestServiceOptions['keySet']>, 'url'>;
async function start(times: Times): Promise<void> {
  service = await startService({ keySet: { url: keyServer.url, ...times } });
}
const ask = (token: string) => createClient(service.url).call<Problem>('getCurrentUser', { token });
const isUnavailable = async (token: string) => (await ask(token)).body.code === 'KEYS_UNAVAILABLE';
const isAccepted = async (token: string) => (await ask(token)).status === 200;
/** Waits for so many requests more at the key server, with tokens that are accepted all the time. */
async function outlast(requests: number, token: () => string): Promise<void> {
  const enough = keyServer.requests + requests;
  await until(async () => {
    await expectAccepted(service, token());
    return keyServer.requests >= enough;
  });
}

describe('a key server that was never reached', () => {
  it('503 with the time to the next attempt, and nothing about a wrong token', async () => {
    const [since, coolDown] = [Date.now(), 40_000];
    await keyServer.stop();
    await start({ coolDown });
    for (const token of [fresh(), fresh(), unknown()]) {
      const { status, headers, body } = await ask(token);
      expect([status, body.code, headers.get('www-authenticate')]).toEqual([503, 'KEYS_UNAVAILABLE', null]);
      const seconds = Number(headers.get('retry-after'));
      expect(seconds).toBeLessThanOrEqual(coolDown / 1000);
      expect(seconds).toBeGreaterThanOrEqual((since + coolDown - Date.now()) / 1000);
      expect(body.detail).toContain(` ${seconds} second`);
    }
  });

  it('is logged with the reason', async () => {
    await keyServer.stop();
    await start({ coolDown: hour });
    expect(await isUnavailable(fresh())).toBe(true);
    const line = service.logLines.find(({ msg }) => msg === 'keys not fetched');
    expect(line).toMatchObject({ url: keyServer.url });
    expect(JSON.stringify(line)).toContain('ECONNREFUSED');
  });

  it('200 without a restart once it is there', async () => {
    await keyServer.stop();
    await start({ coolDown: 100 });
    const token = fresh();
    expect(await isUnavailable(token)).toBe(true);
    await keyServer.start();
    await until(() => isAccepted(token));
    await expectAccepted(service, fresh());
  });

  it('does not stop a service that starts before it', async () => {
    await keyServer.stop();
    const [DATABASE_URL, iss, aud] = [await createDatabase(), 'https://app.example.com', 'https://api.example.com'];
    const process = startProcess({
      ...{ DATABASE_URL, AUTH_MODE: 'jwks', JWKS_URL: keyServer.url, JWT_ISSUER: iss, JWT_AUDIENCE: aud },
    });
    const url = await listening(process);
    expect(process.output()).toContain(keyServer.url);
    const client = createClient(url, key.token({ ...alice, iss, aud }));
    expect((await client.call('getHealth')).status).toBe(200);
    const refused = await client.call<Problem>('getCurrentUser');
    expect([refused.status, refused.body.code]).toEqual([503, 'KEYS_UNAVAILABLE']);
    expect((await client.call('logIn', { body: {} })).status).toBe(404);
    await keyServer.start();
    // The service asks again after ten seconds, unless a test sets another cool-down.
    await until(async () => (await client.call('getCurrentUser')).status === 200);
    process.child.kill('SIGTERM');
    expect(await process.ended).toBe(0);
    expect(process.output()).not.toMatch(/^\s+at /m);
  });
});

describe('a key server that hangs', () => {
  const hanging: [string, Behaviour][] = [
    ['before its answer', () => {}],
    ['in the middle of it', (response) => void response.write('{"keys":[')],
  ];
  it.each(hanging)('503 after the timeout when it hangs %s', async (_, hang) => {
    keyServer.behave(hang);
    await start({ timeout: 200, coolDown: hour });
    expect(await isUnavailable(fresh())).toBe(true);
    expect(await isUnavailable(fresh())).toBe(true);
    expect(keyServer.requests).toBe(1);
  });

  it('holds up nothing else', async () => {
    await start({ timeout: hour, coolDown: 1 });
    await expectAccepted(service, fresh());
    const release = keyServer.hold();
    const waiting = ask(unknown());
    await until(() => keyServer.requests === 2);
    expect((await createClient(service.url).call('getHealth')).status).toBe(200);
    await expectAccepted(service, fresh());
    release();
    expect((await waiting).status).toBe(401);
  });

  it('holds up nobody when keys are fetched ahead of their time', async () => {
    await start({ timeout: hour, coolDown: 1, cacheTime: 8_000 });
    await expectAccepted(service, fresh());
    const release = keyServer.hold();
    await outlast(1, fresh);
    await expectAccepted(service, fresh());
    release();
  });
});

describe('keys that are known', () => {
  it('are good past the cache time while the key server is away', async () => {
    await start({ coolDown: 20, cacheTime: 100, longestOutage: hour });
    const remembered = fresh();
    await expectAccepted(service, remembered);
    keyServer.behave((response) => void response.writeHead(500).end());
    await outlast(8, fresh);
    await outlast(8, () => remembered);
    await keyServer.stop();
    await until(() => isUnavailable(unknown()));
    await expectAccepted(service, fresh());
  });

  it('are not good past the longest outage, also for a token that was remembered; and again afterwards', async () => {
    await start({ coolDown: 50, cacheTime: 200, longestOutage: 1_000 });
    const remembered = fresh();
    await expectAccepted(service, remembered);
    await keyServer.stop();
    await until(() => isUnavailable(fresh()));
    expect((await ask(remembered)).body.code).toBe('KEYS_UNAVAILABLE');
    await keyServer.start();
    await until(() => isAccepted(fresh()));
    await expectAccepted(service, remembered);
  });
});

describe.each([...brokenAnswers, ['a connection that is refused', undefined] as const])(
  'a key server that answers with %s',
  (_, behaviour) => {
    const breakServer = async () => (behaviour ? keyServer.behave(behaviour) : keyServer.stop());
    const repairServer = async () => (behaviour ? keyServer.behave() : keyServer.start());

    it('503 until it answers with keys', async () => {
      await breakServer();
      await start({ coolDown: 20 });
      expect(await isUnavailable(fresh())).toBe(true);
      expect(service.logLines).toContainEqual(expect.objectContaining({ msg: 'keys not fetched', url: keyServer.url }));
      await repairServer();
      await until(() => isAccepted(fresh()));
    });

    it('leaves the known keys valid', async () => {
      await start({ coolDown: 20, cacheTime: 100 });
      await expectAccepted(service, fresh());
      await breakServer();
      await until(() => isUnavailable(unknown()));
      await expectAccepted(service, fresh());
      await repairServer();
      await until(async () => (await ask(unknown())).status === 401);
    });
  },
);

describe.each([301, 302, 307, 308])('a key server that answers with the redirection %i', (status) => {
  it('503, and the service does not follow it', async () => {
    const elsewhere = await startKeyServer(key, stranger);
    keyServer.behave((response) => void response.writeHead(status, { Location: elsewhere.url }).end());
    await start({ coolDown: 1 });
    for (const token of [fresh(), unknown()]) expect(await isUnavailable(token)).toBe(true);
    expect(elsewhere.requests).toBe(0);
  });
});
