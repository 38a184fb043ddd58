/** The section of the SDK's README about React. tests/sdk-react-types.test.ts compiles its examples, tests/browser/react.test.ts runs the first. */
export const readmeOfReact = `## React

\`@taskflow/sdk/react\` has options and hooks for React 18 and 19 with [React Query](https://tanstack.com/query) 5.90 or newer
(\`npm install @tanstack/react-query\`). This page shows a live list:

\`\`\`tsx
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createClient } from '@taskflow/sdk';
import { TaskFlowProvider, useListTasks } from '@taskflow/sdk/react';
import { createRoot } from 'react-dom/client';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
function Tasks() {
  const { data: tasks = [] } = useListTasks();
  return <ul>{tasks.map(({ id, title }) => <li key={id}>{title}</li>)}</ul>;
}
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={new QueryClient()}>
    <TaskFlowProvider client={client}><Tasks /></TaskFlowProvider>
  </QueryClientProvider>,
);
\`\`\`

- \`useListTasks(query?, options?)\` gives the tasks of one page; \`useInfiniteListTasks\` gives those of all pages so far, and
  \`fetchNextPage\`. There is a hook for each GET: \`useGetTask(taskId)\`, \`useGetUsage()\` and so on. Their options are those of React
  Query. \`listTasksOptions(client, query?)\` and the like make options for \`useSuspenseQuery\`, \`prefetchQuery\`, \`useQueries\` and other
  functions, also on a server: a browser goes on from a list that a server has fetched (\`HydrationBoundary\`). Every query key begins
  with \`taskflow\` and the name of the method.
- There is a hook for each other operation. \`mutate\` takes the arguments of the method by name, and its options: \`mutate({ taskId, body,
  ifMatch })\`.
- \`useUpdateTask\`, \`useReplaceTask\`, \`useToggleTask\` and \`useDeleteTask\` show their change at once, in every query that has the task.
  They send the version that is shown as \`ifMatch\`, unless you give another one (\`'*'\`: any version). Changes of one task are sent one
  after the other. When one fails, for example because somebody else has changed the task (\`PRECONDITION_FAILED\`), it is taken back, and
  the tasks are fetched again.
- Changes from elsewhere show as they happen, by \`watchTasks\`: the list and the stream leave no gap, and tabs share the stream. Lists with
  \`q\` and the trash are fetched again after a change, and so are a list that has become shorter than a page although there are more tasks,
  and a list of a server that comes into a live page. \`useLiveState()\` tells how it goes; \`<TaskFlowProvider live={false}>\` goes without.
- The SDK repeats what can be repeated, so React Query does not (\`retry: false\`).
- Create another client when another user signs in. What has been fetched is forgotten when the client changes, when the provider goes, and
  after \`logOut\`, \`logOutEverywhere\` and \`deleteAccount\`. After a sign-out in another tab, this one keeps its tasks, and \`useLiveState()\`
  has the state \`ended\` with an error whose \`code\` is \`TOKEN_REVOKED\`: take the provider away then, as after your own sign-out.

\`\`\`tsx
import type { Task } from '@taskflow/sdk';
import { useCreateTask, useDeleteTask, useInfiniteListTasks, useUpdateTask } from '@taskflow/sdk/react';
import type { FormEvent } from 'react';

export function PendingTasks() {
  const { data: tasks = [], hasNextPage, fetchNextPage } = useInfiniteListTasks({ status: 'pending', limit: 20 });
  const { mutate: create, error } = useCreateTask();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    create({ body: { title: String(new FormData(event.currentTarget).get('title')) } });
  };
  return (
    <form onSubmit={add}>
      <input name="title" />
      {error && <p>{error.message}</p>}
      {tasks.map((task) => <PendingTask key={task.id} task={task} />)}
      {hasNextPage && <button type="button" onClick={() => fetchNextPage()}>More</button>}
    </form>
  );
}

function PendingTask({ task }: { task: Task }) {
  const { mutate: update } = useUpdateTask();
  const { mutate: remove } = useDeleteTask();
  return (
    <p>
      {task.title}
      <button type="button" onClick={() => update({ taskId: task.id, body: { completed: true } })}>Done</button>
      <button type="button" onClick={() => remove({ taskId: task.id })}>Delete</button>
    </p>
  );
}
\`\`\`
`;
