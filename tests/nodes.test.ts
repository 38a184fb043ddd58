import { hashText } from '../src/db/hash-text';
import { nodesOf } from '../src/db/nodes';
import { makeCarryOut } from '../src/db/pool/carry-out';
import { createClient, type Task } from './support/client';
import { codeOf, insert, lockNumbers, one, open, sql, unlockNumbers } from './support/pool';
import { startService } from './support/service';
import { counted, inParallel, until } from './support/waiting';

// What the service does where the rows of users are on several servers. On a real cluster, tests/cluster shows that it is enough.

describe('the server with the rows of a user', () => {
  it('is found by the hash that PostgreSQL has of the id', async () => {
    const texts = Array.from({ length: 60 }, (_, length) => [...'user ä😀 4f6a '.repeat(6)].slice(0, length).join(''));
    const [row] = await sql<{ hashes: number[] }[]>`
      select array(select hashtext(text) from jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb) with ordinality as t (text, place)
        order by place) as hashes`;
    expect(texts.map(hashText)).toEqual(row!.hashes);
  });

  it('is that of the last shard that begins before it', () => {
    const { count, nodeOf } = nodesOf([
      { low: -2_147_483_648, node: 7 },
      { low: hashText('ada'), node: 5 },
      { low: hashText('ada') + 1, node: 7 },
    ]);
    expect([count, nodeOf('ada'), nodeOf('ben'), nodeOf('cyd')]).toEqual([2, 0, 1, 1]);
  });
});

describe('users of a server that hangs', () => {
  it('wait for each other, and hold up no write and no read of others', async () => {
    const pool = open({ size: 20 });
    pool.useNodes({ count: 2, nodeOf: (owner) => Number(owner.startsWith('far')) });
    await lockNumbers();
    const far = inParallel(40, (index) => codeOf(pool.for(`far ${index}`).write(insert, [index])));
    await until(() => pool.state.waiting > 0);
    const near = await inParallel(40, (index) => codeOf(pool.for(`near ${index}`).write(one, [])));
    const unknown = await codeOf(pool.for('a network', undefined, null).write(one, []));
    const background = await codeOf(pool.background.read(one, []));
    expect([counted(near), unknown, background]).toEqual([{ answered: 40 }, 'answered', 'answered']);
    await unlockNumbers();
    expect(counted(await far)).toEqual({ answered: 40 });
  });
});

describe('a statement that a server carries out as a whole', () => {
  it('does what it does on a single server', async () => {
    const service = await startService({ poolSize: 10 });
    await service.sql.unsafe(makeCarryOut[0]!);
    service.services.database.useNodes({ count: 2, nodeOf: () => 0 });
    const ada = createClient(service.url).as('ada');
    const given = {
      title: "Milk, 'fresh'",
      tags: ['home'],
      priority: 'high',
      due_date: '2027-01-15',
      reminders: [10],
    } as const;
    const { body: plain } = await ada.call<Task>('createTask', { body: { title: 'Bread', completed: true } });
    const { body: planned } = await ada.call<Task>('createTask', {
      body: given,
      headers: { 'Idempotency-Key': 'one' },
    });
    const { body: batch } = await ada.call<Task[]>('createTasks', { body: { tasks: [given, { title: 'Tea' }] } });
    const ids = [plain, planned, ...batch].map(({ id }) => id);
    for (const task_id of ids) expect((await ada.call('deleteTask', { params: { task_id } })).status).toBe(204);
    const restored: Task[] = [];
    for (const task_id of ids) restored.push((await ada.call<Task>('restoreTask', { params: { task_id } })).body);
    expect(restored).toMatchObject([{ title: 'Bread', completed: true }, given, given, { title: 'Tea' }]);
    for (const task of restored)
      expect((await ada.call('getTask', { params: { task_id: task.id } })).body).toEqual(task);
    const [calls] = await service.sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where query like '%carry_out%' and datname = current_database()`;
    expect(calls!.count).toBeGreaterThan(0);
    await service.close();
  });
});
