import type postgres from 'postgres';
import { namesIn, quotedName } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { history, namesMadeBy, objectsNamed, tablesNamed } from './schema-objects';
import type { Unreachable } from './unreachable-tls';

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
  readonly search_path: string;
  readonly may_create: boolean | null;
  readonly owner: string;
}

const databaseOfItsOwn = (user: string) =>
  `Give this service a database of its own: CREATE DATABASE taskflow OWNER ${user}, and name it in DATABASE_URL.`;

/**
 * What another program has made there is told apart from ours by its columns: dbmate, Rails, Ecto and others have such a table too.
 * @returns whether it may be read
 * @throws UnfitSchema
 */
export async function refuseForeignHistory(sql: postgres.ISql, address: DatabaseAddress): Promise<boolean> {
  const found = (await tablesNamed(sql, [history]))[0];
  if (!found) await refuseObjects(sql, address, [history]);
  if (!found || ['name', 'applied_at'].every((column) => found.columns.includes(column))) return found?.usable ?? true;
  throw new UnfitSchema({
    says: `The table ${history} in the database ${address.database} belongs to another program: its columns are ${found.columns.join(', ')}.`,
    mend: databaseOfItsOwn(address.username),
  });
}

/** @throws UnfitSchema where privileges are missing, or tables of the same names are another program's */
export async function refuseUnfitSchema(sql: postgres.ISql, address: DatabaseAddress, use: SchemaUse): Promise<void> {
  const { username: user, database } = address;
  const { schema, search_path, may_create, owner } = (
    await sql<Found[]>`
    select current_schema() as schema, current_setting('search_path') as search_path,
      has_schema_privilege(current_schema(), 'CREATE') as may_create,
      (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner`
  )[0]!;
  if (schema === null || isReserved(schema)) throw await noSchema(sql, address, search_path, owner);
  const ours = namesMadeBy(use.applied);
  await refuseObjects(
    sql,
    address,
    namesMadeBy(use.pending).filter((name) => !ours.includes(name)),
  );
  const tables = await tablesNamed(sql, [history, ...ours]);
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

/**
 * The schema that the address names is not there, and is to be made.
 * @throws UnfitSchema where it cannot be
 */
export async function refuseUnmakeableSchema(sql: postgres.ISql, address: DatabaseAddress): Promise<void> {
  const { username: user, database } = address;
  const schema = address.schemas[0]!;
  if (isReserved(schema)) {
    throw new UnfitSchema({
      says: `DATABASE_URL names the schema ${schema}, and names that begin with pg_ are PostgreSQL's own.`,
      mend: 'Name another one there.',
    });
  }
  const [found] = await sql<{ may_create: boolean; owner: string }[]>`
    select has_database_privilege(oid, 'CREATE') as may_create, pg_get_userbyid(datdba) as owner
    from pg_database where datname = current_database()`;
  if (found!.may_create) return;
  throw new UnfitSchema({
    says: `There is no schema ${schema} in the database ${database}, and the user ${user} may not create it.`,
    mend: `As ${found!.owner}: CREATE SCHEMA ${quotedName(schema)} AUTHORIZATION ${user}. Or: GRANT CREATE ON DATABASE ${database} TO ${user}.`,
  });
}

/** What is made in `pg_temp` is gone with its session. */
const isReserved = (schema: string) => schema.startsWith('pg_');

/** Why there is no schema to make tables in: it may not be used, or there is none. */
async function noSchema(
  sql: postgres.ISql,
  { username: user, database }: DatabaseAddress,
  searchPath: string,
  owner: string,
): Promise<UnfitSchema> {
  const names = namesIn(searchPath).map((name) => (name === '$user' ? user : name));
  const first = names[0] ?? '';
  const usable = names.filter((name) => name !== '' && !isReserved(name));
  const [closed] = await sql<{ name: string }[]>`
    select nspname as name from pg_namespace
    where nspname in (select jsonb_array_elements_text(${JSON.stringify(usable)}::text::jsonb))
      and not has_schema_privilege(oid, 'USAGE')`;
  if (closed && !isReserved(first)) {
    return new UnfitSchema({
      says: `The user ${user} may use no schema of the database ${database} that its search_path names.`,
      mend: `As ${owner}: GRANT USAGE, CREATE ON SCHEMA ${closed.name} TO ${user}.`,
    });
  }
  const make =
    usable.length > 0 && !isReserved(first)
      ? `CREATE SCHEMA ${quotedName(usable.at(-1)!)} AUTHORIZATION ${user}, or `
      : '';
  return new UnfitSchema({
    says: `The search_path of the user ${user} in the database ${database} is ${searchPath === '' ? 'empty' : searchPath}, where no tables can be made to stay.`,
    mend: `As ${owner}: ${make}ALTER DATABASE ${database} RESET search_path (or ALTER ROLE ${user} …, where it is set for the role). Or name a schema in DATABASE_URL: ?schema=NAME.`,
  });
}

/** @throws UnfitSchema where something has one of these names */
async function refuseObjects(sql: postgres.ISql, address: DatabaseAddress, names: readonly string[]): Promise<void> {
  const [foreign] = await objectsNamed(sql, names);
  if (!foreign) return;
  const [{ schema }] = (await sql`select current_schema() as schema`) as unknown as [{ schema: string }];
  throw new UnfitSchema({
    says: `There is ${foreign} in the schema ${schema} of the database ${address.database} that this service has not made.`,
    mend: databaseOfItsOwn(address.username),
  });
}
