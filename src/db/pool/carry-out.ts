// For a statement that inserts what it has changed elsewhere, Citus asks the server with the user's rows several times, and commits in two
// phases. So, where tables are distributed, that server gets such statements as a whole, by a function that is made there.

/** The function, as PostgreSQL names it. `migrate -- distribute` makes it. */
export const carryOut = 'carry_out(text, text, text[])';
/** The most parameters of a statement that it carries out. The version of the list and the time of the change come after them. */
const most = 16;
const [version, changedAt] = [`$${most + 1}::bigint`, `$${most + 2}::timestamptz`];

/**
 * What makes it. The tables are found as where it is made, because other servers know nothing of the session's schema. It takes the next
 * version of the list by itself, which Citus plans for less than a statement that does both. It keeps no plans: for each execution of one on rows
 * of the same server, Citus 13.2 leaves 20 to 40 kB behind until the connection ends.
 */
export const makeCarryOut = [
  `create or replace function carry_out(owner text, change text, parameters text[]) returns setof record
  language plpgsql set search_path from current set plan_cache_mode = force_custom_plan as $$
  declare
    list_version bigint;
    changed_at timestamptz;
  begin
    update task_lists set version = version + 1 where user_id = owner
      returning version, change_time(version) into list_version, changed_at;
    if found then
      return query execute change
        using ${Array.from({ length: most }, (_, index) => `parameters[${index + 1}]`).join(', ')}, list_version, changed_at;
    end if;
  end $$`,
  `select create_distributed_function('${carryOut}', 'owner', colocate_with := 'users', force_delegation := true)`,
];

/** How such a statement begins: see next-version.ts. */
const takesVersion =
  /^\s*with list as \(\s*update task_lists set version = version \+ 1 where user_id = \$1\s+returning version(, change_time\(version\) as changed_at)?\s*\)/;
/** The rest of one that inserts a single row. Citus plans that for a quarter of the time. */
const ofOneRow = /^\s*(insert into tasks \([^)]*\))\s+select ((?:(?!\bselect\b).)*) from list\s+(returning .*)$/s;

/**
 * @param text a statement that takes the next version of the owner's list first, whose first parameter is the owner, and that casts its other
 * parameters
 * @param columns their definitions, of what it returns
 * @returns the statement that has it carried out by the server with the owner's rows
 */
export function carriedOut(text: string, columns: string): string {
  if (!takesVersion.test(text)) throw new Error(`takes no version first: ${text}`);
  const rest = text.replace(takesVersion, '');
  const [, into, values, returning] = ofOneRow.exec(rest) ?? [];
  const change = into
    ? `${into} values (${values!.replaceAll('list.version', version)}) ${returning}`
    : `with list as (select ${version} as version, ${changedAt} as changed_at)${rest}`;
  const count = Math.max(...[...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  const parameters = Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');
  return `select * from carry_out($1, '${change.replaceAll("'", "''")}', array[${parameters}]::text[]) as changed (${columns})`;
}
