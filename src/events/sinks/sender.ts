import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { UserId } from '../../base/user';
import { type Claimed, claimPlaces, storeProgress } from '../../db/event-places';
import type { Database } from '../../db/pool/connection';
import type { EventMode, Sink } from '../../settings/event-sinks';
import { logFailure } from '../log-failure';
import { addressFor } from './address';
import { delayAfter } from './backoff';
import type { CloudEvent } from './cloud-event';
import { createHealth } from './health';
import { messageOf } from './message';
import { createPace } from './pace';
import { post } from './post';
import { collectProgress } from './progress';
import { createRetries } from './retries';
import { searchForUntold } from './search';
import { tell } from './tell';

export interface SenderOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly sink: Sink;
  readonly mode: EventMode;
  readonly keys: readonly Buffer[];
  readonly source: string;
  /** Sends requests to the sink, through a proxy if there is one. */
  readonly fetch: typeof fetch;
}

/** What operators see of a sink, as far as this process knows. */
export interface SinkFigures {
  delivered: number;
  failed: number;
}

export interface Sender {
  readonly sink: Sink;
  readonly figures: Readonly<SinkFigures>;
  /**
   * Seconds since the oldest change of which the sink is still to be told, as far as this process has read; 0 when it knows all. What a sink is
   * told from the beginning counts from when this process found it.
   */
  lag(): number;
  /** Called when lists of these users have changed. */
  wake(users: Iterable<string>): void;
  /** Ends after the attempts that are under way. */
  stop(): Promise<void>;
}

const defaults = {
  /** Of how many users the sink is told at a time, at most. One request of each is under way. */
  concurrency: 16,
  /** How many users may wait for their turn. The search finds those for whom there is no room. */
  maxWaiting: 100_000,
  /** Milliseconds for which progress is collected before it is stored. */
  collect: 10,
  /** Milliseconds between looks at what operators have changed about the sink. */
  look: 5000,
  /** As in searchForUntold. */
  stepPause: 100,
  searchPause: 10_000,
};
export type SenderTuning = typeof defaults;

/** Sends the changes of all users to one sink. Other processes do the same: each list is told by one process at a time. */
export function openSender(options: SenderOptions, tuning: Partial<SenderTuning> = {}): Sender {
  const { database, log, sink, mode, keys, source } = options;
  const { concurrency, maxWaiting, collect, look, ...searchTuning } = { ...defaults, ...tuning };
  const holder = randomUUID();
  const figures: SinkFigures = { delivered: 0, failed: 0 };
  /** Users who wait for their turn, and since when, in milliseconds since 1970. */
  const waiting = new Map<string, number>();
  const active = new Map<string, { since: number; isWoken: boolean }>();
  const stopping = new AbortController();
  const pace = createPace(concurrency);
  const retries = createRetries((user) => wake([user]));
  let isClaiming = false;

  const health = createHealth({ database, log, sink, look, onOpen: fill, onRetry: retries.retryAllNow });
  const store = collectProgress(collect, (told) => storeProgress(database, sink.id, holder, told));
  const telling = {
    database,
    sink: sink.id,
    holder,
    source,
    store,
    deliver,
    isStopping: () => stopping.signal.aborted,
    isTooMany: () => active.size > pace.limit,
    knownSince: () => health.knownSince,
    onOldest(user: string, time: string) {
      active.get(user)!.since = Date.parse(time);
    },
  };

  function wake(users: Iterable<string>, since = Date.now()): void {
    for (const user of users) {
      const turn = active.get(user);
      if (turn) turn.isWoken = true;
      else if (!retries.isEarly(user) && !waiting.has(user) && waiting.size < maxWaiting)
        waiting.set(user, retries.since(user) ?? since);
    }
    void fill();
  }

  const freeTurns = () => (health.isFailing ? 1 : pace.limit) - active.size;

  /** Gives turns to those who wait. */
  async function fill(): Promise<void> {
    if (isClaiming) return;
    isClaiming = true;
    try {
      while (waiting.size > 0 && freeTurns() > 0 && health.isOpen) await claimSome();
    } finally {
      isClaiming = false;
    }
  }

  async function claimSome(): Promise<void> {
    const users: string[] = [];
    const free = freeTurns();
    for (const [user, since] of waiting) {
      if (users.length >= free) break;
      users.push(user);
      waiting.delete(user);
      active.set(user, { since, isWoken: false });
    }
    const unclaimed = new Set(users);
    try {
      for (const claimed of await claimPlaces(database, sink.id, holder, users)) {
        unclaimed.delete(claimed.user);
        void takeTurn(claimed);
      }
      // Other processes tell of these.
      for (const user of unclaimed) {
        retries.forget(user);
        endTurn(user, false);
      }
    } catch (error) {
      tryLater(error);
      for (const user of users) endTurn(user, true);
    }
  }

  async function takeTurn(claimed: Claimed): Promise<void> {
    const { user } = claimed;
    try {
      const result = await tell(claimed, telling);
      if (result !== 'failed') retries.forget(user);
      endTurn(user, result === 'more' || result === 'failed');
    } catch (error) {
      tryLater(error);
      endTurn(user, true);
    }
  }

  /** After a failure of the database. */
  function tryLater(error: unknown): void {
    logFailure(log, error, 'events are not sent yet: lists were not read, or how far they were told not stored');
    health.pause(delayAfter(1));
  }

  function endTurn(user: string, again: boolean): void {
    const { since, isWoken } = active.get(user)!;
    active.delete(user);
    if (again || isWoken) wake([user], again ? since : undefined);
    void fill();
  }

  async function deliver(event: CloudEvent, user: UserId): Promise<boolean> {
    if (!health.isOpen) return false;
    const outcome = await post(options.fetch, addressFor(sink, event), messageOf(event, sink, mode, keys, Date.now()));
    if (outcome.taken) {
      figures.delivered += 1;
      await health.taken();
      return true;
    }
    figures.failed += 1;
    retries.later(user, active.get(user)!.since, outcome.retryAfter);
    await health.notTaken(outcome);
    return false;
  }

  const search = {
    ...{ database, log, sink: sink.id, found: wake },
    isBusy: () => !health.isOpen || waiting.size > 10 * concurrency,
    ...searchTuning,
  };
  void searchForUntold(search, stopping.signal);

  return {
    sink,
    figures,
    lag() {
      const times = [...waiting.values(), ...[...active.values()].map(({ since }) => since), ...retries.times()];
      if (health.failingSince !== undefined && (times.length > 0 || health.isParked)) times.push(health.failingSince);
      const oldest = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
      return Math.max(0, (Date.now() - oldest) / 1000);
    },
    wake: (users) => wake(users),
    async stop() {
      stopping.abort();
      health.stop();
      retries.stop();
      while (active.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
