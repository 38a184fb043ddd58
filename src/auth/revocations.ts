import { createHash } from 'node:crypto';
import { type User, userDigest, userKey } from '../base/user';
import type { Database } from '../db/pool/connection';
import { timeLimitExceeded } from '../db/pool/errors';
import { type Revocation, readRevocations, type Seen } from '../db/revocations';
import { endOfToken } from './claims';
import { type Refusal, revokedToken, undatedToken } from './refusals';
import { createRevokedKeys, type RevokedKeys } from './revoked-keys';

/** Tokens that were valid and are refused now: their user has logged out, changed the password or left. */
export interface Revocations {
  /**
   * Called before each use.
   * @param now milliseconds since 1970, where they are known already
   * @returns a promise where what is known is too old to go on with. It is rejected when the database cannot be asked, or not in time.
   */
  refresh(now?: number): Promise<void> | undefined;
  /** @returns why a token is refused; undefined when it was not revoked */
  refuse(user: User): Refusal | undefined;
  /** Adds what this process has revoked itself, once that is committed. */
  note(revocation: Revocation): void;
  /** Has the callback called when tokens have been revoked that were not before, with the keys of what was revoked. */
  onChange(callback: OnRevoked): void;
  /** Grows each time that tokens have been revoked that were not before. */
  readonly revision: number;
  /** Whether all revocations have been read: before that, nobody is let in. */
  readonly loaded: boolean;
}

/** @param keys of the revocations, as in `revocableBy`; undefined: all have been read anew */
type OnRevoked = (keys: readonly string[] | undefined) => void;

/** Milliseconds; tests have others. */
export const usual = {
  /** From the beginning of a look to that of the next, while requests come. */
  interval: 2000,
  /** After so long nobody is let in on what was seen then. */
  longest: 4000,
  /** How long a request waits for a look: everything may have to be read. */
  patience: 5000,
};
export type RevocationTuning = Readonly<typeof usual>;

/**
 * Seconds that all tokens of a user are remembered as revoked: ours are valid for seven days, but those of other issuers may be for
 * longer, and a token that was stolen must not come back to life.
 */
const userLifetime = 400 * 86_400;
/** The last second that PostgreSQL and everybody else can write down: the end of the year 9999. */
const latest = 253_402_300_799;

/**
 * Keeps what is revoked in memory, and looks for more every two seconds while requests come: a database that nobody needs may sleep.
 * What another instance has revoked is known here after `longest` at the latest, because nobody is let in on older knowledge.
 * @param onMoved called when the database is served from another place than before, or has been set back, which then is certain: with
 * the epoch before that. What it throws, the next look meets again
 */
export function createRevocations(
  database: Pick<Database, 'read'>,
  tuning: Partial<RevocationTuning> = {},
  onMoved: (setBackFrom: number | undefined) => Promise<unknown> = async () => {},
): Revocations {
  const { interval, longest, patience } = { ...usual, ...tuning };
  const callbacks: OnRevoked[] = [];
  const scratch = Buffer.alloc(32);
  let known = createRevokedKeys();
  /** What is to take its place. */
  let loading: RevokedKeys | undefined;
  /** What the last look has seen; undefined until all has been read. */
  let seen: Seen | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let lookedAtByClock = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  function changed(keys?: readonly string[]): void {
    // A field that is read with each request, not a function that is called.
    revocations.revision += 1;
    for (const callback of callbacks) callback(keys);
  }
  function addTo(keys: RevokedKeys, revocations: readonly Revocation[]): boolean {
    let news = false;
    for (const { key, until, expires } of revocations) {
      // Whatever else is in the table means no token.
      if (scratch.write(key, 'base64url') === scratch.length) news = keys.add(scratch, until, expires) || news;
    }
    return news;
  }
  const add = (revocations: readonly Revocation[]) => {
    if (addTo(known, revocations)) changed(revocations.map(({ key }) => key));
  };

  async function look(): Promise<void> {
    const [begun, begunByClock] = [performance.now(), Date.now()];
    if (seen) {
      const found = await readRevocations(database, seen, add);
      if (found.moved) {
        // Whoever comes now has to wait.
        lookedAt = Number.NEGATIVE_INFINITY;
        await onMoved(found.seen.next < seen.next ? seen.epoch : undefined);
      }
      seen = found.moved ? undefined : found.seen;
    }
    seen ??= await load();
    [lookedAt, lookedAtByClock] = [begun, begunByClock];
    known.tidy();
  }
  async function load(): Promise<Seen> {
    const all = createRevokedKeys();
    loading = all;
    const found = await readRevocations(database, undefined, (revocations) => addTo(all, revocations));
    [known, loading] = [all, undefined];
    changed();
    return found.seen;
  }

  const revocations = {
    revision: 0,
    refresh(now = Date.now()): Promise<void> | undefined {
      // The first of these stands still while a machine is suspended, the second one may be set back.
      const age = Math.max(performance.now() - lookedAt, now - lookedAtByClock);
      if (age < interval) return undefined;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      if (age >= longest) return inTime(looking, patience);
      // The next request tries again.
      looking.catch(() => {});
      return undefined;
    },
    refuse(user: User): Refusal | undefined {
      if (known.isEmpty) return undefined;
      const { issued } = user;
      const until = known.until(userDigest(user.id));
      if (until !== undefined && issued === undefined && until < Number.POSITIVE_INFINITY) return undatedToken;
      if (until !== undefined && (issued ?? 0) <= until) return revokedToken;
      return known.until(tokenDigest(user)) === undefined ? undefined : revokedToken;
    },
    note(revocation: Revocation): void {
      if (loading) addTo(loading, [revocation]);
      add([revocation]);
    },
    onChange: (callback: OnRevoked) => void callbacks.push(callback),
    get loaded() {
      return seen !== undefined;
    },
  };
  return revocations;
}

/** @returns when the work is done. Rejects after so many milliseconds, while it goes on */
function inTime(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeLimitExceeded(milliseconds / 1000)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The keys of the revocations that would end a token: its own, and that of all tokens of its user. */
export const revocableBy = (user: User) => [tokenDigest(user).toString('base64url'), userKey(user.id)];

/** The token that a request came with. */
export function ofToken(user: User): Revocation {
  return { key: tokenDigest(user).toString('base64url'), until: Number.POSITIVE_INFINITY, expires: endOf(user) };
}

/** All tokens of the user that were issued until now; the one that the request came with in any case. */
export function ofUser(user: Pick<User, 'id' | 'issued' | 'expires'>): Revocation {
  // The next millisecond, because PostgreSQL keeps no more than microseconds.
  const issued = Math.ceil(Math.max(user.issued ?? 0, 0) * 1000) / 1000;
  return { key: userKey(user.id), until: issued, expires: Math.max(Date.now() / 1000 + userLifetime, endOf(user)) };
}

/** All tokens of the user, whenever they are issued: the account is gone. */
export function ofDeletedUser(user: Pick<User, 'id' | 'issued' | 'expires'>): Revocation {
  return { ...ofUser(user), until: Number.POSITIVE_INFINITY };
}

/** A day after the token's end: the database forgets by its own clock, and a token is judged by that of the process. */
const endOf = ({ expires }: Pick<User, 'expires'>) => Math.min(endOfToken(expires) / 1000 + 86_400, latest);
const tokenDigest = ({ signingInput }: User) => createHash('sha256').update(`token:${signingInput}`).digest();
