import type { Document } from 'openapi-backend';
import type { Method } from './sdk-operations';

/** The SDK's README. A test compiles its examples. */
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

A method takes the parameters of the path, then the body or the query, then options: \`signal\`, \`headers\`, \`idempotencyKey\`, \`ifMatch\`. It
resolves to the body of the reply, and to \`undefined\` where there is none.

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
import { createClient, type Task } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
const tasks = new Map<string, Task>();
async function load() {
  for (let since: string | undefined; ; ) {
    const { changes, next, more } = await client.listChanges(since === undefined ? {} : { since });
    for (const { task } of changes) if (task) tasks.set(task.id, task);
    if (!more) return next;
    since = next;
  }
}
for await (const change of client.watchTasks({ since: await load(), startOver: load })) {
  if (change.task) tasks.set(change.task_id, change.task);
  else tasks.delete(change.task_id);
}
\`\`\`

The loop comes back after a lost connection and after the token has expired, and goes on where it was: nothing is left out. It ends
when it is left, when the \`signal\` is aborted, with the error of a first attempt that fails, and with a \`SYNC_TOKEN_EXPIRED\` after a
month away, unless \`startOver\` gets everything anew and returns the token to go on from. \`change.next\` is that token after each change.

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
and the \`code\` is \`NETWORK_ERROR\`; a reply that is not the service's is an \`UNEXPECTED_REPLY\`; an empty id is an
\`INVALID_ARGUMENT\`, and nothing is sent. An aborted \`signal\` ends the call at once, with the signal's reason.

## Retries

GET, PUT and DELETE are sent again after a network failure, a 429 or a 503, up to \`retries\` times (3): after what \`Retry-After\`
asks for, if that is a minute or less, and a random delay that doubles. POST and PATCH are so only with an \`idempotencyKey\`: give
one where the service knows the header.

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
