import type { Schema } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import { bottomPosition, positionBetween, topPosition } from '../../src/planning/position';
import type { Memory } from './memory';

/** @returns where a task moves; undefined when there is no neighbour like the one that is asked for */
export function positionFor(memory: Memory, owner: UserId, id: string, { before, after, to }: Schema<'TaskMove'>) {
  const others = [...memory.listOf(owner).tasks.values()].filter((task) => task.id !== id && !task.deleted_at);
  const positions = others.map(({ position }) => position).sort();
  if (to === 'top') return topPosition(positions[0], Date.now());
  if (to === 'bottom') return bottomPosition(positions.at(-1));
  const neighbour = others.find((task) => task.id === (before ?? after))?.position;
  if (neighbour === undefined) return undefined;
  // Others at the same position stay together.
  const above = before ? positions.findLast((position) => position < neighbour) : neighbour;
  const below = before ? neighbour : positions.find((position) => position > neighbour);
  if (above === undefined) return topPosition(below, Date.now());
  return below === undefined ? bottomPosition(above) : positionBetween(above, below);
}
