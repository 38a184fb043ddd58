import { setConfig } from '@kubb/plugin-client/clients/fetch';
import { MutationObserver, QueryClient } from '@tanstack/react-query';
import * as api from './client';

const baseURL = process.argv[2]!;
setConfig({ baseURL });
const queries = new QueryClient();
/** Planned for a day, which is not everywhere the same. */
const planned: api.TaskCreate = {
  ...{ title: 'Übung 🎉', due_date: '2026-12-01', time_zone: 'Pacific/Apia' },
  ...{ priority: 'high', tags: ['Küche', 'home'], reminders: [30, -540] },
};
const change: api.TaskUpdate = {
  ...{ description: 'Zwei Liter 🥛', completed: true },
  due_date: '2026-12-01T17:30:00+05:00',
};
const credentials: api.SignUp = { email: process.argv[3]!, password: 'password123' };

const signedUp = await new MutationObserver(queries, api.signUpMutationOptions()).mutate({ data: credentials });
const loggedIn = await new MutationObserver(queries, api.logInMutationOptions()).mutate({ data: credentials });
setConfig({ baseURL, headers: { Authorization: `Bearer ${loggedIn.token}` } });

const createTask = new MutationObserver(queries, api.createTaskMutationOptions());
const task: api.Task = await createTask.mutate({ data: planned });
const pending = api.listTasksQueryOptions({ status: 'pending', limit: 10 });
const listed = await queries.fetchQuery(pending);
const getTask = api.getTaskQueryOptions(task.id);
const got = await queries.fetchQuery(getTask);
const updated = await new MutationObserver(queries, api.updateTaskMutationOptions()).mutate({
  task_id: task.id,
  data: change,
});
const listedAgain = await queries.fetchQuery(pending);
await new MutationObserver(queries, api.deleteTaskMutationOptions()).mutate({ task_id: task.id });
const gone: api.GetTask404 = await queries.fetchQuery(getTask).catch((problem) => problem);
const code: api.ProblemCode = api.problemSchema.parse(gone).code;

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
  () => api.listTasksQueryOptions({ status: 'open' }),
  // @ts-expect-error no title
  () => createTask.mutate({ data: {} }),
  // @ts-expect-error no such priority
  () => createTask.mutate({ data: { ...planned, priority: 'highest' } }),
  // @ts-expect-error no such field of a task
  () => got.colour,
  // @ts-expect-error no such problem
  () => gone.code === 'TASK_NOT_FUND',
];
