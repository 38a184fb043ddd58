import { setTimeout as pass } from 'node:timers/promises';
import { limiterClient } from '../src/db/rate-limits';
import { createLimit } from '../src/limits/limit';
import { startService } from './support/service';

describe('a limit', () => {
  it('has points again when its window ends, also when it has refused just before', async () => {
    const service = await startService();
    const policy = { name: 'tries', quota: 1, window: 2 };
    const limit = createLimit(policy, limiterClient(service.services.database));
    expect(await limit.take('somebody')).toBeUndefined();
    await pass(1700);
    const wait = await limit.take('somebody');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(300);
    await pass(wait! + 50);
    expect(await limit.take('somebody')).toBeUndefined();
    await service.close();
  });
});
