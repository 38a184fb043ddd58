import { createPasswordQueue, PasswordQueueFull } from '../src/auth/password-queue';
import { createClient, type Problem, type TestReply } from './support/client';
import { type LimitedInstances, newEmail, newPlace, right, startLimited } from './support/rate-limits';
import { counted, inParallel, pause, until } from './support/waiting';

// 429 because too many passwords are being checked already. There is no quota: each network has its share of the queue.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited(false);
});
afterAll(() => limited.close());
beforeEach(() => limited.sql`delete from rate_limits`);

const isBusy = ({ status, body }: TestReply<Problem>) => status === 429 && /being checked/.test(body.detail);

describe.each(['logIn', 'signUp'] as const)('%s, two hundred times at once', (id) => {
  it('429 with Retry-After and without RateLimit for requests that find too many waiting, which cost nothing', async () => {
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
    expect(statements - before.statements).toBeLessThanOrEqual(answered * 5);
  });
});

describe('the shares of the queue', () => {
  /** Networks come one after the other to a queue with one turn at a time and four places. @returns what became of them */
  async function outcomes(arrivals: string): Promise<{ refused: string; served: string }> {
    const queue = createPasswordQueue(1, 4);
    const refused: string[] = [];
    const served: string[] = [];
    let release: () => void = () => {};
    const done = [...arrivals].map((network) => {
      const work = () => {
        served.push(network);
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      };
      return Promise.resolve()
        .then(() => queue.enter(network).run(work))
        .catch((error: unknown) => {
          expect(error).toBeInstanceOf(PasswordQueueFull);
          refused.push(network);
        });
    });
    while (served.length + refused.length < arrivals.length) {
      const before = served.length;
      await pause(0);
      if (served.length === before) release();
    }
    release();
    await Promise.all(done);
    return { refused: refused.sort().join(''), served: served.join('') };
  }

  it.each([
    ['one network has all places while nobody else comes', 'AAAAAAA', 'AAAAA', 'AA'],
    ['another takes the place of its last, and is served in turn', 'AAAAAB', 'AABAA', 'A'],
    ['two that send as much have as many places', 'AAAAABBBBB', 'AABAB', 'AABBB'],
    ['so have four, of which none loses its last to a fifth', 'AAAAABCDE', 'AABCD', 'AAAE'],
    ['nor to one that has as many', 'ABCDEBB', 'ABCDE', 'BB'],
  ])('%s: %s come, %s are served and %s refused', async (_, arrivals, served, refused) => {
    expect(await outcomes(arrivals)).toEqual({ served, refused });
  });
});

describe('while one address logs in with right passwords, eighty at a time', () => {
  const next = 'another password than that';

  it('all operations of accounts are served from other addresses, one after the other and at once', async () => {
    const accounts = await inParallel(12, () => limited.signedUp());
    const flooder = newPlace();
    const flooded: number[] = [];
    let ended = false;
    const senders = inParallel(80, async (index) => {
      while (!ended) {
        const { status } = await limited.logIn(accounts[index % 12]!, right, flooder);
        flooded.push(status);
        if (status === 429) await pause(200);
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
    try {
      await person(newPlace());
      await inParallel(4, () => person(newPlace()));
    } finally {
      ended = true;
      await senders;
    }
    expect(counted(statuses)).toEqual({ 201: 5, 200: 10, 204: 5 });
    // On a busy machine, statements of the one who floods may also find no turn in time.
    const { 503: _, ...others } = counted(flooded);
    expect(Object.keys(others)).toEqual(['200', '429']);
  });
});
