import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { revocationOfUser } from '../src/auth/revocation-scope';
import { createRevocations } from '../src/auth/revocations';
import { createRevokedKeys } from '../src/auth/revoked-keys';
import type { User, UserId } from '../src/base/user';
import { userKey } from '../src/base/user';
import { revoke } from '../src/db/revocations';
import { revoked, verdictOn } from './support/accounts';
import { createClient, type Problem, untilReady } from './support/client';
import { start } from './support/instances';
import { createDatabase, secret } from './support/service';
import { ready, start as startProcess } from './support/started';
import { signToken } from './support/tokens';
import { openTransaction, untilWaiting } from './support/waiting';

// What an instance reads of revocations before it is ready, and what it keeps of them.

/** Leaves as much of its tables free as a million does, since they grow by half: each takes as many bytes. */
const many = 300_000;
const userOf = (name: string): User => ({
  ...{ id: name as UserId, scopes: undefined, email: null, ends: 4e12, issued: 1, signingInput: name },
});

/** Frees what nobody uses, and tells how much is left: objects, and memory outside the heap. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('three hundred thousand revocations', () => {
  it('are read by a new instance before it is ready, in at most 80 bytes for each', async () => {
    const { sql, services, databaseUrl } = await start();
    await sql`insert into revocations
      select translate(rtrim(encode(sha256(n::text::bytea), 'base64'), '='), '+/', '-_'),
        'infinity', now(), now() + interval '1 day' from generate_series(1, ${many}) as n order by 1`;
    await revoke(services.database, revocationOfUser(userOf('alice')));

    const before = bytesInUse();
    const revocations = createRevocations(services.database, { patience: 60_000 });
    await revocations.refresh();
    expect((bytesInUse() - before) / many).toBeLessThan(80);
    expect(revocations.refusalOf(userOf('alice'))?.status).toBe(401);

    const service = startProcess({ DATABASE_URL: databaseUrl, BETTER_AUTH_SECRET: secret });
    const url = await ready(service);
    expect(await verdictOn(url, signToken({ sub: 'alice', iat: 1 }))).toBe(revoked);
    expect(await verdictOn(url, signToken({ sub: 'bob', iat: 1 }))).toBe('200');
  });
});

describe('until all has been read', () => {
  it('503 for whoever asks, also for whether it is ready; then 200, and 401 for what was revoked', async () => {
    const databaseUrl = await createDatabase();
    const held = await openTransaction({ databaseUrl });
    await held.sql`lock table revocations in access exclusive mode`;
    const service = await start({ databaseUrl, poolSize: 6, revocations: { patience: 50 } });
    const client = createClient(service.url, signToken({ sub: 'alice', iat: 1 }));
    const codes = async () => {
      const [ready, tasks] = [await client.call<Problem>('getReadiness'), await client.call<Problem>('listTasks')];
      return [ready.status, ready.body.code, tasks.body.code, tasks.headers.get('retry-after')];
    };
    await untilWaiting(service.sql);
    expect(await codes()).toEqual([503, 'NOT_READY', 'DATABASE_UNAVAILABLE', '1']);
    await held.sql`insert into revocations values (${userKey('alice')}, 'infinity', now(), now() + interval '1 day')`;
    await held.end('commit');
    await untilReady(client);
    expect(await verdictOn(service.url, signToken({ sub: 'alice', iat: 1 }))).toBe(revoked);
  });
});

describe('keys that are revoked', () => {
  const digest = (text: string | number) => createHash('sha256').update(String(text)).digest();
  const later = () => Date.now() / 1000 + 60;

  it('are known with the latest time that was given, whatever comes in between', () => {
    const keys = createRevokedKeys();
    expect(keys.isEmpty).toBe(true);
    let news = 0;
    for (let index = 0; index < 20_000; index += 1) news += Number(keys.add(digest(index), index, later()));
    expect(news).toBe(20_000);
    expect(keys.add(digest(7), 6, later())).toBe(false);
    expect(keys.add(digest(8), 9.5, later())).toBe(true);
    expect(keys.add(digest(9), Number.POSITIVE_INFINITY, later())).toBe(true);
    expect([7, 8, 9, 19_999, 20_000].map((index) => keys.until(digest(index)))).toEqual([
      ...[7, 9.5, Number.POSITIVE_INFINITY, 19_999, undefined],
    ]);
  });

  it('are forgotten when they have expired, and no others', () => {
    const keys = createRevokedKeys();
    for (let index = 0; index < 2000; index += 1) keys.add(digest(index), 1, index % 2 ? later() : 1);
    for (let call = 0; call < 256; call += 1) keys.tidy();
    const known = Array.from({ length: 2000 }, (_, index) => keys.until(digest(index)) !== undefined);
    expect(known).toEqual(known.map((_, index) => index % 2 === 1));
  });
});
