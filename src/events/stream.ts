import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { User, UserId } from '../base/user';
import type { ChangePlace } from '../db/changes';
import type { EntryPage } from './entries';
import { logFailure } from './log-failure';
import { changeMessage, type EndReason, endMessage, heartbeatMessage, readyMessage } from './messages';
import { changeOf, completeVersion, reminderOf } from './task-change';

export interface StreamRequest {
  readonly user: User;
  /** The stream sends the changes after this place. */
  readonly from: ChangePlace;
  /** How many seconds the client wants the stream to last. */
  readonly seconds: number | undefined;
}
export interface StreamContext {
  /** Reads the next page of what a user is told. @returns undefined when deletions may be missing */
  readonly entriesAfter: (user: UserId, place: ChangePlace, limit: number) => Promise<EntryPage | undefined>;
  readonly log: Logger;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
  /** Milliseconds after which a client that reads nothing is disconnected. */
  readonly patience: number;
}
export interface Stream {
  /**
   * Makes the stream look for changes.
   * @param version of the list, if it is known: a stream that has looked for this version already does not look again
   */
  wake(version?: number): void;
  end(reason: EndReason): void;
}

/** How many changes are read at a time, and may wait to be sent. */
const pageSize = 50;
/** Milliseconds after which every stream ends. Its client reconnects, perhaps to another instance. */
const longestLifetime = 86_400_000;
/** Milliseconds that the client has to read the last message. */
const endTimeout = 1000;

/**
 * Sends the changes of a user's tasks until the stream ends. The stream reads the next page only when the client has read the previous
 * one, so that a slow client takes the memory of one page.
 * @param response its status and headers have been written
 * @param onClose called once, when the response is closed
 */
export function openStream(
  response: ServerResponse,
  { user, from, seconds }: StreamRequest,
  { entriesAfter, log, heartbeat, patience }: StreamContext,
  onClose: () => void,
): Stream {
  let place = from;
  /** The latest version of the list that the stream was woken for. */
  let wokenFor = -1;
  let state: 'idle' | 'reading' | 'reading, and again' | 'over' = 'idle';
  /** Runs while the client does not read. */
  let unreadTimer: NodeJS.Timeout | undefined;

  const heartbeats = setInterval(() => unreadTimer || send(heartbeatMessage), heartbeat);
  const [lifetime, reason] = lifetimeOf(user.ends, seconds);
  let endTimer = setTimeout(end, lifetime, reason);
  const { socket } = response.req;
  response.once('close', close);
  response.on('drain', () => {
    clearTimeout(unreadTimer);
    unreadTimer = undefined;
    void read();
  });
  send(readyMessage(place, user.id));
  void read();

  function send(text: string): void {
    if (!response.write(text)) unreadTimer ??= setTimeout(() => response.destroy(), patience);
  }

  async function read(): Promise<void> {
    if (state === 'reading') state = 'reading, and again';
    if (state !== 'idle' || unreadTimer) return;
    try {
      do {
        state = 'reading';
        const found = await entriesAfter(user.id, place, pageSize);
        if (isOver()) return;
        if (!found) {
          end('sync_token_expired');
          return;
        }
        if (found.entries.length > 0) send(messagesOf(found, place, user.id));
        place = found.next;
        if (found.more) state = 'reading, and again';
      } while (isWokenAgain() && !unreadTimer);
    } catch (error) {
      // The stream is woken, and tries again, when the watch looks at the versions of all lists the next time.
      wokenFor = -1;
      logFailure(log, error, 'changes not read');
    }
    if (!isOver()) state = 'idle';
  }
  // Functions, because TypeScript assumes that the state does not change during an await.
  function isOver(): boolean {
    return state === 'over';
  }
  function isWokenAgain(): boolean {
    return state === 'reading, and again';
  }

  function end(why: EndReason): void {
    if (isOver()) return;
    state = 'over';
    clearInterval(heartbeats);
    clearTimeout(endTimer);
    endTimer = setTimeout(() => response.destroy(), endTimeout);
    // When this process stops, the client has to reconnect to another one, so its connection is closed, too.
    response.end(endMessage(why), () => why === 'stopping' && socket.end());
  }

  function close(): void {
    state = 'over';
    clearInterval(heartbeats);
    clearTimeout(endTimer);
    clearTimeout(unreadTimer);
    onClose();
  }

  return {
    wake(version) {
      if (version !== undefined && version <= wokenFor) return;
      wokenFor = version ?? wokenFor;
      void read();
    },
    end,
  };
}

/** @param place where the page starts */
function messagesOf({ entries, next }: EntryPage, place: ChangePlace, user: UserId): string {
  const completeUpTo = completeVersion(place);
  const last = entries.length - 1;
  const texts = entries.map((entry, index) => {
    const { version, id } = entry;
    const after = index === last ? next : { version, id, completeUpTo: place.completeUpTo ?? place.version };
    return changeMessage(
      'change' in entry ? changeOf(entry.change, completeUpTo) : reminderOf(entry.reminder),
      after,
      user,
    );
  });
  return texts.join('');
}

/** @returns how many milliseconds a stream may last, and why it ends then */
function lifetimeOf(ends: number, seconds = Number.POSITIVE_INFINITY): [number, EndReason] {
  const untilExpired = ends - Date.now();
  const untilOver = Math.min(seconds * 1000, longestLifetime);
  return untilExpired <= untilOver ? [Math.max(untilExpired, 0), 'token_expired'] : [untilOver, 'time_over'];
}
