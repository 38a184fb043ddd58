import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import {
  bottomPosition,
  defaultPosition,
  integerOf,
  longestPosition,
  positionBetween,
  spreadPositions,
  topPosition,
} from '../planning/position';
import type { Versions } from './change-attempts';
import { laterThan } from './change-statements';
import { highest, lowest } from './list-filter';
import { withList } from './locked-list';
import { nextVersionAfter } from './next-version';
import { type Database, statement, type Transaction } from './pool/connection';
import { idsBeside, spotOfMoved } from './positions';
import { chunkStatement } from './task-batches';
import { columns, columnsOf, type Task, type TaskRow, taskOf } from './task-columns';
import { one } from './tasks';

/** Where a position would be longer, the tasks around it are spread out first. */
const longest = 100;

// A move is computed from what was read, and made only if nobody has changed the list since: every change takes the next version of the list.
const changed = `version = list.version, updated_at = ${laterThan('tasks')}`;
const select = statement(
  'get-task-to-move',
  `select ${columnsOf('tasks')}, list.version as list_version from task_lists as list join tasks on tasks.user_id = list.user_id
  where list.user_id = $1 and tasks.user_id = $1 and tasks.id in ($2::uuid, $3::uuid)`,
);
/**
 * The nearest position of a task that was moved, and the nearest id, which stands for the position by that id, whether its task is there or
 * not. Reads two or three rows of indexes.
 */
const nearest = (name: string, comparison: '<' | '>') => {
  const [direction, idDirection] = comparison === '<' ? ['desc', 'asc'] : ['asc', 'desc'];
  const idComparison = comparison === '<' ? '>' : '<';
  return statement(
    name,
    `(select position, id from tasks where user_id = $1 and position is not null and (${spotOfMoved}) ${comparison} $2::text and id <> $3::uuid
      order by ${spotOfMoved} ${direction} limit 1)
    union all (select null, id from tasks where user_id = $1 and id ${idComparison} $4::uuid and id <> $3::uuid order by id ${idDirection} limit 1)`,
  );
};
const nearestAbove = nearest('get-position-above', '<');
const nearestBelow = nearest('get-position-below', '>');
const move = statement(
  'move-task',
  `${nextVersionAfter('$3')} update tasks set position = $4, ${changed} from list where ${one} returning ${columns}`,
);
/** How many tasks on each side of a place are spread out. */
const crowdSize = 250;
const crowdBeside = (comparison: '<' | '>', limit: '>' | '<', direction: 'desc' | 'asc', from: number) =>
  `(select user_id, id, position, ${spotOfMoved} as spot from tasks where user_id = $1 and position is not null and id <> $2::uuid
    and (${spotOfMoved}) ${comparison} $${from}::text and (${spotOfMoved}) ${limit} $${from + 1}::text
    order by ${spotOfMoved} ${direction} limit ${crowdSize + 1})`;
/** The tasks with the same integer that are closest to a place, in their order. Reads 502 rows. */
const selectCrowd = statement(
  'get-crowd',
  `select id, position from (${crowdBeside('<', '>', 'desc', 3)} union all ${crowdBeside('>', '<', 'asc', 5)}) as crowd where user_id = $1 order by spot`,
);
// Writes 500 rows.
const spread = chunkStatement(
  'spread-positions',
  `${nextVersionAfter('$2')}, item as (select * from jsonb_to_recordset($3::text::jsonb) as item (id uuid, position text))
  update tasks set position = item.position, ${changed}
  from list, item
  where tasks.user_id = $1 and tasks.id = item.id returning 1`,
);

/** Why a task was not moved. */
export type NotMoved = 'no task' | 'no neighbour';

/**
 * Moves a task in the order of the user's own.
 * @returns no task: the user has none with this id, or it has none of the versions
 */
export async function moveTask(
  database: Database,
  owner: UserId,
  id: string,
  where: Schema<'TaskMove'>,
  versions: Versions,
): Promise<Task | NotMoved> {
  const moved = await tryToMove(database, owner, id, where, versions);
  return moved ?? (await withList(database, owner, (locked) => tryToMove(locked, owner, id, where, versions)))!;
}

