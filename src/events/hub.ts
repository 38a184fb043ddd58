import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Revocations } from '../auth/revocations';
import type { EventStream } from '../base/contract';
import type { UserId } from '../base/user';
import { type Listener, notifyChanges } from '../db/change-notifications';
import type { Pool } from '../db/pool/connection';
import { batchChanges } from './change-batches';
import { entriesAfter } from './entries';
import { logFailure } from './log-failure';
import { openStream, type StreamContext, type StreamRequest } from './stream';
import { createStreamRegistry, type RegisteredStream, type StreamLimits } from './stream-registry';
import { startWatch, type WatchOptions } from './watch';

export interface EventHub {
  /** Called after a change of a user's tasks is committed. */
  changed(user: UserId): void;
  /** @returns why this user cannot have one more stream: the user has too many, the process has, or the process is stopping */
  whyNoStream(user: UserId): 'user' | 'all' | 'stopping' | undefined;
  /** Reserves room for a stream. @returns undefined when `whyNoStream` gives a reason */
  reserve(request: StreamRequest): EventStream | undefined;
  /** The number of open streams. */
  readonly size: number;
  /** Ends all streams, and accepts no more. */
  close(): void;
}

const defaults = {
  /** Milliseconds between heartbeats. */
  heartbeat: 15_000,
  /** Milliseconds after which a client that reads nothing is disconnected. */
  patience: 30_000,
  /** Milliseconds for which changes are collected before they are passed on. */
  collect: 50,
  /** Milliseconds between looks for changes of which no notification has come. */
  poll: 500,
  /** Milliseconds between looks for revoked tokens. Open streams send no requests, which would look for them. */
  lookForRevoked: 1000,
  /** Milliseconds for which watching continues after the last stream, so that not each short stream opens a connection to listen on. */
  linger: 10_000,
  most: 1000,
  maxOfUser: 10,
};
export type EventTuning = Readonly<typeof defaults> & StreamLimits;
interface Dependencies extends Pick<WatchOptions & StreamContext, 'listenTo' | 'log'> {
  readonly database: Pool;
  readonly revocations: Revocations;
  /** Called when tasks of these users were changed by this process. */
  readonly onChanged?: ((users: readonly UserId[]) => void) | undefined;
}

/** Keeps the event streams of this process. It watches for changes and revoked tokens only while there are streams. */
export function createEventHub(dependencies: Dependencies, tuning: Partial<EventTuning> = {}): EventHub {
  const { database, listenTo, log, revocations } = dependencies;
  const options = { ...dependencies, sender: randomUUID(), ...defaults, ...tuning };
  const streams = createStreamRegistry(options);
  const streamContext: StreamContext = {
    ...options,
    entriesAfter: (user, place, limit) => entriesAfter(database.for(user), user, place, limit),
  };
  let watch: Listener | undefined;
  let revocationTimer: NodeJS.Timeout | undefined;
  let lingerTimer: NodeJS.Timeout | undefined;
  let closed = false;

  const wake = (user: string, version?: number) => {
    for (const { stream } of streams.ofUser(user)) stream?.wake(version);
  };
  const changed = batchChanges(options.collect, (users) => {
    for (const user of users) wake(user);
    dependencies.onChanged?.(users);
    if (!listenTo()) return;
    notifyChanges(database, options.sender, users).catch((error) =>
      logFailure(log, error, 'notification of changes not sent'),
    );
  });

  const endIfRevoked = ({ user, stream }: RegisteredStream) => {
    if (revocations.refusalOf(user)) stream?.end('token_revoked');
  };
  revocations.onChange((keys) => {
    for (const entry of keys ? streams.revokedBy(keys) : streams.all()) endIfRevoked(entry);
  });
  const lookForRevoked = () => {
    revocations.refresh().catch((error) => logFailure(log, error, 'revoked tokens not read'));
  };

  function startWatching(): void {
    clearTimeout(lingerTimer);
    watch ??= startWatch(options, { users: streams.users, wake });
    revocationTimer ??= setInterval(lookForRevoked, options.lookForRevoked).unref();
  }
  function stopWatching(): void {
    watch?.stop();
    clearInterval(revocationTimer);
    watch = revocationTimer = undefined;
  }
  function remove(entry: RegisteredStream): void {
    streams.remove(entry);
    clearTimeout(lingerTimer);
    if (streams.size > 0) return;
    if (closed) stopWatching();
    else lingerTimer = setTimeout(stopWatching, options.linger).unref();
  }

  return {
    changed,
    whyNoStream: (user) => (closed ? 'stopping' : streams.whyFull(user)),
    reserve(request) {
      const entry = closed ? undefined : streams.add(request.user);
      if (!entry) return undefined;
      startWatching();
      const begin = (response: ServerResponse) => {
        // No stream for HEAD, or if the client has gone.
        if (response.req.method === 'HEAD' || response.destroyed) {
          remove(entry);
          response.end();
          return;
        }
        entry.stream = openStream(response, request, streamContext, () => remove(entry));
        if (entry.isReplaced) entry.stream.end('too_many_streams');
        // The token may have been revoked since the gate verified it.
        endIfRevoked(entry);
      };
      return Object.assign(begin, { release: () => entry.stream ?? remove(entry) });
    },
    get size() {
      return streams.size;
    },
    close() {
      closed = true;
      streams.endAll('stopping');
      if (streams.size === 0) stopWatching();
    },
  };
}
