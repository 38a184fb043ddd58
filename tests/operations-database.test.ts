import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import { createClient, type Problem } from './support/client';
import { bodyFor, queryFor } from './support/requests';
import { startService, type TestService } from './support/service';

// Every operation without a usable database. The loops hold for a new operation, too.

const operations = (Object.keys(operationTable) as OperationId[]).filter(
  (id) => !['getHealth', 'getReadiness'].includes(id),
);
const somebodysId = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';
let broken: TestService;
let unreachable: TestService;
beforeAll(async () => {
  broken = await startService();
  await broken.sql`drop table account_emails, users, access_tokens, task_lists, tasks, deleted_tasks, due_reminders, idempotency_keys, revocations, known_addresses`;
  unreachable = await startService({ databaseUrl: 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable' });
});
afterAll(() => Promise.all([broken.close(), unreachable.close()]));

const call = ({ url }: TestService, id: OperationId) => {
  const params = { user_id: 'alice', task_id: somebodysId, token_id: somebodysId };
  return createClient(url)
    .as('alice')
    .call<Problem>(id, { params, body: bodyFor(id), query: queryFor(id) });
};

describe.each(operations)('%s', (id) => {
  it('500 for a fault of the service, which says nothing about it', async () => {
    const reply = await call(broken, id);
    expect(reply.status).toBe(500);
    expect(reply.text).not.toMatch(/select|insert|update|delete|relation|tasks"|at .*\.ts/i);
  });

  it('503 while the database cannot be reached', async () => {
    const reply = await call(unreachable, id);
    expect([reply.status, reply.body.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
  });
});

describe('getReadiness', () => {
  const codeFrom = async ({ url }: TestService) => {
    const { status, body } = await createClient(url).call<Problem>('getReadiness');
    return [status, body.code];
  };

  it('503 while the database cannot be reached', async () => {
    expect(await codeFrom(unreachable)).toEqual([503, 'DATABASE_UNAVAILABLE']);
  });

  it('503 while the database lacks migrations', async () => {
    await broken.sql`delete from schema_migrations`;
    expect(await codeFrom(broken)).toEqual([503, 'NOT_READY']);
  });

  it('500 for a fault of the service', async () => {
    await broken.sql`alter table schema_migrations rename column name to title`;
    expect(await codeFrom(broken)).toEqual([500, 'INTERNAL_ERROR']);
  });
});

describe('getHealth', () => {
  it('200 without a database', async () => {
    expect((await createClient(unreachable.url).call('getHealth')).text).toBe('{"status":"healthy"}');
  });
});
