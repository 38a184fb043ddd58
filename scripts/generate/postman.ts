import type { Document, Operation } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';
import { deprecationNotice } from './deprecation';
import { convert, type Item, type Request } from './postman-collection';
import { replyTests } from './postman-tests';

interface Declared {
  readonly example?: unknown;
  readonly schema?: { readonly example?: unknown };
}

/** The variables of the environment that a successful reply sets for later requests, and the fields with their values. */
const saved: Record<string, Record<string, string>> = {
  signUp: { userId: 'user_id' },
  logIn: { token: 'token', userId: 'user_id' },
  changePassword: { token: 'token' },
  createTask: { taskId: 'id' },
  createUserTask: { taskId: 'id' },
};
const savedVariables = new Set(Object.values(saved).flatMap((variables) => Object.keys(variables)));
const withAccount = ['signUp', 'logIn'];
const withEmail = [...withAccount, 'changeEmail'];

/** The Postman collection and its environment, as files of generated/. The same contract always gives the same files. */
export async function postmanFiles(contract: Document): Promise<Map<string, string>> {
  const collection = await convert(contract, { folderStrategy: 'Tags', parametersResolution: 'Example' });
  const api = new OpenAPIBackend({ definition: structuredClone(contract), strict: true, validate: false });
  const operations = (await api.init()).router.getOperations();
  const names = new Map(
    Object.entries(api.definition.components?.schemas ?? {}).map(([name, schema]) => [schema, name]),
  );
  delete collection.info._postman_id;
  collection.info.description = `${contract.info.description}\n${howToRun}`;
  collection.auth = { type: 'bearer', bearer: [{ key: 'token', type: 'string', value: '{{token}}' }] };
  for (const folder of collection.item) {
    for (const item of folder.item) complete(item, operationOf(item, operations), names);
    folder.item.sort((a, b) => rank(a) - rank(b));
  }
  // A run begins with the folder that gets the token.
  const getsToken = (folder: { item: Item[] }) => folder.item.some(({ id }) => withAccount.includes(id));
  collection.item.sort((a, b) => Number(getsToken(b)) - Number(getsToken(a)));
  moveLastToEnd(collection.item.flatMap(({ item }) => item));
  return new Map([
    ['postman_collection.json', text(collection)],
    ['postman_environment.json', text(environment(contract))],
  ]);
}

const howToRun = `
**Running it.** Choose the environment "TaskFlow" and run the whole collection, or single requests from the top. The requests to
sign up and to log in save the token and the user's id, the one to create a task saves its id, and all other requests use them.
After each log-out, the example's account is logged in again. A run of the whole collection ends by deleting the account.`;

function operationOf({ request }: Item, operations: Operation[]): Operation {
  const path = `/${request.url.path.map((segment) => segment.replace(/^:(.*)/, '{$1}')).join('/')}`;
  return operations.find((operation) => operation.path === path && operation.method === request.method.toLowerCase())!;
}

/** The order in a folder: a task is created, used, deleted, restored, and then deleted for good. */
function rank({ id, request }: Item): number {
  if (withAccount.includes(id)) return -2;
  // These log in again afterwards, with the password of the example. So they come before the request that changes it.
  if (endsSession.includes(id)) return -1;
  if (request.url.path.includes('trash')) return 4;
  if (request.url.path.at(-1) === 'restore') return 3;
  return request.method === 'POST' ? 0 : request.method === 'DELETE' ? 2 : 1;
}

function complete(item: Item, operation: Operation, names: ReadonlyMap<unknown, string>): void {
  const { request } = item;
  const id = operation.operationId!;
  item.id = id;
  const deprecated = deprecationNotice(operation);
  if (deprecated) request.description!.content = `Deprecated. ${deprecated}\n\n${request.description!.content}`;
  fillParameters(request, (operation.parameters ?? []) as (Declared & { name: string })[]);
  if (!request.body?.raw) delete request.body;
  else if (withEmail.includes(id))
    request.body.raw = text({ ...JSON.parse(request.body.raw), email: '{{email}}' }).trim();
  if (operation.security?.length) delete request.auth;
  else request.auth = { type: 'noauth' };
  completeExamples(item, operation);
  const tests = replyTests(operation, names, saved[id]);
  item.event = [script('test', endsSession.includes(id) ? [...tests, ...beginSession] : tests)];
  const preparation = preparations[id];
  if (preparation) item.event.unshift(script('prerequest', preparation));
}

