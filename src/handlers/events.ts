import { problem } from '../base/contract';
import type { UserId } from '../base/user';
import { changesAfter, latestPlace } from '../db/changes';
import type { EventHub } from '../events/hub';
import { changePlaceAt } from '../events/sync-token';
import { syncTokenExpired } from './changes';
import type { Handler } from './handler';

export const streamChanges: Handler<'streamChanges'> = async ({ user, query, headers }, { database, events }) => {
  // An EventSource reconnects to the same URL, and sends the latest token in the header.
  const token = headers['last-event-id'] ?? query.since;
  // Checked before any statement is sent, so that clients that are refused cost the database nothing, even when many reconnect at once.
  const refusal = refusalOf(events, user.id);
  if (refusal) return refusal;
  const from = token === undefined ? await latestPlace(database, user.id) : changePlaceAt(token, user.id);
  if (!from || (token !== undefined && !(await changesAfter(database, user.id, from, 1)))) return syncTokenExpired;
  const stream = events.reserve({ user, from, seconds: query.seconds });
  if (stream) return { status: 200, headers: { 'X-Accel-Buffering': 'no' }, stream };
  return refusalOf(events, user.id) ?? noRoom.all;
};

const tooMany = (detail: string, seconds: string) =>
  problem(429, 'TOO_MANY_REQUESTS', detail, { headers: { 'Retry-After': seconds } });
const noRoom = {
  user: tooMany('You have the maximum number of streams open. Close one, or try again in 1 second.', '1'),
  all: tooMany('All streams of the service are in use. Try again in 10 seconds.', '10'),
  stopping: problem(503, 'NOT_READY', 'The service is stopping.'),
};
function refusalOf(events: EventHub, user: UserId) {
  const why = events.whyNoStream(user);
  return why && noRoom[why];
}
