import { createHash } from 'node:crypto';
import type { Database } from '../db/connection';
import { type Revocation, revocationsOf } from '../db/revocations';
import { endOfToken, type User } from './claims';

/** Tokens that were valid and are refused now: their user has logged out, changed the password or left. */
export interface Revocations {
  /**
   * Called before each use.
   * @returns a promise where what is known is too old to go on with. It is rejected when the database cannot be asked.
   */
  refresh(): Promise<void> | undefined;
  isRevoked(user: User): boolean;
  /** Adds what this process has revoked itself, once that is committed. */
  note(revocation: Revocation): void;
  /** Has the callback called when tokens have been revoked that were not before. */
  onChange(callback: () => void): void;
}

/** Milliseconds; tests have others. */
export const usual = {
  /** From the beginning of a look to that of the next, while requests come. */
  interval: 2000,
  /** After so long nobody is let in on what was seen then. */
  longest: 4000,
  /** From one time that what has expired is forgotten to the next. */
  tidy: 3_600_000,
};
export type RevocationTuning = Readonly<typeof usual>;

/** Seconds that a revocation may take from its time to its commit, several times over. */
const overlap = 30;
/** Seconds; longer than there are revocations. */
const ever = 1e9;
/** Seconds that all tokens of a user are remembered as revoked: as long as ours are valid, and a day for clocks that differ. */
const userLifetime = 8 * 86_400;
/** The last second that PostgreSQL and everybody else can write down: the end of the year 9999. */
const latest = 253_402_300_799;

/**
 * Keeps what is revoked in memory, and looks for more every two seconds while requests come: a database that nobody needs may sleep.
 * What another instance has revoked is known here after `longest` at the latest, because nobody is let in on older knowledge.
 */
export function createRevocations(database: Database, tuning: Partial<RevocationTuning> = {}): Revocations {
  const { interval, longest, tidy } = { ...usual, ...tuning };
  const known = new Map<string, Revocation>();
  const callbacks: (() => void)[] = [];
  let lookedAt = Number.NEGATIVE_INFINITY;
  let lookedAtByClock = Number.NEGATIVE_INFINITY;
  let tidiedAt = performance.now();
  let looking: Promise<void> | undefined;

  function add(revocations: readonly Revocation[]): void {
    const news = revocations.filter(({ key, until }) => until > (known.get(key)?.until ?? Number.NEGATIVE_INFINITY));
    for (const { key, until, expires } of news) {
      known.set(key, { key, until, expires: Math.max(expires, known.get(key)?.expires ?? 0) });
    }
    if (news.length > 0) for (const callback of callbacks) callback();
  }
  async function look(): Promise<void> {
    const [begun, begunByClock] = [performance.now(), Date.now()];
    // The first of these stands still while a machine is suspended, the second one may be set back.
    const since = Math.max(begun - lookedAt, begunByClock - lookedAtByClock);
    add(await revocationsOf(database, Math.min(since / 1000 + overlap, ever)));
    [lookedAt, lookedAtByClock] = [begun, begunByClock];
    if (begun - tidiedAt < tidy) return;
    tidiedAt = begun;
    for (const { key, expires } of known.values()) if (expires < Date.now() / 1000) known.delete(key);
  }
  const isMeant = (key: string, issued: number) => {
    const revocation = known.get(key);
    return revocation !== undefined && issued <= revocation.until;
  };

  return {
    refresh() {
      const age = performance.now() - lookedAt;
      if (age < interval) return undefined;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      if (age >= longest) return looking;
      // The next request tries again.
      looking.catch(() => {});
      return undefined;
    },
    isRevoked(user) {
      if (known.size === 0) return false;
      const issued = user.issued ?? Number.NEGATIVE_INFINITY;
      return isMeant(userKey(user.id), issued) || isMeant(tokenKey(user), issued);
    },
    note: (revocation) => add([revocation]),
    onChange: (callback) => void callbacks.push(callback),
  };
}

/** The token that a request came with. */
export function ofToken(user: User): Revocation {
  return { key: tokenKey(user), until: Number.POSITIVE_INFINITY, expires: endOf(user) };
}

/** All tokens of the user that were issued until now; the one that the request came with in any case. */
export function ofUser(user: User): Revocation {
  // The next millisecond, because PostgreSQL keeps no more than microseconds.
  const issued = Math.ceil(Math.max(user.issued ?? 0, 0) * 1000) / 1000;
  return { key: userKey(user.id), until: issued, expires: Math.max(Date.now() / 1000 + userLifetime, endOf(user)) };
}

/** All tokens of the user, whenever they are issued: the account is gone. */
export function ofDeletedUser(user: User): Revocation {
  return { ...ofUser(user), until: Number.POSITIVE_INFINITY };
}

const endOf = ({ expires }: User) => Math.min(endOfToken(expires) / 1000, latest);
/** Stands for all tokens of a user. */
export const userKey = (id: string) => digest('user', id);
const tokenKey = ({ signingInput }: User) => digest('token', signingInput);
const digest = (kind: string, name: string) => createHash('sha256').update(`${kind}:${name}`).digest('base64url');
