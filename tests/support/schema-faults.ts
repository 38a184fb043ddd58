import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { migrateDown, migrateUp } from '../../src/db/migrate';
import { parseDatabaseUrl } from '../../src/settings/database-url';

// Databases with faults in their schemas, each with a role that may do no more than it is given.

export const server = process.env.TASKFLOW_TEST_SERVER!;
export const role = `somebody_${randomBytes(4).toString('hex')}`;
const admin = postgres(server, { max: 1, onnotice: () => {} });
beforeAll(() => admin.unsafe(`create role ${role} login password 'hunter2hunter2'`));
const made: string[] = [];
afterAll(async () => {
  for (const name of made) await admin.unsafe(`drop database ${name} with (force)`);
  await admin.unsafe(`drop role ${role}`);
  await admin.end();
});

export type SetUp = (sql: postgres.Sql, url: string) => Promise<unknown>;
export const execute =
  (text: string): SetUp =>
  (sql) =>
    sql.unsafe(text.replaceAll('ROLE', role).replaceAll('DATABASE', sql.options.database));
export const migrated: SetUp = (_, url) => migrateUp(parseDatabaseUrl(url, 'The database'));

/** A database of the administrator's, which ends with the test file. @returns its URL for the role */
export async function prepare(setUp: readonly SetUp[]): Promise<string> {
  const url = new URL(server);
  const name = `taskflow_schema_${randomBytes(4).toString('hex')}`;
  await admin.unsafe(`create database ${name} template template0`);
  made.push(name);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  for (const step of setUp) await step(sql, url.href);
  await sql.end();
  Object.assign(url, { username: role, password: 'hunter2hunter2' });
  return url.href;
}

export const createToo = execute('grant create on schema public to ROLE');
export const granted = execute('grant select, insert, update, delete on all tables in schema public to ROLE');
/** [the fault, how to make it, the sentence, what to do, the environment, the end of the URL] */
export const faults: [string, SetUp[], RegExp, RegExp, 'development' | 'production', string?][] = [
  ['no CREATE', [], /may not create tables in the schema public/, /GRANT CREATE ON SCHEMA public TO/, 'development'],
  [
    'no USAGE',
    [execute('revoke usage on schema public from public')],
    /may use no schema of the database/,
    /GRANT USAGE, CREATE/,
    'development',
  ],
  ...(
    [
      ['Rails or dbmate', 'version varchar primary key'],
      ['Ecto', 'version bigint primary key, inserted_at timestamp'],
      ['golang-migrate', 'version bigint primary key, dirty boolean not null'],
    ] as const
  ).map(([program, columns]): (typeof faults)[number] => [
    `the history of ${program}`,
    [createToo, execute(`create table schema_migrations (${columns})`)],
    new RegExp(`schema_migrations in the database .* another program: its columns are ${columns.split(' ')[0]}`),
    /a database of its own: CREATE DATABASE/,
    'development',
  ]),
  ...(
    [
      ['a table tasks', 'create table tasks (id bigint primary key)'],
      ['a table users', 'create table users (id bigint primary key)'],
      ['a table task_lists', 'create table task_lists (id bigint primary key)'],
      ['a table rate_limits', 'create table rate_limits (id bigint primary key)'],
      ['a type tasks', 'create type tasks as (a int)'],
      ['a type idempotency_keys', "create type idempotency_keys as enum ('a')"],
      ['a domain users', 'create domain users as text'],
      ['a sequence task_lists', 'create sequence task_lists'],
      ['a view revocations', 'create view revocations as select 1 as a'],
      ['a materialized view known_addresses', 'create materialized view known_addresses as select 1 as a'],
      ['an index tasks_user_id_version_id', 'create table t (a int); create index tasks_user_id_version_id on t (a)'],
      ['an index deleted_tasks', 'create table t (a int); create index deleted_tasks on t (a)'],
      [
        'a function set_revoked_by\\(\\)',
        'create function set_revoked_by() returns int language sql as $$ select 1 $$',
      ],
      ['a procedure set_revoked_by\\(\\)', 'create procedure set_revoked_by() language sql as $$ select 1 $$'],
      ['a sequence schema_migrations', 'create sequence schema_migrations'],
      ['a domain schema_migrations', 'create domain schema_migrations as text'],
    ] as const
  ).map(([object, statement]): (typeof faults)[number] => [
    `${object} of another program`,
    [createToo, execute(statement)],
    new RegExp(`There is ${object} in the schema public .* has not made`),
    /a database of its own/,
    'development',
  ]),
  ...['app', '', 'pg_temp, public'].map((path): (typeof faults)[number] => [
    `the search_path '${path}'`,
    [createToo, execute(`alter database DATABASE set search_path = '${path.split(', ').join("', '")}'`)],
    /The search_path of the user \w+ in the database \w+ is .*, where no permanent tables can be created/,
    path === 'app'
      ? /CREATE SCHEMA "app" AUTHORIZATION \w+, or ALTER DATABASE \w+ RESET search_path.*\?schema=NAME/
      : /As \w+: ALTER DATABASE \w+ RESET search_path.*\?schema=NAME/,
    'development',
  ]),
  [
    'a schema in the URL that is not there, and may not be made',
    [createToo],
    /There is no schema app in the database \w+, and the user \w+ may not create it/,
    /CREATE SCHEMA "app" AUTHORIZATION \w+\. Or: GRANT CREATE ON DATABASE \w+ TO/,
    'development',
    '?schema=app',
  ],
  [
    "a schema in the URL that has a name of PostgreSQL's",
    [execute('grant create on database DATABASE to ROLE')],
    /names the schema pg_temp, but names that begin with pg_/,
    /Use another name/,
    'development',
    '?schema=pg_temp',
  ],
  [
    'tables of somebody else, which may not be used',
    [migrated],
    /may not read and write the table \w+, which belongs to/,
    /GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES/,
    'production',
  ],
  [
    'tables of somebody else, which may not be changed',
    [migrated, (_, url) => migrateDown(parseDatabaseUrl(url, 'The database'), 1), createToo, granted],
    /may not change the table \w+, which belongs to/,
    /Migrate as|REASSIGN OWNED/,
    'development',
  ],
];
