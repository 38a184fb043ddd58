import type { UserId } from '../auth/token';
import { type Database, statement } from './connection';
import { highest, lowest } from './task-pages';
import { columnsOf, type Task } from './tasks';

/** How far a reader has got: the version of the last change it has seen, and the task, because a statement may change many. */
export interface ChangePlace {
  readonly version: number;
  readonly id: string;
  /**
   * The version of the list when the reader last had all of it, or began to read it from the start: of what was deleted until then
   * it need not be told any more, though its place may lie far behind.
   */
  readonly known?: number;
}
export interface ChangedTask extends Omit<Task, 'deleted_at'> {
  readonly created_version: number;
  /** When it was moved to the trash; null for a task that is there. */
  readonly deleted_at: string | null;
}

const since = (table: string, deletedAt: string) => `(
  select ${columnsOf(table)}, ${table}.created_version, ${deletedAt} as deleted_at from ${table}
  where user_id = $1 and (version, id) > ($2::bigint, $3::uuid) order by version, id limit $4
)`;
// Each branch follows its index and ends after what is asked for. The list's own versions come along from the same snapshot: what is
// there and what is forgotten have to fit together.
const page = statement(
  'list-changes',
  `select list.version as list_version, list.forgotten_version, ${columnsOf('change')}, change.created_version, change.deleted_at
  from task_lists as list left join (
    ${since('tasks', 'null::timestamptz')} union all ${since('deleted_tasks', 'deleted_tasks.deleted_at')}
    order by version, id limit $4
  ) as change on true
  where list.user_id = $1 order by change.version, change.id`,
);

const selectVersion = statement('get-version', 'select version from task_lists where user_id = $1');

export interface ChangePage {
  readonly changes: readonly ChangedTask[];
  /** Where the next page begins, or what comes later. */
  readonly next: ChangePlace;
  /** Whether there are more already. */
  readonly more: boolean;
}
interface List {
  readonly list_version: number;
  readonly forgotten_version: number;
}
type Row = List & (ChangedTask | { readonly id: null });

/**
 * The latest change of each task that has changed after a place, or after the beginning, in the order of their versions.
 * @returns undefined when some may be missing
 */
export async function changesAfter(
  database: Database,
  owner: UserId,
  place: ChangePlace | undefined,
  limit: number,
): Promise<ChangePage | undefined> {
  const { version, id } = place ?? { version: 0, id: lowest.id };
  const rows = await database.read<Row>(page, [owner, version, id, limit + 1]);
  const [list] = rows;
  if (place && lacksDeletions(list, place)) return undefined;
  const found = rows.flatMap(({ list_version, forgotten_version, ...change }) => (change.id === null ? [] : [change]));
  const last = found[limit - 1];
  const whole = list?.list_version ?? 0;
  return found.length > limit && last
    ? { changes: found.slice(0, limit), more: true, next: { ...last, known: place?.known ?? whole } }
    : { changes: found, more: false, next: { version: whole, id: highest.id, known: whole } };
}

/** @returns the place after all changes that there are */
export async function placeOfNow(database: Database, owner: UserId): Promise<ChangePlace> {
  const [list] = await database.read<{ version: number }>(selectVersion, [owner]);
  const version = list?.version ?? 0;
  return { version, id: highest.id, known: version };
}

/**
 * @returns whether deletions since the place may be missing: they have been swept out of the trash, or the place lies ahead of all
 * changes, because the database was set back or the place is of another list
 */
function lacksDeletions(list: List | undefined, { version, known = 0 }: ChangePlace): boolean {
  // Before the first task there is nothing to be deleted.
  if (version === 0) return false;
  const { list_version, forgotten_version } = list ?? { list_version: 0, forgotten_version: 0 };
  // A deletion of the place's own version may be one of many that the reader has not seen all of.
  return Math.max(version, known) > list_version || (forgotten_version > known && forgotten_version >= version);
}
