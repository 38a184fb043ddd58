import { parseSync } from 'libpg-query';
import type postgres from 'postgres';
import { distributedBy, undistributed } from '../../src/db/distribution';

// What a statement has to be like for tables that are distributed by user: a server with a part of the rows carries it out alone.

/** @returns 'i', 's' or 'v' for each function with this name and number of arguments (pg_proc.provolatile) */
export type Volatility = (name: string, count: number) => readonly string[];
export async function volatilityOf(sql: postgres.Sql): Promise<Volatility> {
  // `timezone` and others are stable only for a time of day with a zone, which no table has.
  const rows = await sql<{ call: string; kinds: string[] }[]>`
    select proname || ' ' || count as call, array_agg(distinct provolatile::text) as kinds
    from pg_proc, generate_series(pronargs - pronargdefaults, pronargs::integer) as count
    where prokind <> 'p' and not 'timetz'::regtype = any (proargtypes) group by 1`;
  const kinds = new Map(rows.map((row) => [row.call, row.kinds]));
  return (name, count) => kinds.get(`${name} ${count}`) ?? ['v'];
}

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const writes = ['InsertStmt', 'UpdateStmt', 'DeleteStmt'];

/** All parts of a statement with this name, also those of its subqueries. */
function* partsOf(node: unknown, name: string): Generator<Node> {
  if (!isNode(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === name) for (const each of Array.isArray(value) ? value : [value]) yield each as Node;
    yield* partsOf(value, name);
  }
}
const all = (node: unknown, name: string) => [...partsOf(node, name)];
const namesIn = (list: unknown): string[] => all(list, 'String').map(({ sval }) => String(sval));
const withoutCtes = ({ withClause, ...rest }: Node): Node => rest;

/** The functions in an expression that are not immutable, and what is stable without being called by a name. */
function changingIn(node: unknown, volatility: Volatility, kinds: string): string[] {
  const found = all(node, 'FuncCall').flatMap(({ funcname, args = [] }) => {
    const name = namesIn(funcname).at(-1)!;
    return volatility(name, (args as unknown[]).length).some((kind) => kinds.includes(kind)) ? [name] : [];
  });
  if (!kinds.includes('s')) return found;
  const times = all(node, 'SQLValueFunction').map(({ op }) => String(op));
  return [...found, ...times, ...intervalsIn(node), ...castsIn(node)];
}
const typeOf = ({ typeName }: Node) => namesIn((typeName as Node).names).at(-1)!;
const isInterval = (node: unknown): boolean => {
  const { TypeCast: cast, A_Expr: expression } = (node ?? {}) as Record<string, Node | undefined>;
  if (cast) return typeOf(cast) === 'interval';
  return (
    expression !== undefined &&
    namesIn(expression.name)[0] === '*' &&
    [expression.lexpr, expression.rexpr].some(isInterval)
  );
};
/** `time + interval` depends on the time zone of the session, unless the time has none. */
const intervalsIn = (node: unknown) =>
  all(node, 'A_Expr').flatMap(({ name, lexpr, rexpr }) => {
    const isOfZone = (all(lexpr, 'FuncCall')[0]?.funcformat as string | undefined) === 'COERCE_SQL_SYNTAX';
    return ['+', '-'].includes(namesIn(name)[0]!) && isInterval(rexpr) && !isOfZone ? ['time and interval'] : [];
  });
/** A text becomes a time by the settings of the session. A parameter is no text. */
const castsIn = (node: unknown) =>
  all(node, 'TypeCast').flatMap((cast) =>
    ['timestamptz', 'timestamp', 'date', 'task_priority'].includes(typeOf(cast)) && !isParameter(cast.arg)
      ? ['a cast to a time']
      : [],
  );
const isParameter = (node: unknown) =>
  isNode(node) && ('ParamRef' in node || (isNode(node.A_Const) && node.A_Const.isnull === true));