/** Scripts for requests that need more than the requests before them leave behind. */
const preparations: Record<string, string[]> = {
  // An address can sign up only once, so that each run needs a new one.
  signUp: [`pm.environment.set('email', pm.variables.replaceIn('alice+{{$guid}}@example.com'));`],
  // Moves the task to the trash again, because an earlier request has restored it.
  purgeTask: [
    'pm.sendRequest({',
    "  url: pm.variables.replaceIn('{{baseUrl}}/api/tasks/{{taskId}}'),",
    "  method: 'DELETE',",
    "  header: { Authorization: pm.variables.replaceIn('Bearer {{token}}') },",
    '}, () => {});',
  ],
};

/** Logs in again. */
const beginSession = [
  'const post = (path, then) => pm.sendRequest({',
  "  url: pm.variables.replaceIn('{{baseUrl}}') + path,",
  "  method: 'POST',",
  "  header: { 'Content-Type': 'application/json' },",
  `  body: { mode: 'raw', raw: pm.variables.replaceIn('{"email":"{{email}}","password":"password123"}') },`,
  '}, then);',
  "if (pm.response.code === 204) post('/api/auth/login', (error, reply) => {",
  '  if (error || reply.code !== 200) return;',
  "  pm.environment.set('token', reply.json().token);",
  "  pm.environment.set('userId', reply.json().user_id);",
  '});',
];

/** After these requests the session is over, but later requests need one. */
const endsSession = ['logOut', 'logOutEverywhere'];
/** The last request of a run. After it, other requests would need a new account, and sign-ups are limited. */
const last = 'deleteAccount';

/** Makes a run skip the last request at its place in the collection, and send it at the end. */
function moveLastToEnd(requests: readonly Item[]): void {
  const index = requests.findIndex(({ id }) => id === last);
  const setNext = (item: Item, next: string | undefined) =>
    item.event.at(-1)!.script.exec.push(`pm.execution.setNextRequest(${next ? `'${next}'` : 'null'});`);
  setNext(requests[index - 1]!, requests[index + 1]!.id);
  setNext(requests.at(-1)!, last);
  setNext(requests[index]!, undefined);
}

function script(listen: 'prerequest' | 'test', exec: string[]): Item['event'][number] {
  return { listen, script: { type: 'text/javascript', exec } };
}

/**
 * Fills parameters with a variable that an earlier reply has set, or with their example. A parameter with neither, such as an entity tag,
 * is switched off: an example in its schema would not fit the tasks of the person who runs the collection.
 */
function fillParameters({ url, header }: Request, parameters: readonly (Declared & { name: string })[]): void {
  const declared = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  for (const field of [...url.query, ...url.variable, ...header]) {
    const parameter = declared.get(field.key);
    if (!parameter) continue;
    const variable = field.key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = savedVariables.has(variable) ? `{{${variable}}}` : parameter.example;
    field.value = String(value ?? '');
    if (value === undefined) field.disabled = true;
  }
}

function exampleOf(declared: Declared | undefined): unknown {
  return declared?.example ?? declared?.schema?.example;
}

/** Completes the saved replies: each has the request that it belongs to, and the contract's examples as headers. */
function completeExamples({ request, response }: Item, { responses }: Operation): void {
  for (const reply of response) {
    delete reply.id;
    const declared = responses?.[reply.code] as { headers?: Record<string, Declared> } | undefined;
    reply.originalRequest = withoutDescriptions(request);
    reply.header = reply.header.flatMap((field) => {
      if (!declared?.headers?.[field.key]) return [field];
      const value = exampleOf(declared.headers[field.key]);
      return value === undefined ? [] : [{ key: field.key, value: String(value) }];
    });
  }
}

function withoutDescriptions(request: Request): Request {
  return JSON.parse(JSON.stringify(request, (key, value) => (key === 'description' ? undefined : value)));
}

function environment(contract: Document): object {
  const values = { baseUrl: contract.servers?.[0]?.url ?? '', token: '', email: '', userId: '', taskId: '' };
  return {
    name: 'TaskFlow',
    values: Object.entries(values).map(([key, value]) => {
      return { key, value, type: key === 'token' ? 'secret' : 'default', enabled: true };
    }),
    _postman_variable_scope: 'environment',
  };
}

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
