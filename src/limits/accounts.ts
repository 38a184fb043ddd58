import type { UserId } from '../auth/token';
import type { ProblemReply } from '../contract';
import type { Database } from '../db/connection';
import { isKnownAddress, rememberAddress } from '../db/known-addresses';
import { limiterClient } from '../db/rate-limits';
import { type Attempt, createAttempt, keyOf } from './attempt';
import { createLimit } from './limit';
import { networkOf } from './network';
import type { Policy } from './replies';

/**
 * Limits what may be tried. It makes no difference whether there is such an account. A password that is right makes the address known
 * from which it came, and so does a sign-up: there, strangers elsewhere cannot keep the owner of the account from logging in.
 *
 * What is under way counts as wrong until it turns out to be right, so that guesses sent at once are no more than guesses sent one by
 * one. An attempt that fails, rather than being wrong, does not count.
 */
export interface AccountLimits {
  /**
   * Checks the password of somebody who says whose it is, unless too many wrong ones have come.
   * @param account its e-mail address in lower case
   * @param address where the request comes from
   * @param check resolves with undefined when the password is wrong
   * @returns what `check` does, or the refusal
   */
  password<Result>(account: string, address: string, check: Check<Result>): Promise<Guessed<Result>>;
  /**
   * Checks the password of a user who has a token, unless that user has sent too many wrong ones, from wherever. Nobody without a
   * token has a part in it, not even from the same address: who is being guessed at can change the password all the while.
   * @param account the e-mail address in lower case; anything for a user without one, for whom no password is right
   */
  passwordOfUser<Result>(
    user: UserId,
    account: string,
    address: string,
    check: Check<Result>,
  ): Promise<Guessed<Result>>;
  /**
   * Signs somebody up, unless too many have been from there. An address that is taken counts too: that it is must not be found out
   * for whole lists.
   * @param account the e-mail address in lower case
   * @param signUp resolves with undefined when it is taken
   * @returns what `signUp` does, or the refusal
   */
  signUp<Result>(account: string, address: string, signUp: Check<Result>): Promise<Guessed<Result>>;
}
type Check<Result> = () => Promise<Result | undefined>;
type Guessed<Result> = Result | undefined | ProblemReply<429>;

const quarter = 900;
const hour = 3600;

/** Wrong passwords for one account from one address. */
const guesses: Policy = { name: 'password', quota: 10, window: quarter };
/** Wrong passwords from one address, and for one account: where the address is not known as one of that account. */
const guessesFromAddress: Policy = { name: 'passwords-from-address', quota: 100, window: quarter };
const guessesOfStrangers: Policy = { name: 'passwords-of-strangers', quota: 50, window: hour };
/** Wrong passwords of one user with a token. */
const guessesOfUser: Policy = { name: 'passwords-of-user', quota: 10, window: quarter };
const signUps: Policy = { name: 'sign-ups', quota: 20, window: hour };

/** Nothing is limited. */
export const noAccountLimits: AccountLimits = {
  password: (_account, _address, check) => check(),
  passwordOfUser: (_user, _account, _address, check) => check(),
  signUp: (_account, _address, signUp) => signUp(),
};

/** Limits that all instances on a database share. */
export function createAccountLimits(database: Database): AccountLimits {
  const client = limiterClient(database);
  const pair = createLimit(guesses, client);
  const fromAddress = createLimit(guessesFromAddress, client);
  const ofStrangers = createLimit(guessesOfStrangers, client);
  const ofUser = createLimit(guessesOfUser, client);
  const created = createLimit(signUps, client);

  /** @param take takes points for the attempt @param place where the account is known when the password is right */
  function guess<Result>(
    take: (attempt: Attempt) => ReturnType<Attempt['take']>,
    { account, key }: Place,
    check: Check<Result>,
  ) {
    const attempt = createAttempt('Too many wrong passwords.');
    return attempt.run(async () => {
      const refused = await take(attempt);
      if (refused) return refused;
      const result = await check();
      if (result !== undefined) await Promise.all([attempt.giveBack(), rememberAddress(database, account, key)]);
      return result;
    });
  }

  return {
    password(account, address, check) {
      const [network, place] = [networkOf(address), placeOf(account, address)];
      const take = async (attempt: Attempt) => {
        const refused = await attempt.take(pair, account, network);
        // Who is known there meets the first limit only: strangers elsewhere cannot use it up.
        if (refused || (await isKnownAddress(database, account, place.key))) return refused;
        return (await attempt.take(fromAddress, network)) ?? attempt.take(ofStrangers, account);
      };
      return guess(take, place, check);
    },
    passwordOfUser(user, account, address, check) {
      // By the user alone: what is counted for an address, others there can use up, and each user's password takes a token to try.
      return guess((attempt) => attempt.take(ofUser, user), placeOf(account, address), check);
    },
    signUp(account, address, signUp) {
      const attempt = createAttempt('Too many sign-ups.');
      return attempt.run(async () => {
        const refused = await attempt.take(created, networkOf(address));
        if (refused) return refused;
        const result = await signUp();
        // The reply neither waits for it nor depends on it: the account is there.
        if (result !== undefined) rememberAddress(database, account, placeOf(account, address).key).catch(() => {});
        return result;
      });
    },
  };
}

/** An account at an address, and what stands for both in the database. */
interface Place {
  readonly account: string;
  readonly key: string;
}

function placeOf(account: string, address: string): Place {
  return { account, key: keyOf('known-address', account, networkOf(address)) };
}
