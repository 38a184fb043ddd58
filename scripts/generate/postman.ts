import type { Document, Operation } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';
import { convert, type Item, type Request } from './postman-collection';
import { replyTests } from './postman-tests';

interface Declared {
  readonly example?: unknown;
  readonly schema?: { readonly example?: unknown };
}

/** What a successful reply leaves behind for the requests after it: a variable of the environment, and the field it comes from. */
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

/** The Postman collection and its environment, as files of generated/. The same contract always gives the same bytes. */
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
    folder.item.sort((a, b) => turn(a) - turn(b));
  }
  // A run begins with the folder that gets the token.
  const getsToken = (folder: { item: Item[] }) => folder.item.some(({ id }) => withAccount.includes(id));
  collection.item.sort((a, b) => Number(getsToken(b)) - Number(getsToken(a)));
  endWith(collection.item.flatMap(({ item }) => item));
  return new Map([
    ['postman_collection.json', text(collection)],
    ['postman_environment.json', text(environment(contract))],
  ]);
}

const howToRun = `
**Running it.** Choose the environment "TaskFlow" and run the whole collection, or single requests from the top: signing up and
logging in save the token and the user's id, creating a task saves its id, and every other request uses them. After logging out
the example's account is logged in anew, and a run of the whole collection ends with deleting it.`;

function operationOf({ request }: Item, operations: Operation[]): Operation {
  const path = `/${request.url.path.map((segment) => segment.replace(/^:(.*)/, '{$1}')).join('/')}`;
  return operations.find((operation) => operation.path === path && operation.method === request.method.toLowerCase())!;
}

/** Within a folder, a task is created before it is used, and deleted last, so that it can be restored, and then deleted for good. */
function turn({ id, request }: Item): number {
  // They log in again, with the password of the example, which is changed later.
  if (withAccount.includes(id)) return -2;
  if (endsSession.includes(id)) return -1;
  if (request.url.path.includes('trash')) return 4;
  if (request.url.path.at(-1) === 'restore') return 3;
  return request.method === 'POST' ? 0 : request.method === 'DELETE' ? 2 : 1;
}

function complete(item: Item, operation: Operation, names: ReadonlyMap<unknown, string>): void {
  const { request } = item;
  const id = operation.operationId!;
  item.id = id;
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

/** What a request needs that no request before it leaves. */
const preparations: Record<string, string[]> = {
  // An address can sign up once, so that each run needs another.
  signUp: [`pm.environment.set('email', pm.variables.replaceIn('alice+{{$guid}}@example.com'));`],
  // The task has been restored.
  purgeTask: [
    'pm.sendRequest({',
    "  url: pm.variables.replaceIn('{{baseUrl}}/api/tasks/{{taskId}}'),",
    "  method: 'DELETE',",
    "  header: { Authorization: pm.variables.replaceIn('Bearer {{token}}') },",
    '}, () => {});',
  ],
};

/** Logs in. */
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

/** After these there is no session, and the requests that follow need one. */
const endsSession = ['logOut', 'logOutEverywhere'];
/** A run ends with it: a new account would count against the limit on sign-ups. */
const last = 'deleteAccount';

/** Has a run leave out what ends it where it stands, and do it after the last request. */
function endWith(requests: readonly Item[]): void {
  const at = requests.findIndex(({ id }) => id === last);
  const goOn = (item: Item, next: string | undefined) =>
    item.event.at(-1)!.script.exec.push(`pm.execution.setNextRequest(${next ? `'${next}'` : 'null'});`);
  goOn(requests[at - 1]!, requests[at + 1]!.id);
  goOn(requests.at(-1)!, last);
  goOn(requests[at]!, undefined);
}

function script(listen: 'prerequest' | 'test', exec: string[]): Item['event'][number] {
  return { listen, script: { type: 'text/javascript', exec } };
}

/**
 * The contract's examples, or what an earlier reply left. A parameter without either is there to be filled in, switched off: of a token
 * or an entity tag the schema has an example, but none that fits the next reader's tasks.
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

/** The saved replies: the contract's, next to the request as it is sent. */
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
