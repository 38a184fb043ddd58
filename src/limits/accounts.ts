import type { ProblemReply } from '../base/contract';
import type { UserId } from '../base/user';
import { isKnownAddress, rememberAddress } from '../db/known-addresses';
import type { Database } from '../db/pool/connection';
import * as policies from './account-policies';
import { type Attempt, createAttempts, keyOf, looksAt, takes, triesToTake, type Use } from './attempt';
import { networkOf } from './network';

/**
 * Limits log-ins, sign-ups and other operations with a password. Its replies do not tell whether an account exists, or where it is used. A
 * sign-up, and each right password, makes the address known that it came from. From a known address, the owner of an account can log in
 * while strangers elsewhere try passwords.
 *
 * An attempt counts as wrong until its password turns out to be right. So guesses that are sent at once count as guesses that are sent one
 * after the other. An attempt that fails for another reason does not count.
 */
export interface AccountLimits {
  /**
   * Checks the password of a log-in, unless there were too many.
   * @param account its e-mail address in lower case
   * @param address where the request comes from
   * @param check resolves with undefined when the password is wrong. It must take as long for an account that does not exist
   * @returns the result of `check`, or the refusal. Even then the password may have been right, so `check` must not start anything with it
   */
  password<Result>(account: string, address: string, check: Check<Result>): Promise<Guessed<Result>>;
  /**
   * Checks the password of a user who has a token, unless there were too many, from all addresses together. Requests without a token do
   * not count, even those from the same address: a user whose password strangers try can always change it.
   * @param account the e-mail address in lower case; any text for a user without one, for whom no password is right
   */
  passwordOfUser<Result>(
    user: UserId,
    account: string,
    address: string,
    check: Check<Result>,
  ): Promise<Guessed<Result>>;
  /**
   * Signs a user up, unless there were too many sign-ups from that address. An e-mail address that is taken counts too: otherwise a
   * client could find out which addresses of a long list are taken.
   * @param account the e-mail address in lower case
   * @param signUp resolves with undefined when the e-mail address is taken
   * @returns the result of `signUp`, or the refusal
   */
  signUp<Result>(account: string, address: string, signUp: Check<Result>): Promise<Guessed<Result>>;
  /**
   * Logs a user out, unless that user has logged out too often: all instances keep each revoked token in memory until it expires.
   * @returns the result of `logOut`, or the refusal
   */
  logOut<Result>(user: UserId, logOut: () => Promise<Result>): Promise<Result | ProblemReply<429>>;
  /**
   * Makes a personal access token, unless the user has made too many: instances remember each that is revoked.
   * @returns the result of `create`, or the refusal
   */
  createToken<Result>(user: UserId, create: () => Promise<Result>): Promise<Result | ProblemReply<429>>;
}
type Check<Result> = () => Promise<Result | undefined>;
type Guessed<Result> = Result | undefined | ProblemReply<429>;

/** Nothing is limited. */
export const noAccountLimits: AccountLimits = {
  password: (_account, _address, check) => check(),
  passwordOfUser: (_user, _account, _address, check) => check(),
  signUp: (_account, _address, signUp) => signUp(),
  logOut: (_user, logOut) => logOut(),
  createToken: (_user, create) => create(),
};

/**
 * Limits that all instances on a database share.
 * @param databaseOf the database for the counts of a network or a user, with its own turns in the queue of statements
 */
export function createAccountLimits(databaseOf: (owner: string) => Database): AccountLimits {
  const attemptsOn = createAttempts();
  const addressKeyOf = (account: string, address: string) => keyOf('known-address', account, networkOf(address));

  /** Ends an attempt with a right password. @param counts the limits of right passwords @returns the refusal when one is reached */
  async function succeed(
    database: Database,
    attempt: Attempt,
    counts: readonly Use[],
    account: string,
    addressKey: string,
  ): Promise<ProblemReply<429> | undefined> {
    const [counted] = await Promise.all([
      attemptsOn(database).begin(counts),
      attempt.giveBack(),
      rememberAddress(database, account, addressKey),
    ]);
    return 'problem' in counted ? counted : undefined;
  }

  return {
    password<Result>(account: string, address: string, check: Check<Result>) {
      const [network, addressKey] = [networkOf(address), addressKeyOf(account, address)];
      const database = databaseOf(network);
      const attempts = attemptsOn(database);
      const ofPair = takes(policies.guesses, account, network);
      const others = [
        // An attempt under way takes no point of these: many people may log in at once from one address.
        looksAt(policies.guessesFromAddress, network),
        looksAt(policies.accountsFromAddress, network),
        looksAt(policies.logInsFromAddress, network),
        triesToTake(policies.guessesOfStrangers, account),
      ];
      return attempts.make(ofPair, others, async (attempt): Promise<Guessed<Result>> => {
        // Too many strangers have tried: then the right password is accepted from a known address only. Every other attempt has the
        // same work and the same reply, so that clients with the same address do not learn whose account is used there.
        const [result, permitted] = await Promise.all([
          check(),
          !attempt.exceeded || isKnownAddress(database, account, addressKey),
        ]);
        if (result !== undefined && permitted) {
          const counts = [takes(policies.logInsFromAddress, network), takes(policies.logIns, account)];
          return (await succeed(database, attempt, counts, account, addressKey)) ?? result;
        }
        const counts = [triesToTake(policies.guessesFromAddress, network)];
        if (attempt.pointsOf(ofPair) === 1) counts.push(triesToTake(policies.accountsFromAddress, network));
        await attempts.begin(counts);
        return attempt.exceeded;
      });
    },
    passwordOfUser(user, account, address, check) {
      const database = databaseOf(user);
      const guess = takes(policies.guessesOfUser, user);
      return attemptsOn(database).make(guess, [looksAt(policies.changesOfUser, user)], async (attempt) => {
        const result = await check();
        if (result === undefined) return undefined;
        const counts = [takes(policies.changesOfUser, user)];
        return (await succeed(database, attempt, counts, account, addressKeyOf(account, address))) ?? result;
      });
    },
    signUp(account, address, signUp) {
      const network = networkOf(address);
      const database = databaseOf(network);
      return attemptsOn(database).make(takes(policies.signUps, network), [], async () => {
        const result = await signUp();
        // Not awaited, and may fail: the account exists.
        if (result !== undefined) rememberAddress(database, account, addressKeyOf(account, address)).catch(() => {});
        return result;
      });
    },
    logOut: (user, logOut) => attemptsOn(databaseOf(user)).make(takes(policies.logOuts, user), [], logOut),
    createToken: (user, create) => attemptsOn(databaseOf(user)).make(takes(policies.newTokens, user), [], create),
  };
}
