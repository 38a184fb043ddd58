import { revocationKeys } from '../auth/revocation-scope';
import type { User, UserId } from '../base/user';
import type { EndReason } from './messages';
import type { Stream } from './stream';

/** One stream among those of the process. It is registered before it starts. */
export interface RegisteredStream {
  readonly user: User;
  /** Undefined until the stream starts. */
  stream?: Stream;
  /** Whether a stream of another user has replaced it. */
  isReplaced: boolean;
}

export interface StreamLimits {
  /** How many streams the process may have. */
  readonly most: number;
  /** How many of them one user may have; 0: no limit for a user. */
  readonly maxOfUser: number;
}

/**
 * Keeps the streams of this process, up to a limit. When the limit is reached, a new stream replaces the oldest stream of the user with
 * the most streams, if that user has at least two more than the user of the new one. So clients that reconnect do not replace each other's
 * streams for ever, and nobody loses the only one.
 */
export function createStreamRegistry({ most, maxOfUser }: StreamLimits) {
  /** The streams of each user, the oldest first. */
  const byUser = new Map<string, Set<RegisteredStream>>();
  /** The streams that end when a token or a user is revoked under this key. */
  const byKey = new Map<string, Set<RegisteredStream>>();
  let size = 0;

  function remove(entry: RegisteredStream): void {
    if (!removeFrom(byUser, entry.user.id, entry)) return;
    for (const key of revocationKeys(entry.user)) removeFrom(byKey, key, entry);
    size -= 1;
  }

  /** @returns the stream that a stream of a user with `own` streams may replace; undefined when no other user has enough streams */
  function replaceable(own: number): RegisteredStream | undefined {
    let largest: ReadonlySet<RegisteredStream> | undefined;
    for (const streams of byUser.values()) if (streams.size > (largest?.size ?? own + 1)) largest = streams;
    return largest?.values().next().value;
  }
  const countOf = (user: string) => byUser.get(user)?.size ?? 0;

  /** @returns why a user cannot have one more stream: this user has too many, or the process has */
  function whyFull(user: UserId): 'user' | 'all' | undefined {
    const own = countOf(user);
    if (maxOfUser > 0 && own >= maxOfUser) return 'user';
    return size < most || replaceable(own) ? undefined : 'all';
  }

  return {
    whyFull,
    /** @returns undefined when `whyFull` gives a reason */
    add(user: User): RegisteredStream | undefined {
      if (whyFull(user.id)) return undefined;
      const replaced = size < most ? undefined : replaceable(countOf(user.id));
      if (replaced) {
        remove(replaced);
        replaced.isReplaced = true;
        replaced.stream?.end('too_many_streams');
      }
      const entry: RegisteredStream = { user, isReplaced: false };
      addTo(byUser, user.id, entry);
      for (const key of revocationKeys(user)) addTo(byKey, key, entry);
      size += 1;
      return entry;
    },
    remove,
    ofUser: (user: string): Iterable<RegisteredStream> => byUser.get(user) ?? [],
    /** @param keys of revocations */
    revokedBy: (keys: readonly string[]): readonly RegisteredStream[] =>
      keys.flatMap((key) => [...(byKey.get(key) ?? [])]),
    users: () => [...byUser.keys()],
    all: (): readonly RegisteredStream[] => [...byUser.values()].flatMap((streams) => [...streams]),
    endAll(reason: EndReason): void {
      for (const streams of byUser.values()) for (const { stream } of streams) stream?.end(reason);
    },
    get size() {
      return size;
    },
  };
}

function addTo(map: Map<string, Set<RegisteredStream>>, key: string, entry: RegisteredStream): void {
  const entries = map.get(key);
  if (entries) entries.add(entry);
  else map.set(key, new Set([entry]));
}

/** @returns whether it was there */
function removeFrom(map: Map<string, Set<RegisteredStream>>, key: string, entry: RegisteredStream): boolean {
  const entries = map.get(key);
  if (!entries?.delete(entry)) return false;
  if (entries.size === 0) map.delete(key);
  return true;
}
