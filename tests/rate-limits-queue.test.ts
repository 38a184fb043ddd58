import { createClient, type Problem, type TestReply } from './support/client';
import { type LimitedInstances, newEmail, newPlace, right, startLimited } from './support/rate-limits';
import { inParallel } from './support/waiting';

// What is refused because passwords are being checked already: a 429 behind which there is no quota.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());

const isBusy = ({ status, body }: TestReply<Problem>) => status === 429 && /being checked/.test(body.detail);

describe.each(['logIn', 'signUp'] as const)('%s, two hundred times at once', (id) => {
  it('429 with Retry-After and without a limit for those that find too many waiting, and counts for nothing', async () => {
    const client = createClient(limited.urls[0]);
    const replies = await inParallel(200, () => {
      const body = { email: newEmail(), password: right };
      return client.call<Problem>(id, { body, headers: { 'X-Forwarded-For': newPlace() } });
    });
    const busy = replies.filter(isBusy);
    expect(busy.length).toBeGreaterThan(0);
    for (const { headers } of busy) {
      expect(headers.get('retry-after')).toBe('1');
      expect([headers.has('ratelimit'), headers.has('ratelimit-policy')]).toEqual([false, false]);
    }
    // Each attempt that was answered has a point with each limit that it met: three for a log-in, one for a sign-up.
    const [{ points }] = await limited.sql<[{ points: number }]>`select sum(points)::int as points from rate_limits`;
    expect(points).toBe((200 - busy.length) * (id === 'logIn' ? 3 : 1));
    await limited.sql`delete from rate_limits`;
  });
});
