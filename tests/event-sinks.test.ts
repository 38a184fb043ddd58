import { createClient } from './support/client';
import { type CloudEvent, openReceiver } from './support/receiver';
import { startService } from './support/service';
import { signToken } from './support/tokens';
import { until, untilIs } from './support/waiting';

const kinds = (events: readonly CloudEvent[]) =>
  events.map(({ type, data }) => [type.replace(/^taskflow\./, ''), data.task?.title ?? null]);

describe('a sink', () => {
  it('is told of every kind of change, in order, once', async () => {
    const receiver = await openReceiver();
    const service = await startService({ sinks: { url: receiver.url } });
    const client = createClient(service.url).as('ada');
    const { body: task } = await client.call('createTask', { body: { title: 'Buy milk' } });
    const params = { task_id: task.id };
    const told = (count: number) => until(() => receiver.events.length >= count);
    await told(1);
    const steps = [
      () => client.call('updateTask', { params, body: { title: 'Buy bread' } }),
      () => client.call('toggleTask', { params }),
      () => client.call('toggleTask', { params }),
      () => client.call('deleteTask', { params }),
      () => client.call('restoreTask', { params }),
    ];
    for (const [index, step] of steps.entries()) {
      await step();
      await told(index + 2);
    }
    expect(kinds(receiver.events)).toEqual([
      ['task.created', 'Buy milk'],
      ['task.updated', 'Buy bread'],
      ['task.completed', 'Buy bread'],
      ['task.reopened', 'Buy bread'],
      ['task.deleted', null],
      ['task.restored', 'Buy bread'],
    ]);
    const { body: now } = await client.call('getTask', { params });
    expect(receiver.events.at(-1)).toEqual({
      specversion: '1.0',
      id: `${task.id}-${now.version}`,
      source: '/taskflow',
      type: 'taskflow.task.restored',
      subject: task.id,
      time: now.updated_at,
      partitionkey: 'ada',
      datacontenttype: 'application/json',
      data: { user_id: 'ada', type: 'created', task_id: task.id, version: now.version, task: now },
    });
    await service.close();
    await receiver.close();
  });

  it('that comes later is told of what there is, and of deleted accounts', async () => {
    const receiver = await openReceiver();
    const before = await startService();
    const client = createClient(before.url);
    for (const user of ['ada', 'bob']) {
      for (const title of ['one', 'two', 'three']) await client.as(user).call('createTask', { body: { title } });
    }
    const [gone] = (await client.as('ada').call<{ id: string }[]>('listTasks')).body;
    await client.as('ada').call('deleteTask', { params: { task_id: gone!.id } });
    await client.as('bob').call('completeAll');
    const service = await startService({
      databaseUrl: before.databaseUrl,
      sinks: { url: receiver.url },
      sinkTuning: { searchPause: 100 },
    });
    await untilIs(() => receiver.titles(), { ada: ['one', 'two'], bob: ['one', 'three', 'two'] });
    expect(new Set(kinds(receiver.events).map(([kind]) => kind))).toEqual(new Set(['task.created']));
    // By the other process, which tells nobody.
    await client.as('bob').call('createTask', { body: { title: 'four' } });
    await untilIs(() => receiver.titles().bob, ['four', 'one', 'three', 'two']);
    const fresh = signToken({ sub: 'bob', iat: Math.floor(Date.now() / 1000) });
    expect((await createClient(service.url, fresh).call('deleteAccount')).status).toBe(204);
    await untilIs(() => receiver.titles(), { ada: ['one', 'two'] });
    expect(receiver.events.at(-1)).toMatchObject({ type: 'taskflow.tasks.reset', partitionkey: 'bob' });
    await untilIs(async () => (await before.sql`select from event_places`).length, 1);
    for (const each of [service, before]) await each.close();
    await receiver.close();
  });
});
