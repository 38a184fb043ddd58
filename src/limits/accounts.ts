import type { ProblemReply } from '../base/contract';
import type { UserId } from '../base/user';
import { isKnownAddress, rememberAddress } from '../db/known-addresses';
import type { Database } from '../db/pool/connection';
import { type Attempt, createAttempts, keyOf, looksAt, takes, triesToTake, type Use } from './attempt';
import { networkOf } from './network';
import type { Policy } from './replies';

/**
 * Limits what may be tried, so that replies do not tell whether there is such an account, or from where it is used. A password that is
 * right makes the address known from which it came, and so does a sign-up: there, strangers elsewhere cannot keep the owner of the
 * account from logging in.
 *
 * What is under way counts as wrong until it turns out to be right, so that guesses sent at once are no more than guesses sent one by
 * one. An attempt that fails, rather than being wrong, does not count.
 */
export interface AccountLimits {
  /**
   * Checks the password of somebody who says whose it is, unless there were too many log-ins.
   * @param account its e-mail address in lower case
   * @param address where the request comes from
   * @param check resolves with undefined when the password is wrong. It has to take as long for an account that does not exist
   * @returns what `check` does, or the refusal. Then the password may have been right: nothing may be begun with it in `check`
   */
  password<Result>(account: string, address: string, check: Check<Result>): Promise<Guessed<Result>>;
  /**
   * Checks the password of a user who has a token, unless that user has sent too many, from wherever. Nobody without a token has a
   * part in it, not even from the same address: who is being guessed at can change the password all the while.
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
  /**
   * Logs a user out, unless that user has done so too often: each token that is revoked is kept until it would have expired, by all
   * instances in memory.
   * @returns what `logOut` does, or the refusal
   */
  logOut<Result>(user: UserId, logOut: () => Promise<Result>): Promise<Result | ProblemReply<429>>;
}
type Check<Result> = () => Promise<Result | undefined>;
type Guessed<Result> = Result | undefined | ProblemReply<429>;

const [quarter, hour] = [900, 3600];
const wrong = 'Too many wrong passwords.';
const right = 'Too many log-ins.';

/** Wrong passwords from one address; of these, how many accounts they were for; and for one account from one address. */
const guessesFromAddress: Policy = { name: 'passwords-from-address', quota: 100, window: quarter, complaint: wrong };
const accountsFromAddress: Policy = { name: 'accounts-from-address', quota: 100, window: hour, complaint: wrong };
const guesses: Policy = { name: 'password', quota: 10, window: quarter, complaint: wrong };
/** Wrong passwords for one account, from wherever. */
const guessesOfStrangers: Policy = {
  name: 'passwords-of-strangers',
  quota: 50,
  window: hour,
  complaint: 'Too many wrong passwords for this e-mail address: the right one is taken only where it was used before.',
};
/** Right passwords: a check of one takes a core for a while. Many people may log in from one address, and one from many devices. */
const logInsFromAddress: Policy = { name: 'log-ins-from-address', quota: 3000, window: quarter, complaint: right };
const logIns: Policy = { name: 'log-ins', quota: 300, window: quarter, complaint: right };
/** Passwords of one user with a token. */
const guessesOfUser: Policy = { name: 'passwords-of-user', quota: 10, window: quarter, complaint: wrong };
const proofsOfUser: Policy = { name: 'changes-of-account', quota: 60, window: hour, complaint: 'Too many changes.' };
const logOuts: Policy = {
  name: 'log-outs',
  quota: 100,
  window: hour,
  complaint: 'Too many log-outs: log out everywhere instead.',
};
const signUps: Policy = { name: 'sign-ups', quota: 20, window: hour, complaint: 'Too many sign-ups.' };

/** Nothing is limited. */
export const noAccountLimits: AccountLimits = {
  password: (_account, _address, check) => check(),
  passwordOfUser: (_user, _account, _address, check) => check(),
  signUp: (_account, _address, signUp) => signUp(),
  logOut: (_user, logOut) => logOut(),
};

/**
 * Limits that all instances on a database share.
 * @param databaseOf the database for what is counted of a network or a user: the others do not wait behind that
 */
export function createAccountLimits(databaseOf: (owner: string) => Database): AccountLimits {
  const attemptsOn = createAttempts();
  const knownAt = (account: string, address: string) => keyOf('known-address', account, networkOf(address));

  /** Ends an attempt whose password was right. @param counts what is counted of these @param place as `rememberAddress` takes it */
  async function succeed<Result>(
    database: Database,
    { giveBack }: Attempt,
    counts: readonly Use[],
    [account, place]: readonly [string, string],
    result: Result,
  ): Promise<Guessed<Result>> {
    const [counted] = await Promise.all([
      attemptsOn(database).begin(counts),
      giveBack(),
      rememberAddress(database, account, place),
    ]);
    return 'problem' in counted ? counted : result;
  }

  return {
    password<Result>(account: string, address: string, check: Check<Result>) {
      const [network, place] = [networkOf(address), knownAt(account, address)];
      const database = databaseOf(network);
      const attempts = attemptsOn(database);
      const ofPair = takes(guesses, account, network);
      // What is under way does not count here: many people may log in at once from one address.
      const ofNetwork = [guessesFromAddress, accountsFromAddress, logInsFromAddress];
      const others = [...ofNetwork.map((policy) => looksAt(policy, network)), triesToTake(guessesOfStrangers, account)];
      return attempts.make(ofPair, others, async (attempt): Promise<Guessed<Result>> => {
        // Without a point of the account's only the right password counts, from a known address. For every other password and account
        // the same is done and replied: who shares an address with somebody does not get to know of whom it is known.
        const [result, permitted] = await Promise.all([
          check(),
          !attempt.short || isKnownAddress(database, account, place),
        ]);
        if (result !== undefined && permitted) {
          const counts = [takes(logInsFromAddress, network), takes(logIns, account)];
          return succeed(database, attempt, counts, [account, place], result);
        }
        const counts = [triesToTake(guessesFromAddress, network)];
        if (attempt.pointsOf(ofPair) === 1) counts.push(triesToTake(accountsFromAddress, network));
        await attempts.begin(counts);
        return attempt.short;
      });
    },
    passwordOfUser(user, account, address, check) {
      // By the user alone: what is counted for an address, others there can use up, and each user's password takes a token to try.
      const database = databaseOf(user);
      return attemptsOn(database).make(takes(guessesOfUser, user), [looksAt(proofsOfUser, user)], async (attempt) => {
        const result = await check();
        if (result === undefined) return undefined;
        return succeed(database, attempt, [takes(proofsOfUser, user)], [account, knownAt(account, address)], result);
      });
    },
    signUp(account, address, signUp) {
      const network = networkOf(address);
      const database = databaseOf(network);
      return attemptsOn(database).make(takes(signUps, network), [], async () => {
        const result = await signUp();
        // The reply neither waits for it nor depends on it: the account is there.
        if (result !== undefined) rememberAddress(database, account, knownAt(account, address)).catch(() => {});
        return result;
      });
    },
    logOut: (user, logOut) => attemptsOn(databaseOf(user)).make(takes(logOuts, user), [], logOut),
  };
}
