// The script of a frontend's page. It is served as it is, beside the SDK.
import { createClient, TaskFlowError } from './sdk/index.js';

/** Sends cookies along, as a frontend with sessions does. */
const withCredentials = (url, init) => fetch(url, { ...init, credentials: 'include' });

const told = (error) => {
  const { name, status, code, message, requestId, errors, headers } = error;
  return { known: error instanceof TaskFlowError, name, status, code, message, requestId, errors, ...seen(headers) };
};
const seen = (headers) => ({ headers: Object.fromEntries(headers ?? []) });
const failing = (call) => call.then(() => 'no error', told);

/** What a library for tracing adds. */
const traced = { 'sentry-trace': '0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1', baggage: 'sentry-release=1' };

/** Everything that a page does with the service, and what it gets to see of it. */
window.useService = async (baseUrl) => {
  const account = { email: 'page@example.com', password: 'password123' };
  const anonymous = createClient({ baseUrl, fetch: withCredentials });
  await anonymous.signUp(account);
  const { token } = await anonymous.logIn(account);
  const client = createClient({ baseUrl, token, fetch: withCredentials });
  const { headers, ...created } = await client.request('createTask', { body: { title: 'First' } });
  const { id } = created.data;
  await client.createTask({ title: 'Second' });
  const page = await client.request('listTasks', { query: { limit: 1 } });
  const titles = [];
  for await (const task of client.items.listTasks({ limit: 1 })) titles.push(task.title);
  return {
    created: { ...created, ...seen(headers) },
    page: seen(page.headers),
    syncToken: (await client.page.listTasks()).syncToken,
    titles,
    replaced: await client.replaceTask(id, { title: 'Replaced' }),
    toggled: await client.toggleTask(id),
    deleted: await client.request('deleteTask', { params: { task_id: id } }).then(({ status }) => status),
    invalid: await failing(client.createTask({ title: ' ' })),
    missing: await failing(client.getTask(id)),
    anonymous: await failing(anonymous.listTasks()),
    tooLarge: await failing(createClient({ baseUrl, token: 'x'.repeat(20_000), fetch: withCredentials }).listTasks()),
    traced: await client.request('listTasks', { headers: traced }).then(({ status }) => status),
  };
};

/** One call with a token, and one that needs no preflight. */
window.tryService = async (baseUrl, token) => {
  const client = createClient({ baseUrl, token, retries: 0 });
  return { tasks: await failing(client.listTasks()), health: await failing(client.getHealth()) };
};
