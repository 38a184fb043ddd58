import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postmanFiles } from '../scripts/generate/postman';
import { marked, readUnmarkedContract } from './support/contract';
import {
  addressOf,
  baseUrl,
  collection,
  contract,
  environment,
  failuresOf,
  type Json,
  operations,
  read,
  repliesOf,
  run,
} from './support/postman';
import { startService, type TestService } from './support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('the Postman collection', () => {
  it('is made of the same bytes each time', async () => {
    const files = await postmanFiles(contract);
    expect(await postmanFiles(contract)).toEqual(files);
    expect(files.get('postman_collection.json')).toBe(read('generated/postman_collection.json'));
    expect(files.get('postman_environment.json')).toBe(read('generated/postman_environment.json'));
  });

  it.each(operations)('has $id in the folder of its tag, filled with the example of the contract', (operation) => {
    const { id, tag, address, media, parameters, security } = operation;
    const folder = collection.item.find(({ name }: { name: string }) => name === tag);
    const found = folder.item.filter((item: unknown) => addressOf(item) === address);
    expect(found).toEqual([expect.objectContaining({ id })]);
    const { request } = found[0];
    expect(request.url.host).toEqual(['{{baseUrl}}']);
    expect(request.auth).toEqual(security?.length === 0 ? { type: 'noauth' } : undefined);
    const example = Object.values<{ value: object }>(media?.examples ?? {})[0]?.value;
    const email = example && 'email' in example && { email: '{{email}}' };
    expect(request.body && JSON.parse(request.body.raw)).toEqual(example && { ...example, ...email });
    const given = [...request.url.query, ...request.url.variable].filter(({ disabled }) => !disabled);
    const ids: Record<string, string> = { user_id: '{{userId}}', task_id: '{{taskId}}' };
    expect(given.map(({ key, value }) => [key, value])).toEqual(
      parameters
        .filter(({ in: place, example }) => place !== 'header' && example !== undefined)
        .sort((a, b) => b.in.localeCompare(a.in))
        .map(({ name, example }) => [name, ids[name] ?? String(example)]),
    );
  });

  it('passes twice in a row, with nothing set by hand', async () => {
    const first = await run({ environment, envVar: baseUrl(service.url) });
    // As in the app: the second run finds the variables that the first has left.
    const second = await run({ environment: first.environment.toJSON() as never });
    for (const summary of [first, second]) {
      expect(failuresOf(summary)).toEqual([]);
      // What a script sends counts as its request's.
      const sent = new Set(summary.run.executions.map(({ item }) => item.id));
      expect([...sent].sort()).toEqual(operations.map(({ id }) => id).sort());
      expect(summary.run.stats.assertions.total).toBe(3 * operations.length);
    }
  });

  it('passes seven times in a row where sign-ups and log-ins are limited, as they are by default', async () => {
    const limited = await startService({ accountLimits: true });
    for (let round = 0; round < 7; round += 1)
      expect(failuresOf(await run({ environment, envVar: baseUrl(limited.url) }))).toEqual([]);
    await limited.close();
  });

  it('passes without the environment file', async () => {
    expect(failuresOf(await run({ envVar: baseUrl(service.url) }))).toEqual([]);
  });

  it('takes a title with characters beyond the first plane of Unicode', async () => {
    const changed = JSON.parse(JSON.stringify(collection).replaceAll('Buy milk', 'Buy \u{1F95B}'));
    const summary = await run({ collection: changed, envVar: baseUrl(service.url) });
    expect(failuresOf(summary)).toEqual([]);
    expect(repliesOf(summary).some(({ response }) => response.text().includes('\u{1F95B}'))).toBe(true);
  });

  it('says of an operation that it is deprecated, and until when it stays', async () => {
    const deprecated = readUnmarkedContract();
    Object.assign(deprecated.paths['/health'].get, marked);
    const made = JSON.parse((await postmanFiles(deprecated)).get('postman_collection.json')!);
    const requests: Json[] = made.item.flatMap(({ item }: Json) => item);
    const said = requests.filter(({ request }) => request.description.content.startsWith('Deprecated. '));
    expect(said.map(({ id }) => id)).toEqual(['getHealth']);
    expect(said[0].request.description.content).toContain('It may be removed from 2026-07-14 on.');
  });

  it('keeps the token secret in the environment, and has it empty', () => {
    expect(environment.values).toContainEqual({ key: 'token', value: '', type: 'secret', enabled: true });
    expect(collection.auth).toEqual({ type: 'bearer', bearer: [{ key: 'token', type: 'string', value: '{{token}}' }] });
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
    const summary = await run({ environment, envVar: baseUrl(await tamper(change)), folder: 'Accounts' });
    expect(failuresOf(summary)).toEqual(failing.map((test) => `getCurrentUser: ${test}`));
  });
});
