import {
  contract,
  type DeclaredOperation,
  type DeclaredReply,
  declaredFacts,
  headerFact,
  operations,
  replyFact,
  requestFact,
  resolve,
} from './declared';
import { parseEvents } from './events';
import { excusedHeaders, excusedPages, headersOfDeprecated } from './excused';
import { noteSeen } from './seen';
import { errorsText, validator } from './strict-schemas';

/** Those with the most literal segments first: of several that match, it is meant. */
const routes = [...new Set(operations.map(({ path }) => path))]
  .map((path) => ({
    here: operations.filter((operation) => operation.path === path),
    template: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    literals: path.split('/').filter((segment) => !segment.startsWith('{')).length,
  }))
  .sort((a, b) => b.literals - a.literals);

export interface SeenReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Fails when a reply is not what the contract declares: status, headers, media type and body; and when the service takes with
 * success what the contract does not have: a parameter, a field of a body, a page. An error outside of any operation has to be
 * a problem document.
 * @param body what the request sent, where it is text
 * @param sent the headers of the request
 */
export function expectDeclared(
  method: string,
  path: string,
  reply: SeenReply,
  body?: unknown,
  sent?: RequestInit['headers'],
): void {
  const here = operationsAt(method, path, reply.status);
  if (here.length === 0) expectOutside(method, path, reply);
  for (const operation of here) {
    const name = `${operation.operationId} ${reply.status}`;
    const declared = operation.responses[String(reply.status)];
    if (!declared) throw new Error(`${name} is not declared: ${reply.text}`);
    expectHeaders(name, declared, reply);
    if (operation.deprecated && reply.status !== 405) expectDeprecated(name, reply);
    expectBody(name, declared, method, reply);
    const facts = factsOf(operation, path, reply, body, new Headers(sent));
    const unknown = facts.filter((fact) => !declaredFacts.has(fact));
    if (unknown.length > 0) throw new Error(`Not declared in openapi.yaml: ${unknown.join(', ')}.`);
    noteSeen(facts);
  }
}

/** A 405 belongs to every operation of its path; anything else to one. */
function operationsAt(method: string, path: string, status: number): DeclaredOperation[] {
  const [pathname = ''] = path.split('?');
  const { here = [] } = routes.find(({ template }) => template.test(pathname)) ?? {};
  if (status === 405) return here;
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
  return here.filter((operation) => operation.method === wanted);
}

function expectOutside(method: string, path: string, reply: SeenReply): void {
  const name = `${method} ${path} ${reply.status}`;
  // OPTIONS and preflights are answered for every address, as HTTP and CORS want it.
  const excused = (method === 'OPTIONS' && reply.status === 204) || excusedPages[path.split('?')[0]!] !== undefined;
  if (reply.status >= 400) expectBody(name, contract.components.responses.TaskNotFound, method, reply);
  else if (!excused) throw new Error(`${name} is of no operation in openapi.yaml.`);
}

/** What this exchange shows to be true, in the words of declared.ts. */
function factsOf(
  operation: DeclaredOperation,
  path: string,
  { status, headers }: SeenReply,
  body: unknown,
  sentHeaders: Headers,
): string[] {
  const { operationId, parameters, fields, deprecated } = operation;
  const ofContract = (header: string) =>
    !excusedHeaders.has(header) && !(deprecated && headersOfDeprecated.includes(header));
  const shown = [...headers.keys()].filter(ofContract);
  const facts = [replyFact(operationId, status), ...shown.map((header) => headerFact(operationId, status, header))];
  if (status >= 300) return facts;
  const areLines = /ndjson|jsonl/.test(sentHeaders.get('content-type') ?? '');
  // An operation that takes no body does not read one.
  const namesIn = (text: unknown) =>
    fields.length > 0 && typeof text === 'string' && !areLines ? Object.keys(JSON.parse(text)) : [];
  const sent = { query: [...new URLSearchParams(path.split('?')[1]).keys()], body: namesIn(body) };
  return [
    ...facts,
    ...parameters
      .filter((each) => each.in === 'header' && sentHeaders.has(each.name))
      .map(({ name }) => requestFact(operationId, 'header', name)),
    ...parameters.filter((each) => each.in === 'path').map(({ name }) => requestFact(operationId, 'path', name)),
    ...Object.entries(sent).flatMap(([place, names]) => names.map((name) => requestFact(operationId, place, name))),
  ];
}

