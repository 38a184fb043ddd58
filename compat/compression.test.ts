import { createClient } from '../tests/support/client';
import { openStream } from '../tests/support/events';
import { startProxy } from '../tests/support/proxy';
import { startService, type TestService } from '../tests/support/service';
import { signToken } from '../tests/support/tokens';

// Express's `compression` between the service and its clients.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('streamChanges', () => {
  it('200 with each event at once, also through a proxy that compresses replies', async () => {
    const proxy = await startProxy(service.url, { middleware: require('compression')({ threshold: 0 }) });
    const client = createClient(service.url).as('alice');
    const { id } = (await client.call('createTask', { body: { title: 'before' } })).body as { id: string };
    const list = await fetch(`${proxy}/api/tasks`, {
      headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}` },
    });
    expect(list.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
    const stream = await openStream(proxy, 'alice');
    await client.call('toggleTask', { params: { task_id: id } });
    expect(await stream.count(1)).toEqual([expect.objectContaining({ type: 'updated', task_id: id })]);
  });
});
