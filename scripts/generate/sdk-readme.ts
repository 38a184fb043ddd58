import type { Document } from 'openapi-backend';
import type { Method } from './sdk-operations';

/** The SDK's README. Tests compile its examples, and run the one about changes. */
export function sdkReadme({ info }: Document, methods: Method[]): string {
  const rows = methods.map((method) => {
    if (method.traits.includes('stream'))
      return `| \`watchTasks(options?)\` | ${method.summary} | \`WatchedChange\`, one by one |`;
    const names = method.arguments.map(({ name, optional }) => (optional ? `${name}?` : name));
    return `| \`${method.id}(${names.join(', ')})\` | ${method.summary} | \`${method.returns.type}\` |`;
  });
  return `# @taskflow/sdk

The client of ${info.title} ${info.version}, made from its contract: one typed method for each operation. It needs nothing but \`fetch\`,
and runs in browsers, in Node 18 and newer, and in edge runtimes. TypeScript needs the \`DOM\` library or \`@types/node\`, as for
\`fetch\` itself.

\`\`\`ts
import { createClient, TaskFlowError } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });

const task = await client.createTask({ title: 'Buy milk' });
await client.updateTask(task.id, { completed: true });
const pending = await client.listTasks({ status: 'pending' });
console.log(pending.map(({ title }) => title));

try {
  await client.createTask({ title: '' });
} catch (error) {
  if (!(error instanceof TaskFlowError)) throw error;
  console.log(error.code, error.message, error.errors[0]?.pointer, error.requestId);
}
\`\`\`

A method takes the parameters of the path, then the body or the query, then options: \`signal\`, \`headers\`, and \`idempotencyKey\` and
\`ifMatch\` where the service knows them. It resolves to the body of the reply, and to \`undefined\` where there is none.

## Token

\`token\` is a string, or a function that gets one. The function is called when a token is first needed. After a 401 it is called
again, once for all requests in flight, and each of them is repeated once. Make a new client when another user logs in.

\`\`\`ts
import { createClient } from '@taskflow/sdk';

const baseUrl = 'https://tasks.example.com';
const anonymous = createClient({ baseUrl });
const client = createClient({
  baseUrl,
  token: async () => (await anonymous.logIn({ email: 'alice@example.com', password: 'password123' })).token,
});
console.log(await client.getCurrentUser());
\`\`\`

## Lists

\`\`\`ts
import { createClient } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
for await (const page of client.pages.listTasks({ limit: 100 })) console.log(page.length);
for await (const task of client.items.listTasks({ status: 'pending' })) console.log(task.title);
\`\`\`

Each page is asked for when the loop gets to it.

## Changes, as they happen

\`\`\`ts
import { type ChangeList, createClient, type Task, type TaskChange } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
const tasks = new Map<string, Task>();
const apply = ({ task_id, task }: TaskChange) => (task ? tasks.set(task_id, task) : tasks.delete(task_id));
async function load() {
  tasks.clear();
  let page: ChangeList | undefined;
  do {
    page = await client.listChanges(page && { since: page.next });
    page.changes.forEach(apply);
  } while (page.more);
  return page.next;
}
for await (const change of client.watchTasks({ since: await load(), startOver: load })) apply(change);
\`\`\`

\`task\` is missing where the task was deleted. \`change.next\` is the token to go on from after each change.

The loop comes back after a lost connection, 45 seconds of silence, a 429, a 5xx, an expired token, and a token function that throws,
and goes on where it was: nothing is left out. It waits first as long as the service asks for, and by chance some time more. It ends

- when it is left, or when the \`signal\` is aborted, with the signal's reason;
- when its first connection fails in spite of the usual retries, with that error; 45 seconds without an answer are enough for it;
- when the service refuses, with a 401 for a token that is new, or any other 4xx but 429; also when it is the token function that
  has called the service;
- when something else answers in the place of the service, with an \`UNEXPECTED_REPLY\`;
- with a \`SYNC_TOKEN_EXPIRED\` after a month away, unless \`startOver\` gets everything anew and returns the token to go on from. Then
  with what \`startOver\` throws, unless it is a \`TaskFlowError\` for the network, a 429 or a 5xx: after those it is called again.

## Changing what nobody else has changed

\`\`\`ts
import { createClient } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
const task = await client.createTask({ title: 'Buy milk' });
await client.updateTask(task.id, { completed: true }, { ifMatch: task.version });
\`\`\`

The call rejects with \`PRECONDITION_FAILED\` when the task has another version by now.

## Errors

Methods reject with a \`TaskFlowError\`: \`status\`, \`code\` (for programs), \`message\` (for a person), \`errors\` (the refused values,
each with a JSON \`pointer\`), \`requestId\` (finds the request in the service's log) and \`headers\`. Without a reply the \`status\` is 0
and the \`code\` is \`NETWORK_ERROR\`; a reply that is not the service's is an \`UNEXPECTED_REPLY\`; a 304, which only an
\`If-None-Match\` among your \`headers\` gets, is \`NOT_MODIFIED\`; an empty id is an \`INVALID_ARGUMENT\`, and nothing is sent. An
aborted \`signal\` ends the call at once, with the signal's reason.

## Retries

GET, PUT and DELETE are sent again after a network failure, a 429 or a 503, up to \`retries\` times (3): after what \`Retry-After\`
asks for, if that is a minute or less, and a random delay that doubles. POST and PATCH are so only with an \`idempotencyKey\`, and
then also while their first attempt is still running (\`IDEMPOTENCY_KEY_IN_USE\`).

With \`ifMatch\` and no key, a PUT or DELETE is sent again only when the service says that it has done nothing (429, \`OVERLOADED\`,
\`NOT_READY\`): after a success whose reply was lost, the task would have another version. Look at it before you send it again. A
DELETE that is sent again, and then finds no task, has done what it was to do, and resolves.

## The whole reply

\`\`\`ts
import { createClient } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
const reply = await client.request('createTask', { body: { title: 'Buy milk' } });
if (reply.status === 201) console.log(reply.headers.get('location'), reply.data.id);
else console.log(reply.data.code);
\`\`\`

## Methods

| Method | | Resolves to |
|---|---|---|
${rows.join('\n')}
`;
}
