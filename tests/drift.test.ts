import { mcpPath } from '../src/base/mcp-path';
import { docsRouter } from '../src/http/documentation';
import { metadataPath } from '../src/http/protected-resource';
import { expectDeclared, type SeenReply } from './support/contract-check';
import { declaredFacts, operations } from './support/declared';
import { excusedHeaders, excusedPages, headersOfDeprecated } from './support/excused';
import { drift } from './support/seen';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// The suite's client compares every reply with the contract, and the run ends with what no reply has shown. Here the comparison
// itself is tested: on replies of the service, as they came and altered.

let service: TestService;
let reply: SeenReply;
let headerNames: string[];
beforeAll(async () => {
  service = await startService();
  const response = await fetch(`${service.url}/api/tasks`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${signToken({ sub: 'alice' })}`,
      'Content-Type': 'application/json',
      Origin: 'http://localhost:3000',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    },
    body: '{"title":"Buy milk"}',
  });
  const stream = await fetch(`${service.url}/api/tasks/events?seconds=1`, {
    headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}` },
  });
  headerNames = [...new Set([...response.headers.keys(), ...stream.headers.keys()])];
  await stream.body!.cancel();
  reply = { status: response.status, headers: response.headers, text: await response.text() };
});
afterAll(() => service.close());

const withHeader = (name: string, value?: string): SeenReply => {
  const headers = new Headers(reply.headers);
  if (value === undefined) headers.delete(name);
  else headers.set(name, value);
  return { ...reply, headers };
};
const withField = (seen: SeenReply) => ({ ...seen, text: JSON.stringify({ ...JSON.parse(seen.text), colour: 'red' }) });
const check = (seen: SeenReply, path = '/api/tasks', body = '{"title":"Buy milk"}') =>
  expectDeclared('POST', path, seen, body);

describe('a reply', () => {
  it('passes as the service sent it', () => {
    expect(() => check(reply)).not.toThrow();
  });

  it.each<[string, () => void, RegExp]>([
    ['a status', () => check({ ...reply, status: 202 }), /createTask 202 is not declared/],
    ['a header', () => check(withHeader('X-Colour', 'red')), /createTask answers 201 with x-colour/],
    [
      'a field',
      () => check(reply, '/api/tasks', '{"title":"a","colour":"red"}'),
      /createTask takes colour in the body/,
    ],
    ['a field of a reply', () => check(withField(reply)), /createTask 201 breaks its schema: .*additional properties/],
    ['a query parameter', () => check(reply, '/api/tasks?colour=red'), /createTask takes colour in the query/],
    ['an operation', () => check(reply, '/api/colours'), /POST \/api\/colours 201 is of no operation/],
    ['a method', () => expectDeclared('PUT', '/api/tasks', reply), /PUT \/api\/tasks 201 is of no operation/],
  ])('fails at once with %s that the contract lacks', (_, checked, message) => {
    expect(checked).toThrow(message);
  });

  it.each<[string, () => void, RegExp]>([
    ['a header', () => check(withHeader('Location')), /createTask 201 lacks the header Location/],
    ['a member of the body', () => check({ ...reply, text: '{}' }), /createTask 201 breaks its schema/],
  ])('fails at once without %s that the contract requires', (_, checked, message) => {
    expect(checked).toThrow(message);
  });
});

describe('what replies have that is not in the contract', () => {
  it('is on replies, and has a reason, header by header', () => {
    const declared = operations.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ headers = {} }) => Object.keys(headers).map((name) => name.toLowerCase())),
    );
    const others = headerNames.filter((name) => !declared.includes(name) && !headersOfDeprecated.includes(name));
    expect(others.sort()).toEqual([...excusedHeaders].sort());
  });

  it('is served, and has a reason, page by page', () => {
    const documentation = docsRouter(true, []).stack.map(({ path }) => path);
    const pages = [...documentation, mcpPath, metadataPath, metadataPath + mcpPath];
    expect(pages.sort()).toEqual(Object.keys(excusedPages).sort());
  });
});

describe('the end of a run', () => {
  const facts = [
    'listTasks answers 503',
    'listTasks answers 503 with retry-after',
    'listTasks takes cursor in the query',
    'getTask takes task_id in the path',
    'updateTask takes description in the body',
  ];
  const without = (missing: string) => new Set([...declaredFacts].filter((fact) => fact !== missing));

  it('finds nothing when everything declared was seen', () => {
    expect(drift(declaredFacts, declaredFacts)).toEqual([]);
  });

  it.each(facts)('names "%s" when it was not seen, unless that has a reason', (fact) => {
    expect(drift(declaredFacts, without(fact))).toEqual([expect.stringContaining(`${fact}: declared`)]);
    expect(drift(declaredFacts, without(fact), { [fact]: 'a reason' })).toEqual([]);
  });

  it.each(facts)('names a reason for "%s" that holds no longer', (fact) => {
    expect(drift(declaredFacts, declaredFacts, { [fact]: 'a reason' })).toEqual([expect.stringContaining('but seen')]);
    expect(drift(without(fact), without(fact), { [fact]: 'a reason' })).toEqual([
      expect.stringContaining('but not declared'),
    ]);
  });
});
