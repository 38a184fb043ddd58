import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { UserId } from '../base/user';

/**
 * Called when no bytes were received or sent on a connection for its timeout. Node counts each part of a reply that the kernel takes.
 * Closes the connection between requests, and when its client does not read. While a request is being served, it stays open.
 */
export function closeUnread(socket: Socket, server: Server): void {
  const betweenRequests = socket.timeout !== server.timeout;
  if (betweenRequests || socket.writableLength > 0) socket.destroy();
}

/** How many bytes may wait to be read, and for how long. */
export interface UnreadLimits {
  /** Bytes of all replies to one user. With more, the user's requests are refused; with twice as many, replies are cut off. */
  readonly ofUser: number;
  /** Bytes of the replies to all users. With more, replies to the user for whom most bytes wait are cut off. */
  readonly inAll: number;
  /** Milliseconds that a client has for any reply. */
  readonly patience: number;
  /** Bytes for which a client has another second. */
  readonly rate: number;
}
const defaults: UnreadLimits = { ofUser: 8_000_000, inAll: 64_000_000, patience: 60_000, rate: 10_000 };

export interface UnreadReplies {
  /**
   * Follows a reply that has been written, or started, unless the kernel has taken all of it.
   * @param user the user that the reply is for; undefined for short replies, and for pages of the documentation, which share their bytes
   */
  follow(response: ServerResponse, user: UserId | undefined): void;
  /** Resolves when the kernel has taken all that was written, or the reply is cut off because its client reads too slowly or has gone. */
  allTaken(response: ServerResponse): Promise<void>;
  /** Whether so many bytes wait for a user's clients that their requests have to be refused. */
  tooMuchFor(user: UserId): boolean;
}

interface Followed {
  readonly response: ServerResponse;
  readonly user: UserId | undefined;
  /** The time of performance.now() by which it has to be read; Infinity for a stream, which closes itself. */
  readonly end: number;
}

/** Bounds the memory of replies that clients do not read, or read slowly. */
export function createUnreadReplies(log: Logger, limits: Partial<UnreadLimits> = {}): UnreadReplies {
  const { ofUser, inAll, patience, rate } = { ...defaults, ...limits };
  /** The replies to each user, the oldest first. */
  const replies = new Map<UserId | undefined, Set<Followed>>();
  /** At least the bytes that wait, without the bytes of streams. */
  let held = 0;
  let timer: NodeJS.Timeout | undefined;

  function bytesOf(user: UserId): number {
    let bytes = 0;
    for (const { response } of replies.get(user) ?? []) bytes += unreadOf(response);
    return bytes;
  }
  function forget(reply: Followed): void {
    const others = replies.get(reply.user)!;
    others.delete(reply);
    if (others.size === 0) replies.delete(reply.user);
    if (replies.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }
  function cutOff({ response, user }: Followed, why: string): void {
    log.info({ user, bytes: unreadOf(response) }, `reply cut off: ${why}`);
    response.destroy();
  }
  /** Cuts off the oldest replies to a user until at most `most` bytes wait. */
  function shorten(user: UserId, bytes: number, most: number): void {
    let left = bytes;
    for (const reply of replies.get(user)!) {
      if (left <= most) break;
      const unread = unreadOf(reply.response);
      left -= unread;
      if (unread > 0) cutOff(reply, 'too much waits to be read');
    }
  }
  /** Cuts off late replies, then replies to the users with most bytes, until all limits are kept. */
  function enforce(): void {
    const now = performance.now();
    const late = [...replies.values()].flatMap((ofUser) => [...ofUser].filter(({ end }) => end < now));
    for (const reply of late) cutOff(reply, 'its client reads too slowly');
    let all = 0;
    const users = [...replies.keys()].filter((user) => user !== undefined);
    const shares = users.map((user) => ({ user, bytes: bytesOf(user) })).sort((one, other) => other.bytes - one.bytes);
    for (const { bytes } of shares) all += bytes;
    for (const { user, bytes } of shares) {
      const most = Math.max(0, Math.min(2 * ofUser, bytes - (all - inAll)));
      if (bytes <= most) break;
      shorten(user, bytes, most);
      all -= bytes - most;
    }
  }

  return {
    follow(response, user) {
      const bytes = unreadOf(response);
      if (bytes === 0 && response.writableEnded) return;
      const end = response.writableEnded
        ? performance.now() + patience + (bytes / rate) * 1000
        : Number.POSITIVE_INFINITY;
      const reply: Followed = { response, user, end };
      const others = replies.get(user);
      if (others) others.add(reply);
      else replies.set(user, new Set([reply]));
      timer ??= setInterval(enforce, 1000).unref();
      held += bytes;
      response.once('close', () => {
        held -= bytes;
        forget(reply);
      });
      if (held > inAll || (user !== undefined && bytesOf(user) > 2 * ofUser)) enforce();
    },
    allTaken: (response) =>
      new Promise((resolve) => {
        const late = () => {
          log.info({ bytes: unreadOf(response) }, 'reply cut off: its client reads too slowly');
          // A client that was told no length notices a reset, also behind a proxy that speaks HTTP/1.0.
          response.socket?.resetAndDestroy();
        };
        const timer = setTimeout(late, patience + (unreadOf(response) / rate) * 1000).unref();
        const event = response.writableEnded ? 'finish' : 'drain';
        const settle = () => {
          clearTimeout(timer);
          response.off(event, settle).off('close', settle);
          resolve();
        };
        if (response.destroyed || response.writableFinished) settle();
        else response.once(event, settle).once('close', settle);
      }),
    tooMuchFor: (user) => replies.has(user) && bytesOf(user) > ofUser,
  };
}

/** @returns the bytes of a reply that the kernel has not taken */
const unreadOf = ({ socket }: ServerResponse): number => (socket && !socket.destroyed ? socket.writableLength : 0);
