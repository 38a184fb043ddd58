import { openReceiver } from '../support/receiver';
import type { Answer } from '../support/scripted-server';
import { pause, until } from '../support/waiting';
import { startDatabase } from './support/database';
import { extent } from './support/extent';
import { record } from './support/figures';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { startService, tokenOf } from './support/service';
import { createTally } from './support/tally';

const users = Array.from({ length: 8 }, (_, index) => `user-${index}`);

/** One attempt in eight fails, each in another way. */
const faults: readonly Answer[] = [
  { status: 500 },
  { status: 429, headers: { 'Retry-After': '1' } },
  { status: 302, headers: { Location: '/' } },
  'cut',
  'half',
];
let attempts = 0;
const unsteady = async (): Promise<Answer> => {
  attempts += 1;
  if (attempts % 64 === 0) await pause(300);
  return attempts % 8 === 0 ? faults[(attempts / 8) % faults.length]! : { status: 204 };
};

describe('a sink that loses, delays and refuses events, under writes to two instances', () => {
  const rounds = extent(2, 10);

  it(`knows in the end all that the database has, after ${rounds} times kill -9, SIGTERM, and a dead database`, async () => {
    const database = await startDatabase();
    let isSteady = false;
    const receiver = await openReceiver(() => (isSteady ? { status: 204 } : unsteady()));
    const settings = { EVENTS_URL: receiver.url };
    const instances = [await startService(database.url, settings), await startService(database.url, settings)];
    const tally = createTally();
    const senders = instances.map(({ url }) => createSender(url));
    const load = startLoad(16, async (client) => {
      const token = tokenOf(users[client % users.length]!);
      const { send } = senders[client % 2]!;
      const created = await send({ method: 'POST', path: '/api/tasks', token, body: { title: `task of ${client}` } });
      tally.note(created);
      if (created.status !== 201) return pause(50);
      const path = `/api/tasks/${JSON.parse(created.text).id}`;
      const title = `changed ${Math.random()}`;
      tally.note(await send({ method: 'PATCH', path, token, body: { title } }));
      if (Math.random() < 0.5) tally.note(await send({ method: 'PATCH', path: `${path}/complete`, token }));
      if (Math.random() < 0.3) tally.note(await send({ method: 'DELETE', path, token }));
    });
    for (let round = 0; round < rounds; round += 1) {
      await pause(1000);
      await instances[0]!.program.end('SIGKILL');
      await instances[0]!.start();
      await pause(500);
      await instances[1]!.program.end('SIGTERM');
      await instances[1]!.start();
    }
    await database.kill();
    await pause(1000);
    await database.start();
    await pause(1000);
    await load.stop();
    isSteady = true;

    const stored = async () => {
      const rows = await database.sql<{ user_id: string; title: string; completed: boolean; version: number }[]>`
        select user_id, id, title, completed, version::int from tasks`;
      return rows.map((row) => JSON.stringify(row)).sort();
    };
    const ended = performance.now();
    const known = () =>
      receiver
        .tasks()
        .map(({ user_id, id, title, completed, version }) => JSON.stringify({ user_id, id, title, completed, version }))
        .sort();
    const expected = await stored();
    await until(() => JSON.stringify(known()) === JSON.stringify(expected), 120, 'the sink knows all').catch(() => {});
    expect(known()).toEqual(expected);
    const catchUp = performance.now() - ended;
    for (const instance of instances) await instance.program.end('SIGTERM');
    for (const { close } of senders) close();
    await receiver.close();
    const repeated = receiver.events.length - new Set(receiver.events.map(({ id }) => id)).size;
    const taken = receiver.events.length.toLocaleString('en');
    record(
      `two instances with a sink that fails one time in eight: ${taken} events, ${repeated} of them again`,
      tally,
      {
        rounds: 2 * rounds + 1,
        lost: 0,
        recovery: catchUp,
      },
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(receiver.disorder()).toEqual([]);
  });
});
