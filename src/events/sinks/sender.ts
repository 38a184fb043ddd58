import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { UserId } from '../../base/user';
import { type Claimed, claimPlaces, storeProgress } from '../../db/event-places';
import { noteFailure, noteSuccess, type SinkState, sinkStates } from '../../db/event-sinks';
import type { Database } from '../../db/pool/connection';
import type { EventMode, Sink } from '../../settings/event-sinks';
import { logFailure } from '../log-failure';
import { delayAfter } from './backoff';
import type { CloudEvent } from './cloud-event';
import { messageOf } from './message';
import { post } from './post';
import { collectProgress } from './progress';
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
  /** Seconds since the oldest change of which the sink is still to be told; 0 when it knows all. */
  lag(): number;
  /** Called when lists of these users have changed. */
  wake(users: Iterable<string>): void;
  /** Ends after the attempts that are under way. */
  stop(): Promise<void>;
}

const defaults = {
  /** Of how many users the sink is told at a time. One request of each is under way. */
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
  const active = new Map<string, { readonly since: number; isWoken: boolean }>();
  /** Users of whom the sink has not taken an event, while others may go on. */
  const failing = new Map<string, { readonly since: number; failures: number; timer?: NodeJS.Timeout | undefined }>();
  const stopping = new AbortController();
  /** Failures in a row, of any user. After one, only one event at a time is tried. */
  let failures = 0;
  let isPaused = false;
  let isParked = false;
  let failingSince: number | undefined;
  let retriedAt: string | null | undefined;
  let isClaiming = false;

  const store = collectProgress(collect, (told) => storeProgress(database, sink.id, holder, told));
  const telling = { database, sink: sink.id, holder, source, store, isStopping: () => stopping.signal.aborted };

  function wake(users: Iterable<string>, since = Date.now()): void {
    for (const user of users) {
      const turn = active.get(user);
      const failed = failing.get(user);
      if (turn) turn.isWoken = true;
      else if (failed?.timer) continue;
      else if (!waiting.has(user) && waiting.size < maxWaiting) waiting.set(user, failed?.since ?? since);
    }
    void fill();
  }

  const freeTurns = () => (failures > 0 ? 1 : concurrency) - active.size;

  /** Gives turns to those who wait. */
  async function fill(): Promise<void> {
    if (isClaiming) return;
    isClaiming = true;
    try {
      while (waiting.size > 0 && freeTurns() > 0 && !isPaused && !isParked && !stopping.signal.aborted)
        await claimSome();
    } finally {
      isClaiming = false;
    }
  }

  async function claimSome(): Promise<void> {
    const users = [...waiting.entries()].slice(0, freeTurns());
    for (const [user, since] of users) {
      waiting.delete(user);
      active.set(user, { since, isWoken: false });
    }
    let claimed: readonly Claimed[] = [];
    try {
      claimed = await claimPlaces(
        database,
        sink.id,
        holder,
        users.map(([user]) => user),
      );
    } catch (error) {
      logFailure(log, error, 'events are not sent yet: lists were not claimed');
      for (const [user] of users) active.get(user)!.isWoken = true;
      pause(delayAfter(1));
    }
    for (const each of claimed) void takeTurn(each);
    const mine = new Set<string>(claimed.map(({ user }) => user));
    for (const [user] of users) if (!mine.has(user)) endTurn(user, false);
  }

  async function takeTurn(claimed: Claimed): Promise<void> {
    const { user } = claimed;
    try {
      const result = await tell(claimed, { ...telling, deliver });
      if (result !== 'failed') failing.delete(user);
      endTurn(user, result === 'more' || result === 'failed');
    } catch (error) {
      logFailure(log, error, 'events are not sent yet: a list was not read, or how far it was told not stored');
      pause(delayAfter(1));
      endTurn(user, true);
    }
  }

  function endTurn(user: string, again: boolean): void {
    const { since, isWoken } = active.get(user)!;
    active.delete(user);
    if (again || isWoken) wake([user], again ? since : undefined);
    void fill();
  }

  async function deliver(event: CloudEvent, user: UserId): Promise<boolean> {
    if (isParked || isPaused) return false;
    const outcome = await post(options.fetch, sink.url, messageOf(event, sink, mode, keys, Date.now()));
    if (outcome.taken) {
      figures.delivered += 1;
      if (failures > 0 || failingSince !== undefined) await recovered();
      return true;
    }
    figures.failed += 1;
    const known = failing.get(user) ?? { since: active.get(user)!.since, failures: 0 };
    failing.set(user, known);
    known.failures += 1;
    known.timer = setTimeout(() => tryAgain(user), delayAfter(known.failures, outcome.retryAfter)).unref();
    // Of attempts that were under way at the same time, only the first one counts.
    if (!isPaused) {
      failures += 1;
      pause(delayAfter(failures, outcome.retryAfter));
      if (failures === 1)
        log.warn({ sink: sink.name, why: outcome.why }, 'a sink does not take events: they are kept, and sent again');
    }
    apply(await noteFailure(database, sink.id, outcome.why, outcome.isGone === true));
    return false;
  }

  function tryAgain(user: string): void {
    const failed = failing.get(user);
    if (!failed) return;
    clearTimeout(failed.timer);
    failed.timer = undefined;
    wake([user]);
  }

  async function recovered(): Promise<void> {
    const before = failures;
    failures = 0;
    // It was the sink that failed, not the events of one user.
    if (before > 2) for (const user of failing.keys()) tryAgain(user);
    if (failingSince === undefined) return;
    failingSince = undefined;
    log.info({ sink: sink.name, failures: before }, 'the sink takes events again');
    await noteSuccess(database, sink.id).catch((error) => logFailure(log, error, 'the state of a sink was not stored'));
  }

  let pauseTimer: NodeJS.Timeout | undefined;
  function pause(milliseconds: number): void {
    isPaused = true;
    clearTimeout(pauseTimer);
    pauseTimer = setTimeout(() => {
      isPaused = false;
      void fill();
    }, milliseconds).unref();
  }

  /** Takes over how it goes with the sink: other processes and operators change it, too. */
  function apply({ parked_at, failing_since, retried_at, last_error }: SinkState): void {
    failingSince = failing_since === null ? undefined : Date.parse(failing_since);
    if (parked_at !== null && !isParked)
      log.error(
        { sink: sink.name, why: last_error },
        'nothing is sent to the sink any more: `npm run events -- retry` starts again',
      );
    const isRetried = retriedAt !== undefined && retried_at !== retriedAt;
    retriedAt = retried_at;
    isParked = parked_at !== null;
    if (!isRetried) return;
    failures = 0;
    pause(0);
    for (const user of failing.keys()) tryAgain(user);
  }

  let lookTimer: NodeJS.Timeout | undefined;
  async function lookAtState(): Promise<void> {
    try {
      const [state] = await sinkStates(database, [sink.id]);
      apply(state ?? { sink: sink.id, failing_since: null, last_error: null, parked_at: null, retried_at: null });
    } catch (error) {
      logFailure(log, error, 'the state of a sink was not read');
    }
    if (!stopping.signal.aborted) lookTimer = setTimeout(lookAtState, look).unref();
  }

  void lookAtState();
  const search = {
    database,
    log,
    sink: sink.id,
    found: wake,
    isBusy: () => isPaused || isParked || waiting.size > 10 * concurrency,
    ...searchTuning,
  };
  void searchForUntold(search, stopping.signal);

  return {
    sink,
    figures,
    lag() {
      const times = [...waiting.values(), ...[...active.values(), ...failing.values()].map(({ since }) => since)];
      const oldest = times.reduce((least, time) => Math.min(least, time), failingSince ?? Number.POSITIVE_INFINITY);
      return Math.max(0, (Date.now() - oldest) / 1000) || 0;
    },
    wake: (users) => wake(users),
    async stop() {
      stopping.abort();
      clearTimeout(pauseTimer);
      clearTimeout(lookTimer);
      for (const { timer } of failing.values()) clearTimeout(timer);
      while (active.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
