import { createHash } from 'node:crypto';
import type { ProblemReply } from '../contract';
import type { Database } from '../db/connection';
import { isKnownAddress, rememberAddress } from '../db/known-addresses';
import { limiterClient } from '../db/rate-limits';
import { createLimit, type Limit } from './limit';
import { networkOf } from './network';
import { type Policy, tooMany } from './replies';

/** Limits what strangers may try. It makes no difference whether there is such an account. */
export interface AccountLimits {
  /**
   * Checks a password, unless too many wrong ones have come. What is under way counts as wrong until it turns out to be right, so
   * that guesses sent at once are no more than guesses sent one by one.
   * @param account its e-mail address in lower case
   * @param address where the request comes from
   * @param check resolves with undefined when the password is wrong; when it fails, the attempt does not count
   * @returns what `check` does, or the refusal
   */
  password<Result>(
    account: string,
    address: string,
    check: () => Promise<Result | undefined>,
  ): Promise<Result | undefined | ProblemReply<429>>;
  /**
   * Signs somebody up, unless too many have been from there. An address that is taken counts too: that it is must not be found out
   * for whole lists.
   * @param signUp when it fails, the attempt does not count
   * @returns what `signUp` does, or the refusal
   */
  signUp<Result>(address: string, signUp: () => Promise<Result>): Promise<Result | ProblemReply<429>>;
}

const quarter = 900;
const hour = 3600;

/** Wrong passwords for one account from one address. */
const guesses: Policy = { name: 'password', quota: 10, window: quarter };
/** Wrong passwords from one address, and for one account: from where that account has not been logged in to. */
const guessesFromAddress: Policy = { name: 'passwords-from-address', quota: 100, window: quarter };
const guessesOfStrangers: Policy = { name: 'passwords-of-strangers', quota: 50, window: hour };
const signUps: Policy = { name: 'sign-ups', quota: 20, window: hour };

/** Nothing is limited. */
export const noAccountLimits: AccountLimits = {
  password: (_account, _address, check) => check(),
  signUp: (_address, signUp) => signUp(),
};

/** Limits that all instances on a database share. */
export function createAccountLimits(database: Database): AccountLimits {
  const client = limiterClient(database);
  const pair = createLimit(guesses, client);
  const fromAddress = createLimit(guessesFromAddress, client);
  const ofStrangers = createLimit(guessesOfStrangers, client);
  const created = createLimit(signUps, client);

  return {
    async password(account, address, check) {
      const network = networkOf(address);
      const place = keyOf('known-address', account, network);
      const attempt = createAttempt('Too many wrong passwords.');
      /** Who has logged in from there before meets the first limit only: strangers elsewhere cannot use it up. */
      const takeOfStranger = async () =>
        (await isKnownAddress(database, account, place))
          ? undefined
          : ((await attempt.take(fromAddress, network)) ?? attempt.take(ofStrangers, account));
      return attempt.run(async () => {
        const refused = (await attempt.take(pair, account, network)) ?? (await takeOfStranger());
        if (refused) return refused;
        const result = await check();
        if (result !== undefined) await Promise.all([attempt.giveBack(), rememberAddress(database, account, place)]);
        return result;
      });
    },
    signUp(address, signUp) {
      const attempt = createAttempt('Too many sign-ups.');
      return attempt.run(async () => (await attempt.take(created, networkOf(address))) ?? signUp());
    },
  };
}

/** Takes points from several limits, and gives back what was taken when one of them has none left, or something failed. */
function createAttempt(complaint: string) {
  const taken: { limit: Limit; key: string }[] = [];
  const giveBack = () => Promise.all(taken.splice(0).map(({ limit, key }) => limit.giveBack(key)));
  return {
    giveBack,
    async take(limit: Limit, ...subject: string[]): Promise<ProblemReply<429> | undefined> {
      const key = keyOf(limit.policy.name, ...subject);
      const wait = await limit.take(key);
      if (wait === undefined) {
        taken.push({ limit, key });
        return undefined;
      }
      await giveBack();
      return tooMany(limit.policy, complaint, wait);
    },
    async run<Result>(work: () => Promise<Result>): Promise<Result> {
      try {
        return await work();
      } catch (error) {
        // When the database is what failed, the points are lost; the request is to know of the first fault.
        await giveBack().catch(() => {});
        throw error;
      }
    },
  };
}

/** Whoever reads the table, or a backup of it, does not find addresses in it. */
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
