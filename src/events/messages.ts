import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import type { ChangePlace } from '../db/changes';
import { syncTokenAt } from './sync-token';

export const eventStreamMediaType = 'text/event-stream';

// Server-Sent Events (HTML standard, section 9.2): lines of fields, and an empty line after each event.

/** Milliseconds that an EventSource waits before it comes back. */
const retry = 2000;

/**
 * Why a stream ends: its access token has expired or was revoked, its time is over, the service stops, the database was set back, or
 * there are too many streams and other users have fewer.
 */
export type EndReason =
  | 'token_expired'
  | 'token_revoked'
  | 'time_over'
  | 'stopping'
  | 'sync_token_expired'
  | 'too_many_streams';

/** The first event: gives a client a place to come back to before anything has changed. */
export function readyMessage(place: ChangePlace, user: UserId): string {
  const next = syncTokenAt(place, user);
  return `retry: ${retry}\n${message('ready', { next }, next)}`;
}

/** @param place where a client goes on that has seen the change */
export function changeMessage(change: Schema<'TaskChange'>, place: ChangePlace, user: UserId): string {
  return message(change.type, change, syncTokenAt(place, user));
}

export function endMessage(reason: EndReason): string {
  return message('end', { reason });
}

/** A comment. It keeps proxies from closing a connection on which nothing happens, and shows a client that there is one. */
export const heartbeatMessage = ':\n\n';

// JSON has no line breaks: they are escaped in its texts.
function message(event: string, data: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
