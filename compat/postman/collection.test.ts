import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collection, environment, type Json, operations, requestsIn } from '../../tests/support/postman';
import { startProxy } from '../../tests/support/proxy';
import { startService, type TestService } from '../../tests/support/service';
import { baseUrl, failuresOf, repliesOf, run } from './newman';

// Runs the Postman collection, as the app and Newman do.

/** The folder of accounts alone, which takes a fifth of the time. */
const accounts: Json = { ...collection, item: collection.item.filter(({ name }: Json) => name === 'Accounts') };
/** The requests of its tests' tests. */
const signedIn: Json = {
  ...collection,
  item: requestsIn(accounts).filter(({ id }) => ['signUp', 'logIn', 'getCurrentUser'].includes(id)),
};

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('the Postman collection', () => {
  it('passes seven times in a row with nothing set by hand, where sign-ups and log-ins are limited, as they are by default', async () => {
    const limited = await startService({ accountLimits: true });
    const first = await run({ environment, envVar: baseUrl(limited.url) });
    // As in the app: the second run finds the variables that the first has left.
    const left = { environment: first.environment.toJSON() as never };
    const second = await run(left);
    for (const summary of [first, second]) {
      expect(failuresOf(summary)).toEqual([]);
      // What a script sends counts as its request's.
      const sent = new Set(summary.run.executions.map(({ item }) => item.id));
      expect([...sent].sort()).toEqual(operations.map(({ id }) => id).sort());
      expect(summary.run.stats.assertions.total).toBe(3 * operations.length);
    }
    // The limits are those of accounts: only their folder is run as often.
    for (let round = 2; round < 7; round += 1)
      expect(failuresOf(await run({ ...left, collection: accounts }))).toEqual([]);
    await limited.close();
  });

  it('passes without the environment file, behind a proxy that takes a prefix off, with a title beyond the first plane of Unicode', async () => {
    const behind = await startProxy(service.url, { prefix: '/taskflow' });
    const changed = JSON.parse(JSON.stringify(collection).replaceAll('Buy milk', 'Buy \u{1F95B}'));
    const summary = await run({ collection: changed, envVar: baseUrl(behind) });
    expect(failuresOf(summary)).toEqual([]);
    expect(repliesOf(summary).some(({ response }) => response.text().includes('\u{1F95B}'))).toBe(true);
  });
});

describe("the Postman collection's tests", () => {
  type Reply = { status: number; body: string };
  let proxy: Server;
  afterEach(() => new Promise((resolve) => proxy.close(resolve)));

  /** Passes everything on, and changes the replies about the current user. */
  async function tamper(change: (reply: Reply) => Partial<Reply>): Promise<string> {
    proxy = createServer(async (request, response) => {
      const chunks: Buffer[] = await request.toArray();
      const { authorization, 'content-type': type } = request.headers;
      const passed = await fetch(service.url + request.url, {
        method: request.method!,
        headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      });
      const reply = { status: passed.status, body: await passed.text() };
      const { status, body } = request.url === '/api/auth/me' ? { ...reply, ...change(reply) } : reply;
      const headers = { 'content-type': passed.headers.get('content-type') ?? 'text/plain' };
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  }
  const edited = (change: object) => (reply: Reply) => ({
    body: JSON.stringify({ ...JSON.parse(reply.body), ...change }),
  });

  it.each([
    ['nothing, when the reply is passed on as it is', () => ({}), []],
    [
      'a status that is not declared',
      () => ({ status: 418 }),
      ['the status is declared', 'the status is 200', 'the body is what its status declares'],
    ],
    [
      'a body that is not that of its status',
      () => ({ status: 401 }),
      ['the status is 200', 'the body is what its status declares'],
    ],
    ['a field of another type', edited({ created_at: 7 }), ['the body is what its status declares']],
    ['a field that is missing', edited({ email: undefined }), ['the body is what its status declares']],
    ['a body that is empty', () => ({ body: '' }), ['the body is what its status declares']],
    ['nothing, when a field that may be null is', edited({ email: null }), []],
    ['nothing, when there is a field that a later version may have added', edited({ colour: 'red' }), []],
  ])('find %s', async (_, change, failing) => {
    const summary = await run({ collection: signedIn, environment, envVar: baseUrl(await tamper(change)) });
    expect(repliesOf(summary)).toHaveLength(3);
    expect(failuresOf(summary)).toEqual(failing.map((test) => `getCurrentUser: ${test}`));
  });
});
