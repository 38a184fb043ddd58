import postgres from 'postgres';
import { examineDatabase, examineDirect } from '../src/db/examine';
import { migrateDown, migrateUp } from '../src/db/migrate';
import { migrationNames } from '../src/db/migration-files';
import { statement } from '../src/db/pool/connection';
import { openDatabase } from '../src/db/pool/pool';
import { parseSettings } from '../src/settings/config';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { createClient } from './support/client';
import { itWithPgBouncer, needsPgBouncer, startPgBouncer, takesAll } from './support/pgbouncer';
import { run } from './support/process';
import { createDatabase, secret } from './support/service';
import { ready, start } from './support/started';
import { signToken } from './support/tokens';
import { counted, inParallel } from './support/waiting';

// Poolers between the service and its database: how the service recognizes them, and that it works through them.

const address = (url: string) => parseDatabaseUrl(url, 'DATABASE_URL');
const examine = (url: string, known?: boolean) => examineDatabase(address(url), 5, known);

describe('a pooler is known without asking', () => {
  it.each<[boolean | undefined, string, string | undefined]>([
    [undefined, 'db.example.com/app', undefined],
    [undefined, 'pooler.example.com/app', undefined],
    [true, 'ep-x-pooler.eu.example.com/app', undefined],
    [true, 'db.example.com:6432/app', undefined],
    [true, 'aws-0.pooler.supabase.com:6543/app', undefined],
    [true, 'db.example.com:25061/app', undefined],
    [true, 'db.example.com/app?pgbouncer=true', undefined],
    [undefined, 'db.example.com/app?pgbouncer=false', undefined],
    [true, 'db.example.com/app', 'transaction'],
    [false, 'db.example.com:6432/app?pgbouncer=true', 'none'],
  ])('%s: %s, DATABASE_POOLER %s', (known, place, DATABASE_POOLER) => {
    const DATABASE_URL = `postgresql://u:p@${place}`;
    expect(parseSettings({ DATABASE_URL, DATABASE_POOLER }).databasePooler).toBe(known);
  });
});

describe('a pooler is known by how it behaves', () => {
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await createDatabase();
  });
  const refusal = (work: Promise<unknown>) => work.then(String, ({ message }) => message);

  it('none stands before the server itself', async () => {
    expect(await examine(databaseUrl)).toBe(false);
    await examineDirect(address(databaseUrl));
  });

  itWithPgBouncer.each([
    ['refuses settings, by the session', 'session', []],
    ['refuses settings, by the transaction', 'transaction', []],
    ['ignores settings, by the session', 'session', [takesAll]],
    ['ignores settings, by the transaction', 'transaction', [takesAll]],
    ['gives out two servers in turn', 'transaction', [takesAll, 'server_round_robin = 1', 'default_pool_size = 2']],
    ['has a single server', 'transaction', [takesAll, 'default_pool_size = 1']],
  ] as const)(`%s: it is taken for one, unless DATABASE_POOLER=none${needsPgBouncer}`, async (_, mode, more) => {
    const url = await startPgBouncer(databaseUrl, mode, ...more);
    expect(await examine(url)).toBe(true);
    expect(await examine(url, true)).toBe(true);
    expect(await refusal(examine(url, false))).toMatch(
      /^DATABASE_POOLER is none, but the program at .* (takes no|ignores) session settings .*Set DATABASE_POOLER=trans/,
    );
    const direct = await refusal(examineDirect(address(url)));
    if (mode === 'session') expect(direct).toBe('undefined');
    else expect(direct).toMatch(/^DIRECT_DATABASE_URL leads to .* by the transaction\. Give it .*, or leave it out\.$/);
  });

  itWithPgBouncer(`by the statement: it is refused, whatever is said${needsPgBouncer}`, async () => {
    for (const more of [[], [takesAll]]) {
      const url = await startPgBouncer(databaseUrl, 'statement', ...more);
      for (const known of [undefined, true])
        expect(await refusal(examine(url, known))).toMatch(/by the statement, .* Set pool_mode = transaction there\.$/);
    }
  });
});

