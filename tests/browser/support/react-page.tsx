// The script of a page that is built on the SDK's entry for React. A test bundles it.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type Client, createClient, type Task } from '@taskflow/sdk';
import {
  TaskFlowProvider,
  useInfiniteListTasks,
  useListTasks,
  useLiveState,
  useLogOut,
  useToggleTask,
  useUpdateTask,
} from '@taskflow/sdk/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    readonly settings: { readonly baseUrl: string; readonly tokens: Readonly<Record<string, string>> };
    /** The keys of what is cached. */
    cachedKeys(): readonly unknown[];
    /** Each text that the page has shown for the first task. */
    shown: string[];
  }
}

// Users set what they like; the SDK's hooks do not retry all the same.
const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: 3 }, mutations: { retry: 3 } },
});
window.cachedKeys = () =>
  queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey);
window.shown = [];

function App() {
  const [client, setClient] = useState<Client>();
  const [live, setLive] = useState(true);
  const { baseUrl, tokens } = window.settings;
  const signIn = (name: string) => setClient(createClient({ baseUrl, token: () => tokens[name] }));
  return (
    <QueryClientProvider client={queryClient}>
      {Object.keys(tokens).map((name) => (
        <button type="button" key={name} onClick={() => signIn(name)}>
          Sign in as {name}
        </button>
      ))}
      <button type="button" onClick={() => setLive(!live)}>
        Live updates
      </button>
      {client && (
        <TaskFlowProvider client={client} live={live}>
          <Tasks onSignedOut={() => setClient(undefined)} />
        </TaskFlowProvider>
      )}
    </QueryClientProvider>
  );
}

function Tasks({ onSignedOut }: { onSignedOut: () => void }) {
  const { data: tasks, error } = useListTasks();
  const pending = useInfiniteListTasks({ status: 'pending', sort: 'created_at', limit: 2 });
  const logOut = useLogOut({ onSuccess: onSignedOut });
  const { state } = useLiveState();
  if (tasks?.[0]) window.shown.push(tasks[0].title);
  return (
    <main>
      <output>{state}</output>
      <button type="button" onClick={() => logOut.mutate()}>
        Sign out
      </button>
      <ul id="all">
        {tasks?.map((task) => (
          <Item key={task.id} task={task} />
        ))}
      </ul>
      <ul id="pending">
        {pending.data?.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {pending.hasNextPage && (
        <button type="button" onClick={() => pending.fetchNextPage()}>
          More
        </button>
      )}
      {error && <p role="alert">{error.code}</p>}
    </main>
  );
}

function Item({ task }: { task: Task }) {
  const update = useUpdateTask();
  const toggle = useToggleTask();
  const rename = () => update.mutate({ taskId: task.id, body: { title: `${task.title}!` } });
  return (
    <li className={task.completed ? 'completed' : 'pending'}>
      <span>{task.title}</span>
      <button type="button" onClick={rename}>
        Rename
      </button>
      <button type="button" onClick={() => toggle.mutate({ taskId: task.id })}>
        Toggle
      </button>
      {update.error && <em>{update.error.code}</em>}
    </li>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
