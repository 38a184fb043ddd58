import { replyValidators } from '../generated/reply-validators';
import { createReplyCheck } from '../src/gate/reply-check';
import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// The database has a title that the contract does not allow, as after a mistake in a migration or in a statement.

const tooLong = 'x'.repeat(300);

async function startWithTooLongTitle(checkReplies: boolean): Promise<TestService> {
  const service = await startService({ checkReplies });
  const alice = createClient(service.url).as('alice');
  await alice.call('createTask', { body: { title: 'Short' } });
  await service.sql`alter table tasks drop constraint tasks_title_check`;
  await service.sql`update tasks set title = ${tooLong}`;
  return service;
}

describe('a reply that breaks the contract', () => {
  it('500 where replies are checked, with a log line that names operation and field', async () => {
    const service = await startWithTooLongTitle(true);
    const reply = await createClient(service.url).as('alice').call<Problem>('listTasks');
    const lines = service.logLines.filter(({ request_id }) => request_id === reply.body.request_id);
    await service.close();
    expect([reply.status, reply.body.code]).toEqual([500, 'INTERNAL_ERROR']);
    expect(reply.text).not.toContain('xxx');
    expect(lines).toEqual([
      expect.objectContaining({
        level: 50,
        operation: 'listTasks',
        error: expect.objectContaining({ message: expect.stringMatching(/listTasks.*\/0\/title.*200/) }),
      }),
      expect.objectContaining({ level: 30, operation: 'listTasks', status: 500 }),
    ]);
    expect(JSON.stringify(lines)).not.toContain(tooLong);
  });

  it('200 with the title where they are not, as in production', async () => {
    const service = await startWithTooLongTitle(false);
    // The suite's client would refuse this reply.
    const headers = { Authorization: `Bearer ${signToken({ sub: 'alice' })}` };
    const reply = await fetch(`${service.url}/api/tasks`, { headers });
    const tasks = (await reply.json()) as Task[];
    await service.close();
    expect([reply.status, tasks.map(({ title }) => title)]).toEqual([200, [tooLong]]);
  });
});

describe('a field that the contract does not name', () => {
  const check = createReplyCheck();

  it('breaks the contract to the service itself, though its clients must not mind', () => {
    const status = 'healthy';
    expect(check('getHealth', { status: 200, body: { status } }, 'id')).toBeUndefined();
    expect(check('getHealth', { status: 200, body: { status, colour: 'red' } }, 'id')).toMatch(/colour/);
  });

  it('breaks it in objects within objects and lists, too', () => {
    const limits = { used: 0, limit: null };
    const usage = { tasks: limits, bytes: limits, kept_replies: { ...limits, colour: 'red' } };
    expect(check('getUsage', { status: 200, body: usage }, 'id')).toMatch(/^\/kept_replies .*colour/);
    const { validate } = replyValidators.listTasks![200]!;
    validate([{ colour: 'red' }]);
    expect(validate.errors).toContainEqual(expect.objectContaining({ params: { additionalProperty: 'colour' } }));
  });
});
