import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { bottomPosition, defaultPosition, integerOf, positionBetween, topPosition } from '../planning/position';
import { laterThan } from './change-statements';
import { highest, lowest } from './list-filter';
import { type Database, type Statement, statement } from './pool/connection';
import { Overloaded } from './pool/errors';
import { idsBeside, spotOfMoved } from './positions';
import { maxAttempts, type Versions } from './task-changes';
import { columns, columnsOf, type Task, type TaskRow, taskOf } from './task-columns';
import { one } from './tasks';

/** The longest position that is given. Then the tasks that were moved to the same place are spread out. */
const longest = 100;

// A move is computed from what was read, and made only if nobody has changed the list since: every change takes the next version of the list.
const nextVersionAfter = (version: string) => `with list as (
    update task_lists set version = version + 1 where user_id = $1 and version = ${version}::bigint
    returning version, date_trunc('milliseconds', clock_timestamp()) as changed_at
  )`;
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
/** Spreads the tasks between two positions with the same integer: each gets a fraction of eight digits. */
const spread: Statement = {
  name: 'spread-positions',
  hasOwnTime: true,
  text: `${nextVersionAfter('$2')},
  crowd as (
    select id, row_number() over (order by spot) as place
    from (select id, ${spotOfMoved} as spot from tasks
      where user_id = $1 and position is not null and (${spotOfMoved}) > $3::text and (${spotOfMoved}) < $4::text
    ) as crowd
  )
  update tasks set position = $3::text || lpad(to_hex(crowd.place * 4096), 8, '0') || '8', ${changed}
  from list, crowd where tasks.user_id = $1 and tasks.id = crowd.id`,
};

/** Why a task was not moved. */
export type NotMoved = 'no task' | 'no neighbour';

/**
 * Moves a task in the order of the user's own.
 * @returns no task: the user has none with this id, or it has none of the versions
 * @throws Overloaded when others have changed the list each time. Nothing was done
 */
export async function moveTask(
  database: Database,
  owner: UserId,
  id: string,
  where: Schema<'TaskMove'>,
  versions: Versions,
): Promise<Task | NotMoved> {
  const neighbourId = where.before ?? where.after ?? id;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const rows = await database.read<TaskRow & { list_version: number }>(select, [owner, id, neighbourId]);
    const row = rows.find((each) => each.id === id);
    if (!row || (versions && !versions.includes(row.version))) return 'no task';
    const neighbour = where.to === undefined ? rows.find((each) => each.id === neighbourId && each !== row) : row;
    if (!neighbour) return 'no neighbour';
    const position = await positionFor(database, owner, id, where, taskOf(neighbour).position);
    if (position.length > longest) {
      const integer = integerOf(position);
      await database.write(spread, [owner, row.list_version, integer, `${integer}g`]);
      continue;
    }
    const [moved] = await database.write<TaskRow>(move, [owner, id, row.list_version, position]);
    if (moved) return taskOf(moved);
  }
  throw new Overloaded();
}

/** @param neighbour the position of the task before or after which the task moves */
async function positionFor(
  database: Database,
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
