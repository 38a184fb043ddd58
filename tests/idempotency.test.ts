import { randomUUID } from 'node:crypto';
import { operationTable } from '../generated/operations';
import { type Client, createClient, type Problem, type Task, type TestReply } from './support/client';
import { keyed, keyedOperations, userWithTask } from './support/keyed';
import { sendRaw } from './support/raw-http';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { counted, inParallel } from './support/waiting';

// Idempotency-Key (draft-ietf-httpapi-idempotency-key-header).

const missingId = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const newUser = () => userWithTask(client, randomUUID());
/** All tasks and deleted tasks of a user, and the version of the list. */
async function stateOf(user: string) {
  const [tasks, trash, lists] = [
    await service.sql`select * from tasks where user_id = ${user} order by id`,
    await service.sql`select * from deleted_tasks where user_id = ${user} order by id`,
    await service.sql`select * from task_lists where user_id = ${user}`,
  ];
  return { tasks: [...tasks], trash: [...trash], lists: [...lists] };
}
const shown = ({ status, text, headers }: TestReply<unknown>) =>
  [status, text, headers.get('location'), headers.get('etag')] as const;
/** The same JSON with the members of its objects in the opposite order. */
const backwards = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(backwards)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, inner]) => [name, backwards(inner)]),
        )
      : value;
const replayed = ({ headers }: TestReply<unknown>) => headers.get('idempotency-replayed');

describe.each(keyedOperations)('%s', (id, body) => {
  const { success } = operationTable[id];
  const stored = { createTask: 1, createUserTask: 1, createTasks: 2, importTasks: 1 }[id as string] ?? 0;

  it(`${success} once, and the same reply again, also when its tasks have changed or gone since`, async () => {
    const { name, user, task } = await newUser();
    const send = () => user.call(id, keyed(name, 'once', body, task.id));
    const first = await send();
    const after = await stateOf(name);
    const second = await send();
    expect([replayed(first), replayed(second)]).toEqual([null, 'true']);
    expect(shown(second)).toEqual(shown(first));
    expect(await stateOf(name)).toEqual(after);
    await user.call('completeAll');
    await user.call('clearCompleted', { query: { status: 'completed' } });
    expect(shown(await send())).toEqual(shown(first));
    await service.sql`delete from deleted_tasks where user_id = ${name}`;
    expect(shown(await send())).toEqual(shown(first));
  });

  it(`${success} again for the same JSON in another order`, async () => {
    const { name, user, task } = await newUser();
    const first = await user.call(id, keyed(name, 'order', body, task.id));
    const second = await user.call(id, keyed(name, 'order', backwards(body), task.id));
    expect([second.status, replayed(second)]).toEqual([first.status, 'true']);
  });

  it('422 for another request with the same key, and nothing is done', async () => {
    const { name, user, task } = await newUser();
    const { body: other } = await user.call('createTask', { body: { title: 'The second' } });
    await user.call(id, keyed(name, 'used', body, task.id));
    const after = await stateOf(name);
    const others = [
      ...keyedOperations.filter(([another]) => another !== id).map(([another, sent]) => [another, sent, task.id]),
      stored > 0 ? [id, JSON.parse(JSON.stringify(body).replace('milk', 'beer')), ''] : [id, body, other.id],
    ] as [typeof id, unknown, string][];
    for (const [operation, sent, task_id] of others) {
      const reply = await user.call<Problem>(operation, keyed(name, 'used', sent, task_id));
      expect([operation, reply.status, reply.body.code]).toEqual([operation, 422, 'IDEMPOTENCY_KEY_REUSED']);
      expect(reply.body.errors).toEqual([expect.objectContaining({ in: 'header', pointer: '/idempotency-key' })]);
    }
    expect(await stateOf(name)).toEqual(after);
  });

  it(`${success} for one of fifty at once, and its reply or 409 for the others, or 429 for imports`, async () => {
    const { name, user, task } = await newUser();
    const before = (await stateOf(name)).lists[0]!;
    const replies = await inParallel(50, () => user.call(id, keyed(name, 'fifty', body, task.id)));
    const [carriedOut, ...more] = replies.filter((reply) => reply.status === success && replayed(reply) === null);
    expect(more).toEqual([]);
    for (const reply of replies.filter(({ status }) => status === success)) {
      expect(shown(reply)).toEqual(shown(carriedOut!));
    }
    const { 409: running = 0, 429: waiting = 0, [success]: done = 0 } = counted(replies.map(({ status }) => status));
    expect(running + done + (id === 'importTasks' ? waiting : 0)).toBe(50);
    const { tasks, lists } = await stateOf(name);
    expect([tasks.length, Number(lists[0]!.version) - Number(before.version)]).toEqual([1 + stored, 1]);
  });

  it(`${success} for the same key of another user`, async () => {
    const [one, two] = [await newUser(), await newUser()];
    for (const { name, user, task } of [one, two]) {
      const reply = await user.call(id, keyed(name, 'ours', body, task.id));
      expect([reply.status, replayed(reply)]).toEqual([success, null]);
    }
  });

  it(`${success} anew after 24 hours`, async () => {
    const { name, user, task } = await newUser();
    const send = () => user.call(id, keyed(name, 'old', body, task.id));
    const age = (interval: string) =>
      service.sql`update idempotency_keys set created_at = now() - ${interval}::interval where user_id = ${name}`;
    const first = await send();
    await age('23 hours 59 minutes');
    expect(shown(await send())).toEqual(shown(first));
    await age('24 hours 1 second');
    const second = await send();
    expect([second.status, replayed(second)]).toEqual([first.status, null]);
    expect(second.text).not.toBe(first.text);
    // The new reply has taken the place of the old one.
    expect(shown(await send())).toEqual(shown(second));
  });

  it(`${success} for a key of 1 or 255 visible characters, and 422 for any other`, async () => {
    const { name, user, task } = await newUser();
    for (const key of ['x', '"!~', 'k'.repeat(255)]) {
      expect((await user.call(id, keyed(name, key, body, task.id))).status).toBe(success);
    }
    const after = await stateOf(name);
    for (const key of ['', 'k'.repeat(256), 'two words', 'tab\there', 'é']) {
      const reply = await user.call<Problem>(id, keyed(name, key, body, task.id));
      expect([key, reply.status, reply.body.code]).toEqual([key, 422, 'VALIDATION_ERROR']);
      expect(reply.body.errors).toEqual([expect.objectContaining({ in: 'header', pointer: '/idempotency-key' })]);
    }
    expect(await stateOf(name)).toEqual(after);
  });
});

