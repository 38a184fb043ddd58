import type { Schema } from '../base/contract';
import type { TaskFilter } from './list-filter';

/**
 * A part of a list. A list has the tasks of one part after those of another: the tasks without a due date follow those with one. A page
 * reads part after part, until it is full.
 */
export interface ListPart {
  /** Tells the statements of parts apart. */
  readonly name: string;
  /** The columns that the part is sorted by. A list by position is sorted by `spot` (see src/db/positions.ts). */
  readonly order: readonly string[];
  /** The type of the first of them, if a place in the part has a key. */
  readonly keyType?: 'timestamptz' | 'text' | 'task_priority';
  /** Conditions that an index serves. The part has the tasks of all branches, each of which has an index of its own. */
  readonly branches: readonly string[];
  /** A condition for which each task has to be read. */
  readonly unindexed?: string;
  /**
   * In a list by priority: the key of all tasks in this part. It is not a condition, or PostgreSQL would follow the ids in another index, and
   * pass the tasks with other priorities.
   */
  readonly priority?: Schema<'Priority'>;
}

/** Literals, not parameters: each status has indexes of its own, with only its tasks in them. */
const conditionOf = { all: '', deleted: '', pending: 'not completed', completed: 'completed' } as const;
const both = ['not completed', 'completed'];

/** ICU's root order: letters by the alphabet, then accents, then case. */
export const titleOrder = 'title collate "und-x-icu"';

/** @returns the parts of a list that may have tasks, in their order */
export function partsOf(filter: TaskFilter, descending: boolean): readonly (ListPart | undefined)[] {
  const { status, by, planned = {} } = filter;
  const own = conditionOf[status];
  /** @param condition of an index whose second column is `completed`; that of the trash has no such column */
  const byStatus = (condition: string) =>
    (status === 'all' ? both : [own]).map((each) => [each, condition].filter(Boolean).join(' and '));
  switch (by) {
    case 'created_at':
      return [{ name: '', order: ['id'], branches: [own] }];
    case 'updated_at':
      return [{ name: '', order: ['updated_at', 'id'], keyType: 'timestamptz', branches: byStatus('') }];
    case 'title':
      return [{ name: '', order: [titleOrder, 'id'], keyType: 'text', branches: [''], unindexed: own }];
    case 'position':
      // The second branch has all tasks where their ids put them, also those that were moved away from there.
      return [
        { name: '', order: ['spot'], branches: ['', ''], unindexed: [own, 'is_here'].filter(Boolean).join(' and ') },
      ];
    case 'due_date': {
      const dated = byStatus('due_at is not null');
      const isLimited = planned.due !== undefined || planned.isDue;
      return [
        planned.isDue === false
          ? undefined
          : { name: 'dated', order: ['due_at', 'id'], keyType: 'timestamptz', branches: dated },
        isLimited ? undefined : { name: 'undated', order: ['id'], branches: [own], unindexed: 'due_date is null' },
      ];
    }
    case 'completed_at': {
      const branches = ['completed_at is not null'];
      return [
        status === 'pending'
          ? undefined
          : { name: 'timed', order: ['completed_at', 'id'], keyType: 'timestamptz', branches },
        planned.completedBetween
          ? undefined
          : { name: 'untimed', order: ['id'], branches: [own], unindexed: 'completed_at is null' },
      ];
    }
    case 'priority': {
      const parts = (['low', 'medium', 'high', 'urgent'] as const).map((priority): ListPart | undefined => {
        if (planned.priorities && !planned.priorities.includes(priority)) return undefined;
        if (priority === 'medium')
          return { name: 'medium', order: ['id'], branches: [own], unindexed: 'priority is null' };
        return {
          name: 'other',
          order: ['priority', 'id'],
          keyType: 'task_priority',
          branches: byStatus('priority is not null'),
          priority,
        };
      });
      return descending ? parts.reverse() : parts;
    }
  }
}
