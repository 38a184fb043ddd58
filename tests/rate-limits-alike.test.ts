import { keyOf } from '../src/limits/attempt';
import { type LimitedInstances, newEmail, newPlace, right, seen, startLimited } from './support/rate-limits';
import { until } from './support/waiting';

const argon2: typeof import('@node-rs/argon2') = require('@node-rs/argon2');

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
// The limits are for all accounts: the counts of one test must not count in the next.
beforeEach(() => limited.letPass(3600));

/** Three kinds of accounts, and an address where one of them is known: its home. Strangers use the same address. */
interface Parties {
  readonly home: string;
  /** Used at home. */
  readonly known: string;
  /** Used elsewhere only. */
  readonly other: string;
  /** Of nobody. */
  readonly none: string;
}
async function newParties(): Promise<Parties> {
  const [home, known] = [newPlace(), newEmail()];
  limited.statements();
  expect((await limited.signUp(known, home)).status).toBe(201);
  const other = await limited.signedUp();
  // A sign-up is answered before the address is noted.
  const done: string[] = [];
  await until(() => {
    done.push(...limited.statements());
    return done.filter((name) => name === 'remember-address').length === 2;
  });
  return { home, known, other, none: newEmail() };
}
const kinds = ['known', 'other', 'none'] as const;
const wrong = async (times: number, email: () => string, from: () => string) =>
  expect(await limited.guess(times, email, from)).toEqual({ 401: times });

interface Row {
  readonly state: string;
  readonly reach: (parties: Parties) => Promise<unknown>;
  /** A stranger at home with a wrong password for an account of each kind; and for one that nobody has tried yet. */
  readonly wrongAtHome: string;
  readonly sprayerAtHome: string;
  /** The owner of the known account with the right password at home, and away. */
  readonly ownerAtHome: string;
  readonly ownerAway: string;
  /** The owner of the other account with the right password at that home, and away. */
  readonly guestAtHome: string;
  readonly guestAway: string;
}
const served = { ownerAtHome: '200', ownerAway: '200', guestAtHome: '200', guestAway: '200' };
/** An address that is refused is refused for everybody there, and nobody elsewhere notices. */
const everybodyAtHome = (policy: string) => {
  const refused = `429 ${policy}`;
  return { ...served, wrongAtHome: refused, sprayerAtHome: refused, ownerAtHome: refused, guestAtHome: refused };
};
const table: readonly Row[] = [
  {
    state: 'nothing has come',
    reach: async () => {},
    ...{ wrongAtHome: '401', sprayerAtHome: '401', ...served },
  },
  {
    state: '10 wrong passwords have come for it from home',
    reach: async ({ home, ...accounts }) => {
      for (const kind of kinds)
        await wrong(
          10,
          () => accounts[kind],
          () => home,
        );
    },
    ...{ ...served, wrongAtHome: '429 password', sprayerAtHome: '401' },
    ...{ ownerAtHome: '429 password', guestAtHome: '429 password' },
  },
  {
    state: '50 wrong passwords have come for it from elsewhere',
    reach: async ({ home: _, ...accounts }) => {
      for (const kind of kinds) await wrong(50, () => accounts[kind], newPlace);
    },
    ...{ wrongAtHome: '429 passwords-of-strangers', sprayerAtHome: '401', ownerAtHome: '200' },
    ...{ ownerAway: '429 passwords-of-strangers', guestAtHome: '429 passwords-of-strangers' },
    guestAway: '429 passwords-of-strangers',
  },
  {
    state: '100 wrong passwords have come from home',
    reach: async ({ home }) => {
      for (const times of [50, 50]) await wrong(times, newEmail, () => home);
    },
    ...everybodyAtHome('passwords-from-address'),
  },
  {
    state: 'wrong passwords for 100 accounts have come from home within an hour',
    reach: async ({ home }) => {
      for (const times of [50, 48]) {
        await wrong(times, newEmail, () => home);
        await limited.letPass(900);
      }
      // Two wrong passwords for one account count as one account.
      const email = newEmail();
      await wrong(
        2,
        () => email,
        () => home,
      );
      await wrong(1, newEmail, () => home);
    },
    ...everybodyAtHome('accounts-from-address'),
  },
  {
    state: '3000 right passwords have come from home',
    reach: async ({ home, known }) => {
      expect((await limited.logIn(known, right, home)).status).toBe(200);
      await limited.sql`update rate_limits set points = 3000 where key = ${keyOf('log-ins-from-address', home)}`;
    },
    ...everybodyAtHome('log-ins-from-address'),
  },
];

describe('logIn', () => {
  /** Sends a password. @returns the status, and the limit of a refusal; and all that a stranger may see or measure of it */
  async function send(email: string, password: string, from: string) {
    const hashes = jest.spyOn(argon2, 'verify');
    limited.statements();
    const reply = await limited.logIn(email, password, from);
    const [statements, hashed] = [limited.statements().sort(), hashes.mock.calls.length];
    hashes.mockRestore();
    const [, policy] = /^"(.*)";q=/.exec(reply.headers.get('ratelimit-policy') ?? '') ?? [];
    expect(hashed).toBe(reply.status === 429 && policy !== 'passwords-of-strangers' ? 0 : 1);
    // A refusal without a hash costs a statement now and then, whatever the account.
    if (hashed === 0) expect(['', 'rate-limit-take']).toContain(statements.join());
    const work = { hashed, statements: hashed === 0 ? 'a look at the most' : statements };
    return { verdict: [reply.status, policy].join(' ').trim(), reply: { ...seen(reply), work } };
  }
  const verdictOn = async (...given: Parameters<typeof send>) => (await send(...given)).verdict;

  it.each(table)(
    '401 or 429 for a wrong password, alike for each kind of account, after $state',
    async ({ state: _, reach, ...expected }) => {
      const parties = await newParties();
      await reach(parties);
      const { home, known, other } = parties;
      const replies = [];
      for (const kind of kinds) replies.push(await send(parties[kind], 'wrong password', home));
      // For every kind of account the same bytes, after the same work.
      for (const { reply } of replies) expect(reply).toEqual(replies[0]!.reply);
      expect({
        wrongAtHome: replies[0]!.verdict,
        sprayerAtHome: await verdictOn(newEmail(), 'wrong password', home),
        ownerAtHome: await verdictOn(known, right, home),
        ownerAway: await verdictOn(known, right, newPlace()),
        guestAtHome: await verdictOn(other, right, home),
        guestAway: await verdictOn(other, right, newPlace()),
      }).toEqual(expected);
    },
  );

  it('429 after as many wrong passwords from home as from elsewhere: the number does not tell where the home is', async () => {
    const { home, ...accounts } = await newParties();
    const left = async (email: string) => {
      await wrong(
        5,
        () => email,
        () => home,
      );
      return limited.guess(60, () => email, newPlace);
    };
    for (const kind of kinds) expect(await left(accounts[kind])).toEqual({ 401: 45, 429: 15 });
  });

  it('429 for a right password counts as for a wrong one: the number does not tell that it was right', async () => {
    const { other, home } = await newParties();
    await wrong(50, () => other, newPlace);
    const verdicts = [];
    for (let time = 0; time < 11; time++)
      verdicts.push(await verdictOn(other, time % 2 ? right : 'wrong password', home));
    expect(verdicts).toEqual([...Array(10).fill('429 passwords-of-strangers'), '429 password']);
  });
});
