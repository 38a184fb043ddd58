import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { isCommonPassword } from './common-passwords';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const parameters = {
  algorithm: 2 satisfies Algorithm.Argon2id as Algorithm,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};
/** A hash takes a core and 19 MiB for tens of milliseconds: so many at once, and no more. */
const concurrency = 2;
/** So many may wait, about two seconds' worth. Beyond that a client is told to come back rather than left waiting. */
const queueLength = 64;

/** Thrown when too many passwords are being hashed already. */
export class PasswordQueueFull extends Error {}

export interface Passwords {
  /** @returns the password's hash, to be kept. @throws PasswordQueueFull */
  hash(password: string): Promise<string>;
  /**
   * Compares a password with the hash of an account.
   * @param passwordHash undefined when there is no such account: that takes as long and is never right
   * @throws PasswordQueueFull
   */
  verify(password: string, passwordHash: string | null | undefined): Promise<boolean>;
  /** Whether it is too common to be chosen. */
  isCommon(password: string): boolean;
}

/**
 * Password hashing by argon2id (RFC 9106), in the thread pool, bounded in concurrency.
 * @param permitted common passwords that may be chosen all the same
 */
export function createPasswords(permitted: readonly string[] = []): Passwords {
  const bounded = createBound();
  // What an unknown address is compared with, so that it takes the same time as a wrong password.
  const decoy = hash('no account has this password', parameters);
  return {
    hash: (password) => bounded(() => hash(password, parameters)),
    async verify(password, passwordHash) {
      const stored = passwordHash ?? (await decoy);
      const right = await bounded(() => verify(stored, password));
      return right && stored === passwordHash;
    },
    isCommon: (password) => !permitted.includes(password) && isCommonPassword(password),
  };
}

function createBound(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < concurrency) running += 1;
    else if (waiting.length >= queueLength) throw new PasswordQueueFull('too many passwords are being hashed');
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // A place is handed on rather than given back, so that nobody overtakes the queue.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
