import type postgres from 'postgres';
import type { Database, Parameter, Pool, Statement, Transaction } from '../../src/db/pool/connection';
import { isThereACluster } from '../cluster/database';

/** A statement that was asked for, with its values. */
export interface Asked {
  readonly text: string;
  readonly values: readonly Parameter[];
}

/** The same database, which notes each statement that it is given, in transactions too. */
export function recording(database: Database): { readonly database: Database; readonly statements: Asked[] } {
  const statements: Asked[] = [];
  const noting = (inner: Transaction): Transaction => ({
    read: (statement, values) => inner.read(note(statement, values), values),
    write: (statement, values) => inner.write(note(statement, values), values),
  });
  function note(statement: Statement, values: readonly Parameter[]): Statement {
    statements.push({ text: statement.text, values });
    return statement;
  }
  const recorded: Database & Pick<Pool, 'for'> = {
    ...database,
    ...noting(database),
    transaction: (work) => database.transaction((transaction) => work(noting(transaction))),
    for: () => recorded,
  };
  return { statements, database: recorded };
}

/**
 * PostgreSQL plans a prepared statement anew for the values of its first five executions on a connection, and may then stay with one
 * plan for all values: a statement is as good as the worse of the two.
 */
export const planKinds = ['custom', 'generic'] as const;
/** A cluster shows plans in another form, and its workers have them: see tests/cluster/database.ts. */
export const itOnOneServer = isThereACluster ? it.skip : it;
export type PlanKind = (typeof planKinds)[number];

/** A step of a plan, with what it did. */
export interface Step {
  /** `Index Scan`, `Sort`, … */
  readonly type: string;
  /** The table or partition that it reads or changes. */
  readonly relation: string | undefined;
  readonly index: string | undefined;
  /** What the index is asked for. */
  readonly condition: string;
  /** How often it ran; 0 for what turned out not to be needed. */
  readonly loops: number;
  /** How many rows it returned and filtered out. */
  readonly rows: number;
  /** How many pages of tables and indexes it read, the steps below it included. */
  readonly pages: number;
}

export interface Explained {
  /** The steps of the plan, from the top. */
  readonly steps: readonly Step[];
  /** The tables and partitions that PostgreSQL has scanned or changed, also to check references. */
  readonly touched: readonly string[];
}

/** Runs a statement, undoes it, and tells how PostgreSQL went about it. */
export async function explain(sql: postgres.Sql, { text, values }: Asked, kind: PlanKind): Promise<Explained> {
  const connection = await sql.reserve();
  try {
    // What is counted below begins at nothing.
    await connection.unsafe('select pg_stat_force_next_flush()');
    await connection.unsafe(`begin; set local plan_cache_mode = force_${kind}_plan; prepare explained as ${text}`);
    const literals = values.map(literal).join(', ');
    const execute = `execute explained${literals && `(${literals})`}`;
    const [row] = await connection.unsafe(`explain (analyze, buffers, timing off, format json) ${execute}`);
    const touched = await connection.unsafe(`
      select relname from pg_stat_xact_user_tables
      where seq_scan + coalesce(idx_scan, 0) + n_tup_ins + n_tup_upd + n_tup_del > 0 order by relname`);
    return { steps: stepsOf(row!['QUERY PLAN'][0].Plan), touched: touched.map(({ relname }) => relname) };
  } finally {
    await connection.unsafe('rollback; deallocate all');
    connection.release();
  }
}

// In quotes, whatever it is: PostgreSQL takes it for the type of the parameter.
const literal = (value: Parameter) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`);

interface PlanNode {
  readonly [property: string]: unknown;
  readonly Plans?: readonly PlanNode[];
}

function stepsOf(node: PlanNode): Step[] {
  const loops = Number(node['Actual Loops']);
  const filtered = Number(node['Rows Removed by Filter'] ?? 0) + Number(node['Rows Removed by Index Recheck'] ?? 0);
  const step: Step = {
    type: String(node['Node Type']),
    relation: node['Relation Name'] as string | undefined,
    index: node['Index Name'] as string | undefined,
    condition: String(node['Index Cond'] ?? ''),
    loops,
    rows: Math.round((Number(node['Actual Rows']) + filtered) * loops),
    pages: Number(node['Shared Hit Blocks'] ?? 0) + Number(node['Shared Read Blocks'] ?? 0),
  };
  return [step, ...(node.Plans ?? []).flatMap(stepsOf)];
}
