import type postgres from 'postgres';
import type { Unreachable } from './unreachable';
import type { DatabaseAddress } from './url';

/** Why a schema cannot be made or used, though its database can be reached. */
export class UnfitSchema extends Error {
  constructor(readonly fault: Unreachable) {
    super(`${fault.says} ${fault.mend}`);
  }
}

/** What is asked of a schema. */
export interface SchemaUse {
  /** The texts of the migrations that are to be applied, and of those that were. */
  readonly pending: readonly string[];
  readonly applied: readonly string[];
  /** Whether the schema is to be changed, rather than used. */
  readonly migrating: boolean;
}

interface Found {
  readonly schema: string | null;
  readonly may_create: boolean | null;
  readonly owner: string;
}
interface Table {
  readonly name: string;
  readonly owner: string;
  readonly owned: boolean;
  readonly usable: boolean;
  readonly columns: readonly string[];
}

const history = 'schema_migrations';
const databaseOfItsOwn = (user: string) =>
  `Give this service a database of its own: CREATE DATABASE taskflow OWNER ${user}, and name it in DATABASE_URL.`;

/**
 * What another program has made there is told apart from ours by its columns: dbmate, Rails, Ecto and others have such a table too.
 * @returns whether it may be read
 * @throws UnfitSchema
 */
export async function refuseForeignHistory(sql: postgres.ISql, address: DatabaseAddress): Promise<boolean> {
  const found = (await tablesNamed(sql, [history]))[0];
  if (!found || ['name', 'applied_at'].every((column) => found.columns.includes(column))) return found?.usable ?? true;
  throw new UnfitSchema({
    says: `The table ${history} in the database ${address.database} belongs to another program: its columns are ${found.columns.join(', ')}.`,
    mend: databaseOfItsOwn(address.username),
  });
}

/** @throws UnfitSchema where privileges are missing, or tables of the same names are another program's */
export async function refuseUnfitSchema(sql: postgres.ISql, address: DatabaseAddress, use: SchemaUse): Promise<void> {
  const { username: user, database } = address;
  const { schema, may_create, owner } = (
    await sql<Found[]>`
    select current_schema() as schema, has_schema_privilege(current_schema(), 'CREATE') as may_create,
      (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner`
  )[0]!;
  if (schema === null) {
    throw new UnfitSchema({
      says: `The user ${user} may use no schema of the database ${database}, or its search_path names none that is there.`,
      mend: `As ${owner}: GRANT USAGE, CREATE ON SCHEMA public TO ${user}.`,
    });
  }
  const tables = await tablesNamed(sql, [history, ...use.applied.flatMap(tablesIn), ...use.pending.flatMap(tablesIn)]);
  const isOurs = ({ name }: Table) => name === history || use.applied.flatMap(tablesIn).includes(name);
  const foreign = tables.find((table) => !isOurs(table));
  if (foreign) {
    throw new UnfitSchema({
      says: `There is a table ${foreign.name} in the schema ${schema} of the database ${database} that this service has not made.`,
      mend: databaseOfItsOwn(user),
    });
  }
  const changing = use.migrating && use.pending.length > 0;
  const notOwned = changing ? tables.find(({ owned }) => !owned) : undefined;
  if (notOwned) {
    throw new UnfitSchema({
      says: `The user ${user} may not change the table ${notOwned.name}, which belongs to ${notOwned.owner}.`,
      mend: `Migrate as ${notOwned.owner}, or as a superuser: REASSIGN OWNED BY ${notOwned.owner} TO ${user}.`,
    });
  }
  if (changing && !may_create) {
    throw new UnfitSchema({
      says: `The user ${user} may not create tables in the schema ${schema} of the database ${database}.`,
      mend: `As ${owner}: GRANT CREATE ON SCHEMA ${schema} TO ${user}. Or make it the owner: ALTER DATABASE ${database} OWNER TO ${user}.`,
    });
  }
  const closed = tables.find(({ usable }) => !usable);
  if (!closed) return;
  throw new UnfitSchema({
    says: `The user ${user} may not read and write the table ${closed.name}, which belongs to ${closed.owner}.`,
    mend: `As ${closed.owner}: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${user}.`,
  });
}

/** Those of these tables that are in the schema in which tables are made. The history only has to be read. */
function tablesNamed(sql: postgres.ISql, names: readonly string[]): Promise<Table[]> {
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

const tablesIn = (migration: string) =>
  [...migration.matchAll(/^create (?:unlogged )?table (?:if not exists )?(\w+)/gm)].map(([, name]) => name!);
