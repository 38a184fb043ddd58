import { loadModule, parseSync } from 'libpg-query';
import { distributedBy, functions, undistributed } from '../src/db/distribution';
import { migrationNames, migrationParts, statementsIn } from '../src/db/migration-files';
import { startService, type TestService } from './support/service';

// What has to hold of the schema, so that `migrate -- distribute` can distribute the tables, and later migrations can change them.

let service: TestService;
beforeAll(async () => {
  await loadModule();
  service = await startService();
});
afterAll(() => service.close());

const isDistributed = (table: string) => distributedBy[table] !== undefined;

it('each table is listed once, as one that is distributed or not', async () => {
  const rows = await service.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = current_schema() order by name`;
  expect([...Object.keys(distributedBy), ...undistributed].sort()).toEqual(rows.map(({ name }) => name));
});

it('what is unique is so beside the column by which a table is distributed, but for the index that goes', async () => {
  const rows = await service.sql<{ table: string; index: string; columns: string[] }[]>`
    select indrelid::regclass::text as table, indexrelid::regclass::text as index,
      array(select attname::text from pg_attribute where attrelid = indrelid and attnum = any (indkey)) as columns
    from pg_index join pg_class on pg_class.oid = indrelid
    where indisunique and relnamespace = (select oid from pg_namespace where nspname = current_schema())`;
  const others = rows.filter(({ table, columns }) => isDistributed(table) && !columns.includes(distributedBy[table]!));
  expect(others.map(({ index }) => index)).toEqual(['users_email_key']);
});

it('distributed tables refer to rows of the same user only, and are distributed after these', async () => {
  const rows = await service.sql<{ table: string; target: string; columns: string[]; targets: string[] }[]>`
    select conrelid::regclass::text as table, confrelid::regclass::text as target,
      array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any (conkey)) as columns,
      array(select attname::text from pg_attribute where attrelid = confrelid and attnum = any (confkey)) as targets
    from pg_constraint where contype = 'f'`;
  const order = Object.keys(distributedBy);
  for (const { table, target, columns, targets } of rows) {
    expect([columns, targets]).toEqual([[distributedBy[table]], [distributedBy[target]]]);
    expect(order.indexOf(target)).toBeLessThan(order.indexOf(table));
  }
  expect(rows.length).toBeGreaterThanOrEqual(6);
});

it('distributed tables have no trigger but the one that goes', async () => {
  const rows = await service.sql<{ table: string; name: string }[]>`
    select tgrelid::regclass::text as table, tgname::text as name from pg_trigger where not tgisinternal`;
  expect(rows.filter(({ table }) => isDistributed(table))).toEqual([{ table: 'users', name: 'users_account_email' }]);
});

it('the functions of statements are those that are distributed, too', async () => {
  const rows = await service.sql<{ name: string }[]>`
    select oid::regprocedure::text as name from pg_proc
    where pronamespace = (select oid from pg_namespace where nspname = current_schema()) and prorettype <> 'trigger'::regtype`;
  expect(rows.map(({ name }) => name)).toEqual(functions);
});

/** The migrations before it run before tables are distributed. */
const first = '20261129050000';
it.each(migrationNames().filter((name) => name >= first))('%s has constraints of their own', (name) => {
  const { up, down } = migrationParts(name);
  for (const text of [up, down].flatMap((part) => statementsIn(part.text))) {
    const { stmts } = parseSync(text) as unknown as { stmts: { stmt: Record<string, { cmds?: object[] }> }[] };
    expect(stmts).toHaveLength(1);
    const { cmds = [] } = stmts[0]!.stmt.AlterTableStmt ?? {};
    if (JSON.stringify(cmds).includes('"AT_AddConstraint"')) expect(cmds).toHaveLength(1);
  }
});
