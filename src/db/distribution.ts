import type postgres from 'postgres';
import { carryOut } from './pool/carry-out';

// Where the rows are when Citus distributes the tables over several servers: docs/scale-out.md.

/** The tables whose rows belong to a user, and the column with the user's id. References come after what they refer to. */
const ofUsers = {
  users: 'id',
  task_lists: 'user_id',
  tasks: 'user_id',
  deleted_tasks: 'user_id',
  due_reminders: 'user_id',
  idempotency_keys: 'user_id',
  known_addresses: 'user_id',
  access_tokens: 'user_id',
} as const;
/** By what each table is distributed, in the order in which it can be done. All rows of a user are on one server. */
export const distributedBy: Readonly<Record<string, string>> = { account_emails: 'email', ...ofUsers };
/** The tables that stay on the server to which DATABASE_URL leads. */
export const undistributed = [
  'database_identity',
  'event_places',
  'event_sinks',
  'rate_limits',
  'revocations',
  'schema_migrations',
];
/** The functions that statements on distributed tables call. */
export const functions = ['change_time(bigint)'];

/** How the tables of the service are distributed, as Citus says it. */
export interface Layout {
  /** Null when the database has no Citus. */
  readonly version: string | null;
  readonly nodes: readonly Node[];
  /** The distributed tables of the current schema. */
  readonly tables: readonly { readonly name: string; readonly column: string; readonly group: number }[];
  /** The functions of distributed tables that are not there. */
  readonly missing: readonly string[];
}
export interface Node {
  readonly name: string;
  readonly port: number;
  readonly active: boolean;
  /** Whether it has rows of users. */
  readonly stores: boolean;
}

export async function layoutOf(sql: postgres.ISql): Promise<Layout> {
  const [extension] = await sql<
    { version: string }[]
  >`select extversion as version from pg_extension where extname = 'citus'`;
  if (!extension) return { version: null, nodes: [], tables: [], missing: [] };
  const nodes = await sql<Node[]>`
    select nodename as name, nodeport as port, isactive as active, shouldhaveshards as stores
    from pg_dist_node where noderole = 'primary' order by groupid, nodeid`;
  const tables = await sql<Layout['tables'][number][]>`
    select relname as name, column_to_column_name(logicalrelid, partkey) as column, colocationid as group
    from pg_dist_partition join pg_class on pg_class.oid = logicalrelid
    where partmethod = 'h' and relnamespace = (select oid from pg_namespace where nspname = current_schema()) order by relname`;
  const missing = await sql<{ name: string }[]>`
    select name from jsonb_array_elements_text(${JSON.stringify([...functions, carryOut])}::text::jsonb) as name
    where to_regprocedure(name) is null`;
  return { version: extension.version, nodes, tables, missing: missing.map(({ name }) => name) };
}

/** @returns what is left to distribute, in sentences; nothing when no table is distributed */
export function lackingIn({ tables, missing }: Layout): string[] {
  if (tables.length === 0) return [];
  const found = new Set(tables.map(({ name }) => name));
  const left = Object.keys(distributedBy).filter((name) => !found.has(name));
  return [
    ...left.map((name) => `The table ${name} is not distributed, while others are.`),
    ...missing.map((name) => `The function ${name} is missing. Changes of tasks fail without it.`),
  ];
}

/** @returns what is distributed in another way than above, in sentences */
export function wrongIn({ tables }: Layout): string[] {
  const group = tables.find(({ name }) => name === 'users')?.group;
  return tables.flatMap((table) => {
    const column = distributedBy[table.name];
    if (column === undefined) return [];
    if (table.column !== column)
      return [`The table ${table.name} is distributed by ${table.column} rather than by ${column}.`];
    if (table.name in ofUsers && table.group !== group)
      return [`The rows of ${table.name} are not with those of their users.`];
    return [];
  });
}
