import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';

// What the four times leave out: themselves, to the millisecond, however they are spelt.

const names = ['created_after', 'created_before', 'updated_after', 'updated_before'] as const;
const before = '2026-03-01T11:59:59.999Z';
const noon = '2026-03-01T12:00:00.000Z';
const after = '2026-03-01T12:00:00.001Z';

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
    '2026-03-01T12:00:00+00:00',
    '2026-03-01T12:00:00-00:00',
    '2026-03-01T13:00:00+01:00',
    '2026-03-02T01:45:00.000+13:45',
    '2026-02-28T12:01:00-23:59',
  ])('%s is noon, which is left out', async (time) => {
    expect(await found({ [name]: time })).toEqual(isAfter(name) ? both(after) : both(before));
  });

  it('tells milliseconds apart', async () => {
    const [time, wanted] = isAfter(name) ? [before, both(noon, after)] : [after, both(before, noon)];
    expect(await found({ [name]: time })).toEqual(wanted);
  });

  it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+23:59', '1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00Z'])(
    '%s lies before all tasks',
    async (time) => expect(await found({ [name]: time })).toEqual(isAfter(name) ? both(before, noon, after) : [[], []]),
  );

  it.each(['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999-23:59', '2300-01-01T00:00:00Z'])(
    '%s lies after all tasks',
    async (time) => expect(await found({ [name]: time })).toEqual(isAfter(name) ? [[], []] : both(before, noon, after)),
  );

  it.each([
    '',
    'yesterday',
    '2026-03-01',
    '2026-03-01T12:00:00',
    '2026-03-01 12:00:00Z',
    '2026-03-01t12:00:00z',
    '2026-03-01T12:00Z',
    '2026-02-30T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T12:60:00Z',
    '2026-12-31T23:59:60Z',
    '2026-03-01T12:00:00.1234Z',
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

describe('listTasks', () => {
  it('takes all four times together', async () => {
    const between = (kind: string) => ({ [`${kind}_after`]: before, [`${kind}_before`]: after });
    expect(await found({ ...between('created'), ...between('updated') })).toEqual(both(noon));
    expect(await found({ ...between('created'), updated_after: noon })).toEqual([[], []]);
    expect(await found({ created_after: after, created_before: before })).toEqual([[], []]);
  });
});
