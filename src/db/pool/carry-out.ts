// A statement that inserts what it has changed elsewhere is one for which Citus asks the server with the user's rows several times, and commits
// in two phases. So, where tables are distributed, that server gets such statements as a whole, by a function that is made there.

/** The function, as PostgreSQL names it. `migrate -- distribute` makes it. */
export const carryOut = 'carry_out(text, text, text[])';
/** The most parameters of a statement that it carries out. */
const most = 16;

/** What makes it. The tables are found as where it is made, because other servers know nothing of the session's schema. */
export const makeCarryOut = [
  `create or replace function carry_out(owner text, change text, parameters text[]) returns setof record
  language plpgsql set search_path from current as $$ begin
    return query execute change using ${Array.from({ length: most }, (_, index) => `parameters[${index + 1}]`).join(', ')};
  end $$`,
  `select create_distributed_function('${carryOut}', 'owner', colocate_with := 'users', force_delegation := true)`,
];

/**
 * @param text a statement whose first parameter is the owner, and that casts its other parameters
 * @param columns their definitions, of what it returns
 * @returns the statement that has it carried out by the server with the owner's rows
 */
export function carriedOut(text: string, columns: string): string {
  const count = Math.max(...[...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  const parameters = Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');
  return `select * from carry_out($1, '${text.replaceAll("'", "''")}', array[${parameters}]::text[]) as changed (${columns})`;
}
