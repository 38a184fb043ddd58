import type { Logger } from 'pino';
import { noteFailure, noteSeen, noteSuccess, type SinkState, sinkStates } from '../../db/event-sinks';
import type { Database } from '../../db/pool/connection';
import type { Sink } from '../../settings/event-sinks';
import { logFailure } from '../log-failure';
import { delayAfter } from './backoff';
import type { Outcome } from './post';

interface HealthOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly sink: Sink;
  /** Milliseconds between looks at what other processes and operators have changed about the sink. */
  readonly look: number;
  /** Called when events may be sent again. */
  readonly onOpen: () => void;
  /** Called when users whose events were not taken are to be tried again at once. */
  readonly onRetry: () => void;
}

/** Whether a sink takes events, and when it is tried again. */
export interface SinkHealth {
  /** Whether events may be sent now. */
  readonly isOpen: boolean;
  /** Whether the last events, of any users, were not taken: then only one at a time is tried. */
  readonly isFailing: boolean;
  /** Whether nothing is sent any more. */
  readonly isParked: boolean;
  /** Since when a process has had the sink in its settings (RFC 3339). */
  readonly knownSince: string;
  /** Since when each attempt has failed, in milliseconds since 1970. */
  readonly failingSince: number | undefined;
  taken(): Promise<void>;
  notTaken(outcome: Extract<Outcome, { taken: false }>): Promise<void>;
  /** Sends nothing for some milliseconds. */
  pause(milliseconds: number): void;
  stop(): void;
}

/** Milliseconds between lines of the log about the failures of a sink. */
const warnInterval = 60_000;
/** Failures in a row, of any users, after which it is the sink that fails, rather than the events of one user. */
const manyFailures = 3;
/** Milliseconds between looks until one has succeeded. */
const shortLook = 500;
/** Milliseconds after which it is noted again that the sink is in the settings. */
const seenInterval = 3_600_000;

export function createHealth({ database, log, sink, look, onOpen, onRetry }: HealthOptions): SinkHealth {
  let failures = 0;
  let isPaused = false;
  let isParked = false;
  let isStopped = false;
  /** Undefined until the state was read: nothing is sent until it is known whether anything may be. */
  let knownSince: string | undefined;
  let failingSince: number | undefined;
  let retriedAt: string | null | undefined;
  let pauseTimer: NodeJS.Timeout | undefined;
  /** A time of performance.now(). */
  let pausedUntil = 0;
  let warnedAt = Number.NEGATIVE_INFINITY;
  let lookTimer: NodeJS.Timeout | undefined;

  /** A longer pause that is under way goes on. */
  function pause(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    if (isPaused && end < pausedUntil) return;
    isPaused = true;
    pausedUntil = end;
    clearTimeout(pauseTimer);
    pauseTimer = setTimeout(() => {
      isPaused = false;
      onOpen();
    }, milliseconds).unref();
  }

  function apply({ parked_at, failing_since, retried_at, last_error, known_since }: SinkState): void {
    const isFirst = knownSince === undefined;
    knownSince = known_since;
    failingSince = failing_since === null ? undefined : Date.parse(failing_since);
    if (parked_at !== null && !isParked)
      log.error(
        { sink: sink.name, why: last_error },
        'nothing is sent to the sink any more: `npm run events -- retry` starts again',
      );
    const isRetried = retriedAt !== undefined && retried_at !== retriedAt;
    retriedAt = retried_at;
    isParked = parked_at !== null;
    if (isFirst) onOpen();
    if (!isRetried) return;
    failures = pausedUntil = 0;
    pause(0);
    onRetry();
  }

  async function lookAtState(): Promise<void> {
    try {
      const [state] = await sinkStates(database, [sink.id]);
      const isSeen = state && Date.now() - Date.parse(state.seen_at) < seenInterval;
      apply(isSeen ? state : await noteSeen(database, sink.id));
    } catch (error) {
      logFailure(log, error, 'the state of a sink was not read');
    }
    const soon = knownSince === undefined ? Math.min(look, shortLook) : look;
    if (!isStopped) lookTimer = setTimeout(lookAtState, soon).unref();
  }
  void lookAtState();

  return {
    get isOpen() {
      return knownSince !== undefined && !isPaused && !isParked && !isStopped;
    },
    get isParked() {
      return isParked;
    },
    get isFailing() {
      return failures >= manyFailures;
    },
    get knownSince() {
      return knownSince ?? '';
    },
    get failingSince() {
      return failingSince;
    },
    async taken() {
      if (failures === 0 && failingSince === undefined) return;
      const before = failures;
      failures = 0;
      if (before >= manyFailures) onRetry();
      if (failingSince === undefined) return;
      failingSince = undefined;
      if (before === 0 || before >= manyFailures) log.info({ sink: sink.name }, 'the sink takes events again');
      await noteSuccess(database, sink.id).catch((error) =>
        logFailure(log, error, 'the state of a sink was not stored'),
      );
    },
    async notTaken({ why, isGone = false, retryAfter }) {
      // Attempts that were under way when the sink was found to fail do not count.
      if (!isPaused) failures += 1;
      if (failures >= manyFailures) pause(delayAfter(failures - manyFailures + 1, retryAfter));
      else if (retryAfter !== undefined) pause(delayAfter(1, retryAfter));
      if (performance.now() - warnedAt > warnInterval) {
        warnedAt = performance.now();
        log.warn({ sink: sink.name, why }, 'a sink does not take events: they are kept, and sent again');
      }
      apply(await noteFailure(database, sink.id, why, isGone));
    },
    pause,
    stop() {
      isStopped = true;
      clearTimeout(pauseTimer);
      clearTimeout(lookTimer);
    },
  };
}