function expectDeprecated(name: string, { headers }: SeenReply): void {
  for (const header of headersOfDeprecated)
    if (!headers.has(header)) throw new Error(`${name} lacks the header ${header}`);
}

function expectHeaders(name: string, declared: DeclaredReply, { headers }: SeenReply): void {
  for (const [header, reference] of Object.entries(declared.headers ?? {})) {
    const { required, schema } = resolve(reference);
    const value = headers.get(header);
    if (required && value === null) throw new Error(`${name} lacks the header ${header}`);
    if (value === null) continue;
    const typed = resolve(schema).type === 'integer' ? Number(value) : value;
    if (!validator(schema)(typed)) throw new Error(`${name} has ${header}: ${value}`);
  }
}

function expectBody(name: string, { content }: DeclaredReply, method: string, { headers, text }: SeenReply): void {
  if (method === 'HEAD') return;
  if (!content) {
    if (text !== '') throw new Error(`${name} has a body: ${text}`);
    return;
  }
  const actual = headers.get('content-type')?.split(';')[0] ?? '';
  const { schema } = content[actual] ?? {};
  if (!schema) throw new Error(`${name} is ${actual}, not ${Object.keys(content).join(' or ')}`);
  const mediaType = actual;
  if (mediaType === 'application/x-ndjson') {
    expectTaskLines(name, text);
    return;
  }
  // Read by a library in tests/export-calendar.test.ts.
  if (mediaType === 'text/calendar') return;
  if (mediaType === 'text/event-stream') {
    expectEvents(name, text);
    return;
  }
  const validate = validator(schema);
  if (!validate(JSON.parse(text)))
    throw new Error(`${name} breaks its schema: ${errorsText(validate.errors)}: ${text}`);
}

/** Their description says that each is a Task, and may have these fields more. */
function expectTaskLines(name: string, text: string): void {
  const validate = validator({ $ref: '#/components/schemas/Task' });
  for (const line of text.split('\n').slice(0, -1)) {
    const { recurs_from, has_next, ...task } = JSON.parse(line);
    if (!validate(task)) throw new Error(`${name} has a line that is no task: ${errorsText(validate.errors)}: ${line}`);
  }
  if (text !== '' && !text.endsWith('\n')) throw new Error(`${name} does not end with a whole line`);
}

/** Their data is described in words: OpenAPI 3.0 has no schema for the parts of a stream. */
const eventData: Readonly<Record<string, object>> = {
  ready: objectWith('next', { $ref: 'contract#/components/schemas/SyncToken' }),
  end: objectWith('reason', {
    enum: ['token_expired', 'token_revoked', 'time_over', 'stopping', 'sync_token_expired', 'too_many_streams'],
  }),
  reminder: { $ref: '#/components/schemas/TaskReminder' },
  ...Object.fromEntries(
    ['created', 'updated', 'deleted'].map((type) => [
      type,
      { allOf: [{ $ref: 'contract#/components/schemas/TaskChange' }, { properties: { type: { const: type } } }] },
    ]),
  ),
};
function objectWith(name: string, schema: object): object {
  return { type: 'object', additionalProperties: false, required: [name], properties: { [name]: schema } };
}

function expectEvents(name: string, text: string): void {
  for (const [index, { event, data, id }] of parseEvents(text).entries()) {
    const schema = eventData[event];
    if (!schema) throw new Error(`${name} has the event ${event}, which is not declared`);
    if ((index === 0) !== (event === 'ready')) throw new Error(`${name} has ${event} in the place ${index}`);
    if ((event === 'end') !== (id === undefined)) throw new Error(`${name} has ${event} with the id ${id}`);
    const validate = validator(schema);
    if (!validate(data)) throw new Error(`${name}: ${event}: ${errorsText(validate.errors)}: ${text}`);
  }
}
