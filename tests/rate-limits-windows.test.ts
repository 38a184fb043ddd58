import { createAttempts, takes } from '../src/limits/attempt';
import { createClient } from './support/client';
import { startService } from './support/service';
import { until } from './support/waiting';

describe('a limit', () => {
  it('has points again when its window ends, also when it has refused just before', async () => {
    const service = await startService();
    const policy = { name: 'tries', quota: 1, window: 900, complaint: 'Too many tries.' };
    const { begin } = createAttempts()(service.services.database);
    const attempt = async () => {
      const begun = await begin([takes(policy, 'somebody')]);
      return 'problem' in begun ? begun.headers : undefined;
    };
    expect(await attempt()).toBeUndefined();
    const end = Date.now() + 900;
    await service.sql`update rate_limits set expire = ${end}`;
    expect(await attempt()).toMatchObject({ 'Retry-After': '1', RateLimit: '"tries";r=0;t=1' });
    await until(async () => (await attempt()) === undefined);
    expect(Date.now()).toBeGreaterThanOrEqual(end);
    await service.close();
  });
});

describe('an instance whose clock is wrong', () => {
  const realNow = Date.now;
  afterEach(() => {
    Date.now = realNow;
  });
  const off = (minutes: number) => {
    Date.now = () => realNow() + minutes * 60_000;
  };

  it.each([-20, 20])('by %i minutes neither shortens nor lengthens the window of a limit', async (minutes) => {
    const service = await startService();
    const policy = { name: 'tries', quota: 1, window: 900, complaint: 'Too many tries.' };
    const instances = [
      createAttempts()(service.services.database),
      createAttempts()(service.services.database),
    ] as const;
    const attempt = async (instance: 0 | 1) => {
      const begun = await instances[instance].begin([takes(policy, 'somebody')]);
      return 'problem' in begun ? Number(begun.headers!['Retry-After']) : undefined;
    };
    expect(await attempt(0)).toBeUndefined();
    off(minutes);
    const wait = await attempt(1);
    expect(wait).toBeGreaterThan(870);
    expect(wait).toBeLessThanOrEqual(900);
    const [{ left }] = await service.sql<[{ left: number }]>`
      select (expire / 1000 - extract(epoch from now()))::int as left from rate_limits`;
    expect(Math.abs(left - wait!)).toBeLessThan(30);
    await service.close();
  });

  it.each([-20, 20])('by %i minutes counts the requests of users in the windows of the others', async (minutes) => {
    off(minutes);
    const window = 86_400;
    const service = await startService({ userLimit: { quota: 1000, window } });
    const client = createClient(service.url).as('alice');
    const ends = async () => {
      const left = Number(/;t=(\d+)$/.exec((await client.call('getCurrentUser')).headers.get('ratelimit')!)![1]);
      const [{ now }] = await service.sql<[{ now: number }]>`select extract(epoch from now())::float8 as now`;
      return now + left;
    };
    // It hears of the database's clock with the first exchange. Windows begin at midnight, UTC.
    await until(async () => {
      const offset = (await ends()) % window;
      return Math.min(offset, window - offset) < 10;
    });
    await service.close();
  });
});
