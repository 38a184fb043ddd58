import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import postgres from 'postgres';
import { migrationNames, migrationsFolder } from '../src/db/migration-files';
import { history, namesCreatedBy } from '../src/db/schema-objects';
import { awaitDatabase } from '../src/process/readiness';
import { findDatabase } from '../src/process/start';
import { parseSettings } from '../src/settings/config';
import { examine, line } from './support/doctor';
import { run } from './support/process';
import { createToo, execute, faults, granted, migrated, prepare, type SetUp, server } from './support/schema-faults';
import { secret } from './support/service';

// A database that can be reached but not used: privileges are missing, or another program has its own objects there. The start,
// `npm run migrate` and the doctor name the cause, and what to do.

describe.each(faults)('%s', (_, setUp, says, fix, environment, parameters = '') => {
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
    expect(message).toMatch(fix);
  });

  it('is found by the doctor', async () => {
    const output = await examine({ DATABASE_URL: url, ENVIRONMENT: environment });
    expect(output).toMatch(line(`wrong   .*${says.source}`));
    expect(output).toMatch(new RegExp(`fix: .*(${fix.source})`));
  });

  if (environment === 'development') {
    it('ends npm run migrate -- up with one sentence and what to do', async () => {
      const command = run('scripts/migrate.ts', ['up'], { DATABASE_URL: url });
      expect(await command.ended).toBe(1);
      expect(command.output()).toMatch(says);
      expect(command.output()).toMatch(fix);
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
  // A migration outside of a transaction removes these first: an attempt that failed may have left them.
  const removed = [...texts.join('\n').matchAll(/drop index concurrently if exists (\w+)/g)].map(([, name]) => name!);
  const looked = [history, ...namesCreatedBy(texts), ...removed];
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
