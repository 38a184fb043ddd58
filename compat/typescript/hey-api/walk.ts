import { MutationObserver, QueryClient } from '@tanstack/react-query';
import * as query from './client/@tanstack/react-query.gen';
import { client } from './client/client.gen';
import type { Problem, ProblemCode, SignUp, Task, TaskCreate, TaskUpdate } from './client/types.gen';
import { zTask } from './client/zod.gen';

// The SDK checks requests and replies with the zod schemas (`validator` in openapi-ts.config.ts).

client.setConfig({ baseUrl: process.argv[2]! });
const queries = new QueryClient();
const credentials: SignUp = { email: process.argv[3]!, password: 'password123' };
const body = credentials;
/** Planned for a day, which is not everywhere the same. */
const planned: TaskCreate = {
  ...{ title: 'Übung 🎉', due_date: '2026-12-01', time_zone: 'Pacific/Apia' },
  ...{ priority: 'high', tags: ['Küche', 'home'], reminders: [30, -540] },
};
const change: TaskUpdate = {
  ...{ description: 'Zwei Liter 🥛', completed: true },
  due_date: '2026-12-01T17:30:00+05:00',
};

const signedUp = await new MutationObserver(queries, query.signUpMutation()).mutate({ body });
const loggedIn = await new MutationObserver(queries, query.logInMutation()).mutate({ body });
client.setConfig({ auth: loggedIn.token });

const task: Task = await new MutationObserver(queries, query.createTaskMutation()).mutate({ body: planned });
zTask.parse(task);
const path = { task_id: task.id };
const pending = query.listTasksOptions({ query: { status: 'pending', limit: 10 } });
const listed = await queries.fetchQuery(pending);
const got = await queries.fetchQuery(query.getTaskOptions({ path }));
const updated = await new MutationObserver(queries, query.updateTaskMutation()).mutate({ path, body: change });
const listedAgain = await queries.fetchQuery(pending);
await new MutationObserver(queries, query.deleteTaskMutation()).mutate({ path });
const gone: Problem = await queries.fetchQuery(query.getTaskOptions({ path })).catch((problem) => problem);
const code: ProblemCode = gone.code;

// The test compares this line with what every client has to see.
console.log(
  JSON.stringify({
    signedUp: signedUp.email,
    loggedIn: loggedIn.token_type,
    created: [task.title, task.description, task.completed],
    listed: listed.map(({ title }) => title),
    got: got.title,
    updated: [updated.title, updated.description, updated.completed],
    planned: [task.priority, task.tags, task.reminders, task.completed_at],
    due: [task, ...listed, got, updated].map(({ due_date }) => due_date),
    listedAgain,
    gone: code,
  }),
);

/** What the compiler must refuse: if anything here were `any`, it would not. */
export const mistakes = [
  // @ts-expect-error no such filter
  () => query.listTasksOptions({ query: { status: 'open' } }),
  // @ts-expect-error no title
  () => new MutationObserver(queries, query.createTaskMutation()).mutate({ body: {} }),
  // @ts-expect-error no such priority
  () => new MutationObserver(queries, query.createTaskMutation()).mutate({ body: { ...planned, priority: 'highest' } }),
  // @ts-expect-error no such field of a task
  () => got.colour,
  // @ts-expect-error no such problem
  () => gone.code === 'TASK_NOT_FUND',
];
