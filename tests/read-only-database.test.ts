import postgres from 'postgres';
import { createClient, type Problem } from './support/client';
import { createDatabase, startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// After a failover, connections that stay open may lead to a server that takes no writes, while new ones lead to one that does.

const headers = { 'Idempotency-Key': 'once' };
let service: TestService;
let admin: postgres.Sql;
let database: string;
beforeAll(async () => {
  const databaseUrl = await createDatabase();
  database = new URL(databaseUrl).pathname.slice(1);
  admin = postgres(process.env.TASKFLOW_TEST_SERVER!, { max: 1 });
  await admin.unsafe(`alter database ${database} set default_transaction_read_only = on`);
  service = await startService({ databaseUrl });
});
afterAll(() => Promise.all([service.close(), admin.end()]));

describe('a database that takes no writes', () => {
  it('503 for writes, with a key or without, and from getReadiness, and 200 for reads', async () => {
    const client = createClient(service.url, signToken({ sub: 'alice' }));
    const reply = await client.call<Problem>('createTask', { body: { title: 'Buy milk' } });
    expect([reply.status, reply.body.code, reply.headers.get('retry-after')]).toEqual([
      ...[503, 'DATABASE_UNAVAILABLE', '1'],
    ]);
    expect((await client.call('createTask', { body: { title: 'Buy milk' }, headers })).status).toBe(503);
    expect((await client.call('listTasks')).status).toBe(200);
    const ready = await client.call<Problem>('getReadiness');
    expect(ready.body).toMatchObject({ status: 503, code: 'NOT_READY', detail: expect.stringMatching(/no changes/) });
  });

  it('is left as soon as new connections lead to one that takes writes', async () => {
    const client = createClient(service.url, signToken({ sub: 'alice' }));
    // All of the open ones stay as they are.
    await admin.unsafe(`alter database ${database} reset default_transaction_read_only`);
    await until(async () => (await client.call('createTask', { body: { title: 'Once' }, headers })).status === 201);
    // On each of the connections.
    const allServe = async () => {
      for (let request = 0; request < 20; request += 1) {
        if ((await client.call('getReadiness')).status !== 200) return false;
        if ((await client.call('createTask', { body: { title: 'Again' } })).status !== 201) return false;
      }
      return true;
    };
    await until(allServe);
  });
});
