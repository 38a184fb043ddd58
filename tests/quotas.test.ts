import { randomUUID } from 'node:crypto';
import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import { type CallOptions, createClient, type Problem } from './support/client';
import { here, type Kind, kinds, measures, newPerson, usageOf } from './support/quotas';
import { startService } from './support/service';

// How much a user may store. Each test has its own user.

const batch = { tasks: [{ title: 'one' }, { title: 'two' }] };
/** The operations that store something, and the quotas that they use. */
const storing: readonly (readonly [OperationId, unknown, readonly Kind[]])[] = [
  ['createTask', { title: 'more' }, ['tasks', 'bytes', 'replies']],
  ['createUserTask', { title: 'more' }, ['tasks', 'bytes', 'replies']],
  ['createTasks', batch, ['tasks', 'bytes', 'replies']],
  ['replaceTask', { title: 'longer than before' }, ['bytes']],
  ['replaceUserTask', { title: 'longer than before' }, ['bytes']],
  ['updateTask', { title: 'longer than before' }, ['bytes']],
  ['updateUserTask', { description: 'longer' }, ['bytes']],
  ['toggleTask', undefined, ['replies']],
  ['toggleUserTask', undefined, ['replies']],
  ['moveTask', { to: 'top' }, ['replies']],
  ['removeTag', undefined, ['replies']],
];
const cases = storing.flatMap(([id, body, adds]) => adds.map((kind) => [id, kind, body] as const));

describe.each(cases)('%s', (id, kind, body) => {
  it(`403 without room for more ${kind}, and nothing changes; ${operationTable[id].success} when there is room again`, async () => {
    const { name, client, task } = await newPerson();
    const { fill, empty, says } = kinds[kind];
    await fill(name);
    const request: CallOptions = {
      params: { user_id: name, task_id: task.id, tag: 'none' },
      body,
      ...(kind === 'replies' && { headers: { 'Idempotency-Key': randomUUID() } }),
    };
    const state = () => here.sql`select version, (select count(*) from tasks where user_id = ${name}) as tasks
      from task_lists where user_id = ${name}`;
    const [before] = await state();
    const refused = await client.call<Problem>(id, request);
    expect([refused.status, refused.body.code]).toEqual([403, 'QUOTA_EXCEEDED']);
    expect(refused.body.detail).toMatch(says);
    expect(await state()).toEqual([before]);
    await empty(name);
    // A change at this instance has it measure the usage again.
    await client.call('completeAll');
    expect((await client.call(id, request)).status).toBe(operationTable[id].success);
  });
});

describe('getUsage', () => {
  it('200 with the usage and the limits; the trash counts until it is emptied', async () => {
    const { name, client, task } = await newPerson();
    await client.call('createTask', {
      body: { title: 'größer', description: '😀' },
      headers: { 'Idempotency-Key': randomUUID() },
    });
    await client.call('deleteTask', { params: { task_id: task.id } });
    const bytes = 'first'.length + Buffer.byteLength('größer😀');
    const usage = await usageOf(client);
    expect(usage).toMatchObject({ tasks: { used: 2, limit: 5 }, kept_replies: { used: 1, limit: 3 } });
    expect(usage.bytes.limit).toBe(1000);
    const [kept] = await here.sql<[{ bytes: number }]>`
      select octet_length(reply) + coalesce(octet_length(compressed), 0) as bytes from idempotency_keys where user_id = ${name}`;
    expect(usage.bytes.used).toBe(bytes + kept.bytes);
    await client.call('emptyTrash');
    expect(await usageOf(client)).toMatchObject({ tasks: { used: 1 }, bytes: { used: usage.bytes.used! - 5 } });
  });

  it('200 with null where there is no limit, and nothing is measured for requests', async () => {
    const none = Number.POSITIVE_INFINITY;
    const service = await startService({ quotas: { tasks: none, bytes: none, replies: none }, slowQuery: 0 });
    const client = createClient(service.url).as('alice');
    await client.call('createTask', { body: { title: 'One' }, headers: { 'Idempotency-Key': 'key' } });
    const nothing = { used: null, limit: null };
    expect(await usageOf(client)).toEqual({ tasks: nothing, bytes: nothing, kept_replies: nothing });
    expect(measures(service)).toBe(0);
    await service.close();
  });
});
