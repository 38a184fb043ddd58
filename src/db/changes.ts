import type { UserId } from '../base/user';
import { fitsAfter, unmeasuredTasks } from './page-size';
import { type Database, type Statement, statement } from './pool/connection';
import { highest, lowest } from './task-filters';
import { columns, columnsOf, type Task } from './tasks';

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

const changeColumns = `${columnsOf('change')}, change.created_version, change.deleted_at`;
const since = (table: string, columns: string, deletedAt: string) => `(
  select ${columns}, created_version, ${deletedAt} as deleted_at from ${table}
  where user_id = $1 and (version, id) > ($2::bigint, $3::uuid) order by version, id limit $4
)`;
// A deletion is told without what the task was.
const deletedColumns = columnsOf('deleted_tasks').replace(
  'deleted_tasks.title, deleted_tasks.description',
  "'' as title, null as description",
);
// Each branch follows its index and ends after what is asked for.
const changes = `${since('tasks', columns, 'null::timestamptz')} union all ${since('deleted_tasks', deletedColumns, 'deleted_at')}
  order by version, id limit $4`;
// The list's own versions come along from the same snapshot: what is there and what is forgotten have to fit together.
const ofList = (found: string, more = '') => `
  select list.version as list_version, list.forgotten_version, ${changeColumns}${more}
  from task_lists as list left join (${found}) as change on true
  where list.user_id = $1 order by change.version, change.id`;
// At the most: 101 rows of each table, 0.5 ms.
const page = statement('list-changes', ofList(changes));
const cut = `select ${changeColumns}, ${fitsAfter('version, id')} as fits, count(*) over () as among from (${changes}) as change`;
// At the most: 1,001 rows of each table, of which 1,001 are measured, and 1 MB: 70 ms.
const longPage: Statement = {
  ...statement(
    'list-many-changes',
    ofList(`select ${changeColumns}, change.among from (${cut}) as change where fits`, ', change.among'),
  ),
  long: true,
};

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
/** With how many were found before a long page was cut to its size. */
type Row = List & { readonly among?: number | null } & (ChangedTask | { readonly id: null });

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
  const rows = await database.read<Row>(limit > unmeasuredTasks ? longPage : page, [owner, version, id, limit + 1]);
  const [list] = rows;
  if (place && lacksDeletions(list, place)) return undefined;
  const found = rows.flatMap(({ list_version, forgotten_version, among, ...change }) =>
    change.id === null ? [] : [change],
  );
  const changes = found.slice(0, limit);
  const last = changes.at(-1);
  const whole = list?.list_version ?? 0;
  return last && changes.length < (list?.among ?? found.length)
    ? { changes, more: true, next: { ...last, known: place?.known ?? whole } }
    : { changes, more: false, next: { version: whole, id: highest.id, known: whole } };
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