describe('through a pooler', () => {
  const settings = [
    ['client_encoding', 'LATIN1', undefined],
    ['DateStyle', 'German, DMY', undefined],
    ['TimeZone', 'Pacific/Apia', undefined],
    ['IntervalStyle', 'sql_standard', 'postgres'],
    ['extra_float_digits', '-15', '1'],
    ['default_transaction_isolation', 'serializable', 'read committed'],
  ] as const;
  itWithPgBouncer.each(settings)(
    `%s = %s is set, or refused where that cannot be${needsPgBouncer}`,
    async (...setting) => {
      const [name, value, right] = setting;
      const databaseUrl = await createDatabase();
      const sql = postgres(databaseUrl, { max: 1 });
      await sql.unsafe(`alter database ${new URL(databaseUrl).pathname.slice(1)} set ${name} = '${value}'`);
      await sql.end();
      const url = await startPgBouncer(databaseUrl, 'transaction');
      const outcome = await examine(url).then(String, ({ message }) => message);
      // PgBouncer passes IntervalStyle on since version 1.20.
      if (right === undefined || (name === 'IntervalStyle' && outcome === 'true')) expect(outcome).toBe('true');
      else expect(outcome).toMatch(new RegExp(`${name} = ${value}, .* ALTER ROLE "anybody" SET ${name} = '${right}'`));
    },
  );

  itWithPgBouncer(`migrations are applied and taken back${needsPgBouncer}`, async () => {
    const databaseUrl = await createDatabase();
    const through = address(await startPgBouncer(databaseUrl, 'transaction'));
    expect(await migrateDown(through, 100)).toEqual(migrationNames().reverse());
    expect(await migrateUp(through)).toEqual(migrationNames());
  });

  itWithPgBouncer(
    `a schema is refused that does not come through, and taken when the role has it${needsPgBouncer}`,
    async () => {
      const databaseUrl = await createDatabase();
      const url = `${await startPgBouncer(databaseUrl, 'transaction')}&schema=app`;
      expect(await examine(url).catch(({ message }) => message)).toMatch(
        /names the schema app, which the pooler at .* does not pass on\. ALTER ROLE "anybody" SET search_path = app/,
      );
      const sql = postgres(databaseUrl, { max: 1 });
      await sql.unsafe(
        `alter role current_user in database ${new URL(databaseUrl).pathname.slice(1)} set search_path = app`,
      );
      await sql.end();
      expect(await examine(`${await startPgBouncer(databaseUrl, 'transaction')}&schema=app`)).toBe(true);
    },
  );

  itWithPgBouncer.each([
    ['one process', {}],
    ['several processes', { WORKERS: '2' }],
  ])(
    `that nobody has told of, %s: the log says so, and every answer is the right one${needsPgBouncer}`,
    async (_, more) => {
      const databaseUrl = await createDatabase();
      const lines = [takesAll, 'default_pool_size = 3', 'server_lifetime = 1'];
      const DATABASE_URL = await startPgBouncer(databaseUrl, 'transaction', ...lines);
      const service = start({ DATABASE_URL, BETTER_AUTH_SECRET: secret, ENVIRONMENT: 'test', ...more });
      const url = await ready(service);
      await service.until(/a pooler stands before the database/);
      const titles = await inParallel(10, async (index) => {
        const client = createClient(url, signToken({ sub: `user ${index}` }));
        const outcomes: string[] = [];
        for (let round = 0; round < 8; round += 1) {
          const title = `${index}-${round}`;
          const keyed = { body: { title }, headers: { 'Idempotency-Key': title } };
          const { status, body } = await client.call('createTask', keyed);
          const again = await client.call('getTask', { params: { task_id: body.id } });
          outcomes.push(status === 201 && again.body.title === title ? 'right' : `${status} ${again.text}`);
          const list = await client.call<readonly { title: string }[]>('listTasks', { query: { q: String(index) } });
          outcomes.push(list.body.length === round + 1 ? 'right' : list.text);
        }
        return outcomes;
      });
      expect(counted(titles.flat())).toEqual({ right: 160 });
    },
  );

  itWithPgBouncer(`hundreds of statements at once have the rows that are theirs${needsPgBouncer}`, async () => {
    const lines = [takesAll, 'default_pool_size = 3', 'server_lifetime = 1'];
    const url = await startPgBouncer(await createDatabase(), 'transaction', ...lines);
    const pool = openDatabase(address(url), { size: 10, held: true });
    pool.release(await examine(url));
    const outcomes: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      await inParallel(100, async (index) => {
        const which = statement('which', `select $1::int as column_${index % 20}, pg_sleep(0.001)`);
        const way =
          index % 10 === 0
            ? pool.transaction((transaction) => transaction.read(which, [index]))
            : pool.read(which, [index]);
        const rows = (await way) as Record<string, number>[];
        outcomes.push(rows.length === 1 && rows[0]![`column_${index % 20}`] === index ? 'right' : JSON.stringify(rows));
      });
    }
    await pool.close(0);
    expect(counted(outcomes)).toEqual({ right: 400 });
  });

  itWithPgBouncer(`\`npm run migrate\` says that it may be cut off${needsPgBouncer}`, async () => {
    const DATABASE_URL = await startPgBouncer(await createDatabase(), 'transaction');
    const migration = run('scripts/migrate.ts', ['status'], { DATABASE_URL });
    expect(await migration.ended).toBe(0);
    expect(migration.output()).toMatch(/leads through a pooler, .* set DIRECT_DATABASE_URL/);
  });
});
