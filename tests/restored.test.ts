import { pino } from 'pino';
import postgres from 'postgres';
import { checkIdentity } from '../src/db/identity';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { createFollower, listChanges } from './support/changes';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { run } from './support/process';
import { createDatabase, startService } from './support/service';
import { waysToSetBack } from './support/set-back';
import { signToken } from './support/tokens';
import { inParallel } from './support/waiting';

// A database that is set back to a former state starts a new history. Tokens and tags of the lost history match nothing in it, also when
// the new one has higher versions.

const expired = [410, 'SYNC_TOKEN_EXPIRED'];
const refusalOf = ({ status, body }: { status: number; body: Partial<Problem> }) => [status, body.code];

describe.each(waysToSetBack)('a database that was %s', (_, begin) => {
  it('410 for sync tokens and 412 for entity tags of the lost history; other tags match, and clients catch up', async () => {
    const database = await begin();
    let url = database.url;
    const as = (user: string): Client => createClient(url, signToken({ sub: user, iat: 1 }));
    const create = async (user: string, title: string) => {
      const { body, headers } = await as(user).call<Task>('createTask', { body: { title } });
      return { params: { task_id: body.id }, etag: headers.get('etag')! };
    };
    const rename = (user: string, { params }: { params: { task_id: string } }, title: string, etag?: string) =>
      as(user).call<Task & Problem>('updateTask', {
        ...{ params, body: { title } },
        ...(etag !== undefined && { headers: { 'If-Match': etag } }),
      });

    const [changing, resting] = [await create('alice', 'Changing'), await create('alice', 'Resting')];
    url = await database.backUp();

    const lostTag = (await rename('alice', changing, 'Lost')).headers.get('etag')!;
    // Neither the backup nor a start after it has moved the versions.
    expect(lostTag).toBe('"3"');
    await create('alice', 'Lost, too');
    const lost = (await listChanges(as('alice'))).body.next;
    // A list of which the restored database knows nothing.
    await create('bob', 'Lost');
    const lostOfBob = (await listChanges(as('bob'))).body.next;
    url = await database.restore();

    for (let round = 0; round < 5; round += 1) await rename('alice', changing, `Round ${round}`);
    for (let round = 0; round < 3; round += 1) await create('bob', `Round ${round}`);
    expect(refusalOf(await listChanges(as('alice'), lost))).toEqual(expired);
    expect(refusalOf(await listChanges(as('bob'), lostOfBob))).toEqual(expired);
    expect(refusalOf(await as('alice').call<Problem>('streamChanges', { headers: { 'Last-Event-ID': lost } }))).toEqual(
      expired,
    );
    expect(refusalOf(await rename('alice', changing, 'Overwritten', lostTag))).toEqual([412, 'PRECONDITION_FAILED']);
    expect((await rename('alice', resting, 'Still known', resting.etag)).status).toBe(200);

    // A client that starts again can go on from there.
    for (const [user, count] of [
      ['alice', 2],
      ['bob', 3],
    ] as const) {
      const follower = createFollower(as(user), 2);
      await follower.catchUp();
      await create(user, 'Later');
      await follower.catchUp();
      expect(follower.tasks()).toHaveLength(count + 1);
    }
  });
});

describe('a database that was not set back', () => {
  it('keeps its versions at its first start and at each one after it, also of ten at once', async () => {
    const service = await startService();
    const address = parseDatabaseUrl(service.databaseUrl, 'DATABASE_URL');
    const client = createClient(service.url).as('alice');
    const versions = async () => (await client.call<Task[]>('listTasks')).body.map(({ version }) => version);
    await client.call('createTask', { body: { title: 'One' } });
    await inParallel(10, () => checkIdentity(address, pino({ level: 'silent' })));
    await client.call('createTask', { body: { title: 'Two' } });
    expect(await versions()).toEqual([2, 1]);
    // As another server would.
    await service.sql`update database_identity set identity = identity || '{"server": "another"}'`;
    await inParallel(10, () => checkIdentity(address, pino({ level: 'silent' })));
    await client.call('createTask', { body: { title: 'Three' } });
    const [{ epoch }] = await service.sql<[{ epoch: string }]>`select epoch from database_identity`;
    expect(await versions()).toEqual([Number(epoch) + 1, 2, 1]);
    await service.close();
  });

  it('is not checked while it accepts no writes, as a standby', async () => {
    const databaseUrl = await createDatabase();
    const address = parseDatabaseUrl(databaseUrl, 'DATABASE_URL');
    const sql = postgres(databaseUrl, { max: 1 });
    const database = new URL(databaseUrl).pathname.slice(1);
    const identity = async () => {
      await checkIdentity(address, pino({ level: 'silent' }));
      return (await sql`select identity from database_identity`)[0]!.identity;
    };
    await sql.unsafe(`alter database ${database} set default_transaction_read_only = on`);
    expect(await identity()).toBeNull();
    const declared = run('scripts/migrate.ts', ['restored'], { DATABASE_URL: databaseUrl });
    expect([await declared.ended, declared.output()]).toEqual([1, expect.stringMatching(/accepts no changes/)]);
    await sql.unsafe(`alter database ${database} reset default_transaction_read_only`);
    expect(await identity()).toMatchObject({ database: expect.any(String), lists: expect.any(String) });
    await sql.end();
  });
});
