import { type Handler, problem } from '../contract';
import { changesAfter, placeOfNow } from '../db/changes';
import type { EventHub } from '../events/hub';
import { syncTokenExpired } from './changes';
import { changePlaceAt } from './cursor';

export const streamChanges: Handler<'streamChanges'> = async ({ user, query, headers }, { database, events }) => {
  // Who comes back to the same address says in the header how far it has got since.
  const token = headers['last-event-id'] ?? query.since;
  // Who is not let in, because many come back at the same time, costs no statement.
  if (!events.hasRoomFor(user.id)) return noRoom(events);
  const from = token === undefined ? await placeOfNow(database, user.id) : changePlaceAt(token, user.id);
  if (!from || (token !== undefined && !(await changesAfter(database, user.id, from, 1)))) return syncTokenExpired;
  const stream = events.reserve({ user, from, seconds: query.seconds });
  return stream ? { status: 200, headers: { 'X-Accel-Buffering': 'no' }, stream } : noRoom(events);
};

const noRoom = ({ closed }: EventHub) =>
  closed
    ? problem(503, 'NOT_READY', 'The service is stopping.')
    : problem(429, 'TOO_MANY_REQUESTS', 'Too many streams are open. Close one, or try again in 1 second.');
