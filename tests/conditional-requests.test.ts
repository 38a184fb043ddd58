import { type Client, createClient, type Problem, type Task } from './support/client';
import { caller, families, withoutRequestId, writes } from './support/families';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { counted, inParallel } from './support/waiting';

// RFC 9110, section 13, on single tasks.

const missingId = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';

let service: TestService;
let alice: Client;
let mallory: Client;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  mallory = createClient(service.url).as('mallory');
});
afterAll(() => service.close());

describe.each(families)('%s', (path, noun) => {
  const call = <Body = Task>(...args: Parameters<ReturnType<typeof caller>>) =>
    caller(alice, 'alice', noun)<Body>(...args);
  const created = async () => (await call('create', '', { body: { title: 'Buy milk' } })).body;
  /** A task that has been changed: its version is neither the first one nor that of another task. */
  const changed = async () => (await call('toggle', (await created()).id)).body;
  const tagOf = ({ version }: Task) => `"${version}"`;

  it('ETag is the version in quotes, in each reply with one task', async () => {
    const first = await call('create', '', { body: { title: 'Buy milk' } });
    const replies = [first];
    for (const [verb, body] of [...writes.slice(0, 3), ['get'], ['get']] as const) {
      replies.push(await call(verb, first.body.id, { body }));
    }
    expect(replies.map(({ headers }) => headers.get('etag'))).toEqual(replies.map(({ body }) => tagOf(body)));
    const versions = replies.map(({ body }) => body.version);
    expect(versions.slice(0, 4)).toEqual([...new Set(versions)].sort((one, other) => one - other));
    // Reading changes nothing.
    expect(versions.slice(3)).toEqual(Array(3).fill(versions[3]));
  });

  it('ETag stays when another task changes', async () => {
    const task = await created();
    await changed();
    expect((await call('get', task.id)).body).toEqual(task);
  });

  describe.each(writes)('If-Match with %s', (verb, body) => {
    const done = verb === 'delete' ? 204 : 200;
    const send = <Body = Task>(task_id: string, ifMatch: string) =>
      call<Body>(verb, task_id, { body, headers: { 'If-Match': ifMatch } });

    it.each([
      ['the ETag', (tag: string) => tag],
      ['a list that has it', (tag: string) => `"0", W/"1" ,${tag}`],
      ['an asterisk', () => '*'],
    ])(`${done} for %s`, async (_, ifMatch) => {
      const task = await changed();
      expect((await send(task.id, ifMatch(tagOf(task)))).status).toBe(done);
      expect((await call<Task | Problem>('get', task.id)).body).not.toEqual(task);
    });

    it.each([
      ['the version before', ({ version }: Task) => `"${version - 1}"`],
      ['the next one', ({ version }: Task) => `"${version + 1}"`],
      ['a list without it', ({ version }: Task) => `"${version - 1}", "${version}0", "0${version}"`],
      ['a weak tag of another version', ({ version }: Task) => `W/"${version - 1}"`],
      ['a number beyond all versions', () => '"99999999999999999999999999"'],
      ['a tag that is no number', ({ version }: Task) => `"", "x${version}", "${version},", "-${version}", "*"`],
    ])('412 for %s, and nothing changes', async (_, ifMatch) => {
      const task = await changed();
      const reply = await send<Problem>(task.id, ifMatch(task));
      expect([reply.status, reply.body.code]).toEqual([412, 'PRECONDITION_FAILED']);
      expect((await call('get', task.id)).body).toEqual(task);
    });

    // RFC 9110, section 13.1.1: a weak tag matches nothing. nginx makes ours weak when it compresses, Apache puts the coding behind it.
    it.each([
      ['a weak tag', (version: number) => `W/"${version}"`],
      ['a tag that names a coding', (version: number) => `"${version}-gzip"`],
      ['another coding', (version: number) => `W/"${version}--br"`],
      ['a coding behind a semicolon', (version: number) => `"${version};gzip"`],
      ['a coding in capitals with a level', (version: number) => `"${version}:BR-11"`],
    ])('412 for the ETag altered into %s, in a sentence that says so, and nothing changes', async (_, alter) => {
      const task = await changed();
      const altered = alter(task.version);
      for (const ifMatch of [altered, `"0", ${altered}`]) {
        const reply = await send<Problem>(task.id, ifMatch);
        expect([reply.status, reply.body.code]).toEqual([412, 'ETAG_ALTERED']);
        expect(reply.body.detail).toContain(`${altered} is not the ETag that this service sent`);
        expect(reply.body.detail).toContain(`Send ${tagOf(task)}, the task's version in quotes, as If-Match.`);
      }
      expect((await call('get', task.id)).body).toEqual(task);
    });

    it(`${done} for a list with empty elements`, async () => {
      const task = await changed();
      expect((await send(task.id, ` ,, "x",,"${task.version}" , `)).status).toBe(done);
    });

    it.each(['1', '"1', '1"', '"1" "2"', '"1";', '*, "1"', ',', '"a b"', 'w/"1"', ''])(
      '422 for %j',
      async (ifMatch) => {
        const task = await changed();
        const reply = await send<Problem>(task.id, ifMatch);
        expect([reply.status, reply.body.errors]).toEqual([
          422,
          [expect.objectContaining({ in: 'header', pointer: '/if-match' })],
        ]);
        expect((await call('get', task.id)).body).toEqual(task);
      },
    );

    it.each(['"1"', '*'])('404 for a missing task, with %s', async (ifMatch) => {
      expect((await send<Problem>(missingId, ifMatch)).body.code).toBe('TASK_NOT_FOUND');
    });

    it("404 for another user's task with its real ETag, in the same bytes as for a task that never existed", async () => {
      const task = await changed();
      await mallory.call('createTask', { body: { title: "Mallory's" } });
      const headers = { 'If-Match': tagOf(task) };
      const send = caller(mallory, 'mallory', noun)<Problem>;
      const [theirs, never] = [
        await send(verb, task.id, { body, headers }),
        await send(verb, missingId, { body, headers }),
      ];
      expect([theirs.status, withoutRequestId(theirs.text)]).toEqual([404, withoutRequestId(never.text)]);
      expect((await call('get', task.id)).body).toEqual(task);
    });

    // After a deletion there is no task whose version could have moved on.
    it(`${done} for one of fifty at once, and ${verb === 'delete' ? 404 : 412} for the others`, async () => {
      const task = await changed();
      const replies = await inParallel(50, () => send(task.id, tagOf(task)));
      const expected = verb === 'delete' ? { 204: 1, 404: 49 } : { 200: 1, 412: 49 };
      expect(counted(replies.map(({ status }) => status))).toEqual(expected);
    });
  });

  it('422 for a wrong body, also when the version has moved on', async () => {
    const task = await changed();
    const reply = await call<Problem>('update', task.id, { body: { title: '' }, headers: { 'If-Match': '"1"' } });
    expect(reply.status).toBe(422);
  });

  it('200 for a hundred toggles at once, each with its own version', async () => {
    const task = await created();
    const replies = await inParallel(100, () => call('toggle', task.id));
    const inOrder = replies.map(({ body }) => body).sort((one, other) => one.version - other.version);
    expect(new Set(inOrder.map(({ version }) => version)).size).toBe(100);
    expect(inOrder.map(({ completed }) => completed)).toEqual(inOrder.map((_, index) => index % 2 === 0));
    expect((await call('get', task.id)).body).toEqual(inOrder[99]);
  });

  describe.each(['GET', 'HEAD'])('If-None-Match with %s', (method) => {
    const send = (id: string, ifNoneMatch: string) =>
      alice.send<Task>(method, `${path.replace('{user_id}', 'alice')}/${id}`, {
        headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}`, 'If-None-Match': ifNoneMatch },
      });

    it.each([
      ['the ETag', (tag: string) => tag],
      ['it as a weak tag', (tag: string) => `W/${tag}`],
      ['it with the name of a coding', (tag: string) => tag.replace(/"$/, '-gzip"')],
      ['a list that has it', (tag: string) => `"0", W/"x",${tag}`],
      ['an asterisk', () => '*'],
    ])('304 with the ETag and no body for %s', async (_, ifNoneMatch) => {
      const task = await changed();
      const { status, headers, text } = await send(task.id, ifNoneMatch(tagOf(task)));
      expect([status, headers.get('etag'), text]).toEqual([304, tagOf(task), '']);
      expect(headers.get('content-type')).toBeNull();
    });

    it('200 once the task has changed', async () => {
      const task = await changed();
      const { headers } = await call('toggle', task.id);
      const reply = await send(task.id, `${tagOf(task)}, "0${task.version + 1}"`);
      expect([reply.status, reply.headers.get('etag')]).toEqual([200, headers.get('etag')]);
    });

    it('404 for a missing task, and 422 for a value that is no tag', async () => {
      expect((await send(missingId, '*')).status).toBe(404);
      expect((await send((await created()).id, 'x')).status).toBe(422);
    });
  });
});
