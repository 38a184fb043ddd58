import type { Logger } from 'pino';
import type { UserId } from '../../src/base/user';
import { withReminders } from '../../src/events/entries';
import { openStream, type Stream } from '../../src/events/stream';
import { changePlaceAt } from '../../src/events/sync-token';
import { createListChanges, syncTokenExpired } from '../../src/handlers/changes';
import type { Handler, Handlers } from '../../src/handlers/handler';
import type { Memory } from './memory';
import * as reminders from './reminders';
import * as lists from './task-lists';

/** Milliseconds between heartbeats, after which a client that reads nothing is disconnected, and between looks for reminders: as in src/events. */
const times = { heartbeat: 15_000, patience: 30_000, reminders: 1000 };

/** The changes of tasks in memory, as a list and as streams. */
export function changeHandlers(memory: Memory, log: Logger) {
  const streams = new Map<UserId, Set<Stream>>();
  const changesAfter = async (...page: [UserId, Parameters<typeof lists.changesAfter>[2], number]) =>
    lists.changesAfter(memory, ...page);
  const entriesAfter = async (...page: Parameters<typeof changesAfter>) => {
    const found = await changesAfter(...page);
    return found && withReminders(found, reminders.remindersAfter(memory, page[0], page[1]?.version ?? 0));
  };

  const streamChanges: Handler<'streamChanges'> = async ({ user, query, headers }) => {
    const token = headers['last-event-id'] ?? query.since;
    const from = token === undefined ? lists.latestPlace(memory, user.id) : changePlaceAt(token, user.id);
    if (!from || !(await changesAfter(user.id, from, 1))) return syncTokenExpired;
    return {
      status: 200,
      headers: { 'X-Accel-Buffering': 'no' },
      stream(response) {
        if (response.req.method === 'HEAD' || response.destroyed) return void response.end();
        const ofUser = streams.get(user.id) ?? new Set();
        streams.set(user.id, ofUser);
        const request = { user, from, seconds: query.seconds };
        const stream = openStream(response, request, { entriesAfter, log, ...times }, () => {
          ofUser.delete(stream);
          if (ofUser.size === 0) streams.delete(user.id);
        });
        ofUser.add(stream);
      },
    };
  };

  function changed(user: UserId): void {
    for (const stream of streams.get(user) ?? []) stream.wake();
  }
  setInterval(() => {
    for (const user of streams.keys()) if (reminders.noticeDue(memory, user)) changed(user);
  }, times.reminders).unref();

  return {
    handlers: {
      listChanges: createListChanges((_, ...page) => changesAfter(...page)),
      streamChanges,
    } satisfies Partial<Handlers>,
    /** Called by the gate when a request has changed tasks. */
    changed,
  };
}
