import postgres from 'postgres';
import { type BenchUser, benchUsers, seedTasks } from '../../bench/seed';
import { migrateUp } from '../../src/db/migrate';
import { parseDatabaseUrl } from '../../src/settings/database-url';
import { startDatabase, type TestDatabase } from './support/database';
import { extent, full } from './support/extent';
import { createAsker } from './support/neighbours/asker';
import { recordNeighbour } from './support/neighbours/figures';
import type { Neighbour } from './support/neighbours/neighbour';
import { neighbours } from './support/neighbours/rows';
import { startUsers } from './support/neighbours/users';
import { atEnd } from './support/program';
import { type RunningService, secret, startService } from './support/service';
import { undisturbed } from './support/undisturbed';

// One client does the worst that is possible with a valid token, or without one. The other users are served as if they were alone.

/** The promise to the others: so many times the 99th percentile that they have alone, and milliseconds that it never is above. */
const [factor, most] = [3, 250];
/** Times the memory of a service that only the others use, and MB for replies that are being written. */
const [memoryFactor, replies] = [1.5, 64];
const [secondsAlone, seconds] = [extent(0.5, 5), extent(1.5, 15)];
/** A small process has to survive all of it. */
const usual = {
  ...{ NODE_OPTIONS: '--max-old-space-size=256', DATABASE_TIMEOUT: '5', ACCOUNT_RATE_LIMITS: 'true' },
};

/** The database with the other users, each with a list: a template for copies. */
const template = 'others';
let database: TestDatabase;
let users: readonly BenchUser[];
let haveSent: ReturnType<typeof startUsers>;
beforeAll(async () => {
  database = await startDatabase();
  await database.sql`create database ${database.sql(template)}`;
  await migrateUp(parseDatabaseUrl(urlOf(template), 'The database of the test'));
  const sql = postgres(urlOf(template), { max: 1, onnotice: () => {} });
  // So many that none of them reaches a limit of 600 requests a minute.
  await seedTasks(sql, 'other-', 500, 50);
  users = await benchUsers(sql, 'other-', secret);
  await sql.end();
  haveSent = startUsers();
});

function urlOf(name: string): string {
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  return url.href;
}

interface Place {
  readonly service: RunningService;
  readonly sql: postgres.Sql;
}
/** Services on databases of their own. In a full run each neighbour has one; otherwise all with the same settings share one. */
const places = new Map<string, Place>();
let copies = 0;
async function placeFor({ name, settings = {} }: Neighbour): Promise<Place> {
  const key = full ? name : JSON.stringify(settings);
  const existing = places.get(key);
  if (existing?.service.program.running) return existing;
  const copy = `copy_${++copies}`;
  await database.sql`create database ${database.sql(copy)} template ${database.sql(template)}`;
  const sql = postgres(urlOf(copy), { max: 4, onnotice: () => {} });
  atEnd(() => sql.end({ timeout: 1 }));
  const place = { service: await startService(urlOf(copy), { ...usual, ...settings }), sql };
  places.set(key, place);
  return place;
}

async function measure(neighbour: Neighbour) {
  const { service, sql } = await placeFor(neighbour);
  const { asker, ...end } = createAsker(service, sql, seconds, neighbour.taken ?? []);
  await neighbour.prepare?.(asker);
  const ask = (seconds: number) => haveSent({ url: service.url, users, seconds });
  await ask(secondsAlone / 3);
  const alone = await ask(secondsAlone);
  const rest = service.memory();
  let memory = rest;
  const watch = setInterval(() => {
    if (service.program.running) memory = Math.max(memory, service.memory());
  }, 50);
  const misbehaving = neighbour.misbehave(asker);
  const beside = await ask(seconds);
  end.end();
  await misbehaving;
  clearInterval(watch);
  const { statuses, unexplained } = end.close();
  recordNeighbour(neighbour.name, statuses, [alone, secondsAlone], [beside, seconds], [rest, memory]);

  expect(service.program.running).toBe(true);
  expect(Object.keys(statuses).filter((status) => status.startsWith('5') && status !== '503')).toEqual([]);
  expect(Math.min(beside.requests, beside.looks)).toBeGreaterThan(0);
  expect(Object.keys(statuses)).not.toEqual([]);
  return { alone, beside, rest, memory, unexplained };
}

it.each(neighbours)('$name: the others do not notice', (neighbour) =>
  undisturbed(
    () => measure(neighbour),
    ({ alone, beside, rest, memory, unexplained }) => {
      const { failed, unwell } = beside;
      expect({ failed, unwell, unexplained }).toEqual({ failed: {}, unwell: {}, unexplained: [] });
      if (!full) return;
      expect(beside.p99).toBeLessThanOrEqual(Math.min(factor * alone.p99, most));
      expect(memory).toBeLessThanOrEqual(memoryFactor * rest + replies);
    },
  ),
);

afterEach(async () => {
  if (!full) return;
  // Otherwise the database would clean up after one neighbour while the next is measured.
  for (const [key, { service, sql }] of places) {
    places.delete(key);
    await service.program.end('SIGKILL');
    const [row] = await sql<{ name: string }[]>`select current_database() as name`;
    await sql.end({ timeout: 1 });
    await database.sql`drop database ${database.sql(row!.name)} with (force)`;
  }
});
