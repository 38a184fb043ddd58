import { migrateDown, migrateUp, migrationStatus } from '../src/db/migrate';
import { migrationNames } from '../src/db/migration-files';
import { type DatabaseAddress, parseDatabaseUrl } from '../src/settings/database-url';
import { run } from './support/process';
import { startService, type TestService } from './support/service';
import { openTransaction, untilWaiting } from './support/waiting';

let service: TestService;
let address: DatabaseAddress;
beforeAll(async () => {
  service = await startService();
  address = parseDatabaseUrl(service.databaseUrl, 'DATABASE_URL');
});
afterAll(() => service.close());

/** Everything that makes up the schema, in words that can be compared. */
const schema = () => service.sql`
  select 'column' as kind, table_name || '.' || column_name as name,
    concat_ws(' ', data_type, collation_name, is_nullable, column_default) as definition
  from information_schema.columns where table_schema = 'public'
  union all
  select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all
  select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace
  order by 1, 2`;

describe('migrations', () => {
  it('have numbers of their own, lower than that of the next one that somebody creates', () => {
    const numbers = migrationNames().map((name) => name.slice(0, 14));
    expect(numbers).toEqual([...new Set(numbers)]);
    const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    expect(numbers.filter((number) => number > now)).toEqual([]);
  });

  it('down and up again leave the same schema', async () => {
    const before = await schema();
    const names = migrationNames();
    expect(await migrateDown(address, 1000)).toEqual(names.toReversed());
    expect(
      (await service.sql`select tablename from pg_tables where schemaname = 'public'`).map((row) => row.tablename),
    ).toEqual(['schema_migrations']);
    expect(await migrateUp(address)).toEqual(names);
    expect(await schema()).toEqual(before);
  });

  it('down takes back as many as it is told to', async () => {
    const last = migrationNames().at(-1)!;
    expect(await migrateDown(address, 1)).toEqual([last]);
    const status = await migrationStatus(address);
    expect(status.find(({ name }) => name === last)?.appliedAt).toBeNull();
    expect(await migrateUp(address)).toEqual([last]);
  });

  it('status tells when each was applied', async () => {
    const status = await migrationStatus(address);
    expect(status.map(({ name }) => name)).toEqual(migrationNames());
    for (const { appliedAt } of status) expect(new Date(appliedAt!).toISOString()).toBe(appliedAt);
  });

  it('four that start at once apply each migration once', async () => {
    await migrateDown(address, 1000);
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrateUp(address)));
    expect(applied.flat().sort()).toEqual(migrationNames());
  });

  it('give way to others while a table is in use, and go on when it no longer is', async () => {
    const last = migrationNames().slice(-2);
    const backup = await openTransaction(service);
    await backup.sql`lock table users, tasks, deleted_tasks, event_places in access share mode`;
    const reverted = migrateDown(address, last.length);
    try {
      await untilWaiting(service.sql);
      // It waits behind the migration until that gives way.
      expect(await service.sql`select count(*)::int as count from tasks`).toEqual([{ count: 0 }]);
    } finally {
      await backup.end('commit');
      await reverted;
    }
    expect(await reverted).toEqual(last.toReversed());
    expect(await migrateUp(address)).toEqual(last);
  });

  it('that fail leave nothing behind', async () => {
    await migrateDown(address, 1000);
    await service.sql`create function refuse() returns event_trigger language plpgsql as
      $$ begin raise exception 'no indexes today'; end $$`;
    await service.sql`create event trigger refuse on ddl_command_start when tag in ('CREATE INDEX') execute function refuse()`;
    await expect(migrateUp(address)).rejects.toThrow('no indexes today');
    expect(await service.sql`select to_regclass('users') as users`).toEqual([{ users: null }]);
    await service.sql`drop function refuse() cascade`;
    expect(await migrateUp(address)).toEqual(migrationNames());
  });
});

describe('npm run migrate, where a pooler stands before the database', () => {
  const pooled = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:6432/nowhere?sslmode=disable' };

  it('goes past it by DIRECT_DATABASE_URL', async () => {
    const migrate = run('scripts/migrate.ts', ['status'], { ...pooled, DIRECT_DATABASE_URL: service.databaseUrl });
    expect(await migrate.ended).toBe(0);
    expect(migrate.output()).not.toContain('pending');
  });

  it('says that it cannot when it knows no other way', async () => {
    const migrate = run('scripts/migrate.ts', ['status'], {
      DATABASE_URL: service.databaseUrl,
      DATABASE_POOLER: 'transaction',
    });
    expect(await migrate.ended).toBe(0);
    expect(migrate.output()).toMatch(/through a pooler.*DIRECT_DATABASE_URL/);
  });
});
