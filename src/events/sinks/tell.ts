import type { UserId } from '../../base/user';
import { type ChangePlace, latestPlace } from '../../db/changes';
import { type Claimed, forgetPlace, type Progress, resetPending } from '../../db/event-places';
import { lowest } from '../../db/list-filter';
import { leaseSeconds } from '../../db/place-search';
import type { Database } from '../../db/pool/connection';
import { type Entry, entriesAfter } from '../entries';
import { completeVersion } from '../task-change';
import { type CloudEvent, changeEvent, reminderEvent, resetEvent } from './cloud-event';

export interface TellOptions {
  readonly database: Database;
  /** The id of the sink. */
  readonly sink: string;
  /** The name of this process in leases. */
  readonly holder: string;
  /** The `source` of events. */
  readonly source: string;
  /** Sends an event. @returns whether the sink has taken it */
  readonly deliver: (event: CloudEvent, user: UserId) => Promise<boolean>;
  /** As `collectProgress` returns. */
  readonly store: (progress: Progress) => Promise<number | null | undefined>;
  readonly isStopping: () => boolean;
  /** Whether some lists should wait, because the process is busy. */
  readonly isTooMany: () => boolean;
  /** Since when the sink has been there (RFC 3339). */
  readonly knownSince: () => string;
  /** Called with the time of the oldest change of which the sink is now to be told (RFC 3339). */
  readonly onOldest: (user: UserId, time: string) => void;
}

/** How many changes are read at a time. */
const pageSize = 50;
/** How many events are sent before others have their turn. */
const mostAtATime = 200;
/** Milliseconds after which progress is stored while there is more to tell. What comes after it is told twice if the process ends. */
const storeInterval = 5000;
/** Milliseconds for which a lease is trusted. An attempt takes ten seconds at most, so that it ends before the lease does. */
const trustedLease = leaseSeconds * 1000 - 15_000;

/**
 * Tells a sink of the changes in a list, one after the other, in the order of their versions.
 * @returns `done` when the sink knows all; `more` when it is to be told of more, at once; `failed` when it has not taken an event; `lost`
 * when another process tells it by now
 */
export async function tell(
  { user, place: start, resetVersion: lastReset }: Claimed,
  { database, sink, holder, source, deliver, store, isStopping, isTooMany, knownSince, onOldest }: TellOptions,
): Promise<'done' | 'more' | 'failed' | 'lost'> {
  let place = start;
  let resetVersion = lastReset;
  let storedAt = performance.now();
  let sent = 0;
  const keep = async (keepFor: number) => {
    const latest = await store({ user, place, resetVersion, keepFor });
    storedAt = performance.now();
    return latest;
  };
  const release = async (result: 'more' | 'failed') => ((await keep(0)) === undefined ? 'lost' : result);

  for (;;) {
    if (place.version === resetPending) {
      if (!(await deliver(resetEvent(source, user, resetVersion!), user))) return release('failed');
      place = { ...place, version: 0 };
    }
    const page = await entriesAfter(database, user, place, pageSize);
    if (!page) {
      const { version: latest } = await latestPlace(database, user);
      // Stored before it is sent, so that the ids of the event and of what follows are the same on every attempt.
      resetVersion = latest || place.version;
      place = { version: resetPending, id: lowest.id, completeUpTo: latest };
      if ((await keep(leaseSeconds * 1000)) === undefined) return 'lost';
      continue;
    }
    const completeUpTo = completeVersion(place);
    const oldest = page.entries[0];
    if (oldest && completeUpTo > 0) onOldest(user, timeOf(oldest));
    for (const entry of page.entries) {
      if (performance.now() - storedAt > trustedLease) return 'lost';
      if (!isUnknownToSink(entry, place, completeUpTo) && !isOlderThan(knownSince(), entry)) {
        const event =
          'change' in entry
            ? changeEvent(source, user, entry.change, completeUpTo, resetVersion)
            : reminderEvent(source, user, entry.reminder);
        if (!(await deliver(event, user))) return release('failed');
        sent += 1;
      }
      place = { version: entry.version, id: entry.id, completeUpTo: place.completeUpTo };
      if (isStopping() || sent >= mostAtATime || (sent > 0 && isTooMany())) return release('more');
      if (performance.now() - storedAt > storeInterval && (await keep(leaseSeconds * 1000)) === undefined)
        return 'lost';
    }
    if (page.more) continue;
    const { version, id } = page.next;
    place = { version, id, completeUpTo: version };
    const latest = await keep(0);
    if (latest === undefined) return 'lost';
    if (latest !== null) return latest > version ? 'more' : 'done';
    // The user was deleted. If that was after the changes were read, the sink is to be told of it.
    if (version > 0) return 'more';
    await forgetPlace(database, sink, holder, user);
    return 'done';
  }
}

/** Whether a task was deleted before the sink could be told of it: it is being told of the whole list for the first time. */
const isUnknownToSink = (entry: Entry, place: Required<ChangePlace>, completeUpTo: number) =>
  'change' in entry && entry.change.deleted_at !== null && completeUpTo === 0 && entry.version <= place.completeUpTo;

/** Whether a reminder was due before there was the sink. */
const isOlderThan = (knownSince: string, entry: Entry) =>
  'reminder' in entry && Date.parse(entry.reminder.noticed_at) < Date.parse(knownSince);

const timeOf = (entry: Entry) =>
  'reminder' in entry ? entry.reminder.noticed_at : (entry.change.deleted_at ?? entry.change.updated_at);
