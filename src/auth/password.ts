import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { availableCores } from '../base/cores';
import { isCommonPassword } from './common-passwords';
import { createPasswordQueue } from './password-queue';

/** How much work a hash is: KiB of memory, and passes over it. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}
/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const usualCost: HashCost = { memoryCost: 19_456, timeCost: 2 };
const argon2id = { algorithm: 2 satisfies Algorithm.Argon2id as Algorithm, parallelism: 1 };

/**
 * How many hashes a process makes at once. Each takes a core and 19 MiB for tens of milliseconds. One core is left to requests, and one to
 * the database, which may be on the same machine: where cores are scarce, this makes log-ins no slower. Two hashes take half of Node's
 * threads.
 * @param processes how many processes share the cores
 */
export function hashesAtOnce(cores: number, processes: number): number {
  return Math.min(2, Math.max(1, Math.floor((cores - 2) / processes)));
}
/** How many passwords may wait, which takes about two seconds. Further clients are asked to come back. */
const queueLength = 64;

/** Hashes or compares one password. Both methods throw PasswordQueueFull when another network needs the ticket. */
interface Hasher {
  /** @returns the hash of a password, to be stored */
  hash(password: string): Promise<string>;
  /**
   * Compares a password with the hash of an account.
   * @param passwordHash undefined when there is no such account: the comparison takes as long, and is never right
   */
  verify(password: string, passwordHash: string | null | undefined): Promise<boolean>;
}
export interface Passwords {
  /**
   * Does work that needs a hash. Its ticket is taken first, so that a request which finds the queue full has cost nothing.
   * @param network where the request comes from: each network has its share of the queue
   * @throws PasswordQueueFull when the network's share is used up
   */
  inLine<Result>(network: string, work: (hasher: Hasher) => Promise<Result>): Promise<Result>;
  /** Hashes a password. @throws PasswordQueueFull */
  hash(password: string, network?: string): Promise<string>;
  /** Whether a password is too common to be chosen. */
  isCommon(password: string): boolean;
}

/**
 * Hashes passwords with argon2id (RFC 9106) in Node's thread pool, a few at a time.
 * @param permitted common passwords that may be chosen nevertheless
 * @param processes how many processes share the cores
 * @param cost another one only where a test needs many passwords, and not what they cost
 */
export function createPasswords(permitted: readonly string[] = [], processes = 1, cost = usualCost): Passwords {
  const parameters = { ...argon2id, ...cost };
  const queue = createPasswordQueue(hashesAtOnce(availableCores(), processes), queueLength);
  // For unknown e-mail addresses, so that they take the same time as a wrong password. It is made with the first comparison, whose account may
  // be known or not, rather than at each start, of which it would be a tenth of the work.
  let decoy: Promise<string> | undefined;
  async function inLine<Result>(network: string, work: (hasher: Hasher) => Promise<Result>): Promise<Result> {
    const ticket = queue.enter(network);
    try {
      return await work({
        hash: (password) => ticket.run(() => hash(password, parameters)),
        async verify(password, passwordHash) {
          decoy ??= hash('no account has this password', parameters).catch((error) => {
            decoy = undefined;
            throw error;
          });
          const other = await decoy;
          const stored = passwordHash ?? other;
          const right = await ticket.run(() => verify(stored, password));
          return right && stored === passwordHash;
        },
      });
    } finally {
      ticket.leave();
    }
  }
  return {
    inLine,
    hash: (password, network = '') => inLine(network, (hasher) => hasher.hash(password)),
    isCommon: (password) => !permitted.includes(password) && isCommonPassword(password),
  };
}
