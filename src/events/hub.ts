import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { User, UserId } from '../auth/claims';
import type { Revocations } from '../auth/revocations';
import { type Listener, sendHint } from '../db/change-hints';
import { loggable } from '../log';
import { collectHints } from './hints';
import { openStream, type Stream, type StreamRequest, type StreamSurroundings } from './stream';
import { startWatch, type WatchOptions } from './watch';

export interface EventHub {
  /** Tells that a user's tasks have changed, after the change is committed. */
  changed(user: UserId): void;
  /** Whether a stream of this user would be begun. */
  hasRoomFor(user: UserId): boolean;
  /** @returns what starts the stream on a response; undefined when there are too many, or the process stops */
  reserve(request: StreamRequest): ((response: ServerResponse) => void) | undefined;
  /** How many streams there are. */
  readonly size: number;
  /** Whether the process stops. */
  readonly closed: boolean;
  /** Ends all streams, and takes no more. */
  close(): void;
}

/** Milliseconds and numbers; tests have others. */
const usual = {
  heartbeat: 15_000,
  patience: 30_000,
  collect: 50,
  poll: 500,
  /** Between looks for revoked tokens, as there are no requests that would look. */
  lookForRevoked: 1000,
  /** Streams of the process, and of one user. */
  most: 1000,
  mostOfUser: 10,
};
export type EventTuning = Readonly<typeof usual>;
interface Needs extends Pick<WatchOptions & StreamSurroundings, 'database' | 'listenTo' | 'log'> {
  readonly revocations: Revocations;
}

/** A stream's, taken before it begins. */
interface Place {
  readonly user: User;
  stream?: Stream;
}

/** The streams of this process. Nothing is listened to and nothing looked for while there are none. */
export function createEventHub(needs: Needs, tuning: Partial<EventTuning> = {}): EventHub {
  const { database, listenTo, log, revocations } = needs;
  const options = { ...needs, sender: randomUUID(), ...usual, ...tuning };
  const places = new Map<string, Set<Place>>();
  let size = 0;
  let watch: Listener | undefined;
  let looks: NodeJS.Timeout | undefined;
  let closed = false;

  const wake = (user: string, version?: number) => {
    for (const { stream } of places.get(user) ?? []) stream?.wake(version);
  };
  const changed = collectHints(options.collect, (users) => {
    for (const user of users) wake(user);
    if (!listenTo()) return;
    sendHint(database, options.sender, users).catch((error) => log.debug({ error: loggable(error) }, 'hint not sent'));
  });

  /** Ends the stream of a token that was revoked. */
  const recheck = ({ user, stream }: Place) => {
    if (revocations.refuse(user)) stream?.end('token_revoked');
  };
  revocations.onChange(() => {
    for (const own of places.values()) for (const place of own) recheck(place);
  });
  const lookForRevoked = () => {
    revocations.refresh()?.catch((error) => log.debug({ error: loggable(error) }, 'revoked tokens not read'));
  };

  const hasRoomFor = (user: UserId) =>
    !closed && size < options.most && (places.get(user)?.size ?? 0) < options.mostOfUser;

  function take(user: User) {
    if (!hasRoomFor(user.id)) return undefined;
    const own = places.get(user.id) ?? new Set();
    const place: Place = { user };
    places.set(user.id, own.add(place));
    size += 1;
    watch ??= startWatch(options, { users: () => [...places.keys()], wake });
    looks ??= setInterval(lookForRevoked, options.lookForRevoked).unref();
    const leave = () => {
      if (!own.delete(place)) return;
      size -= 1;
      if (own.size === 0) places.delete(user.id);
      if (size > 0) return;
      watch?.stop();
      watch = undefined;
      clearInterval(looks);
      looks = undefined;
    };
    return { place, leave };
  }

  return {
    changed,
    hasRoomFor,
    reserve(request) {
      const taken = take(request.user);
      if (!taken) return undefined;
      const { place, leave } = taken;
      return (response) => {
        // HEAD wants no more than the head, and who has left wants nothing.
        if (response.req.method !== 'HEAD' && !response.destroyed) {
          place.stream = openStream(response, request, options, leave);
          // It may have been revoked since the request was let in.
          recheck(place);
          return;
        }
        leave();
        response.end();
      };
    },
    get size() {
      return size;
    },
    get closed() {
      return closed;
    },
    close() {
      closed = true;
      for (const own of places.values()) for (const { stream } of own) stream?.end('stopping');
    },
  };
}
