import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { operationTable } from '../../generated/operations';
import type { OperationId } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import { distribute } from '../../src/db/distribute';
import { lackingIn, layoutOf, wrongIn } from '../../src/db/distribution';
import { keepReply, takeKey } from '../../src/db/idempotency-keys';
import { carryOut } from '../../src/db/pool/carry-out';
import { openDatabase } from '../../src/db/pool/pool';
import { sweep } from '../../src/db/sweep';
import { createTask } from '../../src/db/tasks';
import { parseDatabaseUrl } from '../../src/settings/database-url';
import { createClient, type Problem, type Task } from '../support/client';
import { useEverything } from '../support/everything';
import { createPlainDatabase, startService, type TestService } from '../support/service';
import { counted, inParallel, pause } from '../support/waiting';
import { isThereACluster } from './database';
import { type Cluster, createCluster } from './support';
import type { Wire } from './wire';

const onCluster = isThereACluster ? describe : describe.skip;

onCluster('on tables that Citus has distributed', () => {
  let cluster: Cluster;
  let service: TestService;
  let plain: TestService;
  beforeAll(async () => {
    cluster = await createCluster();
    service = await startService({ databaseUrl: cluster.databaseUrl, poolSize: 20 });
    plain = await startService({ databaseUrl: await createPlainDatabase() });
  });
  afterAll(async () => {
    await Promise.all([service?.close(), plain?.close()]);
    await cluster?.close();
  });
  /** Users with a task: on the worker behind the wire, and elsewhere. */
  async function usersOn(isBehind: boolean, count: number): Promise<string[]> {
    const users: string[] = [];
    while (users.length < count) {
      const user = randomUUID();
      if ((await cluster.isBehindWire(user)) !== isBehind) continue;
      await createClient(service.url)
        .as(user)
        .call('createTask', { body: { title: 'First' } });
      users.push(user);
    }
    return users;
  }

  it('the layout is whole, and distributing again does nothing', async () => {
    const layout = await layoutOf(cluster.sql);
    expect([...lackingIn(layout), ...wrongIn(layout)]).toEqual([]);
    await service.close();
    const again = await distribute(parseDatabaseUrl(cluster.databaseUrl, 'The cluster'), true).catch((error) => error);
    // The connection of this test still uses the database.
    expect(again.message).toMatch(/Others use the database/);
    service = await startService({ databaseUrl: cluster.databaseUrl, poolSize: 20 });
  });

  it('a function that is missing is noticed', async () => {
    const rolledBack = new Error('rolled back');
    const looking = cluster.sql.begin(async (transaction) => {
      await transaction.unsafe(`drop function ${carryOut}`);
      expect(lackingIn(await layoutOf(transaction))).toEqual([expect.stringContaining(carryOut)]);
      throw rolledBack;
    });
    await expect(looking).rejects.toBe(rolledBack);
  });

  it('a session on a worker keeps no more memory for each statement that it carries out', async () => {
    const worker = postgres(cluster.otherUrl, { max: 1, onnotice: () => {} });
    const [user] = (await usersOn(false, 1)) as [string];
    const change = `select * from carry_out($1, 'select $17::bigint', array[$1]::text[]) as changed (version bigint)`;
    const bytesAfter = async (times: number) => {
      for (let index = 0; index < times; index += 1)
        expect(await worker.unsafe(change, [user], { prepare: true })).toHaveLength(1);
      const [row] = await worker<{ sum: string }[]>`select sum(total_bytes) from pg_backend_memory_contexts`;
      return Number(row!.sum);
    };
    const before = await bytesAfter(20);
    expect((await bytesAfter(200)) - before).toBeLessThan(1_000_000);
    await worker.end();
  });

  it('every operation on tasks is served', async () => {
    const called = new Set<OperationId>();
    for (const user of ['ada', 'ben', 'cyd']) await useEverything(service.url, user, called, user === 'cyd');
    const onTasks = Object.entries(operationTable).filter(([, { path }]) => path.includes('/tasks'));
    expect(onTasks.map(([id]) => id).filter((id) => !called.has(id as OperationId))).toEqual([]);
  });

  it('lists are the same as those of a single server', async () => {
    const tasks = Array.from({ length: 120 }, (_, index) => ({
      title: `Task ${(index * 37) % 100}`,
      completed: index % 3 === 0,
      ...(index % 2 === 0 && { due_date: `2027-01-${String((index % 28) + 1).padStart(2, '0')}` }),
      ...(index % 5 === 0 && { priority: 'high' as const, tags: ['home'] }),
    }));
    const one = createClient(plain.url).as('same');
    const other = createClient(service.url).as('same');
    for (const chunk of [tasks.slice(0, 100), tasks.slice(100)])
      await one.call('createTasks', { body: { tasks: chunk } });
    const { text } = await one.call('exportTasks');
    const lines = text.split('\n').slice(0, -1);
    await other.call('importTasks', { body: { tasks: lines.map((line) => JSON.parse(line)) } });
    const shown = (all: readonly Task[]) => all.map(({ id, title }) => `${id} ${title}`);
    let lists = 0;
    for (const status of ['all', 'pending', 'completed', 'deleted'])
      for (const sort of ['created_at', 'title', 'position', 'due_date', 'completed_at', 'priority'])
        for (const direction of ['', '-'])
          for (const filter of [
            {},
            { q: 'task 1' },
            { priority: 'high' },
            { tag: 'home' },
            { limit: 500 },
            { due: 'none' },
          ]) {
            const options = {
              query: { status, sort: direction + sort, ...filter },
              headers: { Prefer: 'count=exact' },
            };
            const [expected, found] = await Promise.all(
              [one, other].map((user) => user.call<Task[]>('listTasks', options)),
            );
            expect([options.query, found!.status]).toEqual([options.query, expected!.status]);
            if (expected!.status === 200) expect(shown(found!.body)).toEqual(shown(expected!.body));
            lists += 1;
          }
    expect(lists).toBe(288);
  });

  it('sixty keys, each four times at once by two servers, are carried out once', async () => {
    const owner = 'keys' as UserId;
    await createClient(service.url)
      .as(owner)
      .call('createTask', { body: { title: 'First' } });
    const pools = [cluster.databaseUrl, cluster.otherUrl].map((url) =>
      openDatabase(parseDatabaseUrl(url, 'A server'), { size: 10, timeout: 60 }),
    );
    const once = (key: string, index: number) =>
      pools[index % 2]!.for(owner).transaction(async (transaction) => {
        const database = {
          ...transaction,
          transaction: <Result>(work: (inner: typeof transaction) => Result) => work(transaction),
        };
        if (await takeKey(database as never, owner, key, undefined)) return 'replayed';
        await createTask(database as never, owner, { title: key });
        await keepReply(transaction, owner, key, { fingerprint: key, reply: '{}' });
        return 'carried out';
      });
    const results = await inParallel(240, (index) => once(`key ${index % 60}`, Math.floor(index / 60)));
    expect(counted(results)).toEqual({ 'carried out': 60, replayed: 180 });
    await Promise.all(pools.map((pool) => pool.close(1)));
  });

  it('the sweep removes what has expired, of all users', async () => {
    const users = await Promise.all([usersOn(true, 2), usersOn(false, 2)]);
    for (const user of users.flat()) {
      const client = createClient(service.url).as(user);
      const { body: task } = await client.call('createTask', {
        body: { title: 'Gone' },
        headers: { 'Idempotency-Key': user },
      });
      await client.call('deleteTask', { params: { task_id: task.id } });
    }
    await cluster.sql`update deleted_tasks set deleted_at = now() - interval '31 days' where user_id = any (${users.flat()})`;
    await cluster.sql`update idempotency_keys set created_at = now() - interval '25 hours' where user_id = any (${users.flat()})`;
    expect(await sweep(service.services.database)).toBe(8);
  });

  it('a worker that goes away is told to its users alone, and is there again at once', async () => {
    const [behind, others] = [await usersOn(true, 3), await usersOn(false, 3)];
    const statusOf = async (user: string) => {
      const { status, body, headers } = await createClient(service.url)
        .as(user)
        .call<Problem>('createTask', { body: { title: 'Later' } });
      return `${status} ${status === 503 ? `${body.code} ${headers.get('retry-after') !== null}` : ''}`;
    };
    cluster.wire.state = 'cut';
    const away = await inParallel(12, (index) => statusOf(behind[index % 3]!));
    const there = await inParallel(12, (index) => statusOf(others[index % 3]!));
    cluster.wire.state = 'open';
    expect(counted(away)).toEqual({ '503 DATABASE_UNAVAILABLE true': 12 });
    expect(counted(there)).toEqual({ '201 ': 12 });
    const again = await inParallel(6, (index) => statusOf(behind[index % 3]!));
    expect(counted(again)).toEqual({ '201 ': 6 });
  });

  it('a worker that hangs is told to its users alone, and the others go on', async () => {
    const [behind, others] = [await usersOn(true, 8), await usersOn(false, 8)];
    /** What each of these users' requests is answered with until the time is over, and their milliseconds. */
    async function load(users: readonly string[], until: number) {
      const answers: { readonly status: string; readonly took: number }[] = [];
      await inParallel(2 * users.length, async (index) => {
        const client = createClient(service.url).as(users[index % users.length]!);
        while (performance.now() < until) {
          const since = performance.now();
          const { status, headers } = await (index < users.length
            ? client.call('createTask', { body: { title: 'Meanwhile' } })
            : client.call('listTasks'));
          answers.push({
            status: status === 503 ? `503 ${headers.get('retry-after') !== null}` : `${status}`,
            took: performance.now() - since,
          });
          await pause(20);
        }
      });
      return answers;
    }
    const slowest = (answers: readonly { readonly took: number }[]) =>
      Math.round(answers.map(({ took }) => took).sort((one, other) => one - other)[Math.floor(answers.length * 0.99)]!);
    const during = async (state: Wire['state'], milliseconds: number) => {
      cluster.wire.state = state;
      const until = performance.now() + milliseconds;
      const [away, there] = await Promise.all([load(behind, until), load(others, until)]);
      const [ofAway, ofThere] = [away, there].map((answers) => counted(answers.map(({ status }) => status)));
      console.log(state, { away: ofAway, p99: slowest(away) }, { others: ofThere, p99: slowest(there) });
      return { ofAway: Object.keys(ofAway!), ofThere: Object.keys(ofThere!).sort() };
    };
    const before = await during('open', 8000);
    const hanging = await during('still', 16_000);
    cluster.wire.state = 'open';
    await pause(1000);
    const again = await inParallel(8, async (index) => {
      const { status } = await createClient(service.url)
        .as(behind[index]!)
        .call('createTask', { body: { title: 'Now' } });
      return status;
    });
    expect([before.ofThere, hanging.ofThere]).toEqual([
      ['200', '201'],
      ['200', '201'],
    ]);
    expect(hanging.ofAway).toEqual(['503 true']);
    expect(counted(again)).toEqual({ 201: 8 });
  });

  it('rows are moved to another worker and shared out again under load, and no request fails', async () => {
    const users = [...(await usersOn(true, 4)), ...(await usersOn(false, 4))];
    let isMoving = true;
    const statuses: number[] = [];
    const load = Promise.all(
      users.map(async (user) => {
        const client = createClient(service.url).as(user);
        while (isMoving) {
          statuses.push((await client.call('createTask', { body: { title: 'While moving' } })).status);
          statuses.push((await client.call('listTasks')).status);
          await pause(5);
        }
      }),
    );
    const [shard] = await cluster.sql<{ id: string; from: string; from_port: number; to: string; to_port: number }[]>`
      select shardid::text as id, source.nodename as from, source.nodeport as from_port, target.nodename as to, target.nodeport as to_port
      from pg_dist_placement join pg_dist_node as source using (groupid), pg_dist_node as target
      where shardid = get_shard_id_for_distribution_column('users', ${users[0]!}::text)
        and target.shouldhaveshards and target.nodeid <> source.nodeid limit 1`;
    const { id, from, from_port, to, to_port } = shard!;
    // A session of its own: that of the test still has the connections that were cut.
    const mover = postgres(cluster.databaseUrl, { max: 1, onnotice: () => {} });
    const move = mover`select citus_move_shard_placement(${id}::bigint, ${from}, ${from_port}::int, ${to}, ${to_port}::int, 'force_logical')`;
    const shardsOfWorkers = async () =>
      (
        await mover<{ count: number }[]>`
          select count(*)::int as count from pg_dist_shard join pg_dist_placement using (shardid)
          where logicalrelid = 'users'::regclass group by groupid order by count`
      ).map(({ count }) => count);
    const sharedOut = await shardsOfWorkers();
    try {
      await move;
      expect(await cluster.isBehindWire(users[0]!)).toBe(false);
      expect(await shardsOfWorkers()).not.toEqual(sharedOut);
      await mover`select rebalance_table_shards('users', threshold := 0, shard_transfer_mode := 'force_logical')`;
    } finally {
      isMoving = false;
    }
    expect(await shardsOfWorkers()).toEqual(sharedOut);
    await Promise.all([load, mover.end()]);
    expect(statuses.length).toBeGreaterThan(50);
    const [stored] = await cluster.sql<
      { count: number }[]
    >`select count(*)::int from tasks where title = 'While moving'`;
    expect(stored!.count).toBe(statuses.filter((status) => status === 201).length);
    expect(counted(statuses.filter((status) => status >= 300))).toEqual({});
  });
});
