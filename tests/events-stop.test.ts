import { openStream, openUnread } from './support/events';
import { createDatabase, secret } from './support/service';
import { ready, start } from './support/started';
import { until } from './support/waiting';

describe('a stop with open streams', () => {
  it('ends them with an event, does not wait for a client that does not read, and exits with 0', async () => {
    const service = start({ DATABASE_URL: await createDatabase(), BETTER_AUTH_SECRET: secret });
    const url = await ready(service);
    const stream = await openStream(url, 'alice');
    await openUnread(url, 'alice');
    await until(() => /streamChanges.*streamChanges/s.test(service.output()));
    service.child.kill('SIGTERM');
    await stream.ended;
    expect(stream.events().at(-1)).toMatchObject({ event: 'end', data: { reason: 'stopping' } });
    expect(await service.ended).toBe(0);
    expect(service.output()).not.toContain('cut');
  });
});
