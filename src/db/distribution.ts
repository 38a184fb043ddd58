import type postgres from 'postgres';

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
  if (!extension) return { version: null, nodes: [], tables: [] };
  const nodes = await sql<Node[]>`
    select nodename as name, nodeport as port, isactive as active, shouldhaveshards as stores
    from pg_dist_node where noderole = 'primary' order by groupid, nodeid`;
  const tables = await sql<Layout['tables'][number][]>`
    select relname as name, column_to_column_name(logicalrelid, partkey) as column, colocationid as group
    from pg_dist_partition join pg_class on pg_class.oid = logicalrelid
    where partmethod = 'h' and relnamespace = (select oid from pg_namespace where nspname = current_schema()) order by relname`;
  return { version: extension.version, nodes, tables };
}

/** @returns what keeps the layout from being the one above, in sentences; none when all tables are distributed, or none */
export function faultsOf({ tables }: Layout): string[] {
  if (tables.length === 0) return [];
  const found = new Map(tables.map((table) => [table.name, table]));
  const group = found.get('users')?.group;
  return Object.entries(distributedBy).flatMap(([name, column]) => {
    const table = found.get(name);
    if (!table) return [`The table ${name} is not distributed, while others are.`];
    if (table.column !== column)
      return [`The table ${name} is distributed by ${table.column} rather than by ${column}.`];
    if (name in ofUsers && table.group !== group) return [`The rows of ${name} are not with those of their users.`];
    return [];
  });
}
