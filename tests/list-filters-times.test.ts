import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// The four times leave out the moment itself, to the millisecond, however it is written.

const names = ['created_after', 'created_before', 'updated_after', 'updated_before'] as const;
const before = '2026-03-01T11:59:59.999Z';
const noon = '2026-03-01T12:00:00.000Z';
const after = '2026-03-01T12:00:00.001Z';

const authorization = `Bearer ${signToken({ sub: 'alice' })}`;

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  const { sql } = service;
  await sql`insert into users (id, created_at) values ('alice', now())`;
  await sql`insert into task_lists (user_id, version) values ('alice', 3)`;
  const rows = [before, noon, after].flatMap((time, index) => {
    const hex = Date.parse(time).toString(16).padStart(12, '0');
    // The lowest and the highest id that there can be of the millisecond.
    return ['-7000-8000-000000000000', '-7fff-bfff-ffffffffffff'].map((rest) => ({
      ...{ user_id: 'alice', id: `${hex.slice(0, 8)}-${hex.slice(8)}${rest}`, title: time, completed: false },
      ...{ created_at: time, updated_at: time, version: index + 1, created_version: index + 1 },
    }));
  });
  await sql`insert into tasks ${sql(rows)}`;
});
afterAll(() => service.close());

/** @returns the times of the tasks that the list has, in either order */
async function found(query: Record<string, string>): Promise<string[][]> {
  const lists = ['created_at', 'updated_at'].map(async (sort) => {
    const { status, text, body } = await alice.call<Task[]>('listTasks', { query: { sort, ...query } });
    if (status !== 200) throw new Error(text);
    return body.map(({ created_at }) => created_at);
  });
  return Promise.all(lists);
}
const twice = (...times: string[]) => times.flatMap((time) => [time, time]);
const both = (...times: string[]) => [twice(...times), twice(...times)];
const isAfter = (name: string) => name.endsWith('after');

describe.each(names)('listTasks with %s', (name) => {
  it.each([
    noon,
    '2026-03-01T12:00:00Z',
    '2026-03-01T12:00:00.0Z',
    '2026-03-01T12:00:00.000000000Z',
    `2026-03-01T12:00:00.${'0'.repeat(1000)}Z`,
    '2026-03-01t12:00:00z',
    '2026-03-01T12:00:00+00:00',
    '2026-03-01T12:00:00-00:00',
    '2026-03-01T13:00:00+01:00',
    '2026-03-02T01:45:00.000+13:45',
    '2026-02-28T12:01:00-23:59',
  ])('200 without the tasks of noon for %s', async (time) => {
    expect(await found({ [name]: time })).toEqual(isAfter(name) ? both(after) : both(before));
  });

  it('200 with the tasks of the next millisecond', async () => {
    const [time, wanted] = isAfter(name) ? [before, both(noon, after)] : [after, both(before, noon)];
    expect(await found({ [name]: time })).toEqual(wanted);
  });

  // As Go's and Python's clients send them: created at .000, a task is before it, and created at .001 after it.
  it.each([
    '2026-03-01T12:00:00.0000001Z',
    '2026-03-01T12:00:00.000999999Z',
    '2026-03-01T13:00:00.000123456+01:00',
    `2026-03-01T12:00:00.${'0'.repeat(999)}1Z`,
  ])('200 for %s, which is between noon and the next millisecond', async (time) => {
    expect(await found({ [name]: time })).toEqual(isAfter(name) ? both(after) : both(before, noon));
  });

  it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+23:59', '1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00Z'])(
    '200 for %s, which is before all tasks',
    async (time) => expect(await found({ [name]: time })).toEqual(isAfter(name) ? both(before, noon, after) : [[], []]),
  );

  it.each(['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999-23:59', '2300-01-01T00:00:00Z'])(
    '200 for %s, which is after all tasks',
    async (time) => expect(await found({ [name]: time })).toEqual(isAfter(name) ? [[], []] : both(before, noon, after)),
  );

  it.each([
    '',
    'yesterday',
    '2026-03-01',
    '2026-03-01T12:00:00',
    '2026-03-01 12:00:00Z',
    '2026-03-01T12:00Z',
    '2026-02-30T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T12:60:00Z',
    '2025-02-29T12:00:00Z',
    '2026-04-31T12:00:00Z',
    '2026-00-01T12:00:00Z',
    '2026-03-00T12:00:00Z',
    '2026-03-01T23:59:60Z',
    '2026-12-31T23:59:61Z',
    '2026-12-31T23:58:60Z',
    '2026-12-31T23:59:60+01:00',
    '2026-03-01T12:00:00.Z',
    '2026-03-01T12:00:00,5Z',
    '2026-03-01T12:00:00+01:60',
    '2026-03-01T12:00:00+0100',
    '2026-03-01T12:00:00\u221201:00',
    '2026-03-01T12:00:00+24:00',
    '2026-03-01T12:00:00+01',
    '12026-03-01T12:00:00Z',
    'infinity',
    'now',
    "2026-03-01T12:00:00Z' or true --",
  ])('422 for %j', async (time) => {
    const { status, body } = await alice.call<Problem>('listTasks', { query: { [name]: time } });
    expect([status, [...new Set(body.errors?.map(({ pointer }) => pointer))]]).toEqual([422, [`/${name}`]]);
  });
});

