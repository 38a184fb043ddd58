/** Pages of at most so many tasks are not measured: with the longest texts, each character escaped, they have 1.5 MB. */
export const unmeasuredTasks = 100;

/** Bytes of JSON after which a longer page ends, with the task that goes beyond. */
const mostBytes = 1_000_000;

/** What a task's JSON has besides its texts and the user's id: names, other values and punctuation, in a list of changes too. */
const otherBytes = 350;

/** PostgreSQL escapes what JSON.stringify does. */
const jsonBytes = (column: string) => `coalesce(octet_length(to_json(${column})::text), 4)`;

/**
 * An SQL expression: whether a row of a page comes before the end that its bytes set. The first one does.
 * @param order of the page
 */
export const fitsAfter = (order: string) => `coalesce(
    sum(${jsonBytes('title')} + ${jsonBytes('description')} + ${jsonBytes('user_id')} + ${otherBytes})
      over (order by ${order} rows between unbounded preceding and 1 preceding), 0) < ${mostBytes}`;
