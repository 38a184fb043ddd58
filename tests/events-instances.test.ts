import { createClient } from './support/client';
import { openStream } from './support/events';
import { startService, type TestService, type TestServiceOptions } from './support/service';
import { pause, until } from './support/waiting';

// Several processes on one database. A test of notifications lets an hour pass between two looks at the database.

const anHour = 3_600_000;
const neverLooks = { poll: anHour };

const services: TestService[] = [];
async function start(options: TestServiceOptions = {}): Promise<TestService> {
  const databaseUrl = services[0]?.databaseUrl;
  const service = await startService({ ...(databaseUrl && { databaseUrl }), ...options });
  services.push(service);
  return service;
}
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});

const create = (service: TestService, title: string) =>
  createClient(service.url).as('alice').call('createTask', { body: { title } });
const titles = (stream: Awaited<ReturnType<typeof openStream>>) => stream.changes().map(({ task }) => task?.title);
/** The processes of the server that listen in this database. */
const listeners = ({ sql }: TestService) => sql<{ pid: number }[]>`
  select pid from pg_stat_activity where datname = current_database() and query ilike 'listen %'`;
const listening = (service: TestService, count = 1) => until(async () => (await listeners(service)).length === count);

describe('a change that another process makes', () => {
  it('comes by a notification', async () => {
    const [here, there] = [await start({ events: neverLooks }), await start({ events: neverLooks })];
    const stream = await openStream(here.url, 'alice');
    await listening(here);
    for (let index = 1; index <= 5; index += 1) {
      await create(there, `task ${index}`);
      await stream.count(index);
    }
    expect(titles(stream)).toEqual(['task 1', 'task 2', 'task 3', 'task 4', 'task 5']);
  });

  it('comes by a notification that says only that there are too many changes to name', async () => {
    const [here, there] = [
      await start({ events: neverLooks }),
      await start({ events: { ...neverLooks, collect: 500 } }),
    ];
    const stream = await openStream(here.url, 'alice');
    await listening(here);
    const others = Array.from({ length: 20 }, (_, index) => `${index} ${'ü'.repeat(250)}`);
    const client = createClient(there.url);
    await Promise.all(
      others
        .map((name) => client.as(name).call('createTask', { body: { title: 'of another' } }))
        .concat(create(there, 'mine')),
    );
    await stream.count(1);
    expect(titles(stream)).toEqual(['mine']);
  });

  it('comes by looking where a pooler stands between, through which nobody can listen', async () => {
    const [here, there] = [await start({ listen: false }), await start({ listen: false })];
    const stream = await openStream(here.url, 'alice');
    await create(there, 'looked for');
    await stream.count(1);
    expect(await listeners(here)).toHaveLength(0);
  });

  it('comes by looking while the address to listen at does not answer', async () => {
    const nowhere = 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable';
    const [here, there] = [await start({ listen: nowhere }), await start()];
    const stream = await openStream(here.url, 'alice');
    await create(there, 'looked for');
    await stream.count(1);
    expect(here.logLines).toContainEqual(expect.objectContaining({ msg: expect.stringMatching(/^not listening/) }));
  });

  it.each([
    ['with the look that follows the new connection', neverLooks],
    ['with the next look', { poll: 20 }],
  ])('comes though the listening connection was lost, %s', async (_, events) => {
    const [here, there] = [await start({ events }), await start({ events })];
    const stream = await openStream(here.url, 'alice');
    await listening(here);
    for (let index = 1; index <= 3; index += 1) {
      const [lost] = await listeners(here);
      await here.sql`select pg_terminate_backend(${lost!.pid})`;
      await create(there, `task ${index}`);
      await stream.count(index);
      await until(async () => (await listeners(here)).some(({ pid }) => pid !== lost!.pid));
    }
    expect(titles(stream)).toEqual(['task 1', 'task 2', 'task 3']);
  });

  it('comes with the next look where there was no notification', async () => {
    const here = await start({ events: { poll: 20 } });
    await create(here, 'one');
    const stream = await openStream(here.url, 'alice');
    await listening(here);
    await here.sql`
      with list as (update task_lists set version = version + 1 where user_id = 'alice' returning version)
      update tasks set title = 'two', version = list.version from list where tasks.user_id = 'alice'`;
    expect((await stream.count(1)).map(({ type, task }) => [type, task?.title])).toEqual([['updated', 'two']]);
  });

  it('comes when it is committed, before the changes that waited behind it', async () => {
    const [here, there] = [await start(), await start()];
    await create(here, 'one');
    const stream = await openStream(here.url, 'alice');
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let began = () => {};
    const begun = new Promise<void>((resolve) => {
      began = resolve;
    });
    const slow = here.sql.begin(async (sql) => {
      await sql`with list as (update task_lists set version = version + 1 where user_id = 'alice' returning version)
        update tasks set title = 'late', version = list.version from list where tasks.user_id = 'alice'`;
      began();
      await held;
    });
    await begun;
    const after = create(there, 'after');
    await createClient(here.url)
      .as('bob')
      .call('createTask', { body: { title: 'of another' } });
    commit();
    await Promise.all([slow, after]);
    await stream.count(2);
    expect(titles(stream)).toEqual(['late', 'after']);
  });
});

describe('Last-Event-ID', () => {
  it('goes on at another process, with nothing left out and nothing repeated', async () => {
    const [first, writer] = [await start(), await start()];
    const stream = await openStream(first.url, 'alice');
    const seen: unknown[] = [];
    for (let index = 1; index <= 3; index += 1) await create(writer, `before ${index}`);
    await stream.count(3);
    const before = stream;
    // As a stop does it, in the middle of writing.
    const writing = Promise.all([4, 5, 6, 7, 8].map((index) => create(writer, `during ${index}`)));
    await first.close();
    services.shift();
    await before.ended;
    expect(before.events().at(-1)).toMatchObject({ event: 'end', data: { reason: 'stopping' } });
    await writing;
    services.unshift(writer);
    const second = await startService({ databaseUrl: writer.databaseUrl });
    services.push(second);
    const again = await openStream(second.url, 'alice', { since: before.lastId() });
    await create(writer, 'after');
    await again.until(() => titles(again).includes('after'));
    seen.push(...titles(before), ...titles(again));
    const { body } = await createClient(writer.url).as('alice').call<{ title: string }[]>('listTasks');
    expect(seen.toSorted()).toEqual(body.map(({ title }) => title).sort());
  });
});

describe('without streams', () => {
  it('the service neither listens nor looks', async () => {
    const service = await start({ events: { poll: 10, linger: 10 } });
    await create(service, 'one');
    expect(await listeners(service)).toHaveLength(0);
    const stream = await openStream(service.url, 'alice');
    await listening(service);
    await stream.close();
    await until(() => service.services.events.size === 0);
    await listening(service, 0);
    const looks = async () =>
      (
        await service.sql<{ query: string; query_start: Date }[]>`
        select pid, query_start from pg_stat_activity where datname = current_database() and query like '%task_lists where user_id = any%' and pid <> pg_backend_pid()`
      ).map(({ query_start }) => query_start.getTime());
    const last = Math.max(...(await looks()));
    await pause(200);
    expect(Math.max(...(await looks()))).toBe(last);
  });
});
