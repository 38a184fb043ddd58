import { revocationKeys } from '../auth/revocation-scope';
import type { User, UserId } from '../base/user';
import type { EndReason } from './messages';
import type { Stream } from './stream';

/** A stream's place among those of the process, taken before the stream begins. */
export interface Place {
  readonly user: User;
  stream?: Stream;
  /** Whether another user has been given it. */
  lost: boolean;
}

/** How many streams there may be. */
export interface StreamLimits {
  /** Of the process. */
  readonly most: number;
  /** Of one user, at this process; 0: as many as there is room for. */
  readonly mostOfUser: number;
}

/**
 * The places for streams. When all are taken, a user who has fewer than others gets one all the same: the oldest stream of the user who
 * has the most is ended. It comes to that only where both have a fair share then, the one no more than the other, so that streams that
 * are ended and opened anew do not push each other out for ever; and whoever has one stream keeps it.
 */
export function createPlaces({ most, mostOfUser }: StreamLimits) {
  /** The oldest place of each user first. */
  const ofUsers = new Map<string, Set<Place>>();
  /** The places that a revocation with this key would end. */
  const ofKeys = new Map<string, Set<Place>>();
  let size = 0;

  function leave(place: Place): void {
    if (!removeFrom(ofUsers, place.user.id, place)) return;
    for (const key of revocationKeys(place.user)) removeFrom(ofKeys, key, place);
    size -= 1;
  }

  /** @returns the place that somebody who has so many may have in a full house */
  function toGiveUp(own: number): Place | undefined {
    let largest: ReadonlySet<Place> | undefined;
    for (const places of ofUsers.values()) if (places.size > (largest?.size ?? own + 1)) largest = places;
    return largest?.values().next().value;
  }
  const owned = (user: string) => ofUsers.get(user)?.size ?? 0;

  /** @returns why a user cannot have a place: there are too many streams, of this user or of all */
  function refuse(user: UserId): 'user' | 'all' | undefined {
    const own = owned(user);
    if (mostOfUser > 0 && own >= mostOfUser) return 'user';
    return size < most || toGiveUp(own) ? undefined : 'all';
  }

  return {
    refuse,
    /** @returns a place, unless it is refused */
    take(user: User): Place | undefined {
      if (refuse(user.id)) return undefined;
      const lost = size < most ? undefined : toGiveUp(owned(user.id));
      if (lost) {
        leave(lost);
        lost.lost = true;
        lost.stream?.end('too_many_streams');
      }
      const place: Place = { user, lost: false };
      addTo(ofUsers, user.id, place);
      for (const key of revocationKeys(user)) addTo(ofKeys, key, place);
      size += 1;
      return place;
    },
    leave,
    of: (user: string): Iterable<Place> => ofUsers.get(user) ?? [],
    /** @param keys of revocations */
    meantBy: (keys: readonly string[]): readonly Place[] => keys.flatMap((key) => [...(ofKeys.get(key) ?? [])]),
    users: () => [...ofUsers.keys()],
    all: (): readonly Place[] => [...ofUsers.values()].flatMap((places) => [...places]),
    endAll(reason: EndReason): void {
      for (const places of ofUsers.values()) for (const { stream } of places) stream?.end(reason);
    },
    get size() {
      return size;
    },
  };
}

function addTo(places: Map<string, Set<Place>>, key: string, place: Place): void {
  const there = places.get(key);
  if (there) there.add(place);
  else places.set(key, new Set([place]));
}

/** @returns whether it was there */
function removeFrom(places: Map<string, Set<Place>>, key: string, place: Place): boolean {
  const there = places.get(key);
  if (!there?.delete(place)) return false;
  if (there.size === 0) places.delete(key);
  return true;
}
