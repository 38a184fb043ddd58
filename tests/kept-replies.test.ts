import { randomUUID } from 'node:crypto';
import { operationTable } from '../generated/operations';
import { createClient } from './support/client';
import { keyed, keyedOperations } from './support/keyed';
import { startService, type TestService } from './support/service';

// The reply to a request with an Idempotency-Key is kept. Long replies are compressed.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** A user with a task, and a request with a key. */
async function prepared([id, body]: (typeof keyedOperations)[number], description: string) {
  const name = `user ${randomUUID()}`;
  const client = createClient(service.url).as(name);
  const { body: task } = await client.call('createTask', { body: { title: 'Toggled', description } });
  const described = (each: object) => ({ ...each, description });
  const long =
    body && ('tasks' in body ? { tasks: body.tasks.map(described) } : 'title' in body ? described(body) : body);
  const request = keyed(name, randomUUID(), long, task.id);
  const rows = () => service.sql<Row[]>`
    select reply, octet_length(reply) + coalesce(octet_length(compressed), 0) as bytes from idempotency_keys where user_id = ${name}`;
  return { name, send: () => client.call(id, request), row: async () => (await rows())[0]! };
}
interface Row {
  readonly reply: string;
  readonly bytes: number;
}

const words = 'Call the bank about the interest rates, and buy milk, bread and butter on the way home. ';
const texts: readonly (readonly [string, string, number])[] = [
  ['a short text', words, 1.5],
  ['words', words.repeat(30).slice(0, 2000), 0.3],
  [
    'letters of four bytes',
    Array.from({ length: 2000 }, (_, index) => String.fromCodePoint(0x1f300 + ((index * index) % 700))).join(''),
    0.7,
  ],
];

// The others have no texts.
const withTexts = keyedOperations.filter(([id]) => !['importTasks', 'renameTag', 'removeTag'].includes(id));
describe.each(withTexts.map((operation) => [operation[0], operation] as const))('%s', (id, operation) => {
  it.each(texts)(
    `${operationTable[id].success} again, byte for byte, with %s, kept in few bytes`,
    async (_, description, most) => {
      const { send, row } = await prepared(operation, description);
      const [first, again] = [await send(), await send()];
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([
        first.status,
        first.text,
        first.headers.get('etag'),
      ]);
      expect((await row()).bytes / Buffer.byteLength(first.text)).toBeLessThan(most);
    },
  );
});

describe('while releases from before and after the compression run side by side', () => {
  it('a reply that was kept as a text is sent, also in the place of a compressed one that was too old', async () => {
    const { name, send } = await prepared(keyedOperations[0], words.repeat(20));
    const { status, body, headers } = await send();
    // As the former release writes: it knows nothing of the other column.
    const kept = {
      status,
      body: { ...body, title: 'Kept as a text' },
      headers: { Location: headers.get('location'), ETag: headers.get('etag') },
    };
    await service.sql`update idempotency_keys set reply = ${JSON.stringify(kept)} where user_id = ${name}`;
    expect((await send()).body).toEqual(kept.body);
  });

  it('the former release finds a 503 in the place of a compressed reply, so that clients repeat the request', async () => {
    const { send, row } = await prepared(keyedOperations[0], words.repeat(20));
    await send();
    expect(JSON.parse((await row()).reply)).toEqual({
      status: 503,
      problem: { code: 'NOT_READY', detail: 'Try again in 1 second.' },
    });
  });
});
