import type { PlannedFilter } from './planned-filter';

/** A place in a list: at a task, or between two. */
export interface ListPlace {
  /** The part of the list (see src/db/list-parts.ts); the first one unless given. */
  readonly part?: number;
  /**
   * The value that the part is sorted by before the id: a time, a title or a position. It does not matter in a part that is sorted by the
   * id alone.
   */
  readonly key: string;
  readonly id: string;
}
export const lowest: ListPlace = { key: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
export const highest: ListPlace = { key: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
export interface TaskFilter {
  /** `all` means pending and completed tasks. Deleted ones are in the trash. */
  readonly status: 'all' | 'pending' | 'completed' | 'deleted';
  readonly by: 'created_at' | 'updated_at' | 'due_date' | 'priority' | 'title' | 'position' | 'completed_at';
  /** The list, or its first part, has the tasks between these two places, without the tasks at the places themselves. */
  readonly above: ListPlace;
  readonly below: ListPlace;
  /** The page starts after this place, in the direction of the list; undefined for its beginning. */
  readonly from?: ListPlace | undefined;
  /** In a list by time of creation: only tasks changed between these two times. */
  readonly updatedBetween?: readonly [after: string, before: string] | undefined;
  /** In a list by time of change: only tasks with an id between these two. */
  readonly createdBetween?: readonly [after: string, before: string] | undefined;
  /** Only tasks whose title or description contains this text, as `folded` compares texts. */
  readonly search?: string | undefined;
  /** In lists by anything else than a time of creation or change, it also has the limits of those. */
  readonly planned?: PlannedFilter | undefined;
}
