import { createClient } from './support/client';
import { startService, type TestService } from './support/service';
import { holdList, pause, untilWaiting } from './support/waiting';

// What the log says about the statements of a request.

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const trace_id = traceparent.split('-')[1];
let service: TestService;
let slow: TestService;
beforeAll(async () => {
  [service, slow] = await Promise.all([startService(), startService({ slowQuery: 50 })]);
});
afterAll(() => Promise.all([service.close(), slow.close()]));

const linesOf = (requestId: string, at = service) => at.logLines.filter((line) => line.request_id === requestId);

describe('the time in the database', () => {
  const databaseTime = (reply: { headers: Headers }) => linesOf(reply.headers.get('x-request-id')!)[0]!.database_ms;

  it.each(['listTasks', 'listChanges'] as const)('is more than 0 for %s', async (id) => {
    expect(databaseTime(await createClient(service.url).as('alice').call(id))).toBeGreaterThan(0);
  });

  it('is more than 0 for a request with a key, which runs in a transaction', async () => {
    const keyed = { body: { title: 'Once' }, headers: { 'Idempotency-Key': 'log-lines' } };
    expect(databaseTime(await createClient(service.url).as('alice').call('createTask', keyed))).toBeGreaterThan(0);
  });

  it('is 0 for a request without a statement', async () => {
    expect(databaseTime(await createClient(service.url).call('getHealth'))).toBe(0);
    expect(databaseTime(await createClient(service.url).call('listTasks'))).toBe(0);
  });
});

describe('a slow statement', () => {
  it('is named, with the request that asked for it', async () => {
    const alice = createClient(slow.url).as('alice');
    const { body } = await alice.call('createTask', { body: { title: 'Waits' } });
    slow.logLines.length = 0;
    const lock = await holdList(slow, 'alice');
    const pending = alice.call('toggleTask', { params: { task_id: body.id }, headers: { traceparent } });
    await untilWaiting(slow.sql);
    await pause(60);
    await lock.end('rollback');
    const request_id = (await pending).headers.get('x-request-id')!;
    expect(linesOf(request_id, slow).map(({ msg }) => msg)).toEqual(['slow statement', 'request']);
    expect(linesOf(request_id, slow)[0]).toEqual({
      ...{ level: 40, time: expect.anything(), msg: 'slow statement', statement: 'toggle-task' },
      ...{ duration_ms: expect.any(Number), request_id, trace_id, operation: 'toggleTask' },
    });
  });

  it('is not logged when it is quick enough', async () => {
    await createClient(service.url).as('alice').call('listTasks');
    expect(service.logLines.filter(({ msg }) => msg === 'slow statement')).toEqual([]);
  });
});
