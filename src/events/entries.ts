import type { UserId } from '../base/user';
import { type ChangedTask, type ChangePage, type ChangePlace, changesAfter } from '../db/changes';
import { type DueReminder, remindersAfter } from '../db/due-reminders';
import { highest } from '../db/list-filter';
import type { Database } from '../db/pool/connection';

/** What those who follow a list are told of: a change of a task, or a reminder that has become due. */
export type Entry = {
  /** Of the list. Up to here, whoever is told of this entry knows all. */
  readonly version: number;
  readonly id: string;
} & ({ readonly change: ChangedTask } | { readonly reminder: DueReminder });

export interface EntryPage {
  /** In the order of their versions. */
  readonly entries: readonly Entry[];
  /** Where the next page starts, or what is still to come. */
  readonly next: ChangePlace;
  /** Whether there is more now. */
  readonly more: boolean;
}

/**
 * Reads the changes and the reminders after a place.
 * @param limit of the changes
 * @returns undefined when deletions may be missing, so that the reader has to start again
 */
export async function entriesAfter(
  database: Database,
  owner: UserId,
  place: ChangePlace,
  limit: number,
): Promise<EntryPage | undefined> {
  const page = await changesAfter(database, owner, place, limit);
  if (!page) return undefined;
  if ((page.reminderVersion ?? 0) <= place.version) return withReminders(page, []);
  const { reminders, completeUpTo } = await remindersAfter(database, owner, place.version);
  return withReminders(page, reminders, completeUpTo);
}

/** @param completeUpTo the version up to which these are all reminders */
export function withReminders(
  { changes: changed, next, more }: ChangePage,
  reminders: readonly DueReminder[],
  completeUpTo = Number.POSITIVE_INFINITY,
): EntryPage {
  const changes = changed.map(entryOf);
  if (reminders.length === 0) return { entries: changes, next, more };
  const end = Math.min(more ? next.version : completeUpTo, completeUpTo);
  const entries = [
    ...changes,
    ...reminders.map((reminder): Entry => ({ version: reminder.version, id: highest.id, reminder })),
  ]
    .filter(({ version }) => version <= end)
    .sort((one, other) => one.version - other.version);
  const last = entries.at(-1);
  if (end === Number.POSITIVE_INFINITY || !last) return { entries, next, more };
  return { entries, next: { ...next, version: last.version, id: last.id }, more: true };
}

const entryOf = (change: ChangedTask): Entry => ({ version: change.version, id: change.id, change });