/** @returns undefined when the list has changed since it was read, so that the task was not moved */
async function tryToMove(
  database: Transaction,
  owner: UserId,
  id: string,
  where: Schema<'TaskMove'>,
  versions: Versions,
): Promise<Task | NotMoved | undefined> {
  const neighbourId = where.before ?? where.after ?? id;
  for (let isSpread = false; ; isSpread = true) {
    const rows = await database.read<TaskRow & { list_version: number }>(select, [owner, id, neighbourId]);
    const row = rows.find((each) => each.id === id);
    if (!row || (versions && !versions.includes(row.version))) return 'no task';
    const neighbour = where.to === undefined ? rows.find((each) => each.id === neighbourId && each !== row) : row;
    if (!neighbour) return 'no neighbour';
    const position = await positionFor(database, owner, id, where, taskOf(neighbour).position);
    // There are none shorter where an import has brought so many long ones.
    if (position.length > longest && !isSpread) {
      if (await spreadAround(database, owner, id, position, row.list_version)) continue;
      return undefined;
    }
    const [moved] = await database.write<TaskRow>(move, [owner, id, row.list_version, position]);
    return moved && taskOf(moved);
  }
}

/**
 * Gives short positions to the tasks on both sides of a place, so that there is room between them. However many others were moved to the same
 * place: this is enough, as positions become long only where some 400 tasks were moved into each other's middle.
 * @returns false when the list has changed meanwhile, so that nothing was done
 */
async function spreadAround(
  database: Transaction,
  owner: UserId,
  id: string,
  place: string,
  listVersion: number,
): Promise<boolean> {
  const integer = integerOf(place);
  // A space sorts before the digits of a longer position, and a g after all of them.
  const values = [owner, id, place, `${integer}!`, place, `${integer}g`];
  const crowd = [...(await database.read<{ id: string; position: string }>(selectCrowd, values))];
  const isAbove = (task: { position: string } | undefined) => task !== undefined && task.position < place;
  const above = isAbove(crowd[crowdSize]) ? crowd.shift() : undefined;
  const below = crowd.length > crowdSize && !isAbove(crowd.at(-crowdSize - 1)) ? crowd.pop() : undefined;
  const positions = spreadPositions(integer, above?.position, below?.position, crowd.length);
  // An import has brought so many long ones that there is no room between them.
  if (positions.some(({ length }) => length > longestPosition)) return true;
  const items = crowd.map((task, index) => ({ id: task.id, position: positions[index] }));
  const written = await database.write(spread, [owner, listVersion, JSON.stringify(items)]);
  return written.length === crowd.length;
}

/** @param neighbour the position of the task before or after which the task moves */
async function positionFor(
  database: Transaction,
  owner: UserId,
  id: string,
  { before, to }: Schema<'TaskMove'>,
  neighbour: string,
): Promise<string> {
  const { aboveIfHigher, belowIfLower } = idsBeside(neighbour);
  const positions = async (side: typeof nearestAbove, spot: string, bound: string) => {
    const rows = await database.read<{ position: string | null; id: string }>(side, [owner, spot, id, bound]);
    return rows.map((row) => row.position ?? defaultPosition(row.id)).sort();
  };
  if (to === 'top') return topPosition((await positions(nearestBelow, '', highest.id))[0], Date.now());
  if (to === 'bottom') return bottomPosition((await positions(nearestAbove, '~', lowest.id)).at(-1));
  // A space sorts before the digits of a longer position, and an exclamation mark after the space of the same position.
  if (before === undefined) {
    const [below] = await positions(nearestBelow, `${neighbour}!`, belowIfLower);
    return below === undefined ? bottomPosition(neighbour) : positionBetween(neighbour, below);
  }
  const above = (await positions(nearestAbove, `${neighbour} `, aboveIfHigher)).at(-1);
  return above === undefined ? topPosition(neighbour, Date.now()) : positionBetween(above, neighbour);
}
