import postgres from 'postgres';
import { migrateDown, migrateUp } from '../src/db/migrate';
import { migrationNames } from '../src/db/migration-files';
import { answerSettings } from '../src/db/pool/session-settings';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { newPerson, type Person, verdictOn } from './support/accounts';
import type { Task } from './support/client';
import { createDatabase, startService, type TestService } from './support/service';
import { inParallel, openTransaction, pause, untilWaiting } from './support/waiting';

// Servers, databases and roles may start sessions with other settings. No reply may depend on them.

/** Another value for each setting that the service sets itself. */
const odd: Record<string, string> = {
  client_encoding: 'LATIN1',
  DateStyle: 'German, DMY',
  TimeZone: 'Pacific/Apia',
  IntervalStyle: 'sql_standard',
  extra_float_digits: '-15',
  standard_conforming_strings: 'off',
  default_transaction_isolation: 'serializable',
  exit_on_error: 'on',
};
/** Limits that would end statements, connections and migrations too early. */
const impatient: Record<string, string> = {
  lock_timeout: '1ms',
  statement_timeout: '1ms',
  idle_session_timeout: '50ms',
  idle_in_transaction_session_timeout: '1ms',
};

const running: TestService[] = [];
afterEach(() => Promise.all(running.splice(0).map((service) => service.close())));

/** @param scope `database` or `role`: of a database, and of a role in it, which counts for more */
async function serviceWith(scope: 'database' | 'role', settings: Record<string, string>): Promise<TestService> {
  const databaseUrl = await createDatabase();
  await alter(databaseUrl, scope, settings);
  const service = await startService({ databaseUrl, poolSize: 20 });
  running.push(service);
  return service;
}

async function alter(databaseUrl: string, scope: 'database' | 'role', settings: Record<string, string>) {
  const sql = postgres(databaseUrl, { max: 1 });
  const database = `database ${new URL(databaseUrl).pathname.slice(1)}`;
  const of = scope === 'role' ? `role current_user in ${database}` : database;
  for (const [name, value] of Object.entries(settings)) await sql.unsafe(`alter ${of} set ${name} = '${value}'`);
  await sql.end();
}

/** The replies to a series of requests, with words in the place of times, ids and tokens. */
async function answers({ url }: TestService): Promise<unknown[]> {
  const person = await newPerson(url);
  const { client } = person;
  const shown: unknown[] = [];
  const ids: string[] = [person.user_id];
  const ask = async <Body = Task>(...call: Parameters<Person['client']['call']>) => {
    const reply = await client.call<Body>(...call);
    shown.push([
      call[0],
      reply.status,
      reply.text.replace(/"[^"]*"/g, (text) => shownAs(text.slice(1, -1), ids, person)),
    ]);
    return reply;
  };
  const started = Date.now();
  const first = (await ask('createTask', { body: { title: "C:\\new '\\x41' Grüße 😀", description: 'null' } })).body;
  const key = { 'Idempotency-Key': 'once' };
  for (let time = 0; time < 2; time += 1) await ask('createTask', { body: { title: 'Kept' }, headers: key });
  await ask('createTasks', { body: { tasks: [{ title: 'One' }, { title: 'Two', completed: true }] } });
  await ask('toggleTask', { params: { task_id: first.id } });
  await ask('updateTask', { params: { task_id: first.id }, body: { description: null } });
  const hour = 3_600_000;
  const time = (offset: number) => new Date(started + offset).toISOString();
  await ask('listTasks', { query: { created_after: time(-hour), created_before: time(hour) } });
  await ask('listTasks', { query: { updated_after: time(hour) } });
  await ask('listTasks', { query: { q: 'GRÜ' } });
  await ask('listTasks', { query: { q: "\\new '\\X41" } });
  const page = await ask<Task[]>('listTasks', { query: { limit: 2 } });
  const next = /cursor=([^&>]+)/.exec(page.headers.get('link') ?? '')?.[1];
  await ask('listTasks', { query: { limit: 2, cursor: decodeURIComponent(next!) } });
  await ask('deleteTask', { params: { task_id: first.id } });
  await ask('restoreTask', { params: { task_id: first.id } });
  await ask('clearCompleted', { query: { status: 'completed' } });
  await ask('listChanges');
  await ask('getCurrentUser');
  // This log-in differs from the ones before it by milliseconds.
  const { token } = await person.logIn();
  expect(await client.call('logOut').then(({ status }) => status)).toBe(204);
  shown.push([await verdictOn(url, person.token), await verdictOn(url, token)]);
  const signUp = { body: { email: person.email, password: 'a password of somebody else' } };
  shown.push((await inParallel(2, () => client.call('signUp', signUp))).map(({ status }) => status));
  const parallel = await inParallel(20, (index) =>
    client.call('createTask', { token, body: { title: `Number ${index}` } }),
  );
  shown.push(parallel.map(({ status }) => status));
  return shown;
}

