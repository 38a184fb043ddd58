import { type Handler, problem } from '../contract';
import { changesAfter, placeOfNow } from '../db/changes';
import { syncTokenExpired } from './changes';
import { changePlaceAt } from './cursor';

export const streamChanges: Handler<'streamChanges'> = async ({ user, query, headers }, services) => {
  const { database, events } = services;
  // Who comes back to the same address says in the header how far it has got since.
  const token = headers['last-event-id'] ?? query.since;
  const from = token === undefined ? await placeOfNow(database, user.id) : changePlaceAt(token);
  if (token !== undefined && !(await changesAfter(database, user.id, from, 1))) return syncTokenExpired;
  const stream = events.reserve({ user, from, seconds: query.seconds });
  if (stream) return { status: 200, headers: { 'X-Accel-Buffering': 'no' }, stream };
  if (services.stopping) return problem(503, 'NOT_READY', 'The service is stopping.');
  return problem(429, 'TOO_MANY_REQUESTS', 'Too many streams are open. Close one, or try again in 1 second.');
};
