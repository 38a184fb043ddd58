import { setTimeout as pass } from 'node:timers/promises';
import { createClient, type Problem, type TestReply } from './support/client';
import { type LimitedInstances, newEmail, newPlace, right, startLimited } from './support/rate-limits';
import { counted, inParallel, until } from './support/waiting';

// What is refused because passwords are being checked already: a 429 behind which there is no quota. Each network has its share.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
beforeEach(() => limited.sql`delete from rate_limits`);

const isBusy = ({ status, body }: TestReply<Problem>) => status === 429 && /being checked/.test(body.detail);

describe.each(['logIn', 'signUp'] as const)('%s, two hundred times at once', (id) => {
  it('429 with Retry-After and without a limit for those that find too many waiting, which cost nothing', async () => {
    const client = createClient(limited.urls[0]);
    const before = await limited.cost();
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
    // Each attempt that was answered has a point of each limit that it met: four for a wrong password, one for a sign-up.
    const { rows, statements } = await limited.cost();
    const answered = 200 - busy.length;
    expect(rows).toBe(answered * (id === 'logIn' ? 4 : 1));
    expect(statements - before.statements).toBeLessThanOrEqual(answered * 3);
  });
});

describe('while one address logs in with right passwords, eighty at a time', () => {
  const next = 'another password than that';

  it('everything of accounts is served from others, one after the other and all at once', async () => {
    const accounts = await inParallel(12, () => limited.signedUp());
    const flooder = newPlace();
    const flooded: number[] = [];
    let ended = false;
    const senders = inParallel(80, async (index) => {
      while (!ended) {
        const { status } = await limited.logIn(accounts[index % 12]!, right, flooder);
        flooded.push(status);
        if (status === 429) await pass(200);
      }
    });
    await until(() => flooded.includes(429));
    const statuses: number[] = [];
    const person = async (from: string) => {
      const email = newEmail();
      const note = <Reply extends TestReply<unknown>>(reply: Reply) => {
        statuses.push(reply.status);
        return reply;
      };
      note(await limited.signUp(email, from));
      const { token } = note(await limited.logIn(email, right, from)).body as unknown as { token: string };
      const headers = { 'X-Forwarded-For': from };
      const change = { body: { current_password: right, new_password: next }, headers };
      const changed = note(
        await createClient(limited.urls[0], token).call<{ token: string }>('changePassword', change),
      );
      const client = createClient(limited.urls[0], changed.body.token);
      note(await client.call('deleteAccount', { body: { password: next }, headers }));
    };
    await person(newPlace());
    await inParallel(4, () => person(newPlace()));
    ended = true;
    await senders;
    expect(counted(statuses)).toEqual({ 201: 5, 200: 10, 204: 5 });
    expect(Object.keys(counted(flooded)).sort()).toEqual(['200', '429']);
  }, 90_000);

  it('another that sends as many gets its half of the places', async () => {
    const email = await limited.signedUp();
    const send = (from: string) =>
      inParallel(80, async () => (await limited.logIn(email, right, from)).status).then(counted);
    const [first, second] = await Promise.all([send(newPlace()), send(newPlace())]);
    for (const statuses of [first, second]) expect(statuses[200]).toBeGreaterThanOrEqual(25);
  }, 60_000);
});
