import createClient from 'openapi-fetch';
import type { components, paths } from './client/types';

const client = createClient<paths>({ baseUrl: process.argv[2]! });
const credentials: components['schemas']['SignUp'] = { email: process.argv[3]!, password: 'password123' };

/** Planned for a day, which is not everywhere the same. */
const planned: components['schemas']['TaskCreate'] = {
  ...{ title: 'Übung 🎉', due_date: '2026-12-01', time_zone: 'Pacific/Apia' },
  ...{ priority: 'high', tags: ['Küche', 'home'], reminders: [30, -540] },
};
const change: components['schemas']['TaskUpdate'] = {
  ...{ description: 'Zwei Liter 🥛', completed: true },
  due_date: '2026-12-01T17:30:00+05:00',
};

const signedUp = await client.POST('/api/auth/signup', { body: credentials });
const loggedIn = await client.POST('/api/auth/login', { body: credentials });
const headers = { Authorization: `Bearer ${loggedIn.data!.token}` };

const created = await client.POST('/api/tasks', { headers, body: planned });
const task: components['schemas']['Task'] = created.data!;
const params = { path: { task_id: task.id } };
const pending = { headers, params: { query: { status: 'pending', limit: 10 } } } as const;
const listed = await client.GET('/api/tasks', pending);
const got = await client.GET('/api/tasks/{task_id}', { headers, params });
const updated = await client.PATCH('/api/tasks/{task_id}', { headers, params, body: change });
const listedAgain = await client.GET('/api/tasks', pending);
await client.DELETE('/api/tasks/{task_id}', { headers, params });
const gone = await client.GET('/api/tasks/{task_id}', { headers, params });
const code: components['schemas']['ProblemCode'] = gone.error!.code;

// The test compares this line with what every client has to see.
console.log(
  JSON.stringify({
    signedUp: signedUp.data!.email,
    loggedIn: loggedIn.data!.token_type,
    created: [task.title, task.description, task.completed],
    listed: listed.data!.map(({ title }) => title),
    got: got.data!.title,
    updated: [updated.data!.title, updated.data!.description, updated.data!.completed],
    planned: [task.priority, task.tags, task.reminders, task.completed_at],
    due: [task, ...listed.data!, got.data!, updated.data!].map(({ due_date }) => due_date),
    listedAgain: listedAgain.data,
    gone: code,
  }),
);

/** What the compiler must refuse: if anything here were `any`, it would not. */
export const mistakes = [
  // @ts-expect-error no such filter
  () => client.GET('/api/tasks', { params: { query: { status: 'open' } } }),
  // @ts-expect-error no title
  () => client.POST('/api/tasks', { body: {} }),
  // @ts-expect-error no such priority
  () => client.POST('/api/tasks', { body: { ...planned, priority: 'highest' } }),
  // @ts-expect-error no such field of a task
  () => got.data!.colour,
  // @ts-expect-error no such problem
  () => gone.error!.code === 'TASK_NOT_FUND',
];
