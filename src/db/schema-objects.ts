import type postgres from 'postgres';

/** A table or view. */
interface Table {
  readonly name: string;
  readonly owner: string;
  /** Whether the role has the owner's rights. */
  readonly owned: boolean;
  /** Whether the role may read and write it; the history of migrations need only be readable. */
  readonly usable: boolean;
  readonly columns: readonly string[];
}

/** The table with the history of migrations. */
export const history = 'schema_migrations';

/** The names of the objects that migrations create. The names of functions have their parameters. */
export function namesCreatedBy(migrations: readonly string[]): string[] {
  const creation =
    /^create (?:(?:or replace|unlogged|unique|materialized) )*(?:table|index(?! concurrently)|function|view|sequence|type|domain) (?:if not exists )?(\w+(?:\([^)]*\))?)/gm;
  return migrations.flatMap((migration) => [...migration.matchAll(creation)].map(([, name]) => name!));
}

/** Finds the tables with these names in the current schema. */
export function tablesNamed(sql: postgres.ISql, names: readonly string[]): Promise<Table[]> {
  return sql<Table[]>`
    select relname as name, pg_get_userbyid(relowner) as owner, pg_has_role(relowner, 'USAGE') as owned,
      has_table_privilege(pg_class.oid, 'SELECT') and (relname = ${history} or (has_table_privilege(pg_class.oid, 'INSERT')
        and has_table_privilege(pg_class.oid, 'UPDATE') and has_table_privilege(pg_class.oid, 'DELETE'))) as usable,
      (select json_agg(attname) from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns
    from pg_class
    where relnamespace = (select oid from pg_namespace where nspname = current_schema())
      and relkind in ('r', 'p', 'v', 'm', 'f') and relname in (select jsonb_array_elements_text(${JSON.stringify(names)}::text::jsonb))
    order by relname` as unknown as Promise<Table[]>;
}

/**
 * Finds objects of any kind with these names in the current schema. In PostgreSQL, a table cannot have the name of an index, a sequence,
 * a view or a type. Functions have names of their own, and are told apart by their parameters, too.
 * @returns each in the form `a sequence tasks`
 */
export async function objectsNamed(sql: postgres.ISql, names: readonly string[]): Promise<string[]> {
  const found = await sql<{ object: string }[]>`
    with
      wanted as (select jsonb_array_elements_text(${JSON.stringify(names)}::text::jsonb) as name),
      namespace as (select oid from pg_namespace where nspname = current_schema()),
      found as (
        select relname as name, case relkind when 'v' then 'a view' when 'm' then 'a materialized view' when 'S' then 'a sequence'
          when 'f' then 'a foreign table' when 'c' then 'a type' when 'i' then 'an index' when 'I' then 'an index' else 'a table' end as kind
        from pg_class where relnamespace = (select oid from namespace)
        union all
        select typname, case typtype when 'd' then 'a domain' else 'a type' end
        from pg_type where typnamespace = (select oid from namespace) and typrelid = 0
        union all
        select proname || '(' || pg_get_function_identity_arguments(oid) || ')', case prokind when 'p' then 'a procedure' else 'a function' end
        from pg_proc where pronamespace = (select oid from namespace)
      )
    select kind || ' ' || name as object from found where name in (select name from wanted) order by found.name`;
  return found.map(({ object }) => object);
}
