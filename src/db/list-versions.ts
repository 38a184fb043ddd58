import type { UserId } from '../base/user';
import { type Database, type Rows, statement } from './pool/connection';
import { textArray } from './text-array';

// The lists of many users. No statement here has an owner, and none reads tasks.

export interface ListVersion {
  readonly user_id: UserId;
  readonly version: number;
}

// Reads up to one row of an index for each user. Only the shards of these users are asked, because the array is no expression.
const selectVersions = statement(
  'list-versions',
  'select user_id, version from task_lists where user_id = any ($1::text[])',
);
/** How many rows one step of a search reads at most: 5 ms. */
export const searchStep = 2000;
const selectNext = statement(
  'next-lists',
  `select user_id, version from task_lists where user_id > $1 order by user_id limit ${searchStep}`,
);

/** The versions of these users' lists. Users without a list are left out. */
export const versionsOf = (database: Database, users: readonly string[]): Promise<Rows<ListVersion>> =>
  database.read(selectVersions, [textArray(users)]);

/** @returns the lists of the users after this one, in the order of their ids: `searchStep` if there are so many */
export const listsAfter = (database: Database, user: string): Promise<Rows<ListVersion>> =>
  database.read(selectNext, [user]);
