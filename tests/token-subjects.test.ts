import { createClient, type Task } from './support/client';
import { modes } from './support/modes';
import type { TestService } from './support/service';
import { expectAccepted, expectRefused } from './support/verdicts';

// Which user a token is for. All signatures here are right.

const now = () => Math.floor(Date.now() / 1000);

describe.each(modes)('with $name', (mode) => {
  let service: TestService;
  const opened: TestService[] = [];
  beforeAll(async () => {
    service = await mode.start();
    opened.push(service);
  });
  afterAll(() => Promise.all(opened.map((each) => each.close())));

  describe('sub', () => {
    it.each([
      ['none', undefined],
      ['an empty one', ''],
      ['null', null],
      ['a number', 42],
      ['true', true],
      ['an object', { id: 'alice' }],
      ['an array', ['alice']],
      ['256 characters', 'x'.repeat(256)],
      ['256 characters of four bytes', '😀'.repeat(256)],
      ['U+0000', 'ali\u0000ce'],
      ['a lone surrogate', 'ali\ud800ce'],
      ['a lone surrogate of the second half', '\udc00alice'],
      ['`tasks`, which paths could not tell from /api/tasks', 'tasks'],
      ['`auth`, which paths could not tell from /api/auth', 'auth'],
      ['.', '.'],
      ['..', '..'],
    ])('401 for %s', (_, sub) => expectRefused(service, mode.fromPayload(JSON.stringify({ sub, exp: now() + 3600 }))));

    it.each([
      ['255 characters', 'x'.repeat(255)],
      ['255 characters of four bytes', '😀'.repeat(255)],
      ['letters and digits, as Better Auth makes them', '3mVbQ8sYcKpR0xJtW5nZ7hLdF2gA9eUi'],
      ['a UUID', '550e8400-e29b-41d4-a716-446655440000'],
      ['a slash', 'google|a/b'],
      ['what looks like an escape', '%2F%00'],
      ['what looks like a path', '../tasks'],
      ['what looks like SQL', "'; drop table users; --"],
      ['a space', ' '],
      ['combining and right-to-left characters', 'Zoe\u0308 \u202eאבג'],
      ['the name of a prototype', '__proto__'],
      ['a reserved name in upper case', 'Tasks'],
    ])('200 and 201 in both families of paths for %s', async (_, sub) => {
      const user = createClient(service.url, mode.sign({ sub }));
      const created = await user.call('createUserTask', { params: { user_id: sub }, body: { title: 'Mine' } });
      expect([created.status, created.body.user_id]).toEqual([201, sub]);
      expect((await user.call<Task[]>('listTasks')).body).toEqual([created.body]);
      expect((await user.call<Task[]>('listUserTasks', { params: { user_id: sub } })).body).toEqual([created.body]);
    });
  });

  describe('userId', () => {
    // What Better Auth signs, with the shared secret, for the link that verifies an e-mail address.
    const emailLink = mode.sign({ email: 'alice@example.com', userId: 'alice', iat: now() });

    it('401 for the token of an e-mail link', () => expectRefused(service, emailLink));

    it('200 in place of sub where the operator asks for it, under the same rules', async () => {
      const lenient = await mode.start({ tokens: { acceptUserIdClaim: true } });
      opened.push(lenient);
      await expectAccepted(lenient, emailLink, 'alice');
      await expectAccepted(lenient, mode.sign({ sub: 'alice', userId: 'bob' }), 'alice');
      for (const userId of ['', 'tasks', 42, { id: 'alice' }]) {
        await expectRefused(lenient, mode.sign({ userId }));
      }
      await expectRefused(lenient, mode.fromPayload(`{"sub":42,"userId":"alice","exp":${now() + 3600}}`));
    });
  });

  describe('email', () => {
    it.each([
      ['a string', 'alice@example.com', 'alice@example.com'],
      ['a number', 42, null],
      ['an object', { address: 'alice@example.com' }, null],
      ['nothing', undefined, null],
    ])('is optional: %s', async (_, email, expected) => {
      const token = mode.sign({ sub: 'somebody', email });
      const reply = await createClient(service.url).call<{ email: string | null }>('getCurrentUser', { token });
      expect([reply.status, reply.body.email]).toEqual([200, expected]);
    });
  });
});
