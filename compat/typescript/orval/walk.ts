import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { setupServer } from 'msw/node';
import * as api from './client/endpoints';
import { getTaskFlowAPIMock } from './client/endpoints.msw';
import type { ProblemCode, SignUp, Task, TaskCreate, TaskUpdate } from './client/model';
import * as schemas from './client/schemas.zod';

const queries = new QueryClient();
const credentials: SignUp = { email: process.argv[3]!, password: 'password123' };

/** Planned for a day, which is not everywhere the same. */
const planned: TaskCreate = {
  ...{ title: 'Übung 🎉', due_date: '2026-12-01', time_zone: 'Pacific/Apia' },
  ...{ priority: 'high', tags: ['Küche', 'home'], reminders: [30, -540] },
};
const change: TaskUpdate = {
  ...{ description: 'Zwei Liter 🥛', completed: true },
  due_date: '2026-12-01T17:30:00+05:00',
};

/** Orval's replies are unions by status: this narrows one to the reply that is expected. */
function only<Reply extends { status: number }, Status extends Reply['status']>(reply: Reply, status: Status) {
  if (reply.status !== status) throw new Error(`${reply.status} instead of ${status}: ${JSON.stringify(reply)}`);
  return reply as Extract<Reply, { status: Status }>;
}

/** Checks a value with a zod schema. */
function checked<Value>(schema: { parse(value: unknown): unknown }, value: Value): Value {
  schema.parse(value);
  return value;
}

// What the handlers for Mock Service Worker answer passes the schemas.
const server = setupServer(...getTaskFlowAPIMock());
server.listen({ onUnhandledFrame: 'error' });
checked(schemas.ListTasksResponse, only(await api.listTasks(), 200).data);
checked(schemas.CreateTaskResponse, only(await api.createTask({ title: 'Übung 🎉' }), 201).data);
server.close();

const signUp = new MutationObserver(queries, api.getSignUpMutationOptions());
const signedUp = only(await signUp.mutate({ data: checked(schemas.SignUpBody, credentials) }), 201);
checked(schemas.SignUpResponse, signedUp.data);
const logIn = new MutationObserver(queries, api.getLogInMutationOptions());
const loggedIn = only(await logIn.mutate({ data: checked(schemas.LogInBody, credentials) }), 200);
checked(schemas.LogInResponse, loggedIn.data);
const options = { fetch: { headers: { Authorization: `Bearer ${loggedIn.data.token}` } } };

const createTask = new MutationObserver(queries, api.getCreateTaskMutationOptions(options));
const created = only(await createTask.mutate({ data: checked(schemas.CreateTaskBody, planned) }), 201);
const task: Task = checked(schemas.CreateTaskResponse, created.data);
const pending = checked(schemas.ListTasksQueryParams, { status: 'pending', limit: 10 } as const);
const list = () => queries.fetchQuery(api.getListTasksQueryOptions(pending, options));
const listed = checked(schemas.ListTasksResponse, only(await list(), 200).data);
const got = only(await queries.fetchQuery(api.getGetTaskQueryOptions(task.id, options)), 200);
checked(schemas.GetTaskResponse, got.data);
const updateTask = new MutationObserver(queries, api.getUpdateTaskMutationOptions(options));
const data = checked(schemas.UpdateTaskBody, change);
const updated = only(await updateTask.mutate({ taskId: task.id, data }), 200);
checked(schemas.UpdateTaskResponse, updated.data);
const listedAgain = only(await list(), 200).data;
const deleteTask = new MutationObserver(queries, api.getDeleteTaskMutationOptions(options));
only(await deleteTask.mutate({ taskId: task.id }), 204);
const gone = only(await api.getTask(task.id, options.fetch), 404);
const code: ProblemCode = gone.data.code;

// The test compares this line with what every client has to see.
console.log(
  JSON.stringify({
    signedUp: signedUp.data.email,
    loggedIn: loggedIn.data.token_type,
    created: [task.title, task.description, task.completed],
    listed: listed.map(({ title }) => title),
    got: got.data.title,
    updated: [updated.data.title, updated.data.description, updated.data.completed],
    planned: [task.priority, task.tags, task.reminders, task.completed_at],
    due: [task, ...listed, got.data, updated.data].map(({ due_date }) => due_date),
    listedAgain,
    gone: code,
  }),
);

/** What the compiler must refuse: if anything here were `any`, it would not. */
export const mistakes = [
  // @ts-expect-error no such filter
  () => api.listTasks({ status: 'open' }),
  // @ts-expect-error no title
  () => createTask.mutate({ data: {} }),
  // @ts-expect-error no such priority
  () => createTask.mutate({ data: { ...planned, priority: 'highest' } }),
  // @ts-expect-error no such field of a task
  () => got.data.colour,
  // @ts-expect-error no such problem
  () => gone.data.code === 'TASK_NOT_FUND',
];
