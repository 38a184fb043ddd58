import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import postgres from 'postgres';
import { migrateDown, migrateUp, migrationNames, migrationsFolder } from '../src/db/migrate';
import { history, namesCreatedBy } from '../src/db/schema-objects';
import { awaitDatabase } from '../src/process/readiness';
import { findDatabase } from '../src/process/start';
import { parseSettings } from '../src/settings/config';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { examine, line } from './support/doctor';
import { run } from './support/process';
import { secret } from './support/service';

// A database that can be reached but not used: privileges are missing, or another program has its own objects there. The start,
// `npm run migrate` and the doctor name the cause, and what to do.

const server = process.env.TASKFLOW_TEST_SERVER!;
const role = `somebody_${randomBytes(4).toString('hex')}`;
const admin = postgres(server, { max: 1, onnotice: () => {} });
beforeAll(() => admin.unsafe(`create role ${role} login password 'hunter2hunter2'`));
const made: string[] = [];
afterAll(async () => {
  for (const name of made) await admin.unsafe(`drop database ${name} with (force)`);
  await admin.unsafe(`drop role ${role}`);
  await admin.end();
});

type SetUp = (sql: postgres.Sql, url: string) => Promise<unknown>;
const execute =
  (text: string): SetUp =>
  (sql) =>
    sql.unsafe(text.replaceAll('ROLE', role).replaceAll('DATABASE', sql.options.database));
const migrated: SetUp = (_, url) => migrateUp(parseDatabaseUrl(url, 'The database'));

/** A database of the administrator's. @returns its URL for the role */
async function prepare(setUp: readonly SetUp[]): Promise<string> {
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

const createToo = execute('grant create on schema public to ROLE');
const granted = execute('grant select, insert, update, delete on all tables in schema public to ROLE');
/** [the fault, how to make it, the sentence, what to do, the environment, the end of the URL] */
const faults: [string, SetUp[], RegExp, RegExp, 'development' | 'production', string?][] = [
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

describe.each(faults)('%s', (_, setUp, says, mend, environment, parameters = '') => {
  let url: string;
  beforeAll(async () => {
    url = `${await prepare(setUp)}${parameters}`;
  });

  it('ends the start', async () => {
    const settings = parseSettings({ DATABASE_URL: url, ENVIRONMENT: environment, BETTER_AUTH_SECRET: secret });
    const { ready } = awaitDatabase(await findDatabase(settings), settings, pino({ level: 'silent' }));
    const message = await ready.then(
      () => 'ready',
      (error: Error) => error.message,
    );
    expect(message).toMatch(says);
    expect(message).toMatch(mend);
  });

  it('is found by the doctor', async () => {
    const output = await examine({ DATABASE_URL: url, ENVIRONMENT: environment });
    expect(output).toMatch(line(`wrong   .*${says.source}`));
    expect(output).toMatch(new RegExp(`fix: .*(${mend.source})`));
  });

  if (environment === 'development') {
    it('ends npm run migrate -- up with one sentence and what to do', async () => {
      const command = run('scripts/migrate.ts', ['up'], { DATABASE_URL: url });
      expect(await command.ended).toBe(1);
      expect(command.output()).toMatch(says);
      expect(command.output()).toMatch(mend);
      expect(command.output().trim().split('\n')).toHaveLength(1);
    });
  }
});

it('all names that the migrations make are looked for', async () => {
  const url = new URL(await prepare([migrated]));
  Object.assign(url, { username: new URL(server).username, password: new URL(server).password });
  const sql = postgres(url.href, { max: 1 });
  // Indexes of constraints and types of arrays get another name where theirs is taken.
  const there = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and oid not in (select conindid from pg_constraint)
    union select typname from pg_type where typnamespace = 'public'::regnamespace and typelem = 0
    union select proname || '(' || pg_get_function_identity_arguments(oid) || ')' from pg_proc
      where pronamespace = 'public'::regnamespace`;
  await sql.end();
  const texts = migrationNames().map(
    (name) => readFileSync(join(migrationsFolder, `${name}.sql`), 'utf8').split('-- migrate:down')[0]!,
  );
  const looked = [history, ...namesCreatedBy(texts)];
  expect(there.length).toBeGreaterThan(migrationNames().length);
  expect(there.map(({ name }) => name).filter((name) => !looked.includes(name))).toEqual([]);
});

describe('nothing is wrong', () => {
  it.each<[string, SetUp[], 'development' | 'production']>([
    ['where the role may create tables', [createToo], 'development'],
    ['where the role may only use the tables', [migrated, granted], 'production'],
    [
      'where other kinds of objects have names that do not matter',
      [
        createToo,
        execute(
          'create type set_revoked_by as (a int); create function set_revoked_by(int) returns int language sql as $$ select 1 $$',
        ),
      ],
      'development',
    ],
  ])('%s', async (_, setUp, environment) => {
    const url = await prepare(setUp);
    const settings = parseSettings({ DATABASE_URL: url, ENVIRONMENT: environment, BETTER_AUTH_SECRET: secret });
    await awaitDatabase(await findDatabase(settings), settings, pino({ level: 'silent' })).ready;
    expect(await examine({ DATABASE_URL: url, ENVIRONMENT: environment })).toMatch(line('ok      All \\d+ migrations'));
  });
});
