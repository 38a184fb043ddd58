import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { UserId } from '../auth/claims';
import { type Listener, sendHint } from '../db/change-hints';
import { loggable } from '../log';
import { collectHints } from './hints';
import { openStream, type Stream, type StreamRequest, type StreamSurroundings } from './stream';
import { startWatch, type WatchOptions } from './watch';

export interface EventHub {
  /** Tells that a user's tasks have changed, after the change is committed. */
  changed(user: UserId): void;
  /** @returns what starts the stream on a response; undefined when there are too many, or the service stops */
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
  slowPoll: 5000,
  fastPoll: 500,
  /** Streams of the process, and of one user. */
  most: 1000,
  mostOfUser: 10,
};
export type EventTuning = Readonly<typeof usual>;
type Needs = Pick<WatchOptions & StreamSurroundings, 'database' | 'listenTo' | 'log'>;

/** The streams of this process. Nothing is listened to and nothing looked for while there are none. */
export function createEventHub(needs: Needs, tuning: Partial<EventTuning> = {}): EventHub {
  const { database, listenTo, log } = needs;
  const options = { ...needs, sender: randomUUID(), ...usual, ...tuning };
  /** A place is taken before its stream begins. */
  const places = new Map<string, Set<{ stream?: Stream }>>();
  let size = 0;
  let watch: Listener | undefined;
  let closed = false;

  const wake = (user: string, version?: number) => {
    for (const { stream } of places.get(user) ?? []) stream?.wake(version);
  };
  const changed = collectHints(options.collect, (users) => {
    for (const user of users) wake(user);
    if (!listenTo) return;
    sendHint(database, options.sender, users).catch((error) => log.debug({ error: loggable(error) }, 'hint not sent'));
  });

  function take(user: string) {
    const own = places.get(user) ?? new Set();
    if (closed || size >= options.most || own.size >= options.mostOfUser) return undefined;
    const place: { stream?: Stream } = {};
    places.set(user, own.add(place));
    size += 1;
    watch ??= startWatch(options, { users: () => [...places.keys()], wake });
    const leave = () => {
      if (!own.delete(place)) return;
      size -= 1;
      if (own.size === 0) places.delete(user);
      if (size > 0) return;
      watch?.stop();
      watch = undefined;
    };
    return { place, leave };
  }

  return {
    changed,
    reserve(request) {
      const taken = take(request.owner);
      if (!taken) return undefined;
      const { place, leave } = taken;
      return (response) => {
        // HEAD wants no more than the head, and who has left wants nothing.
        if (response.req.method !== 'HEAD' && !response.destroyed) {
          place.stream = openStream(response, request, options, leave);
          return;
        }
        leave();
        response.end();
      };
    },
    get size() {
      return size;
    },
    close() {
      closed = true;
      for (const own of places.values()) for (const { stream } of own) stream?.end('stopping');
    },
  };
}
