import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Revocations } from '../auth/revocations';
import { loggable } from '../base/log';
import type { UserId } from '../base/user';
import { type Listener, sendHint } from '../db/change-hints';
import type { Pool } from '../db/pool/connection';
import { collectHints } from './hints';
import { createPlaces, type Place, type StreamLimits } from './places';
import { openStream, type StreamRequest, type StreamSurroundings } from './stream';
import { startWatch, type WatchOptions } from './watch';

export interface EventHub {
  /** Tells that a user's tasks have changed, after the change is committed. */
  changed(user: UserId): void;
  /** @returns why a stream of this user would not be begun: too many are open, of this user or of all, or the process stops */
  refuse(user: UserId): 'user' | 'all' | 'stopping' | undefined;
  /** @returns what starts the stream on a response; undefined when there are too many, or the process stops */
  reserve(request: StreamRequest): ((response: ServerResponse) => void) | undefined;
  /** How many streams there are. */
  readonly size: number;
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
  /** After the last stream, for how long changes are still listened for: streams that come and go cost no connection each. */
  linger: 10_000,
  most: 1000,
  mostOfUser: 10,
};
export type EventTuning = Readonly<typeof usual> & StreamLimits;
interface Needs extends Pick<WatchOptions & StreamSurroundings, 'listenTo' | 'log'> {
  readonly database: Pool;
  readonly revocations: Revocations;
}

/** The streams of this process. Nothing is listened to and nothing looked for when there have been none for a while. */
export function createEventHub(needs: Needs, tuning: Partial<EventTuning> = {}): EventHub {
  const { database, listenTo, log, revocations } = needs;
  const options = { ...needs, sender: randomUUID(), ...usual, ...tuning };
  const places = createPlaces(options);
  let watch: Listener | undefined;
  let looks: NodeJS.Timeout | undefined;
  let lingering: NodeJS.Timeout | undefined;
  let closed = false;

  const wake = (user: string, version?: number) => {
    for (const { stream } of places.of(user)) stream?.wake(version);
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
  revocations.onChange((keys) => {
    for (const place of keys ? places.meantBy(keys) : places.all()) recheck(place);
  });
  const lookForRevoked = () => {
    revocations.refresh().catch((error) => log.debug({ error: loggable(error) }, 'revoked tokens not read'));
  };

  function startLooking(): void {
    clearTimeout(lingering);
    watch ??= startWatch(options, { users: places.users, wake });
    looks ??= setInterval(lookForRevoked, options.lookForRevoked).unref();
  }
  function stopLooking(): void {
    watch?.stop();
    clearInterval(looks);
    watch = looks = undefined;
  }
  function leave(place: Place): void {
    places.leave(place);
    clearTimeout(lingering);
    if (places.size > 0) return;
    if (closed) stopLooking();
    else lingering = setTimeout(stopLooking, options.linger).unref();
  }

  return {
    changed,
    refuse: (user) => (closed ? 'stopping' : places.refuse(user)),
    reserve(request) {
      const place = closed ? undefined : places.take(request.user);
      if (!place) return undefined;
      startLooking();
      return (response) => {
        // HEAD wants no more than the head, and who has left wants nothing.
        if (response.req.method !== 'HEAD' && !response.destroyed) {
          place.stream = openStream(response, request, options, () => leave(place));
          if (place.lost) place.stream.end('too_many_streams');
          // It may have been revoked since the request was let in.
          recheck(place);
          return;
        }
        leave(place);
        response.end();
      };
    },
    get size() {
      return places.size;
    },
    close() {
      closed = true;
      places.endAll('stopping');
      if (places.size === 0) stopLooking();
    },
  };
}
