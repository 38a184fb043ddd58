import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { endOfToken } from '../auth/claims';
import { loggable } from '../base/log';
import type { User, UserId } from '../base/user';
import { type ChangePage, type ChangePlace, changesAfter } from '../db/changes';
import type { Pool } from '../db/pool/connection';
import { changeMessage, type EndReason, endMessage, heartbeatMessage, readyMessage } from './messages';
import { changeOf, versionHad } from './task-change';

/** What a stream is of, and how long it may last. */
export interface StreamRequest {
  readonly user: User;
  /** What comes after this place is sent. */
  readonly from: ChangePlace;
  /** How many seconds the client wants it to last. */
  readonly seconds: number | undefined;
}
export interface StreamSurroundings {
  readonly database: Pick<Pool, 'for'>;
  readonly log: Logger;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
  /** Milliseconds that a client has to read on before it is cut off. */
  readonly patience: number;
}
export interface Stream {
  /**
   * Has the stream look for changes.
   * @param version of the list, where it is known: a stream that has looked since then does not look again
   */
  wake(version?: number): void;
  end(reason: EndReason): void;
}

/** Changes that are read, and may lie unsent, at a time. */
const page = 50;
/** Milliseconds after which any stream ends; its client comes back, to another instance perhaps. */
const longest = 86_400_000;
/** Milliseconds that the last words may take. */
const farewell = 1000;

/**
 * Sends the changes of a user's tasks over a response whose head is written, until it ends. It reads no more than the client takes:
 * what has not been read stays in the database, and a slow client costs a page.
 * @param onClose called once, when nothing of the stream is left
 */
export function openStream(
  response: ServerResponse,
  { user, from, seconds }: StreamRequest,
  { database, log, heartbeat, patience }: StreamSurroundings,
  onClose: () => void,
): Stream {
  let place = from;
  /** The version of the list up to which it has been told to look. */
  let looked = -1;
  let state: 'idle' | 'reading' | 'reading, and again' | 'over' = 'idle';
  let cutOff: NodeJS.Timeout | undefined;

  const beat = setInterval(() => cutOff || send(heartbeatMessage), heartbeat);
  const [lifetime, reason] = lifetimeOf(user.expires, seconds);
  let ending = setTimeout(end, lifetime, reason);
  const { socket } = response.req;
  response.once('close', close);
  response.on('drain', () => {
    clearTimeout(cutOff);
    cutOff = undefined;
    void read();
  });
  send(readyMessage(place, user.id));
  void read();

  function send(text: string): void {
    if (!response.write(text)) cutOff ??= setTimeout(() => response.destroy(), patience);
  }

  async function read(): Promise<void> {
    if (state === 'reading') state = 'reading, and again';
    if (state !== 'idle' || cutOff) return;
    try {
      do {
        state = 'reading';
        const found = await changesAfter(database.for(user.id), user.id, place, page);
        if (isOver()) return;
        if (!found) {
          end('sync_token_expired');
          return;
        }
        if (found.changes.length > 0) send(messagesOf(found, place, user.id));
        place = found.next;
        if (found.more) state = 'reading, and again';
      } while (isWokenAgain() && !cutOff);
    } catch (error) {
      // The next look at the versions tries again.
      looked = -1;
      log.debug({ error: loggable(error) }, 'changes not read');
    }
    if (!isOver()) state = 'idle';
  }
  // Apart, because the compiler does not see that the state changes while something is awaited.
  function isOver(): boolean {
    return state === 'over';
  }
  function isWokenAgain(): boolean {
    return state === 'reading, and again';
  }

  function end(why: EndReason): void {
    if (isOver()) return;
    state = 'over';
    clearInterval(beat);
    clearTimeout(ending);
    // Who does not read does not get them.
    ending = setTimeout(() => response.destroy(), farewell);
    // Whoever comes back is to come to another process, by a connection of its own.
    response.end(endMessage(why), () => why === 'stopping' && socket.end());
  }

  function close(): void {
    state = 'over';
    clearInterval(beat);
    clearTimeout(ending);
    clearTimeout(cutOff);
    onClose();
  }

  return {
    wake(version) {
      if (version !== undefined && version <= looked) return;
      looked = version ?? looked;
      void read();
    },
    end,
  };
}

/** @param place where the page begins */
function messagesOf({ changes, next }: ChangePage, place: ChangePlace, user: UserId): string {
  const caughtUp = versionHad(place);
  const known = place.known ?? place.version;
  const last = changes.length - 1;
  const texts = changes.map((change, index) =>
    changeMessage(changeOf(change, caughtUp), index === last ? next : { ...change, known }, user),
  );
  return texts.join('');
}

/** @returns milliseconds, and why it ends then */
function lifetimeOf(expires: number, seconds = Number.POSITIVE_INFINITY): [number, EndReason] {
  const untilExpired = endOfToken(expires) - Date.now();
  const untilOver = Math.min(seconds * 1000, longest);
  return untilExpired <= untilOver ? [Math.max(untilExpired, 0), 'token_expired'] : [untilOver, 'time_over'];
}
