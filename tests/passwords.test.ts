import { hashesAtOnce } from '../src/auth/password';
import { type CallOptions, createClient, type Problem, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

let made = 0;
const newAddress = () => `user${++made}@example.com`;
const call = (operationId: 'signUp' | 'logIn', email: string, password: unknown) =>
  createClient(service.url).call<Problem & { token: string }>(operationId, { body: { email, password } });

describe('a password', () => {
  it.each([
    ['8 characters', 'pass wor'],
    ['64 characters', 'correct horse battery staple '.repeat(3).slice(0, 64)],
    ['128 characters', 'x'.repeat(128)],
    ['8 characters of four bytes', '🔑'.repeat(8)],
    ['128 characters of four bytes', '🔑'.repeat(128)],
    ['spaces alone', ' '.repeat(8)],
    ['a space before it', ' password'],
    ['a space after it', 'password '],
    ['tabs and line breaks', 'pass\tword\r\n'],
    ['a composed character (NFC)', 'Z\u00fcrich-2026'],
    ['a decomposed character (NFD)', 'Zu\u0308rich-2026'],
    ['right-to-left characters', 'סיסמה-ארוכה'],
    ['what looks like SQL', "' or '1'='1' --"],
    ['what looks like a hash', '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAA'],
  ])('201 and 200 with %s, and 401 with texts that are almost the same', async (_, password) => {
    const email = newAddress();
    expect((await call('signUp', email, password)).status).toBe(201);
    expect((await call('logIn', email, password)).status).toBe(200);
    const neighbours = [password.trim(), ` ${password}`, `${password} `, password.slice(0, -1), password.toUpperCase()];
    const others = [
      ...neighbours,
      password.normalize('NFC'),
      password.normalize('NFD'),
      password.replaceAll('🔑', '\ufffd'),
    ].filter(
      (other) => other !== password && other !== '' && [...other].length <= 128 && !/\p{Surrogate}/u.test(other),
    );
    const replies = await Promise.all(others.map((other) => call('logIn', email, other)));
    expect(replies.map(({ status }) => status)).toEqual(others.map(() => 401));
  });

  it('201 for 128 of them, though each is written in twelve bytes', async () => {
    const reply = await createClient(service.url).send('POST', '/api/auth/signup', {
      headers: { 'Content-Type': 'application/json' },
      body: `{"email":"escaped@example.com","password":"${'\\ud83d\\udd11'.repeat(128)}"}`,
    });
    expect(reply.status).toBe(201);
    expect((await call('logIn', 'escaped@example.com', '🔑'.repeat(128))).status).toBe(200);
  });

  it.each([
    [422, '7 characters', 'passwor'],
    [422, '7 characters of four bytes', '🔑'.repeat(7)],
    [422, '129 characters', 'x'.repeat(129)],
    [422, '129 characters of four bytes', '🔑'.repeat(129)],
    [422, '9 kB', 'x'.repeat(9000)],
    [413, '90 kB', 'x'.repeat(90_000)],
    [413, '1 MB', 'x'.repeat(1_000_000)],
    [422, 'U+0000', 'pass\u0000word'],
    [422, 'a lone surrogate', 'password\ud83d'],
    [422, 'a number', 12_345_678],
    [422, 'null', null],
  ])('%i for %s, before anything is hashed', async (status, _, password) => {
    // More at once than may wait to be hashed: one that was hashed first would be a 429.
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => call('signUp', 'refused@example.com', password)),
    );
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([status]));
    expect(await service.sql`select id from users where email = 'refused@example.com'`).toEqual([]);
  });

  it('is kept as an argon2id hash of 19 MiB, two passes and one lane, with a salt of its own', async () => {
    const emails = [newAddress(), newAddress()];
    for (const email of emails) await call('signUp', email, 'the same password');
    const rows = await service.sql`select password_hash from users where email = any(${emails})`;
    const hashes = rows.map(({ password_hash }) => password_hash as string);
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43,}$/);
    expect(new Set(hashes).size).toBe(2);
  });

  it('is nowhere in the database or in the log, and neither are hash and token in the log', async () => {
    const [email, password] = [newAddress(), 'never-to-be-seen-again'];
    await call('signUp', email, password);
    await call('signUp', email, password);
    await call('logIn', email, `${password}!`);
    const { token } = (await call('logIn', email, password)).body;
    await createClient(service.url, token).call('createTask', { body: { title: 'Seen' } });
    const tables = await service.sql`select users::text as line from users union all select tasks::text from tasks`;
    const dump = tables.map(({ line }) => line).join('\n');
    const log = JSON.stringify(service.logLines);
    expect(dump).toContain(email);
    expect(dump).not.toContain(password);
    expect(log).toContain('logIn');
    for (const kept of [password, token, '$argon2']) expect(log).not.toContain(kept);
  });
});

