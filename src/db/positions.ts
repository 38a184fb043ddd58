import { complementOf, isOfId } from '../planning/position';
import { highest, lowest } from './list-filter';

// The order of a user's own: tasks that were moved stand at their position, and the others where their ids put them. `spot` is a text that
// sorts both. It has the id behind the position, so that it is different for each task.

const digits = "'0123456789abcdef', 'fedcba9876543210'";
const complementedId = `translate(id::text, ${digits})`;
/** Of a task that was moved. An index has this expression: keep it as it is there. */
export const spotOfMoved = `(position || ' ' || ${complementedId}) collate "C"`;
/** Of a task that stands where its id puts it (see src/planning/position.ts). The later the id, the lower the spot. */
export const spotById = `('o' || translate(substr(id::text, 1, 8) || substr(id::text, 10, 4) || substr(id::text, 16, 3), ${digits})
  || ' ' || ${complementedId}) collate "C"`;

/** @returns the spot at a task, or at the lowest or the highest place of all */
export function spotOf({ key, id }: { readonly key: string; readonly id: string }): string {
  if (id === lowest.id && key === lowest.key) return '';
  return id === highest.id && key === highest.key ? '~' : `${key} ${complementOf(id)}`;
}

/**
 * @returns the id that divides the tasks that were never moved: those with a higher id stand above the spot, and those with a lower one below
 */
export function dividingId(spot: string): string {
  if (spot < 'o') return highest.id;
  if (spot >= 'p') return lowest.id;
  const [position = '', complementedId = ''] = spot.split(' ');
  const beginning = beginningOf(position);
  const id = complementOf(complementedId);
  // At a task that was never moved.
  if (isOfId(position) && id.startsWith(beginning)) return id;
  return beginning + (isOfId(position) && id > beginning ? lastEnd : firstEnd);
}

/**
 * The ids of the tasks that were never moved and stand on one side of a position. Those at the position itself, which can be several, are on
 * neither side.
 */
export function idsBeside(position: string): { readonly aboveIfHigher: string; readonly belowIfLower: string } {
  if (position < 'o') return { aboveIfHigher: highest.id, belowIfLower: highest.id };
  if (position >= 'p') return { aboveIfHigher: lowest.id, belowIfLower: lowest.id };
  const first = beginningOf(position) + firstEnd;
  return { aboveIfHigher: isOfId(position) ? beginningOf(position) + lastEnd : first, belowIfLower: first };
}

/** Before and after all ids with the same beginning: a UUID v7 has neither end. */
const [firstEnd, lastEnd] = ['0000-000000000000', 'ffff-ffffffffffff'];

/** The time and the sequence of the ids that have the integer of a position. */
function beginningOf(position: string): string {
  const hex = complementOf(position.slice(1, 16));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-`;
}
