import type postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { UnusableDatabase } from './database-fault';
import { distributedBy, functions, type Layout, layoutOf, wrongIn } from './distribution';
import { withConnection } from './migration-connection';
import { history } from './migration-history';
import { inTransaction } from './migration-transaction';
import { carryOut, makeCarryOut } from './pool/carry-out';

/** Bytes of tables and indexes that are distributed in a second, about: 374 MB took 12.8 s. */
const bytesPerSecond = 30_000_000;

export interface Plan {
  /** The statements that are left to do. */
  readonly statements: readonly string[];
  /** The names of the servers that will have the rows. */
  readonly nodes: readonly string[];
  /** About how long it takes. Nobody can write meanwhile. */
  readonly seconds: number;
}

/**
 * Distributes the tables over the servers that Citus knows, in one transaction. What is distributed already stays as it is.
 * @param dryRun finds out only what is to be done
 * @throws UnusableDatabase
 */
export function distribute(address: DatabaseAddress, dryRun: boolean): Promise<Plan> {
  return withConnection(address, async (sql, answered) => {
    const plan = await inTransaction(sql, address, async (transaction) => {
      answered();
      const made = await planFor(transaction, address);
      if (!dryRun) for (const statement of made.statements) await transaction.unsafe(statement);
      return made;
    });
    if (!dryRun) await removeCopies(sql, address);
    return plan;
  });
}

async function planFor(sql: postgres.TransactionSql, address: DatabaseAddress): Promise<Plan> {
  const layout = await layoutOf(sql);
  await refuseUnready(sql, address, layout);
  const known = new Set(layout.tables.map(({ name }) => name));
  const missing = Object.entries(distributedBy).filter(([name]) => !known.has(name));
  const statements = missing.map(([name, column]) => {
    const beside = ['account_emails', 'users'].includes(name) ? 'none' : 'users';
    return `select create_distributed_table('${name}', '${column}', colocate_with := '${beside}')`;
  });
  if (missing.length > 0) statements.unshift(...preparations);
  if (layout.missing.includes(carryOut)) statements.push(...makeCarryOut);
  const [size] = await sql<{ bytes: number }[]>`
    select coalesce(sum(pg_total_relation_size(name::regclass)), 0)::float8 as bytes
    from jsonb_array_elements_text(${JSON.stringify(missing.map(([name]) => name))}::text::jsonb) as name`;
  const nodes = layout.nodes.filter(({ stores }) => stores).map(({ name, port }) => `${name}:${port}`);
  return { statements, nodes, seconds: Math.ceil(size!.bytes / bytesPerSecond) };
}

/** From then on, the table account_emails alone keeps two accounts from having one address. */
const preparations = [
  'drop trigger if exists users_account_email on users',
  'drop function if exists keep_account_email()',
  'alter table users drop constraint if exists users_email_key',
  ...functions.map((name) => `select create_distributed_function('${name}')`),
];

async function refuseUnready(sql: postgres.TransactionSql, address: DatabaseAddress, layout: Layout): Promise<void> {
  const refuse = (says: string, fix: string): never => {
    throw new UnusableDatabase({ says, fix });
  };
  const { database } = address;
  if (layout.version === null)
    refuse(
      `The database ${database} has no Citus.`,
      'Install it on all servers, and CREATE EXTENSION citus in this database of each.',
    );
  if (!layout.nodes.some(({ stores }) => stores))
    refuse('Citus knows no server for the rows.', "Add them: SELECT citus_add_node('HOST', 5432).");
  const away = layout.nodes.find(({ active }) => !active);
  if (away)
    refuse(
      `The server ${away.name}:${away.port} is not active.`,
      'Activate it, or remove it: citus_activate_node, citus_remove_node.',
    );
  const pending = (await history(sql)).filter(({ appliedAt }) => appliedAt === null);
  if (pending.length > 0)
    refuse(
      `The database lacks migrations: ${pending.map(({ name }) => name).join(', ')}.`,
      'Apply them first: migrate up.',
    );
  const [fault] = wrongIn(layout);
  if (fault) refuse(fault, 'Undo that first: SELECT undistribute_table(…).');
  const others = await sql<{ name: string }[]>`
    select distinct coalesce(nullif(application_name, ''), usename::text) as name from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
      and application_name not like 'citus%'`;
  if (others.length > 0)
    refuse(
      `Others use the database: ${others.map(({ name }) => name).join(', ')}.`,
      'Stop the service everywhere, and what else writes.',
    );
}

/** Removes the rows that the first server had before, of which it has kept copies that nobody reads. */
async function removeCopies(sql: postgres.Sql, address: DatabaseAddress): Promise<void> {
  for (const name of Object.keys(distributedBy).reverse())
    await inTransaction(sql, address, (transaction) =>
      transaction.unsafe(`select truncate_local_data_after_distributing_table('${name}')`),
    );
}
