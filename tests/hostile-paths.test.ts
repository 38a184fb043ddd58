import { problemOf, startTarget } from './support/attack';
import { createClient, type Task } from './support/client';

// Addresses as no client writes them, sent over a raw connection. See support/attack.ts for what holds afterwards.

const target = startTarget();
const id = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';
/** One test for each of the addresses, which white space separates. */
const each = (addresses: string) => it.each(addresses.trim().split(/\s+/));
const get = async (address: string) => problemOf(await target.raw('GET', address));

describe('a broken escape', () => {
  each(`
    /api/tasks/%ZZ /api/tasks/% /api/tasks/%4 /api/%ZZ/tasks /api/%/tasks/${id} /api/tasks/%u0041 /api/tasks/${id}%Z
    /api/tasks?status=%ZZ /api/tasks?%ZZ=all /api/tasks?x=%FF /health?% /health?x=%C0%AF
  `)('400 for %s', async (address) => expect(await get(address)).toEqual([400, 'MALFORMED_URL']));
});

describe('an escape that is not UTF-8: overlong, a surrogate, an impossible byte, a sequence that ends early', () => {
  each(`
    /api/%C0%AF/tasks /api/%C0%AE%C0%AE/tasks /api/%E0%80%AF/tasks /api/%ED%A0%80/tasks /api/%FF/tasks
    /api/alice%E2%82/tasks /api/tasks/%C3
  `)('400 for %s', async (address) => expect(await get(address)).toEqual([400, 'MALFORMED_URL']));
});

describe('slashes and dots', () => {
  each(`
    /api/tasks/ /api/tasks// /api//tasks //api/tasks /api/tasks//complete /api/tasks/${id}/ /api/alice/tasks/ /health/
    /ready/ //health /api /api/ /api/./tasks /api/../tasks /./api/tasks /api/tasks/. /api/tasks/.. /x/../api/tasks
    /api/alice/../tasks/${id} /api/tasks/${id}/../complete /../../etc/passwd /.env /package.json /docs/../package.json
    /docs/%2e%2e/package.json /docs/..%2f..%2fpackage.json /docs/..%5cpackage.json /redoc/%2e%2e/%2e%2e/package.json
  `)('404 for %s', async (address) => expect(await get(address)).toEqual([404, 'NOT_FOUND']));
});

describe('a literal segment that is spelt otherwise', () => {
  each(`
    /%61pi/tasks /api/%74asks /api/%74asks/x/y /he%61lth /api/tasks/${id}/%63omplete /api/auth/%6De /api%2Ftasks
    /api/tasks%2F /api/tasks%2F${id} /api%2Falice%2Ftasks /health%00 /health%20 /health;x=1 /API/TASKS /Health
    /api${'\\'}tasks /constructor /__proto__ /api/__proto__ /toString
  `)('404 for %s', async (address) => expect(await get(address)).toEqual([404, 'NOT_FOUND']));
});

describe("a user in the path who only looks like the token's", () => {
  each(`
    /api/%2F/tasks /api/%00/tasks /api/alice%00/tasks /api/%2e%2e/tasks /api/alice%2F..%2Fbob/tasks /api/ALICE/tasks
    /api/alice%20/tasks /api/%2561lice/tasks /api/alice%CC%81/tasks /api/{user_id}/tasks /api/__proto__/tasks
    /api/constructor/tasks /api/undefined/tasks /api/*/tasks
  `)('403 for %s', async (address) => expect(await get(address)).toEqual([403, 'USER_ID_MISMATCH']));
});

describe('a value that is none', () => {
  each(`
    /api/tasks/%2F /api/tasks/%00 /api/tasks/%2e /api/tasks/%2e%2e /api/tasks/%20 /api/tasks/constructor
    /api/tasks/${id}%00 /api/tasks/${id}%2Fcomplete /api/tasks/..%2Falice%2Ftasks /api/tasks/{task_id}
    /api/tasks?limit=%2B5 /api/tasks?=1 /api/tasks?status /api/tasks?status=all&status=pending /api/tasks?limit=1&limit=1
    /api/tasks?limit[]=1 /api/tasks?limit=1;x=2 /api/tasks?Status=all /api/tasks?%00=1 /api/tasks?status=all%00
  `)('422 for %s', async (address) => expect(await get(address)).toEqual([422, 'VALIDATION_ERROR']));
});

describe('an unusual form of a right address', () => {
  it.each([
    ['/api/%61lice/tasks', 'an escape of what needs none, in a parameter'],
    ['/api/alice/tasks?', 'an empty query'],
    ['/api/alice/tasks?&&', 'a query of nothing'],
    ['/api/alice/tasks?%73tatus=%61ll', 'escapes in the query'],
    ['http://localhost/api/alice/tasks', 'an absolute address, as for a proxy'],
    ['http://elsewhere.example:1234/api/alice/tasks', 'an absolute address of another host, which is not looked at'],
  ])('200 for %s: %s', async (path) => {
    const reply = await target.raw('GET', path);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([200, []]);
  });

  it('201 for an encoded name, and 403 for another user', async () => {
    const name = 'a/b%2F../ä?#;=&+ ';
    const created = await createClient(target.url)
      .as(name)
      .call('createUserTask', { params: { user_id: name }, body: { title: 'x' } });
    expect([created.status, created.body.user_id]).toEqual([201, name]);
    const { pathname } = new URL(created.headers.get('location')!, target.url);
    expect((await target.raw('GET', pathname)).status).toBe(403);
    expect((await target.alice.call<Task[]>('listTasks')).body).toEqual([]);
  });
});

describe('an absolute address that is none', () => {
  each(`
    http://[::1/nothing http://[/nothing http://[]/nothing http://:80:80/nothing http://a:b:c/nothing http://a%zz/nothing
    http://a:99999/nothing ftp://localhost/nothing http:nothing javascript:alert(1) localhost/api/tasks * ?x #x
    ${'\\'}api${'\\'}tasks
  `)('400 or 404 as a problem document for %s', async (address) => {
    expect(['MALFORMED_REQUEST', 'MALFORMED_URL', 'NOT_FOUND']).toContain((await get(address))[1]);
  });
});

describe('a very long address', () => {
  const long = 'a'.repeat(10_000);
  it.each([
    [404, 'a path', `/${long}`],
    [404, 'many segments', `/api/tasks/${id}/complete${'/x'.repeat(4_000)}`],
    [404, 'many slashes', '/'.repeat(8_000)],
    [403, 'a user', `/api/${long}/tasks`],
    [422, 'a task', `/api/tasks/${long}`],
    [422, 'a query', `/api/tasks?${long}`],
    [422, 'many parameters', `/api/tasks?${'a&'.repeat(5_000)}`],
    [422, 'a parameter after many empty ones', `/api/tasks?${'&'.repeat(2_000)}colour=red`],
    [400, 'many escapes that are none', `/api/tasks/${'%'.repeat(10_000)}`],
    [431, '20 kB', `/${long}${long}`],
  ])('%i for %s', async (status, _, address) => {
    expect((await get(address))[0]).toBe(status);
  });
});
