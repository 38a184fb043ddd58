import { availableParallelism } from 'node:os';
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { isCommonPassword } from './common-passwords';
import { createPasswordQueue } from './password-queue';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const parameters = {
  algorithm: 2 satisfies Algorithm.Argon2id as Algorithm,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};
/**
 * How many hashes a process makes at once. Each takes a core and 19 MiB for tens of milliseconds: one core is left to requests, and one to
 * the database, which may be on the same machine. Log-ins are no fewer for it where cores are scarce. Two take half of Node's threads.
 * @param processes how many processes share the cores
 */
export function hashesAtOnce(cores: number, processes: number): number {
  return Math.min(2, Math.max(1, Math.floor((cores - 2) / processes)));
}
/** So many may wait, about two seconds' worth. Beyond that a client is told to come back rather than left waiting. */
const queueLength = 64;

/** One password may be hashed, or compared. Both throw PasswordQueueFull when the place had to be given to another network. */
export interface PasswordPlace {
  /** @returns the password's hash, to be kept */
  hash(password: string): Promise<string>;
  /**
   * Compares a password with the hash of an account.
   * @param passwordHash undefined when there is no such account: that takes as long and is never right
   */
  verify(password: string, passwordHash: string | null | undefined): Promise<boolean>;
}
export interface Passwords {
  /**
   * Takes a place in the queue before the work that leads to a hash, so that what has to be sent away has cost nothing.
   * @param network where the request comes from: each has its share of the queue
   * @throws PasswordQueueFull when its share is used up
   */
  inLine<Result>(network: string, work: (place: PasswordPlace) => Promise<Result>): Promise<Result>;
  /** As in a place of its own. @throws PasswordQueueFull */
  hash(password: string, network?: string): Promise<string>;
  /** Whether it is too common to be chosen. */
  isCommon(password: string): boolean;
}

/**
 * Password hashing by argon2id (RFC 9106), in the thread pool, bounded in concurrency.
 * @param permitted common passwords that may be chosen all the same
 * @param processes how many processes share the cores
 */
export function createPasswords(permitted: readonly string[] = [], processes = 1): Passwords {
  const queue = createPasswordQueue(hashesAtOnce(availableParallelism(), processes), queueLength);
  // What an unknown address is compared with, so that it takes the same time as a wrong password.
  const decoy = hash('no account has this password', parameters);
  async function inLine<Result>(network: string, work: (place: PasswordPlace) => Promise<Result>): Promise<Result> {
    const place = queue.enter(network);
    try {
      return await work({
        hash: (password) => place.turn(() => hash(password, parameters)),
        async verify(password, passwordHash) {
          const stored = passwordHash ?? (await decoy);
          const right = await place.turn(() => verify(stored, password));
          return right && stored === passwordHash;
        },
      });
    } finally {
      place.leave();
    }
  }
  return {
    inLine,
    hash: (password, network = '') => inLine(network, (place) => place.hash(password)),
    isCommon: (password) => !permitted.includes(password) && isCommonPassword(password),
  };
}
