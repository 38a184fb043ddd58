import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { startUpkeep, type Upkeep } from '../src/process/upkeep';
import { createClient } from './support/client';
import { run } from './support/process';
import { startService, type TestService } from './support/service';
import { openTransaction, pause, until, untilWaiting, waitingFor } from './support/waiting';

let service: TestService;
let upkeep: Upkeep;
const logLines: { level: number; msg: string }[] = [];
const log = pino({ base: null }, { write: (line: string) => void logLines.push(JSON.parse(line)) });
beforeAll(async () => {
  service = await startService();
});
afterEach(() => upkeep.stop());
afterAll(() => service.close());

/** Keeps a reply that is overdue, and sends the service a request after that. */
async function keepOldReply() {
  const name = randomUUID();
  const client = createClient(service.url).as(name);
  await client.call('createTask', { body: { title: 'Buy milk' } });
  await service.sql`insert into idempotency_keys values (${name}, 'old', '', '', now() - interval '2 days')`;
  await client.call('listTasks');
}
const isSwept = async () => (await service.sql`select from idempotency_keys`).length === 0;
/** Whether 100 milliseconds pass without a statement. */
async function isIdle() {
  const before = service.services.database.state.answered;
  await pause(100);
  return service.services.database.state.answered === before;
}
const begin = () => {
  upkeep = startUpkeep(service.services.database, log, 1);
};

it('sweeps again and again', async () => {
  begin();
  for (let round = 0; round < 2; round += 1) {
    await keepOldReply();
    await until(isSwept);
  }
});

it('lets the database sleep while nothing is asked of it', async () => {
  begin();
  await keepOldReply();
  await until(isSwept);
  await until(isIdle);
  await service.sql`insert into idempotency_keys select user_id, 'old', '', '', now() - interval '2 days' from task_lists limit 1`;
  const before = service.services.database.state.answered;
  await pause(100);
  expect(service.services.database.state.answered).toBe(before);
  await createClient(service.url).call('getReadiness');
  await until(isSwept);
});

it('starts no sweep while one runs', async () => {
  const blocking = await openTransaction(service);
  await blocking.sql`lock table deleted_tasks in access exclusive mode`;
  begin();
  await untilWaiting(service.sql);
  await pause(100);
  expect(await waitingFor(service.sql)).toHaveLength(1);
  await blocking.end('commit');
  await keepOldReply();
  await until(isSwept);
});

it('warns of a sweep that failed, and sweeps again', async () => {
  await service.sql`alter table deleted_tasks rename to elsewhere`;
  begin();
  await until(() => logLines.length > 0);
  expect(logLines[0]).toMatchObject({ level: 40, error: { message: expect.stringContaining('deleted_tasks') } });
  await service.sql`alter table elsewhere rename to deleted_tasks`;
  await keepOldReply();
  await until(isSwept);
});

it('sweeps no more when it has been stopped', async () => {
  begin();
  await keepOldReply();
  await until(isSwept);
  upkeep.stop();
  // A sweep that was running then may finish.
  await until(isIdle);
  await keepOldReply();
  await pause(50);
  expect(await isSwept()).toBe(false);
});

it('keeps no process alive', async () => {
  begin();
  const { ended } = run('tests/support/upkeep-child.ts', [service.databaseUrl]);
  expect(await ended).toBe(0);
});
