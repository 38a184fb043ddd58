import type { UserId } from '../base/user';
import { maxAttempts } from './change-attempts';
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
  type NextOf,
  nextOf,
  spent,
} from './next-occurrence';
import { nextVersion } from './next-version';
import type { Database, Transaction } from './pool/connection';
import { Overloaded } from './pool/errors';
import { chunkSize, chunkStatement, type FoundChunk, isInChunk } from './task-batches';

const recurringTask = `id, tasks.version, due_date, time_zone, recurrence, ${forNext}`;
// Reads up to `chunkSize` rows of an index and of the table. Those that were made since the first chunk, such as next ones, stay pending: `$3`
// is the version of the list then.
const findPending = chunkStatement(
  'find-pending',
  `select count(*) as count, max(id::text collate "C") as last, count(*) filter (where is_meant) as meant,
    json_agg(chunk) filter (where is_recurring and is_meant) as recurring,
    (select version from task_lists where user_id = $1) as version
  from (
    select user_id, ${recurringTask}, ${makesNext} as is_recurring,
      created_version <= coalesce($3::bigint, created_version) as is_meant
    from tasks where user_id = $1 and not completed and id > $2 order by id limit (select ${chunkSize})
  ) as chunk where user_id = $1`,
);
// Changes these rows and their indexes, except the tasks that make next ones.
const completePlain = chunkStatement(
  'complete-all',
  `${nextVersion}
  update tasks set ${completed}, version = list.version, ${touched}
  from list where ${isInChunk('tasks', `not tasks.completed and not (${makesNext}) and tasks.created_version <= $4`)} returning 1`,
);
const completeWithNext = chunkStatement(
  'complete-all-recurring',
  `${nextVersion},
  item as (
    select * from jsonb_to_recordset($2::text::jsonb) as item (id uuid, version bigint, next_id uuid)
  )
  update tasks set ${completed}, recurs_from = ${spent('item.next_id', 'tasks.recurs_from')},
    has_next = ${hasNext('item.next_id')}, version = list.version, ${touched}
  from list, item where tasks.user_id = $1 and tasks.id = item.id and tasks.version = item.version
  returning tasks.id`,
);

const again = chunkStatement(
  'recurring-tasks',
  `select ${recurringTask} from tasks where tasks.user_id = $1 and id = any ($2::text::uuid[]) and ${makesNext}`,
);

interface Chunk extends FoundChunk {
  /** How many of them were there when it began. */
  readonly meant: number;
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
  for (let after: string | undefined = lowest.id; after !== undefined; ) {
    const chunk: Chunk = (await database.read<Chunk>(findPending, [owner, after, begun]))[0]!;
    const { count, last, meant, version, recurring } = chunk;
    begun ??= version;
    const others = meant - (recurring?.length ?? 0);
    if (others > 0) total += (await database.write(completePlain, [owner, after, last, begun])).length;
    total += await completeRecurring(database, owner, recurring ?? [], makeRoom);
    after = count === chunkSize ? last! : undefined;
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
    const done = await database.transaction((transaction) => completeItems(transaction, owner, items));
    count += done.size;
    const changed = rest.flatMap(({ id }) => (done.has(id) ? [] : [id]));
    rest = changed.length > 0 ? await database.read<RecurringTask>(again, [owner, `{${changed.join()}}`]) : [];
  }
  return count;
}

/** @returns the ids of those that were completed: they have not changed since they were read */
async function completeItems(
  transaction: Transaction,
  owner: UserId,
  items: readonly (Partial<NextOf> & { readonly id: string })[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction.write<{ id: string }>(completeWithNext, [owner, JSON.stringify(items)]);
  const done = new Set(rows.map(({ id }) => id));
  const nexts = items.filter((item): item is NextOf => item.next_id !== undefined && done.has(item.id));
  if (nexts.length > 0) await insertNext(transaction, owner, 'tasks', nexts);
  return done;
}
