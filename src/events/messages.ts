import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import type { ChangePlace } from '../db/changes';
import { syncTokenAt } from './sync-token';

export const eventStreamMediaType = 'text/event-stream';

// Server-Sent Events (HTML standard, section 9.2): lines of fields, and an empty line after each event.

/** Milliseconds that an EventSource waits before it reconnects. */
const retry = 2000;

/** Why a stream ends. */
export type EndReason =
  | 'token_expired'
  | 'token_revoked'
  /** The seconds that the client asked for are over, or the longest time of a stream. */
  | 'time_over'
  | 'stopping'
  /** Changes have been missed, because the database was restored or the trash was emptied. */
  | 'sync_token_expired'
  /** A user with fewer streams needed the room. */
  | 'too_many_streams';

/** The first event. It gives the client a sync token before anything has changed. */
export function readyMessage(place: ChangePlace, user: UserId): string {
  const next = syncTokenAt(place, user);
  return `retry: ${retry}\n${message('ready', { next }, next)}`;
}

/** @param place from which a client continues that has received this change */
export function changeMessage(
  change: Schema<'TaskChange'> | Schema<'TaskReminder'>,
  place: ChangePlace,
  user: UserId,
): string {
  return message(change.type, change, syncTokenAt(place, user));
}

export function endMessage(reason: EndReason): string {
  return message('end', { reason });
}

/** A comment. It keeps proxies from closing an idle connection, and shows a client that the connection still works. */
export const heartbeatMessage = ':\n\n';

// The data fit on one line: JSON.stringify escapes line breaks.
function message(event: string, data: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
