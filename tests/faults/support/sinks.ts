import type postgres from 'postgres';
import { openReceiver, type Receiver } from '../../support/receiver';
import type { Answer, Script } from '../../support/scripted-server';
import { pause, until } from '../../support/waiting';
import { startDatabase, type TestDatabase } from './database';
import { record } from './figures';
import { startLoad } from './load';
import { createSender } from './sender';
import { type RunningService, startService, tokenOf } from './service';
import { recordSink } from './sink-figures';
import { createTally } from './tally';

const users = Array.from({ length: 8 }, (_, index) => `user-${index}`);
const taken: Answer = { status: 204 };

interface Scene {
  readonly database: TestDatabase;
  readonly receiver: Receiver;
  readonly services: readonly RunningService[];
}
interface SinkFault {
  readonly fault: string;
  readonly rounds?: number;
  readonly services: number;
  /** How the sink answers while the fault lasts; then it takes everything. */
  readonly script?: Script;
  /** Does to the scene what it has to get over, under writes. */
  readonly happens: (scene: Scene) => Promise<void>;
}

/**
 * Runs services with a sink, under writes of sixteen clients to the lists of eight users. In the end the sink must know what the database
 * has, and have been told in order.
 */
export async function sinkUnder({ fault, rounds, services: count, script, happens }: SinkFault): Promise<void> {
  const database = await startDatabase();
  let isOver = false;
  const receiver = await openReceiver((...request) => (isOver || !script ? taken : script(...request)), true);
  const settings = { EVENTS_URL: receiver.url };
  const services: RunningService[] = [];
  for (let index = 0; index < count; index += 1) services.push(await startService(database.url, settings));
  const tally = createTally();
  const senders = services.map(({ url }) => createSender(url));
  const load = startLoad(16, async (client) => {
    const token = tokenOf(users[client % users.length]!);
    const { send } = senders[client % count]!;
    const created = await send({ method: 'POST', path: '/api/tasks', token, body: { title: `task of ${client}` } });
    tally.note(created);
    if (created.status !== 201) return pause(50);
    const path = `/api/tasks/${JSON.parse(created.text).id}`;
    const title = `changed ${Math.random()}`;
    tally.note(await send({ method: 'PATCH', path, token, body: { title } }));
    if (Math.random() < 0.5) tally.note(await send({ method: 'PATCH', path: `${path}/complete`, token }));
    if (Math.random() < 0.3) tally.note(await send({ method: 'DELETE', path, token }));
  });
  await happens({ database, receiver, services });
  await until(() => (tally.statuses[201] ?? 0) > 200);
  await load.stop();
  isOver = true;
  const ended = performance.now();
  const expected = await storedIn(database.sql);
  await until(() => differences(receiver, expected) === 0, 120).catch(() => {});
  const caughtUp = performance.now() - ended;
  const differing = differences(receiver, expected);
  for (const { program } of services) await program.end('SIGTERM');
  for (const { close } of senders) close();
  await receiver.close();
  const events = receiver.events.length;
  const again = events - new Set(receiver.events.map(({ id }) => id)).size;
  const disorder = receiver.disorder().length;
  record(`with a sink: ${fault}`, tally, { ...(rounds && { rounds }), lost: differing, recovery: caughtUp });
  const name = rounds ? `${fault}, ${rounds} times` : fault;
  recordSink({ fault: name, events, again, disorder, differing, caughtUp: Math.round(caughtUp / 10) / 100 });
  expect({ differing, disorder, wrong: tally.wrong }).toEqual({ differing: 0, disorder: 0, wrong: [] });
  expect(expected.size).toBeGreaterThan(100);
}

interface Known {
  readonly id: string;
  readonly user_id: string;
  readonly title: string;
  readonly completed: boolean;
  readonly version: number;
}
const textOf = ({ user_id, id, title, completed, version }: Known) =>
  JSON.stringify([user_id, id, title, completed, version]);

async function storedIn(sql: postgres.Sql): Promise<ReadonlySet<string>> {
  const rows = await sql<Known[]>`select user_id, id, title, completed, version::int from tasks`;
  return new Set(rows.map(textOf));
}

/** @returns how many tasks are not the same at the sink and in the database */
function differences(receiver: Receiver, stored: ReadonlySet<string>): number {
  const known = new Set(receiver.tasks().map(textOf));
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((text) => !other.has(text));
  return new Set([...only(known, stored), ...only(stored, known)].map((text) => JSON.parse(text)[1])).size;
}