describe('a leap second', () => {
  // The last millisecond before it and the first one after, as computers' clocks have them.
  const [last, next] = ['2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.001Z'].map((time) => Date.parse(time) - 1);
  it.each([
    '2026-12-31T23:59:60Z',
    '2026-12-31T23:59:60.5z',
    '2027-01-01T01:59:60+02:00',
    '2026-12-31T15:59:60.999999-08:00',
  ])('%s is between the years', async (time) => {
    const bob = createClient(service.url).as('bob');
    const titles: string[] = [];
    await service.sql`insert into users (id, created_at) values ('bob', now()) on conflict do nothing`;
    for (const moment of [last!, next!]) {
      const { id } = (await bob.call('createTask', { body: { title: new Date(moment).toISOString() } })).body;
      await service.sql`update tasks set updated_at = ${new Date(moment).toISOString()} where id = ${id}`;
      titles.push(new Date(moment).toISOString());
    }
    const list = async (name: string) =>
      (await bob.call<Task[]>('listTasks', { query: { [name]: time, sort: 'updated_at' } })).body.map(
        ({ title }) => title,
      );
    expect([await list('updated_before'), await list('updated_after')]).toEqual([[titles[0]], [titles[1]]]);
    await service.sql`delete from tasks where user_id = 'bob'`;
  });
});

describe('an offset whose plus sign is not escaped', () => {
  const hint = 'write + as %2B in a query, where + means a space';
  const detailOf = async (query: string) => {
    const { status, body } = await alice.send<Problem>('GET', `/api/tasks?${query}`, {
      headers: { Authorization: authorization },
    });
    return [status, body.errors?.[0]?.detail];
  };

  it.each(names)('422 for %s with a sentence that says what to write instead', async (name) => {
    const wanted = [422, expect.stringContaining(hint)];
    expect(await detailOf(`${name}=2026-01-15T09:30:00+02:00`)).toEqual(wanted);
    expect(await detailOf(`${name}=2026-01-15T09:30:00.123456789%2002:00`)).toEqual(wanted);
  });

  it('422 without this sentence for a value that would be wrong with a plus sign, too', async () => {
    for (const query of [
      'created_after=2026-01-15+09:30:00Z',
      'created_after=now',
      'limit=+5',
      'sort=+created_at',
      'cursor=a+b',
    ]) {
      expect(await detailOf(query)).toEqual([422, expect.not.stringContaining('%2B')]);
    }
  });
});

describe('listTasks', () => {
  it('200 for all four times together', async () => {
    const between = (kind: string) => ({ [`${kind}_after`]: before, [`${kind}_before`]: after });
    expect(await found({ ...between('created'), ...between('updated') })).toEqual(both(noon));
    expect(await found({ ...between('created'), updated_after: noon })).toEqual([[], []]);
    expect(await found({ created_after: after, created_before: before })).toEqual([[], []]);
  });
});
