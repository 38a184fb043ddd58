import { withTimeLimit } from '../base/time-limit';
import { type User, userDigest } from '../base/user';
import type { Database } from '../db/pool/connection';
import { timeLimitExceeded } from '../db/pool/errors';
import { type Revocation, readRevocations, type Seen } from '../db/revocations';
import { type Refusal, revokedToken, undatedToken } from './refusals';
import { tokenDigest } from './revocation-scope';
import { createRevokedKeys, type RevokedKeys } from './revoked-keys';

/** Tokens that were valid and are refused now: their user has logged out, changed the password or left. */
export interface Revocations {
  /**
   * Whether the known revocations are new enough to be used. Starts to read newer ones when it is time for that.
   * @param now milliseconds since 1970, where the caller has them already
   */
  isCurrent(now?: number): boolean;
  /** Waits until the known revocations are new enough. Rejects when the database cannot be read in time. */
  refresh(): Promise<void>;
  /** @returns why a token is refused; undefined when it was not revoked */
  refusalOf(user: User): Refusal | undefined;
  /** Adds a revocation of this process itself, after the commit. */
  note(revocation: Revocation): void;
  /** Registers a function that is called whenever further tokens have been revoked. */
  onChange(callback: OnRevoked): void;
  /** Grows whenever further tokens have been revoked. */
  readonly revision: number;
  /** Whether all revocations have been read: before that, no token is accepted. */
  readonly loaded: boolean;
}

/** @param keys of the new revocations, as in `revocationKeys`; undefined when all have been read anew */
type OnRevoked = (keys: readonly string[] | undefined) => void;

/** Milliseconds. */
export const defaults = {
  /** From the beginning of one look at the database to the beginning of the next, while requests come. */
  interval: 2000,
  /** The age at which the known revocations may no longer be used. */
  longest: 4000,
  /** How long a request waits for a look, which may have to read all revocations. */
  patience: 5000,
};
export type RevocationTuning = Readonly<typeof defaults>;

/**
 * Keeps the revocations in memory, and reads new ones from the database every two seconds while requests come: without requests, the
 * database may sleep. A revocation of another instance takes effect here after `longest` at the latest: then no token is accepted before
 * the next look.
 * @param onMoved called when the database has another source than before, or was set back to an earlier state. If it was certainly set
 * back, `setBackFrom` is the epoch before. When the promise rejects, the next look calls it again
 */
export function createRevocations(
  database: Pick<Database, 'read'>,
  tuning: Partial<RevocationTuning> = {},
  onMoved: (setBackFrom: number | undefined) => Promise<unknown> = async () => {},
): Revocations {
  const { interval, longest, patience } = { ...defaults, ...tuning };
  const callbacks: OnRevoked[] = [];
  let known = createRevokedKeys();
  /** Replaces `known` when all revocations have been read. */
  let loading: RevokedKeys | undefined;
  /** The state of the database at the last look; undefined until all revocations have been read. */
  let seen: Seen | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let lookedAtByClock = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  /** Starts a look, unless one is under way. */
  function startLook(): Promise<void> {
    if (!looking) {
      looking = look().finally(() => {
        looking = undefined;
      });
      // The requests that wait get the error, and the next request starts another look.
      looking.catch(() => {});
    }
    return looking;
  }
  async function look(): Promise<void> {
    const [begun, begunByClock] = [performance.now(), Date.now()];
    if (seen) {
      const found = await readRevocations(database, seen, add);
      if (found.moved) {
        // From here on, requests wait until all revocations have been read.
        lookedAt = Number.NEGATIVE_INFINITY;
        await onMoved(found.seen.next < seen.next ? seen.epoch : undefined);
      }
      seen = found.moved ? undefined : found.seen;
    }
    seen ??= await readAll();
    [lookedAt, lookedAtByClock] = [begun, begunByClock];
    known.tidy();
  }
  async function readAll(): Promise<Seen> {
    const all = createRevokedKeys();
    loading = all;
    const found = await readRevocations(database, undefined, (page) => addTo(all, page));
    [known, loading] = [all, undefined];
    changed();
    return found.seen;
  }
  function add(page: readonly Revocation[]): void {
    if (addTo(known, page)) changed(page.map(({ key }) => key));
  }
  function changed(keys?: readonly string[]): void {
    revocations.revision += 1;
    for (const callback of callbacks) callback(keys);
  }

  const revocations = {
    // A field rather than a getter: every request reads it.
    revision: 0,
    isCurrent(now = Date.now()): boolean {
      // The first of these clocks stands still while the machine is suspended; the second one may be set back.
      const age = Math.max(performance.now() - lookedAt, now - lookedAtByClock);
      if (age >= interval) void startLook();
      return age < longest;
    },
    async refresh(): Promise<void> {
      if (!revocations.isCurrent())
        await withTimeLimit(startLook(), patience, () => timeLimitExceeded(patience / 1000));
    },
    refusalOf(user: User): Refusal | undefined {
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

const digest = Buffer.alloc(32);
/** @returns whether these revoke further tokens */
function addTo(known: RevokedKeys, revocations: readonly Revocation[]): boolean {
  let isNews = false;
  for (const { key, until, expires } of revocations) {
    // A key of another length, which the table may contain, belongs to no token.
    if (digest.write(key, 'base64url') === digest.length) isNews = known.add(digest, until, expires) || isNews;
  }
  return isNews;
}
