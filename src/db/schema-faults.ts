import type postgres from 'postgres';
import { namesIn, quotedName } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { UnusableDatabase } from './database-fault';
import { history, namesCreatedBy, objectsNamed, tablesNamed } from './schema-objects';

/** The migrations that the service has applied to a schema, or wants to apply. */
interface SchemaUse {
  /** The texts of the migrations that have not been applied. */
  readonly pending: readonly string[];
  /** The texts of the migrations that have been applied. */
  readonly applied: readonly string[];
  /** Whether the pending migrations will be applied now. */
  readonly migrating: boolean;
}

interface FoundSchema {
  readonly schema: string | null;
  readonly search_path: string;
  readonly may_create: boolean | null;
  readonly owner: string;
}

const useOwnDatabase = (user: string) =>
  `Give this service a database of its own: CREATE DATABASE taskflow OWNER ${user}, and name it in DATABASE_URL.`;

/**
 * Refuses a history of migrations that belongs to another program. dbmate, Rails, Ecto and others have a table of the same name, but
 * with other columns.
 * @returns whether the role may read the history
 * @throws UnusableDatabase
 */
export async function refuseForeignHistory(sql: postgres.ISql, address: DatabaseAddress): Promise<boolean> {
  const found = (await tablesNamed(sql, [history]))[0];
  if (!found) await refuseForeignObjects(sql, address, [history]);
  if (!found || ['name', 'applied_at'].every((column) => found.columns.includes(column))) return found?.usable ?? true;
  throw new UnusableDatabase({
    says: `The table ${history} in the database ${address.database} belongs to another program: its columns are ${found.columns.join(', ')}.`,
    fix: useOwnDatabase(address.username),
  });
}

/** @throws UnusableDatabase when the role lacks privileges, or another program has created objects with the service's names */
export async function refuseUnusableSchema(
  sql: postgres.ISql,
  address: DatabaseAddress,
  use: SchemaUse,
): Promise<void> {
  const { username: user, database } = address;
  const { schema, search_path, may_create, owner } = (
    await sql<FoundSchema[]>`
    select current_schema() as schema, current_setting('search_path') as search_path,
      has_schema_privilege(current_schema(), 'CREATE') as may_create,
      (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner`
  )[0]!;
  if (schema === null || isReserved(schema)) throw await noSchema(sql, address, search_path, owner);
  const created = namesCreatedBy(use.applied);
  const toCreate = namesCreatedBy(use.pending).filter((name) => !created.includes(name));
  await refuseForeignObjects(sql, address, toCreate);
  const tables = await tablesNamed(sql, [history, ...created]);
  const changing = use.migrating && use.pending.length > 0;
  const notOwned = changing ? tables.find(({ owned }) => !owned) : undefined;
  if (notOwned) {
    throw new UnusableDatabase({
      says: `The user ${user} may not change the table ${notOwned.name}, which belongs to ${notOwned.owner}.`,
      fix: `Migrate as ${notOwned.owner}, or as a superuser: REASSIGN OWNED BY ${notOwned.owner} TO ${user}.`,
    });
  }
  if (changing && !may_create) {
    throw new UnusableDatabase({
      says: `The user ${user} may not create tables in the schema ${schema} of the database ${database}.`,
      fix: `As ${owner}: GRANT CREATE ON SCHEMA ${schema} TO ${user}. Or make it the owner: ALTER DATABASE ${database} OWNER TO ${user}.`,
    });
  }
  const closed = tables.find(({ usable }) => !usable);
  if (!closed) return;
  throw new UnusableDatabase({
    says: `The user ${user} may not read and write the table ${closed.name}, which belongs to ${closed.owner}.`,
    fix: `As ${closed.owner}: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${user}.`,
  });
}

/** @throws UnusableDatabase when the role cannot create the schema in the address, which does not exist */
export async function refuseUncreatableSchema(sql: postgres.ISql, address: DatabaseAddress): Promise<void> {
  const { username: user, database } = address;
  const schema = address.schemas[0]!;
  if (isReserved(schema)) {
    throw new UnusableDatabase({
      says: `DATABASE_URL names the schema ${schema}, but names that begin with pg_ are reserved for PostgreSQL.`,
      fix: 'Use another name.',
    });
  }
  const [found] = await sql<{ may_create: boolean; owner: string }[]>`
    select has_database_privilege(oid, 'CREATE') as may_create, pg_get_userbyid(datdba) as owner
    from pg_database where datname = current_database()`;
  if (found!.may_create) return;
  throw new UnusableDatabase({
    says: `There is no schema ${schema} in the database ${database}, and the user ${user} may not create it.`,
    fix: `As ${found!.owner}: CREATE SCHEMA ${quotedName(schema)} AUTHORIZATION ${user}. Or: GRANT CREATE ON DATABASE ${database} TO ${user}.`,
  });
}

/** Whether it is one of PostgreSQL's own schemas. Tables in `pg_temp` end with their session. */
const isReserved = (schema: string) => schema.startsWith('pg_');

/** Why there is no schema in which tables can be created: the role may not use it, or none exists. */
async function noSchema(
  sql: postgres.ISql,
  { username: user, database }: DatabaseAddress,
  searchPath: string,
  owner: string,
): Promise<UnusableDatabase> {
  const names = namesIn(searchPath).map((name) => (name === '$user' ? user : name));
  const first = names[0] ?? '';
  const usable = names.filter((name) => name !== '' && !isReserved(name));
  const [closed] = await sql<{ name: string }[]>`
    select nspname as name from pg_namespace
    where nspname in (select jsonb_array_elements_text(${JSON.stringify(usable)}::text::jsonb))
      and not has_schema_privilege(oid, 'USAGE')`;
  if (closed && !isReserved(first)) {
    return new UnusableDatabase({
      says: `The user ${user} may use no schema of the database ${database} that its search_path names.`,
      fix: `As ${owner}: GRANT USAGE, CREATE ON SCHEMA ${closed.name} TO ${user}.`,
    });
  }
  const create =
    usable.length > 0 && !isReserved(first)
      ? `CREATE SCHEMA ${quotedName(usable.at(-1)!)} AUTHORIZATION ${user}, or `
      : '';
  return new UnusableDatabase({
    says: `The search_path of the user ${user} in the database ${database} is ${searchPath === '' ? 'empty' : searchPath}, where no permanent tables can be created.`,
    fix: `As ${owner}: ${create}ALTER DATABASE ${database} RESET search_path (or ALTER ROLE ${user} … if it is set for the role). Or name a schema in DATABASE_URL: ?schema=NAME.`,
  });
}

/** @throws UnusableDatabase when an object has one of these names */
async function refuseForeignObjects(
  sql: postgres.ISql,
  address: DatabaseAddress,
  names: readonly string[],
): Promise<void> {
  const [foreign] = await objectsNamed(sql, names);
  if (!foreign) return;
  const [{ schema }] = (await sql`select current_schema() as schema`) as unknown as [{ schema: string }];
  throw new UnusableDatabase({
    says: `There is ${foreign} in the schema ${schema} of the database ${address.database} that this service has not made.`,
    fix: useOwnDatabase(address.username),
  });
}
