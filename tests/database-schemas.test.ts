import postgres from 'postgres';
import { migrateDown, migrateUp, migrationStatus } from '../src/db/migrate';
import { migrationNames } from '../src/db/migration-files';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { createClient } from './support/client';
import { examine, line } from './support/doctor';
import { createDatabase, secret } from './support/service';
import { ready, start } from './support/started';
import { signToken } from './support/tokens';

// DATABASE_URL can name the schema of the tables.

const schemasOfTasks = async (sql: postgres.Sql) =>
  (await sql`select schemaname from pg_tables where tablename = 'tasks' order by 1`).map(
    ({ schemaname }) => schemaname,
  );

describe.each([
  ['schema=Ap%22p', 'Ap"p'],
  ['options=-c%20search_path%3Dapp', 'app'],
  ['currentSchema=app,public', 'app'],
])('a database URL with %s', (parameters, schema) => {
  it('has the tables made, kept and looked for there', async () => {
    const databaseUrl = await createDatabase();
    const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
    // What is in public is somebody else's.
    await sql`drop schema public cascade`;
    await sql`create schema public`;
    const DATABASE_URL = `${databaseUrl}?${parameters}`;
    const address = parseDatabaseUrl(DATABASE_URL, 'DATABASE_URL');
    const pending = async () => (await migrationStatus(address)).filter(({ appliedAt }) => appliedAt === null).length;
    expect(await pending()).toBe(migrationNames().length);
    const service = start({ DATABASE_URL, BETTER_AUTH_SECRET: secret });
    const client = createClient(await ready(service), signToken({ sub: 'alice' }));
    expect((await client.call('createTask', { body: { title: 'Here' } })).status).toBe(201);
    expect(await schemasOfTasks(sql)).toEqual([schema]);
    expect([...(await sql`select title from ${sql(schema)}.tasks`)]).toEqual([{ title: 'Here' }]);
    expect(await pending()).toBe(0);
    const report = await examine({ DATABASE_URL });
    expect(report).toMatch(line(`ok      The tables are in the schema ${schema}\\.`));
    expect(report).toMatch(line('ok      All \\d+ migrations are applied'));
    expect(await migrateDown(address, 100)).toEqual(migrationNames().reverse());
    expect(await schemasOfTasks(sql)).toEqual([]);
    expect(await migrateUp(address)).toEqual(migrationNames());
    expect(await schemasOfTasks(sql)).toEqual([schema]);
    await sql.end();
  });
});

describe('a database URL without a schema', () => {
  it('goes on with the tables that are there when a schema comes first later', async () => {
    const databaseUrl = await createDatabase();
    const sql = postgres(databaseUrl, { max: 1 });
    await sql.unsafe(`create schema "${new URL(databaseUrl).username}"`);
    expect(await migrateUp(parseDatabaseUrl(databaseUrl, 'DATABASE_URL'))).toEqual([]);
    expect(await schemasOfTasks(sql)).toEqual(['public']);
    await sql.end();
  });
});
