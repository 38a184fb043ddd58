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
   * Whether what is known may be used without waiting. Starts to read newer revocations when it is time for that.
   * @param now milliseconds since 1970, where the caller has them already
   */
  isCurrent(now?: number): boolean;
  /** Waits until what is known may be used. Rejects when the database cannot be read, or not in time. */
  refresh(): Promise<void>;
  /** @returns why a token is refused; undefined when it was not revoked */
  refusalOf(user: User): Refusal | undefined;
  /** Adds what this process has revoked itself, once that is committed. */
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
  /** The age at which what is known may no longer be used. */
  longest: 4000,
  /** How long a request waits for a look: everything may have to be read. */
  patience: 5000,
};
export type RevocationTuning = Readonly<typeof defaults>;

/**
 * Keeps in memory what is revoked, and looks at the database for more every two seconds while requests come: a database without requests
 * may sleep. A revocation of another instance is known here after `longest` at the latest, because no token is accepted on older knowledge.
 * @param onMoved called when the database has another source than before, or was set back to an earlier state. Where that is certain,
 * `setBackFrom` is the epoch before. When it rejects, the next look calls it again
 */
export function createRevocations(
  database: Pick<Database, 'read'>,
  tuning: Partial<RevocationTuning> = {},
  onMoved: (setBackFrom: number | undefined) => Promise<unknown> = async () => {},
): Revocations {
  const { interval, longest, patience } = { ...defaults, ...tuning };
  const callbacks: OnRevoked[] = [];
  let known = createRevokedKeys();
  /** Takes the place of `known` when everything has been read. */
  let loading: RevokedKeys | undefined;
  /** What the last look has seen; undefined until everything has been read. */
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
      // Those that wait get to know the failure. After that, the next request starts another look.
      looking.catch(() => {});
    }
    return looking;
  }
  async function look(): Promise<void> {
    const [begun, begunByClock] = [performance.now(), Date.now()];
    if (seen) {
      const found = await readRevocations(database, seen, add);
      if (found.moved) {
        // From here on, requests wait until everything has been read.
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
/** @returns whether tokens are revoked by these that were not revoked before */
function addTo(known: RevokedKeys, revocations: readonly Revocation[]): boolean {
  let isNews = false;
  for (const { key, until, expires } of revocations) {
    // A key of another length, which the table may contain, belongs to no token.
    if (digest.write(key, 'base64url') === digest.length) isNews = known.add(digest, until, expires) || isNews;
  }
  return isNews;
}
