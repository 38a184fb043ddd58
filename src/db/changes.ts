import type { UserId } from '../base/user';
import { highest, lowest } from './list-filter';
import { fitsAfter, unmeasuredTasks } from './page-size';
import { type Database, statement } from './pool/connection';
import { columns, columnsOf, type Task, type TaskRow, taskOf } from './task-columns';

/** A place in a user's changes, up to which a client has read them. */
export interface ChangePlace {
  /** The version of the last change that the client has read. */
  readonly version: number;
  /** The task of that change: one statement may change many tasks, and gives all of them the same version. */
  readonly id: string;
  /**
   * The version of the list when the client last had all of it, or started to read it from the beginning. The client needs no deletions
   * up to this version: it has none of these tasks.
   */
  readonly completeUpTo?: number;
}
export interface ChangedTask extends Omit<Task, 'deleted_at'> {
  readonly created_version: number;
  /** When the task was moved to the trash; null for a task that was not. */
  readonly deleted_at: string | null;
  /** The version of the list when `completed` last changed; null when it never did. */
  readonly completion_version: number | null;
  /** The version of the list when the task last came out of the trash; null when it never did. */
  readonly restored_version: number | null;
}

/** What a change has besides the columns of the task. */
const about = ['created_version', 'deleted_at', 'completion_version', 'restored_version'];
const changeColumns = [columnsOf('change'), ...about.map((name) => `change.${name}`)].join(', ');
const since = (table: string, columns: string, values: string) => `(
  select ${columns}, ${values} from ${table}
  where user_id = $1 and (version, id) > ($2::bigint, $3::uuid) order by version, id limit $4
)`;
// A client learns of a deletion without the task's texts.
const deletedColumns = columnsOf('deleted_tasks', { title: "''", description: 'null', tags: 'null' });
const aboutTask = 'created_version, null::timestamptz as deleted_at, completion_version, restored_version';
const aboutDeletion =
  'created_version, deleted_at, null::bigint as completion_version, null::bigint as restored_version';
// Each branch follows its index, and stops at the limit.
const changes = `${since('tasks', columns, aboutTask)} union all ${since('deleted_tasks', deletedColumns, aboutDeletion)}
  order by version, id limit $4`;
// The versions of the list must come from the same snapshot as the changes, or deletions could be missed.
const withList = (found: string, more = '') => `
  select list.version as list_version, list.forgotten_version, list.reminder_version, ${changeColumns}${more}
  from task_lists as list left join (${found}) as change on true
  where list.user_id = $1 order by change.version, change.id`;
// Reads up to 101 rows of each table: 0.5 ms.
const page = statement('list-changes', withList(changes));
const measured = `select ${changeColumns}, ${fitsAfter('version, id')} as fits, count(*) over () as found_count
  from (${changes}) as change`;
// Reads up to 1,001 rows of each table, and measures 1,001 of them: 70 ms for 1 MB.
const longPage = statement(
  'list-many-changes',
  withList(
    `select ${changeColumns}, change.found_count from (${measured}) as change where fits`,
    ', change.found_count',
  ),
  { long: true },
);

const selectVersion = statement('get-version', 'select version from task_lists where user_id = $1');

export interface ChangePage {
  readonly changes: readonly ChangedTask[];
  /** Where the next page starts, or the changes that are still to come. */
  readonly next: ChangePlace;
  /** Whether there are more changes now. */
  readonly more: boolean;
  /** The version of the list when a reminder last became due; null when none ever did. */
  readonly reminderVersion: number | null;
}
interface List {
  readonly list_version: number;
  readonly forgotten_version: number;
  readonly reminder_version: number | null;
}
/** A long page also returns how many changes were found before it was cut to its size. Without changes, there is one row with the list. */
type Row = List & { readonly found_count?: number | null } & ((ChangedTask & TaskRow) | { readonly id: null });

/**
 * Reads the latest change of each task that has changed after a place, in the order of their versions.
 * @param place undefined: all tasks
 * @returns undefined when deletions may be missing, so that the client has to start again
 */
export async function changesAfter(
  database: Database,
  owner: UserId,
  place: ChangePlace | undefined,
  limit: number,
): Promise<ChangePage | undefined> {
  const { version, id } = place ?? { version: 0, id: lowest.id };
  const rows = await database.read<Row>(limit > unmeasuredTasks ? longPage : page, [owner, version, id, limit + 1]);
  const found = rows.flatMap(({ list_version, forgotten_version, reminder_version, found_count, ...change }) =>
    change.id === null ? [] : [taskOf(change)],
  );
  return changePage(rows[0], found, place, limit);
}

/**
 * @param list undefined: the user has none
 * @param found the changes after the place: one more than the limit if there are so many
 * @returns undefined when deletions may be missing, so that the client has to start again
 */
export function changePage(
  list: (List & { readonly found_count?: number | null }) | undefined,
  found: readonly ChangedTask[],
  place: ChangePlace | undefined,
  limit: number,
): ChangePage | undefined {
  if (place && lacksDeletions(list, place)) return undefined;
  const changes = found.slice(0, limit);
  const last = changes.at(-1);
  const latest = list?.list_version ?? 0;
  const reminderVersion = list?.reminder_version ?? null;
  return last && changes.length < (list?.found_count ?? found.length)
    ? { changes, reminderVersion, more: true, next: { ...last, completeUpTo: place?.completeUpTo ?? latest } }
    : { changes, reminderVersion, more: false, next: { version: latest, id: highest.id, completeUpTo: latest } };
}

/** @returns the place after the latest change */
export async function latestPlace(database: Database, owner: UserId): Promise<ChangePlace> {
  const [list] = await database.read<{ version: number }>(selectVersion, [owner]);
  const version = list?.version ?? 0;
  return { version, id: highest.id, completeUpTo: version };
}

/**
 * @returns whether deletions after the place may be missing: they were removed from the trash, or the place is beyond the latest
 * change, because the database was restored or the place belongs to another list
 */
function lacksDeletions(list: List | undefined, { version, completeUpTo = 0 }: ChangePlace): boolean {
  // This place is before the first task, and the client has no tasks yet.
  if (version === 0) return false;
  const { list_version, forgotten_version } = list ?? { list_version: 0, forgotten_version: 0 };
  // `>=`, because one statement may have deleted many tasks, of which the client has read only some.
  return (
    Math.max(version, completeUpTo) > list_version || (forgotten_version > completeUpTo && forgotten_version >= version)
  );
}