describe.each(['signUp', 'logIn'] as const)('%s, four hundred times at once', (operationId) => {
  let replies: TestReply<Problem>[];
  let pending: number;
  let between: { reply: TestReply<Task[]>; pending: number };
  beforeAll(async () => {
    pending = 400;
    const address = operationId === 'signUp' ? newAddress : () => 'nobody@example.com';
    const all = Array.from({ length: pending }, async () => {
      const reply = await call(operationId, address(), 'password123').finally(() => {
        pending -= 1;
      });
      return reply;
    });
    const reply = await createClient(service.url).as('alice').call<Task[]>('listTasks');
    between = { reply, pending };
    replies = await Promise.all(all);
  });
  const count = (...statuses: number[]) => replies.filter(({ status }) => statuses.includes(status)).length;

  // The log-ins are those of an unknown address, which costs a hash as well.
  it('429 with Retry-After for requests that find too many waiting, while the others are served', () => {
    const served = count(operationId === 'signUp' ? 201 : 401);
    expect(served + count(429)).toBe(400);
    expect(count(429)).toBeGreaterThan(0);
    // One or two are hashed and 64 wait before any is refused.
    expect(served).toBeGreaterThanOrEqual(65);
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(refused?.body).toMatchObject({ title: 'Too Many Requests', code: 'TOO_MANY_REQUESTS' });
  });

  it('200 for a list of tasks in the meantime, which does not wait behind them', () => {
    expect([between.reply.status, between.reply.body]).toEqual([200, []]);
    expect(between.pending).toBeGreaterThan(0);
  });

  it('201 and 200 afterwards', async () => {
    const email = newAddress();
    expect((await call('signUp', email, 'password123')).status).toBe(201);
    expect((await call('logIn', email, 'password123')).status).toBe(200);
  });
});

describe.each(['signUp', 'logIn'] as const)('%s', (operationId) => {
  const body = JSON.stringify({ email: 'loop@example.com', password: 'password123' });
  const type = { 'Content-Type': 'application/json' };
  it.each<[number, NonNullable<CallOptions['headers']>, string]>([
    [400, type, body.slice(1)],
    [413, type, body.padEnd(100_001)],
    [415, { 'Content-Type': 'application/x-www-form-urlencoded' }, 'email=loop@example.com&password=password123'],
    [422, type, '{}'],
    [422, type, body.replace('{', '{"user_id":"alice",')],
  ])('%i as for every body', async (status, headers, text) => {
    const path = operationId === 'signUp' ? '/api/auth/signup' : '/api/auth/login';
    expect((await createClient(service.url).send('POST', path, { headers, body: text })).status).toBe(status);
  });
});

describe('hashes at once', () => {
  it.each([
    [1, 1, 1],
    [2, 1, 1],
    [3, 1, 1],
    [4, 1, 2],
    [64, 1, 2],
    [4, 4, 1],
    [8, 3, 2],
    [8, 8, 1],
  ])('of %i cores for %i processes leave requests and the database theirs: %i in each', (cores, processes, most) => {
    expect(hashesAtOnce(cores, processes)).toBe(most);
  });
});
