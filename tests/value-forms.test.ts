import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import { type CallOptions, createClient, type Problem, type Task } from './support/client';
import { bodyFor } from './support/requests';
import { startService, type TestService } from './support/service';

// Values that a client may write in several ways: texts that are trimmed before anything else, and ids in any case. All other values are
// taken exactly as they are sent.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
});
afterAll(() => service.close());

const around = (text: string) => ` \t\r\n\u00a0\u3000\ufeff${text}\u2003\n `;
const password = ' password123 ';
const newTask = async () => (await alice.call('createTask', { body: { title: 'Buy milk' } })).body;

describe('white space at both ends', () => {
  it.each(Object.entries(operationTable).filter(([id]) => /^(create|replace|update)(User)?Tasks?$/.test(id)))(
    'is removed from the title by %s',
    async (id) => {
      const params = { user_id: 'alice', task_id: (await newTask()).id };
      const body = { title: around('Buy bread') };
      const reply = await alice.call<Task | Task[]>(id as OperationId, {
        params,
        body: id === 'createTasks' ? { tasks: [body, { title: 'x' }, body] } : body,
      });
      const titles = [reply.body].flat().map(({ title }) => title);
      expect(titles).toEqual(id === 'createTasks' ? ['Buy bread', 'x', 'Buy bread'] : ['Buy bread']);
    },
  );

  it('is removed from an e-mail address by signUp and logIn, and not counted', async () => {
    const email = `${'a'.repeat(64)}@${'b.'.repeat(90)}example.com`.slice(-254);
    const signed = await alice.call<{ email: string }>('signUp', { body: { email: around(email), password } });
    expect([signed.status, signed.body.email]).toEqual([201, email]);
    for (const sent of [email, around(email), around(email.padEnd(260))]) {
      const session = await alice.call<{ email: string }>('logIn', { body: { email: sent, password } });
      expect([session.status, session.body.email]).toEqual([200, email]);
    }
    expect((await alice.call('signUp', { body: { email: around(email), password } })).status).toBe(409);
  });

  it('makes a different password', async () => {
    const email = 'exact@example.com';
    await alice.call('signUp', { body: { email, password } });
    const statuses = [password, 'password123', around(password)].map(
      async (each) => (await alice.call('logIn', { body: { email, password: each } })).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 401, 401]);
  });

  it.each([
    ['status', 'all '],
    ['sort', ' created_at'],
    ['limit', '5 '],
    ['created_after', ' 2026-01-15T09:30:00Z'],
    ['cursor', ' 8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ'],
  ])('422 around %s', async (name, value) => {
    const { status, body } = await alice.call<Problem>('listTasks', { query: { [name]: value } });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, [`/${name}`]]);
  });

  it('makes no difference to a request with an Idempotency-Key', async () => {
    const send = (title: string) =>
      alice.call('createTask', { body: { title }, headers: { 'Idempotency-Key': 'trimmed' } });
    const [first, again] = [await send('Buy milk'), await send(around('Buy milk'))];
    expect([again.status, again.headers.get('idempotency-replayed'), again.body]).toEqual([201, 'true', first.body]);
  });
});

describe('the case of an id', () => {
  const aboutTask = Object.entries(operationTable).filter(([, { path }]) => path.includes('{task_id}'));
  const forms: [string, (id: string) => string][] = [
    ['upper', (id) => id.toUpperCase()],
    ['mixed', (id) => id.replace(/[a-f]/g, (digit, index) => (index % 2 ? digit.toUpperCase() : digit))],
  ];

  it.each(aboutTask.flatMap(([id]) => forms.map(([name, form]) => [id as OperationId, name, form] as const)))(
    'does not matter to %s (%s case), and replies have it in lower case',
    async (operation, _, form) => {
      const { id } = await newTask();
      if (['restoreTask', 'purgeTask'].includes(operation)) await alice.call('deleteTask', { params: { task_id: id } });
      const options: CallOptions = { params: { user_id: 'alice', task_id: form(id) }, body: bodyFor(operation) };
      const reply = await alice.call<Task | undefined>(operation, options);
      expect(reply.status).toBe(operationTable[operation].success);
      expect(reply.body?.id ?? id).toBe(id);
    },
  );

  it('makes no difference to a request with an Idempotency-Key', async () => {
    const { id } = await newTask();
    const toggle = (task_id: string) =>
      alice.call('toggleTask', { params: { task_id }, headers: { 'Idempotency-Key': 'toggled' } });
    const [first, again] = [await toggle(id), await toggle(id.toUpperCase())];
    expect([again.headers.get('idempotency-replayed'), again.body]).toEqual(['true', first.body]);
  });

  it('404 for a UUID that no task has, of whichever version', async () => {
    for (const task_id of ['f47ac10b-58cc-4372-a567-0e02b2c3d479', '00000000-0000-0000-0000-000000000000'])
      expect((await alice.call<Problem>('getTask', { params: { task_id } })).body.code).toBe('TASK_NOT_FOUND');
  });

  it('403 for another case of a user id, which is opaque', async () => {
    expect((await alice.call<Problem>('listUserTasks', { params: { user_id: 'Alice' } })).status).toBe(403);
  });
});
