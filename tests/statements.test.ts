import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule } from 'libpg-query';
import type { Statement } from '../src/db/pool/connection';
import { createClient } from './support/client';
import { faultsIn, type Volatility, volatilityOf } from './support/statement-rules';

// The same statements serve a single PostgreSQL and tables that Citus has distributed by user over several. Citus refuses some, carries others
// out with messages to every server, and some that it accepts would be wrong. So all statements are read with PostgreSQL's own parser.

/** The statements about many users: those of the process itself, which only read. */
const ofAllUsers = [
  'find-due-reminders',
  'find-old-trash',
  'find-kept-replies',
  'find-noticed-reminders',
  'find-known-addresses',
  'find-access-tokens',
  'list-versions',
  'next-lists',
];

const folder = join(__dirname, '../src/db');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const made: Statement[] = [];
let volatility: Volatility;

beforeAll(async () => {
  await loadModule();
  // Only `statement` makes statements: the type asks for it.
  jest.resetModules();
  const connection = jest.requireActual('../src/db/pool/connection');
  jest.doMock('../src/db/pool/connection', () => ({
    ...connection,
    statement(...args: [string, string]) {
      const one: Statement = connection.statement(...args);
      // That of a whole transaction is only for operators to read.
      if (one.name !== 'transaction') made.push(one);
      return one;
    },
  }));
  for (const file of files) require(join(folder, file));
  const { startService } = require('./support/service') as typeof import('./support/service');
  const service = await startService();
  volatility = await volatilityOf(service.sql);
  await readAllLists(service.url);
  await service.close();
}, 300_000);

/** The statements of lists are made when they are first needed. */
async function readAllLists(url: string): Promise<void> {
  const alice = createClient(url).as('alice');
  await alice.call('createTask', { body: { title: 'Milk' } });
  const sorts = ['created_at', 'updated_at', 'title', 'position', 'due_date', 'completed_at', 'priority'];
  const filters = [
    {},
    { limit: 500 },
    { q: 'milk' },
    { priority: 'high' },
    { created_after: '2001-01-01T00:00:00Z', updated_after: '2001-01-01T00:00:00Z', q: 'milk' },
    { created_after: '2001-01-01T00:00:00Z', updated_after: '2001-01-01T00:00:00Z', tag: 'home' },
  ];
  for (const status of ['all', 'pending', 'completed', 'deleted'])
    for (const sort of [...sorts, ...sorts.map((column) => `-${column}`)])
      for (const filter of sort.startsWith('-') ? filters.slice(0, 3) : filters) {
        const query = { status, sort, ...filter };
        const { status: code, text } = await alice.call('listTasks', { query, headers: { Prefer: 'count=exact' } });
        expect([query, code, text]).toEqual([query, 200, text]);
      }
}

it('all statements keep the rules of distributed tables', () => {
  const found = made.flatMap(({ name, text }) =>
    faultsIn(text, volatility)
      .filter((fault) => !(ofAllUsers.includes(name) && fault === noOwner))
      .map((fault) => `${name}: ${fault}. ${text}`),
  );
  expect(found).toEqual([]);
});
const noOwner = 'the outermost level does not name the owner';

it('statements that insert what they have changed elsewhere are carried out by one server, but for rare ones', () => {
  const others = made.filter(
    ({ text, distributed }) => /^\s*with .*\b(update|delete from) .*\binsert into\b/s.test(text) && !distributed,
  );
  expect([...new Set(others.map(({ name }) => name))].sort()).toEqual(['notice-due-reminders', 'remember-address']);
});

it('all names of statements in the source were seen, and all statements about many users exist', () => {
  const names = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/[sS]tatement\(\s*'([a-z-]+)'/g)].map(([, name]) => name!),
  );
  expect(names.length).toBeGreaterThan(80);
  const seen = new Set(made.map(({ name }) => name));
  expect([...names, ...ofAllUsers].filter((name) => !seen.has(name))).toEqual([]);
});

const nextVersion = 'with list as (update task_lists set version = version + 1 where user_id = $1 returning version)';
it.each([
  ['update tasks set updated_at = clock_timestamp() where user_id = $1', 'clock_timestamp is volatile'],
  ['update tasks set updated_at = now() where user_id = $1', 'now in UPDATE is not immutable'],
  [
    "update tasks set updated_at = updated_at + interval '1 second' where user_id = $1",
    'time and interval in UPDATE is not immutable',
  ],
  ['update tasks set due_at = title::timestamptz where user_id = $1', 'a cast to a time in UPDATE is not immutable'],
  ['delete from tasks where user_id = $1 returning now()', 'now in RETURNING is not immutable'],
  [
    'insert into task_lists (user_id, version) values ($1, 0) on conflict (user_id) do update set version = extract(epoch from now())',
    'now in ON CONFLICT is not immutable',
  ],
  ['select from task_lists where version = $1 for update', 'FOR UPDATE without the owner'],
  [
    `${nextVersion}, made as (insert into tasks (user_id) select $1 from list returning id) delete from tasks where user_id = $1`,
    'INSERT is not outermost',
  ],
  ['select count(*) from (select id from tasks where user_id = $1) as task', noOwner],
  ['delete from idempotency_keys where created_at < now()', noOwner],
  ['select id from tasks where user_id = $1 or completed', noOwner],
  ['select id from tasks where user_id = $1 union all select id from deleted_tasks', noOwner],
  ['insert into tasks (user_id, id) select user_id, id from deleted_tasks', noOwner],
  ['select pg_advisory_xact_lock(1) from users where id = $1', 'an advisory lock is one of a single server'],
  ['select from users join revocations on true where id = $1', 'revocations may be on another server'],
])('%s: %s', (text, fault) => {
  expect(faultsIn(text, volatility)).toContain(fault);
});
