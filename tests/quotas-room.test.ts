import { randomUUID } from 'node:crypto';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { here, insertTasks, kinds, measures, newPerson, quotas } from './support/quotas';
import { startService } from './support/service';
import { counted, holdList, pause, until, untilWaiting } from './support/waiting';

// How the instances find out whether there is room in a quota, while many requests come at once. Each test has its own user.

describe('within a quota', () => {
  it('201 for as many tasks as there is room for, however many requests come at once and how long they wait', async () => {
    const { name, client } = await newPerson();
    await insertTasks(name, quotas.tasks - 3);
    const held = await holdList(here, name);
    const sent = Promise.all(Array.from({ length: 20 }, () => client.call('createTask', { body: { title: 'more' } })));
    await untilWaiting(here.sql);
    await pause(100);
    await held.end('commit');
    const statuses = (await sent).map(({ status }) => status);
    expect(counted(statuses)).toEqual({ 201: 2, 403: 18 });
  });

  it('503 when too many requests wait to know whether there is room', async () => {
    const { name, client } = await newPerson();
    await insertTasks(name, quotas.tasks - 3);
    const held = await holdList(here, name);
    const create = () => client.call<Problem>('createTask', { body: { title: 'more' } });
    const sent = Array.from({ length: 280 }, create);
    const refused = await Promise.all(Array.from({ length: 20 }, create));
    expect(counted(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual({ '503 OVERLOADED': 20 });
    await held.end('commit');
    const statuses = counted((await Promise.all(sent)).map(({ status }) => status));
    expect(statuses[201]).toBe(2);
    // One more when a measurement has begun before the last of them came.
    expect([249, 250]).toContain(statuses[403]);
  });

  it('403 at each instance when both together have used the quota', async () => {
    const { client, elsewhere } = await newPerson();
    const statuses: number[] = [];
    for (const one of [client, elsewhere, client, elsewhere, client, elsewhere])
      statuses.push((await one.call('createTask', { body: { title: 'more' } })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 403, 403]);
  });

  it.each<[string, (client: Client, id: string) => Promise<unknown>]>([
    ['emptyTrash', (client) => client.call('emptyTrash')],
    ['purgeTask', (client, id) => client.call('purgeTask', { params: { task_id: id } })],
  ])('%s makes room: here at once, at the other instance soon', async (_, free) => {
    const { name, client, elsewhere } = await newPerson();
    await insertTasks(name, quotas.tasks - 2);
    const create = (one: Client) => one.call('createTask', { body: { title: 'more' } });
    const { body: task } = await create(client);
    expect([(await create(client)).status, (await create(elsewhere)).status]).toEqual([403, 403]);
    await client.call('deleteTask', { params: { task_id: task.id } });
    expect((await create(client)).status).toBe(403);
    await free(client, task.id);
    expect((await create(client)).status).toBe(201);
    expect((await create(client)).status).toBe(403);
    await here.sql`delete from tasks where user_id = ${name} and title = 'more'`;
    await until(async () => (await create(elsewhere)).status === 201);
  });

  it('200 without room for a change that makes no text longer, and 404 for a task that does not exist', async () => {
    const { name, client, task } = await newPerson();
    await client.call('updateTask', { params: { task_id: task.id }, body: { description: 'text'.repeat(200) } });
    await kinds.tasks.fill(name);
    await insertTasks(name, 1, 'x'.repeat(300));
    const params = { task_id: task.id };
    const results = [
      await client.call('updateTask', { params, body: { description: 'text'.repeat(201) } }),
      await client.call('updateTask', { params, body: { completed: true } }),
      await client.call('updateTask', { params, body: { title: 'last!' } }),
      await client.call('updateTask', { params, body: { description: 'less'.repeat(200) } }),
      await client.call('toggleTask', { params }),
      await client.call('restoreTask', { params }),
      await client.call('updateTask', { params: { task_id: randomUUID() }, body: { title: 'x'.repeat(200) } }),
      await client.call('replaceTask', { params, body: { title: 'longer, but the description is gone' } }),
    ];
    expect(results.map(({ status }) => status)).toEqual([403, 200, 200, 200, 200, 404, 404, 200]);
  });

  it('201 again without room for a request with a key that was carried out before', async () => {
    const { name, client, elsewhere } = await newPerson();
    const request = { body: { title: 'once' }, headers: { 'Idempotency-Key': randomUUID() } };
    const first = await client.call('createTask', request);
    await insertTasks(name, quotas.tasks);
    await kinds.replies.fill(name);
    for (const one of [client, elsewhere]) {
      const again = await one.call('createTask', request);
      expect([again.status, again.text]).toEqual([201, first.text]);
      expect((await one.call('createTask', { ...request, headers: {} })).status).toBe(403);
    }
  });

  it('the usage is measured once for many requests, and refusals are counted', async () => {
    const service = await startService({ quotas: { tasks: 2000 }, slowQuery: 0 });
    const client = createClient(service.url).as('alice');
    const create = () => client.call('createTask', { body: { title: 'One' } });
    for (let index = 0; index < 20; index += 1) await create();
    expect(measures(service)).toBe(1);
    await service.sql`
      insert into deleted_tasks (user_id, id, title, completed, created_at, updated_at, version, created_version, deleted_at)
      select 'alice', gen_random_uuid(), 'gone', false, now(), now(), 1, 1, now() from generate_series(1, 1975)`;
    const statuses: number[] = [];
    for (let index = 0; index < 20; index += 1) statuses.push((await create()).status);
    expect(counted(statuses)).toEqual({ 201: 5, 403: 15 });
    expect(service.services.quotas.refused).toEqual({ tasks: 15, bytes: 0, replies: 0 });
    await service.close();
  });

  it('200 for a recurring task without room for the next one, which it makes when there is room again', async () => {
    const { name, client, task } = await newPerson();
    const params = { task_id: task.id };
    await client.call('updateTask', { params, body: { due_date: '2126-12-01', recurrence: 'FREQ=DAILY' } });
    await kinds.tasks.fill(name);
    const toggle = () => client.call<Task>('toggleTask', { params });
    const full = await toggle();
    expect([full.status, full.body.completed, full.headers.get('link')]).toEqual([200, true, null]);
    await toggle();
    await kinds.tasks.empty(name);
    const next = await toggle();
    expect([next.status, next.body.completed]).toEqual([200, true]);
    expect(next.headers.get('link')).toMatch(/rel="next-occurrence"$/);
    await toggle();
    expect((await toggle()).headers.get('link')).toBeNull();
  });
});
