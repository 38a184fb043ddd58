/** Pages with up to this many tasks are not measured: even with the longest texts and all characters escaped, they have 2 MB. */
export const unmeasuredTasks = 100;

/** Bytes of JSON. A longer page ends with the task that exceeds them. */
const maxBytes = 1_000_000;

/** The columns that can be long. */
const measuredColumns = ['title', 'description', 'tags', 'time_zone', 'recurrence', 'position', 'user_id'];

/** Bytes of a task's or change's JSON besides these: names, other values and punctuation. */
const otherBytes = 550;

/** PostgreSQL's `to_json` escapes the same characters as JSON.stringify. */
const jsonBytes = (column: string) => `coalesce(octet_length(to_json(${column})::text), 4)`;

/**
 * An SQL expression: whether a task still belongs to the page, because the tasks before it have fewer than `maxBytes` together.
 * @param order of the page
 */
export const fitsAfter = (order: string) => `coalesce(
    sum(${measuredColumns.map(jsonBytes).join(' + ')} + ${otherBytes})
      over (order by ${order} rows between unbounded preceding and 1 preceding), 0) < ${maxBytes}`;