/** Whether a condition says `column = $1`. Only what is joined by `and` counts. */
function namesOwner(condition: unknown, column: RegExp): boolean {
  if (!isNode(condition)) return false;
  const { BoolExpr: joined, A_Expr: comparison } = condition as Record<string, Node | undefined>;
  if (joined?.boolop === 'AND_EXPR') return (joined.args as unknown[]).some((each) => namesOwner(each, column));
  if (comparison?.kind !== 'AEXPR_OP' || namesIn(comparison.name)[0] !== '=') return false;
  const { ParamRef: parameter } = comparison.rexpr as Record<string, Node | undefined>;
  return parameter?.number === 1 && column.test(namesIn((comparison.lexpr as Node).ColumnRef).at(-1) ?? '');
}

/** Whether the outermost level of a statement says of whom it is; of several that are put together, each. */
function isOwned(kind: string, statement: Node): boolean {
  const { larg, rarg } = statement as Record<string, Node | undefined>;
  if (larg && rarg) return isOwned(kind, larg) && isOwned(kind, rarg);
  if (kind !== 'InsertStmt') return namesOwner(statement.whereClause, /^(user_id|id|email)$/);
  const columns = (statement.cols as Node[]).map(({ ResTarget }) => (ResTarget as Node).name);
  const owner = distributedBy[(statement.relation as Node).relname as string]!;
  const select = (statement.selectStmt as Record<string, Node>).SelectStmt!;
  const rows = (select.valuesLists as Node[] | undefined)?.map(({ List }) => (List as Node).items as Node[]);
  const values = rows?.[0] ?? (select.targetList as Node[]).map(({ ResTarget }) => (ResTarget as Node).val as Node);
  const [value] = columns.flatMap((name, index) => (name === owner ? [values[index]!] : []));
  return (value?.ParamRef as Node | undefined)?.number === 1 || namesOwner(select.whereClause, /^(user_id|id|email)$/);
}

/** @returns what breaks the rules, in sentences */
export function faultsIn(text: string, volatility: Volatility): string[] {
  const [{ stmt }] = (parseSync(text) as unknown as { stmts: [{ stmt: Node }] }).stmts;
  const tables = new Set(all(stmt, 'RangeVar').map(({ relname }) => String(relname)));
  for (const relation of all(stmt, 'relation')) tables.add(String(relation.relname));
  const ctes = new Set(all(stmt, 'CommonTableExpr').map(({ ctename }) => String(ctename)));
  const owned = [...tables].filter((name) => distributedBy[name] !== undefined && !ctes.has(name));
  if (owned.length === 0) return [];
  const faults: string[] = [];
  const [[kind, statement]] = Object.entries(stmt) as [[string, Node]];
  const isWriting = writes.some((name) => all(stmt, name).length > 0);

  for (const name of isWriting ? changingIn(stmt, volatility, 'v') : []) faults.push(`${name} is volatile`);
  for (const update of all(stmt, 'UpdateStmt')) {
    for (const name of changingIn(withoutCtes(update), volatility, 's'))
      faults.push(`${name} in UPDATE is not immutable`);
  }
  for (const part of ['returningClause', 'onConflictClause']) {
    for (const name of all(stmt, part).flatMap((each) => changingIn(each, volatility, 's')))
      faults.push(`${name} in ${part === 'returningClause' ? 'RETURNING' : 'ON CONFLICT'} is not immutable`);
  }
  for (const select of all(stmt, 'SelectStmt')) {
    if (select.lockingClause && !namesOwner(select.whereClause, /^(user_id|id|email)$/))
      faults.push('FOR UPDATE without the owner');
  }
  const inserts = all(stmt, 'CommonTableExpr').filter(({ ctequery }) => isNode(ctequery) && 'InsertStmt' in ctequery);
  if (inserts.length > 0) faults.push('INSERT is not outermost');
  if (!isOwned(kind, statement)) faults.push('the outermost level does not name the owner');
  if (all(stmt, 'FuncCall').some(({ funcname }) => namesIn(funcname).at(-1)!.includes('advisory')))
    faults.push('an advisory lock is one of a single server');
  const local = undistributed.filter((name) => tables.has(name));
  if (local.length > 0) faults.push(`${local.join()} may be on another server`);
  return [...new Set(faults)];
}
