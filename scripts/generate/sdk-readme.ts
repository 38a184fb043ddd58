import type { Document } from 'openapi-backend';
import type { Method } from './sdk-operations';
import { readmeOfPlanning } from './sdk-readme-planning';
import { readmeOfReact } from './sdk-readme-react';

/** The SDK's README. tests/sdk-readme.test.ts compiles its examples, and runs the one about changes. */
export function sdkReadme({ info }: Document, methods: Method[]): string {
  const rows = methods.map((method) => {
    if (method.traits.includes('stream'))
      return `| \`watchTasks(options?)\` | ${method.summary} | \`WatchedChange\`, one by one |`;
    const names = method.arguments.map(({ name, optional }) => (optional ? `${name}?` : name));
    return `| \`${method.id}(${names.join(', ')})\` | ${method.summary} | \`${method.returns.type}\` |`;
  });
  return `# @taskflow/sdk

The client of ${info.title} ${info.version}, made from its contract, with one typed method for each operation. It needs only \`fetch\`,
and runs in browsers, in Node 18 and newer, and in edge runtimes. It can be loaded by \`import\` and by \`require\`, also under Jest's
defaults. As for \`fetch\` itself, TypeScript needs the \`DOM\` library or \`@types/node\`.

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

A method takes the parameters of the path, then the body or the query, then options: \`signal\`, \`timeout\` and \`headers\`, and, if
the operation has them, \`idempotencyKey\` and \`ifMatch\`. It resolves to the body of the reply, or to \`undefined\` if the reply has no body.

## Token

\`token\` is a string, or a function that gets one. The function is called when a token is first needed. After a 401 it is called
again, once for all requests that are under way, and each of them is repeated once. Create a new client when another user logs in.

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
const { items, next } = await client.page.listTasks({ limit: 20 });
if (next) items.push(...(await client.page.listTasks({ limit: 20, cursor: next })).items);
for await (const task of client.items.listTasks({ status: 'pending' })) console.log(task.title);
\`\`\`

\`page\` gets one page. Send its \`next\` with the same filters and order to get the next page; on the last page, \`next\` is undefined. \`items\`
goes through all pages, and requests each page when the loop comes to it.

## Changes, as they happen

\`\`\`ts
import { createClient, type Task } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
const tasks = new Map<string, Task>();
async function load() {
  tasks.clear();
  const { items, syncToken } = await client.page.listTasks();
  for (const task of items) tasks.set(task.id, task);
  return syncToken;
}
for await (const { task_id, task } of client.watchTasks({ since: await load(), startOver: load })) {
  if (task) tasks.set(task_id, task);
  else tasks.delete(task_id);
}
\`\`\`

\`syncToken\` hands the list on to the stream: no change is lost between them. A page that a server has rendered can hand it on to a
browser. The stream has the changes of all your tasks, so apply the filter of the list to them. A change without \`task\` is a deletion.
\`change.next\` is the token to continue from; a few changes before it may come again.

The loop connects again after a lost connection, 45 seconds without data, a 429, a 5xx, an expired token, or an error of the token
function, and continues where it was, so that it misses no change. Before that, it waits as long as the service asks for, and a random
time. The loop ends

- when you leave it, or when the \`signal\` is aborted, with the signal's reason;
- when the first connection fails in spite of the retries, with that error (also after 45 seconds without an answer);
- when the service answers with a 401 to a new token, or with any other 4xx except 429, also to a call of your token function;
- when something else answers in the service's place, with an \`UNEXPECTED_REPLY\`;
- when the client was away for a month, with a \`SYNC_TOKEN_EXPIRED\`. With \`startOver\` it does not end then: \`startOver\` gets all
  tasks again, and returns the token to continue from. If it throws a \`TaskFlowError\` for the network, a 429 or a 5xx, it is called
  again; any other error ends the loop.

Some proxies hold the events back (nginx does not: the service sends \`X-Accel-Buffering: no\`). After 45 seconds without data, the loop
asks \`listChanges\`, too, so that changes come nevertheless, but late.

**Tabs.** In a browser, all tabs of a user share one stream, because a browser opens only six connections to a service that speaks
HTTP/1.1. One visible tab has the stream (by a Web Lock), and tells the others what has changed (by a BroadcastChannel). When it is closed,
hidden, or frozen for 45 seconds, another tab goes on. Each tab can begin with its own \`since\`; what it has missed, it gets by
\`listChanges\`. While no tab is visible, there is no stream; the next visible tab goes on where it was. The tabs belong together if they
have the same \`baseUrl\`, and if the service (\`getCurrentUser\`) says that their tokens are of the same user. A tab whose token is refused
ends its loop when it next asks the service. On log-out, leave the loop, or abort its \`signal\`, in every tab. Outside of pages (Node, edge
runtimes, workers), and where there are no Web Locks (pages that are not on HTTPS or localhost), each loop has a stream of its own.

\`onState\` is told how it goes: \`connecting\`, \`live\`, \`resting\` (no tab is visible) or \`waiting\` (to connect again; the second argument
is the \`TaskFlowError\` before it). \`onReminder\` is called when a reminder of a task is due. An error that either throws ends the loop:

\`\`\`ts
import { createClient } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
const onState = (state: string, error?: Error) => console.log(state, error?.message ?? '');
for await (const change of client.watchTasks({ onState })) console.log(change.type, change.task?.title);
\`\`\`

${readmeOfPlanning}${readmeOfReact}
## Changing a task only if nobody else has

\`\`\`ts
import { createClient } from '@taskflow/sdk';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
const task = await client.createTask({ title: 'Buy milk' });
await client.updateTask(task.id, { completed: true }, { ifMatch: task.version });
\`\`\`

The call rejects with \`PRECONDITION_FAILED\` if the task has been changed since.

## Errors

Methods reject with a \`TaskFlowError\`. It has \`status\`, \`code\` (for programs), \`message\` (for people, with the first refused value:
\`The request has 1 invalid value. title: must not be blank\`), \`errors\` (all refused values, each with a JSON \`pointer\`),
\`requestId\` (the name of the request in the service's log) and \`headers\`. \`instanceof\` also works between the copies that \`import\`
and \`require\` load. Besides the codes of the contract, \`code\` can be

- \`NETWORK_ERROR\`, with the \`status\` 0: no reply came;
- \`TIMEOUT\`, with the \`status\` 0: none came in time. After both, the service may have carried out the request;
- \`UNEXPECTED_REPLY\`: the reply does not come from the service;
- \`NOT_MODIFIED\`: a 304, the reply to an \`If-None-Match\` among your \`headers\`;
- \`INVALID_ARGUMENT\`: an argument is invalid, such as an empty id or a header with an emoji, and nothing was sent.

When the \`signal\` is aborted, a call rejects at once with the signal's reason.

## Time limit

A reply must be complete after 30 seconds, and a token function must have answered. Set another limit with \`timeout\` (milliseconds), for
the client or for a call; 0 means no limit. It counts for each attempt, so a call can take longer. To limit a whole call, give it
\`signal: AbortSignal.timeout(10_000)\`. \`watchTasks\` has a limit of its own: 45 seconds without data.

## Retries

GET, PUT and DELETE are sent again after a network failure, a timeout, a 429 or a 503, up to \`retries\` times (3 by default). The client
waits as long as \`Retry-After\` says, if that is a minute at most, and a random time that grows. POST and PATCH are sent again only with
an \`idempotencyKey\`, and then also while their first attempt is still running (409 \`IDEMPOTENCY_KEY_IN_USE\`).

With \`ifMatch\` and no key, a PUT or DELETE is sent again only when the service says that it has done nothing (429, \`OVERLOADED\`,
\`NOT_READY\`). Otherwise the first attempt may have changed the task, so get the task before you send the request again. A DELETE that
is sent again and finds no task resolves, because the task is deleted.

No other 4xx is sent again, except once after a 401, with a new token. Libraries such as TanStack Query send again by themselves, also
after a 4xx. Both together multiply: 16 requests for a 503. Let one do it, with \`retry: false\` there, or with \`retries: 0\` here.

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