function shownAs(text: string, ids: string[], { email }: Person): string {
  if (text === email) return 'the address';
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) {
    return Math.abs(Date.parse(text) - Date.now()) < 60_000 ? 'now' : text;
  }
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text) && !ids.includes(text)) ids.push(text);
  if (/^A{6}[\w-]+$/.test(text)) return 'a token';
  if (/^o[0-9a-f]{15}$/.test(text)) return 'a position';
  return ids.includes(text) ? `id ${ids.indexOf(text)}` : text;
}

describe('the replies are the same', () => {
  let plain: unknown[];
  beforeAll(async () => {
    const service = await startService();
    plain = await answers(service);
    await service.close();
  });

  it('without such settings, and the tests have a value for each setting of the service', async () => {
    expect(Object.keys(odd)).toEqual(Object.keys(answerSettings));
    for (const [name, value] of Object.entries(odd)) expect(value).not.toBe(answerSettings[name]);
    const statuses = (plain as [unknown, unknown][]).map(([call, status]) => (typeof call === 'string' ? status : 200));
    expect(statuses.filter((status) => Number(status) >= 400)).toEqual([]);
    expect(plain.slice(-3)).toEqual([['401 TOKEN_REVOKED', '200'], [409, 409], Array(20).fill(201)]);
  });

  it.each(Object.entries(odd))('with alter database … set %s = %s', async (name, value) => {
    expect(await answers(await serviceWith('database', { [name]: value }))).toEqual(plain);
  });

  it('with all of them at the role, and limits that would end everything at once', async () => {
    const service = await serviceWith('role', { ...odd, ...impatient });
    expect(await answers(service)).toEqual(plain);
    // No connection is ended because it was idle.
    const sql = postgres(process.env.TASKFLOW_TEST_SERVER!, { max: 1 });
    const processes = () => sql`
      select pid from pg_stat_activity where datname = ${new URL(service.databaseUrl).pathname.slice(1)} order by pid`;
    const before = [...(await processes())];
    await pause(200);
    expect([...(await processes())]).toEqual(expect.arrayContaining(before));
    expect(before.length).toBeGreaterThan(1);
    await sql.end();
  });

  it('and migrations may take long', async () => {
    const databaseUrl = await createDatabase();
    const other = await openTransaction({ databaseUrl });
    await other.sql`lock table tasks`;
    const watching = postgres(databaseUrl, { max: 1 });
    await watching`select 1`;
    const limits = { lock_timeout: '1s', statement_timeout: '1s', idle_in_transaction_session_timeout: '1s' };
    await alter(databaseUrl, 'role', { ...odd, ...limits });
    const address = parseDatabaseUrl(databaseUrl, 'DATABASE_URL');
    const undone = migrateDown(address, 100);
    await untilWaiting(watching);
    await pause(1200);
    await Promise.all([other.end('commit'), watching.end()]);
    expect(await undone).toEqual(migrationNames().reverse());
    expect(await migrateUp(address)).toEqual(migrationNames());
  });
});