describe('a refusal is not kept under its key', () => {
  it('after 401, 404, 412 and 422 the corrected request may have the same key', async () => {
    const { name, user, task } = await newUser();
    const refusals = [
      [401, await client.call('toggleTask', keyed(name, 'key', undefined, task.id))],
      [404, await user.call('toggleTask', keyed(name, 'key', undefined, missingId))],
      [412, await user.call('toggleTask', withIfMatch('"0"'))],
      [422, await user.call('createTask', keyed(name, 'key', { title: '' }))],
    ] as const;
    expect(refusals.map(([, { status }]) => status)).toEqual(refusals.map(([status]) => status));
    expect(await service.sql`select key from idempotency_keys where user_id = ${name}`).toHaveLength(0);
    const reply = await user.call('toggleTask', keyed(name, 'key', undefined, task.id));
    expect([reply.status, replayed(reply), reply.body.completed]).toEqual([200, null, true]);

    function withIfMatch(tag: string) {
      const { headers, ...request } = keyed(name, 'key', undefined, task.id);
      return { ...request, headers: { ...headers, 'If-Match': tag } };
    }
  });

  it('but a success is replayed, although its If-Match does not match any more', async () => {
    const { name, user, task } = await newUser();
    const { headers, ...request } = keyed(name, 'key', undefined, task.id);
    const send = () =>
      user.call('toggleTask', { ...request, headers: { ...headers, 'If-Match': `"${task.version}"` } });
    const [first, second] = [await send(), await send()];
    expect([first.status, replayed(second)]).toEqual([200, 'true']);
    expect(shown(second)).toEqual(shown(first));
  });
});

describe('toggleTask', () => {
  it.each([
    [400, 'two keys', ['Idempotency-Key: one', 'Idempotency-Key: two'], 'MALFORMED_REQUEST'],
    [400, 'the same key twice', ['Idempotency-Key: one', 'Idempotency-Key: one'], 'MALFORMED_REQUEST'],
    [422, 'a control character', ['Idempotency-Key: o\tne'], 'VALIDATION_ERROR'],
  ])('%i for %s', async (status, _, headers, code) => {
    const { name, task } = await newUser();
    const reply = await sendRaw(
      service.url,
      [
        `PATCH /api/tasks/${task.id}/complete HTTP/1.1`,
        ...['Host: localhost', 'Connection: close', `Authorization: Bearer ${signToken({ sub: name })}`],
        ...[...headers, '', ''],
      ].join('\r\n'),
    );
    expect([reply.status, JSON.parse(reply.text).code]).toEqual([status, code]);
    expect((await client.as(name).call<Task>('getTask', { params: { task_id: task.id } })).body).toEqual(task);
  });
});

describe('updateTask', () => {
  it('200 each time: this operation takes no key', async () => {
    const { name, user, task } = await newUser();
    const send = (title: string) => user.call('updateTask', keyed(name, 'key', { title }, task.id));
    expect([(await send('One')).body.title, (await send('Two')).body.title]).toEqual(['One', 'Two']);
  });
});
