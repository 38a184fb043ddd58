import { createClient } from './support/client';
import { type CloudEvent, openReceiver } from './support/receiver';
import type { Answer, Script } from './support/scripted-server';
import { startService } from './support/service';
import { signToken } from './support/tokens';
import { inParallel, until, untilIs } from './support/waiting';

// Sinks that do not take events as they come.

const taken: Answer = { status: 204 };

/** A service with a sink that answers by a script. */
async function start(script: Script) {
  const receiver = await openReceiver(script);
  const service = await startService({ sinks: { url: receiver.url }, sinkTuning: { searchPause: 200, look: 100 } });
  const client = createClient(service.url);
  const close = async () => {
    await service.close();
    await receiver.close();
  };
  return { receiver, service, client, close };
}
const idOf = (body: string) => (JSON.parse(body) as CloudEvent).id;

describe('a sink', () => {
  const answers: [string, Answer][] = [
    ['500', { status: 500, body: 'x'.repeat(1_000_000) }],
    ['a redirect, which is not followed', { status: 307, headers: { Location: '/elsewhere' } }],
    ['429 with a wish', { status: 429, headers: { 'Retry-After': '2' } }],
    ['a connection that ends without a reply', 'cut'],
    ['half of a reply', 'half'],
  ];
  it.each(answers)('that answers with %s gets the same event again, and then the others', async (_, answer) => {
    const { receiver, service, client, close } = await start((_request, index) => (index === 0 ? answer : taken));
    const begun = performance.now();
    const { body: first } = await client.as('ada').call('createTask', { body: { title: 'one' } });
    await until(() => receiver.requests.length > 0);
    const { body: second } = await client.as('ada').call('createTask', { body: { title: 'two' } });
    await until(() => receiver.events.length === 2);
    expect(receiver.requests.map(({ body, url }) => [url, idOf(body)])).toEqual([
      ['/', `${first.id}-${first.version}`],
      ['/', `${first.id}-${first.version}`],
      ['/', `${second.id}-${second.version}`],
    ]);
    if (typeof answer === 'object' && answer.status === 429) expect(performance.now() - begun).toBeGreaterThan(2000);
    await untilIs(
      async () => [...(await service.sql`select failing_since, parked_at from event_sinks`)],
      [{ failing_since: null, parked_at: null }],
    );
    await close();
  });

  it('that does not take the events of one user is told of the others', async () => {
    const { receiver, client, close } = await start(({ body }) => (body.includes('poison') ? { status: 400 } : taken));
    await client.as('eve').call('createTask', { body: { title: 'poison' } });
    await until(() => receiver.requests.length > 0);
    await inParallel(20, (index) => client.as(`user ${index}`).call('createTask', { body: { title: 'fine' } }));
    await until(() => receiver.events.length === 20, 30);
    expect(receiver.titles().eve).toBeUndefined();
    // What comes after it waits: the order of a user's changes is kept.
    await client.as('eve').call('createTask', { body: { title: 'after' } });
    await client.as('bob').call('createTask', { body: { title: 'fine' } });
    await until(() => receiver.events.length === 21);
    expect(receiver.titles()).toMatchObject({ bob: ['fine'] });
    expect(receiver.titles().eve).toBeUndefined();
    await close();
  });

  it('that is told of a user whose account is deleted meanwhile is told of that, too', async () => {
    let answer = () => {};
    const deleted = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { receiver, service, client, close } = await start(({ body }) =>
      body.includes('reset') ? taken : deleted.then(() => taken),
    );
    await client.as('eve').call('createTask', { body: { title: 'one' } });
    await until(() => receiver.requests.length > 0);
    const fresh = signToken({ sub: 'eve', iat: Math.floor(Date.now() / 1000) });
    expect((await createClient(service.url, fresh).call('deleteAccount')).status).toBe(204);
    answer();
    await untilIs(() => receiver.events.map(({ type }) => type), ['taskflow.task.created', 'taskflow.tasks.reset']);
    await untilIs(async () => (await service.sql`select from event_places`).length, 0);
    await close();
  });

  it('that is gone (410) is parked, until an operator asks to try again', async () => {
    let isGone = true;
    const { receiver, service, client, close } = await start(() => (isGone ? { status: 410 } : taken));
    await client.as('ada').call('createTask', { body: { title: 'one' } });
    await until(async () => (await service.sql`select from event_sinks where parked_at is not null`).length > 0);
    await until(() =>
      service.logLines.some(({ level, msg }) => level === 50 && /nothing is sent to the sink/.test(String(msg))),
    );
    await client.as('bob').call('createTask', { body: { title: 'two' } });
    isGone = false;
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(receiver.requests).toHaveLength(1);
    expect((await client.send('GET', '/ready')).status).toBe(200);
    await service.sql`update event_sinks set parked_at = null, failing_since = null, retried_at = now()`;
    await untilIs(() => receiver.titles(), { ada: ['one'], bob: ['two'] });
    await close();
  });

  it('that has failed for two weeks is parked', async () => {
    const { receiver, service, client, close } = await start(() => ({ status: 503 }));
    await client.as('ada').call('createTask', { body: { title: 'one' } });
    await until(() => receiver.requests.length > 0);
    await until(
      async () =>
        (await service.sql`update event_sinks set failing_since = now() - interval '14 days 1 minute' returning 1`)
          .length > 0,
    );
    await until(async () => (await service.sql`select from event_sinks where parked_at is not null`).length > 0, 30);
    await close();
  });

  it('has its address, and what it answers, in no line of the log', async () => {
    const receiver = await openReceiver(() => ({ status: 500, body: 'an answer to keep' }));
    const url = receiver.url.replace('://', '://user:pass-to-keep@');
    const service = await startService({ sinks: { url: `${url}/path-to-keep?query=to-keep` } });
    await createClient(service.url)
      .as('ada')
      .call('createTask', { body: { title: 'title to keep' } });
    await until(() => service.logLines.some(({ msg }) => /a sink does not take events/.test(String(msg))));
    expect(JSON.stringify(service.logLines)).not.toMatch(/to.keep/);
    await service.close();
    await receiver.close();
  });
});

describe('the lag of a sink', () => {
  it('is the age of the oldest change, also after a restart, and 0 when the sink knows all', async () => {
    let refuses = false;
    const { receiver, service, client, close } = await start(() => (refuses ? { status: 503 } : taken));
    const { body: task } = await client.as('ada').call('createTask', { body: { title: 'one' } });
    await until(() => receiver.events.length === 1);
    const lag = (of: typeof service) => of.sinks!.senders[0]!.lag();
    await until(() => lag(service) === 0);
    refuses = true;
    await client.as('ada').call('updateTask', { params: { task_id: task.id }, body: { title: 'changed' } });
    // As if it had been an hour ago.
    await service.sql`update tasks set updated_at = updated_at - interval '1 hour', created_at = created_at - interval '1 hour'`;
    const sinks = { url: receiver.url };
    const other = await startService({ databaseUrl: service.databaseUrl, sinks, sinkTuning: { searchPause: 200 } });
    await until(() => Math.max(lag(service), lag(other)) > 3600);
    refuses = false;
    await untilIs(() => receiver.titles(), { ada: ['changed'] });
    await until(() => lag(service) === 0 && lag(other) === 0);
    await other.close();
    await close();
  });
});
