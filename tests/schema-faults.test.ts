import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import postgres from 'postgres';
import { parseSettings } from '../src/config';
import { migrateDown, migrateUp } from '../src/db/migrate';
import { parseDatabaseUrl } from '../src/db/url';
import { awaitDatabase } from '../src/readiness';
import { findDatabase } from '../src/start';
import { examine, line } from './support/doctor';
import { run } from './support/process';
import { secret } from './support/service';

// A database that can be reached and cannot be served from: privileges are missing, or another program was there first. The start,
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
    sql.unsafe(text.replaceAll('ROLE', role));
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
/** [what it is, how it came to be, the sentence, what to do, the environment] */
const faults: [string, SetUp[], RegExp, RegExp, 'development' | 'production'][] = [
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
  ...['tasks', 'users', 'task_lists', 'rate_limits'].map((table): (typeof faults)[number] => [
    `another ${table}`,
    [createToo, execute(`create table ${table} (id bigint primary key)`)],
    new RegExp(`There is a table ${table} .* has not made`),
    /a database of its own/,
    'development',
  ]),
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

describe.each(faults)('%s', (_, setUp, says, mend, environment) => {
  let url: string;
  beforeAll(async () => {
    url = await prepare(setUp);
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
    expect(output).toMatch(new RegExp(`mend: .*(${mend.source})`));
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

describe('nothing is wrong', () => {
  it.each<[string, SetUp[], 'development' | 'production']>([
    ['where the role may create tables', [createToo], 'development'],
    ['where the role may only use the tables', [migrated, granted], 'production'],
  ])('%s', async (_, setUp, environment) => {
    const url = await prepare(setUp);
    const settings = parseSettings({ DATABASE_URL: url, ENVIRONMENT: environment, BETTER_AUTH_SECRET: secret });
    await awaitDatabase(await findDatabase(settings), settings, pino({ level: 'silent' })).ready;
    expect(await examine({ DATABASE_URL: url, ENVIRONMENT: environment })).toMatch(line('ok      All \\d+ migrations'));
  });
});
