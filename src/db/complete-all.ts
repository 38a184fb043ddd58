import type { UserId } from '../base/user';
import { completed, touched } from './change-statements';
import { lowest } from './list-filter';
import {
  anyRoom,
  type ForNext,
  forNext,
  hasNext,
  insertNext,
  type MakeRoom,
  makesNext,
  nextOf,
  spent,
} from './next-occurrence';
import type { Database } from './pool/connection';
import { Overloaded } from './pool/errors';
import { type ChunkResult, chunkOf, chunkResult, chunkStatement, isInChunk } from './task-batches';
import { maxAttempts } from './task-changes';
import { columns } from './task-columns';
import { nextVersion } from './tasks';

const recurringTask = `id, tasks.version, due_date, time_zone, recurrence, ${forNext}`;
// Those that were made since the first chunk, such as next ones, stay pending. `$3` is the version of the list then.
const isMeant = 'tasks.created_version <= coalesce($3::bigint, tasks.created_version)';
// Reads up to `chunkSize` rows of an index, and changes them and their indexes. It passes over the tasks that make next ones, and returns
// what the next statement needs to complete them.
const completePlain = chunkStatement(
  'complete-all',
  `${nextVersion}, ${chunkOf('tasks', 'not completed')},
  done as (
    update tasks set ${completed}, version = list.version, ${touched}
    from list where ${isInChunk('tasks', `not tasks.completed and not (${makesNext}) and ${isMeant}`)} returning 1
  ),
  recurring as (
    select ${recurringTask} from tasks where ${isInChunk('tasks', `${makesNext} and ${isMeant}`)}
  )
  ${chunkResult('done', ', (select version from list) as version, (select json_agg(recurring) from recurring) as recurring')}`,
);
const completeWithNext = chunkStatement(
  'complete-all-recurring',
  `${nextVersion},
  item as (
    select * from jsonb_to_recordset($2::text::jsonb) as item (
      id uuid, version bigint, next_id uuid, due_date text, due_at timestamptz, recurs_from timestamptz, created_at timestamptz
    )
  ),
  done as (
    update tasks set ${completed}, recurs_from = ${spent('item.next_id', 'tasks.recurs_from')},
      has_next = ${hasNext('item.next_id')}, version = list.version, ${touched}
    from list, item where tasks.user_id = $1 and tasks.id = item.id and tasks.version = item.version
    returning ${columns}, tasks.tag_keys, item.next_id, item.due_date as next_due_date, item.due_at as next_due_at,
      item.recurs_from as next_recurs_from, item.created_at as next_created_at
  ),
  ${insertNext(
    'done',
    {
      next_id: 'next_id',
      due_date: 'next_due_date',
      due_at: 'next_due_at',
      recurs_from: 'next_recurs_from',
      created_at: 'next_created_at',
    },
    'version',
  )}
  select id from done`,
);

const again = chunkStatement(
  'recurring-tasks',
  `select ${recurringTask} from tasks where tasks.user_id = $1 and id = any ($2::text::uuid[]) and ${makesNext}`,
);

interface Chunk extends ChunkResult {
  /** Of the list; null when the user has none. */
  readonly version: number | null;
  readonly recurring: readonly RecurringTask[] | null;
}
interface RecurringTask extends ForNext {
  readonly id: string;
  readonly version: number;
}

/** Completes all tasks that are pending when it begins, and makes the next ones of those that recur. @returns how many there were */
export async function completeAll(database: Database, owner: UserId, makeRoom: MakeRoom = anyRoom): Promise<number> {
  let total = 0;
  let begun: number | null = null;
  for (let last: string | null = lowest.id; last !== null; ) {
    const rows: readonly Chunk[] = await database.write<Chunk>(completePlain, [owner, last, begun]);
    const chunk = rows[0]!;
    total += chunk.count + (await completeRecurring(database, owner, chunk.recurring ?? [], makeRoom));
    begun ??= chunk.version;
    last = chunk.last;
  }
  return total;
}

async function completeRecurring(
  database: Database,
  owner: UserId,
  tasks: readonly RecurringTask[],
  makeRoom: MakeRoom,
): Promise<number> {
  let count = 0;
  // Those that have changed since they were read are read again, unless others have completed them.
  for (let rest = tasks, attempt = 1; rest.length > 0; attempt += 1) {
    if (attempt > maxAttempts) throw new Overloaded();
    const nexts = await nextOf(owner, rest, makeRoom);
    const items = rest.map(({ id, version }, index) => ({ id, version, ...nexts[index] }));
    const rows = await database.write<{ id: string }>(completeWithNext, [owner, JSON.stringify(items)]);
    count += rows.length;
    const done = new Set(rows.map(({ id }) => id));
    const changed = rest.flatMap(({ id }) => (done.has(id) ? [] : [id]));
    rest = changed.length > 0 ? await database.read<RecurringTask>(again, [owner, `{${changed.join()}}`]) : [];
  }
  return count;
}
