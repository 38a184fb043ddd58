import type { Document, Operation } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';
import { deprecationNotice } from './deprecation';
import { type Folder, folders, type Item } from './postman-collection';
import { replyTests } from './postman-tests';

/** The variables of the environment that a successful reply sets for later requests, and the fields with their values. */
const saved: Record<string, Record<string, string>> = {
  signUp: { userId: 'user_id' },
  logIn: { token: 'token', userId: 'user_id' },
  changePassword: { token: 'token' },
  createTask: { taskId: 'id' },
  createUserTask: { taskId: 'id' },
  createAccessToken: { tokenId: 'id' },
};
const savedVariables = new Set(Object.values(saved).flatMap((variables) => Object.keys(variables)));
const withAccount = ['signUp', 'logIn'];
/** Bodies with the address of the environment. */
const bodies = Object.fromEntries([...withAccount, 'changeEmail'].map((id) => [id, { email: '{{email}}' }]));

/** The Postman collection and its environment, as files of generated/. The same contract always gives the same files. */
export async function postmanFiles(contract: Document): Promise<Map<string, string>> {
  const api = new OpenAPIBackend({ definition: structuredClone(contract), strict: true, validate: false });
  const operations = (await api.init()).router.getOperations();
  const names = new Map(
    Object.entries(api.definition.components?.schemas ?? {}).map(([name, schema]) => [schema, name]),
  );
  const item = folders(contract, operations, { variableFor, bodies, describe });
  for (const folder of item) {
    for (const request of folder.item)
      addScripts(request, operations.find(({ operationId }) => operationId === request.id)!, names);
    folder.item.sort((a, b) => rank(a) - rank(b));
  }
  // A run begins with the folder that gets the token.
  const getsToken = (folder: Folder) => folder.item.some(({ id }) => withAccount.includes(id));
  item.sort((a, b) => Number(getsToken(b)) - Number(getsToken(a)));
  moveLastToEnd(item.flatMap((folder) => folder.item));
  const collection = {
    info: {
      name: contract.info.title,
      description: `${contract.info.description}\n${howToRun}`,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', type: 'string', value: '{{token}}' }] },
    variable: [{ key: 'baseUrl', value: serverOf(contract) }],
    item,
  };
  return new Map([
    ['postman_collection.json', text(collection)],
    ['postman_environment.json', text(environment(contract))],
  ]);
}

const serverOf = ({ servers }: Document) => servers?.[0]?.url ?? '';

const howToRun = `
**Running it.** Choose the environment "TaskFlow" and run the whole collection, or single requests from the top. The requests to
sign up and to log in save the token and the user's id, those to create a task or a personal access token save its id, and all other requests use them.
After each log-out, the example's account is logged in again. A run of the whole collection ends by deleting the account.`;

/** The order in a folder: a task is created, used, deleted, restored, and then deleted for good. */
function rank({ id, request }: Item): number {
  if (withAccount.includes(id)) return -2;
  // These log in again afterwards, with the password of the example. So they come before the request that changes it.
  if (endsSession.includes(id)) return -1;
  if (request.url.path.includes('trash')) return 4;
  if (request.url.path.at(-1) === 'restore') return 3;
  return request.method === 'POST' ? 0 : request.method === 'DELETE' ? 2 : 1;
}

/** A parameter has the value that an earlier reply has set. */
function variableFor(parameter: string): string | undefined {
  const variable = parameter.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return savedVariables.has(variable) ? `{{${variable}}}` : undefined;
}

function describe(operation: Operation): string {
  const deprecated = deprecationNotice(operation);
  return `${deprecated ? `Deprecated. ${deprecated}\n\n` : ''}${operation.description ?? ''}`;
}

function addScripts({ id, event }: Item, operation: Operation, names: ReadonlyMap<unknown, string>): void {
  const preparation = preparations[id];
  if (preparation) event.push(script('prerequest', preparation));
  const tests = replyTests(operation, names, saved[id]);
  event.push(script('test', endsSession.includes(id) ? [...tests, ...beginSession] : tests));
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
  // Contracts that are made for measurements leave operations out.
  if (index === -1) return;
  const setNext = (item: Item, next: string | undefined) =>
    item.event.at(-1)!.script.exec.push(`pm.execution.setNextRequest(${next ? `'${next}'` : 'null'});`);
  setNext(requests[index - 1]!, requests[index + 1]!.id);
  setNext(requests.at(-1)!, last);
  setNext(requests[index]!, undefined);
}

function script(listen: 'prerequest' | 'test', exec: string[]): Item['event'][number] {
  return { listen, script: { type: 'text/javascript', exec } };
}

function environment(contract: Document): object {
  const values = { baseUrl: serverOf(contract), token: '', email: '', userId: '', taskId: '', tokenId: '' };
  return {
    name: 'TaskFlow',
    values: Object.entries(values).map(([key, value]) => {
      return { key, value, type: key === 'token' ? 'secret' : 'default', enabled: true };
    }),
    _postman_variable_scope: 'environment',
  };
}

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
