import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './support/process';
import { reactConsumer } from './support/react-consumer';

// The types of @taskflow/sdk/react in a program that has installed the package. Each program below is compiled on its own.

const right = {
  'every kind of query': `
    const all: Task[] | undefined = useListTasks().data;
    const titles: string[] | undefined = useListTasks({ status: 'pending' }, { select: (tasks) => tasks.map(({ title }) => title) }).data;
    const one = useGetTask('1', { enabled: all !== undefined, staleTime: 1000 });
    if (one.error) one.error.code satisfies string;
    else if (one.isSuccess) one.data.title satisfies string;
    const pages = useInfiniteListTasks({ limit: 10 });
    void pages.fetchNextPage().then(({ data }) => data satisfies Task[] | undefined);
    const count: number | undefined = useInfiniteListTasks({}, { select: (tasks) => tasks.length }).data;
    const limit: number | null | undefined = useGetUsage().data?.tasks.limit;
    void [titles, count, limit];`,
  'every kind of change': `
    const create = useCreateTask({ onSuccess: (task) => task.title satisfies string });
    create.mutate({ body: { title: 'x' }, idempotencyKey: 'once' });
    const update = useUpdateTask({ onMutate: () => 7, onError: (error, _, seven) => [error.code, seven satisfies number | undefined] });
    update.mutate({ taskId: '1', body: { completed: true }, ifMatch: '*' });
    useReplaceTask().mutate({ taskId: '1', body: { title: 'x' } }, { onSettled: (task, error) => [task?.title, error?.code] });
    void useDeleteTask().mutateAsync({ taskId: '1' }).then((nothing) => nothing satisfies undefined);
    useCompleteAll().mutate();
    useClearCompleted().mutate({ query: { status: 'completed' } });
    useDeleteAccount().mutate({ body: { password: 'x' } });
    useDeleteAccount().mutate();`,
  'options for functions of React Query': `
    const tasks: Task[] = useSuspenseQuery(listTasksOptions(client)).data;
    const again: Task[] | undefined = useQuery({ ...listTasksOptions(client, { q: 'x' }), staleTime: 1000 }).data;
    const pages: Task[] = useSuspenseInfiniteQuery(listTasksInfiniteOptions(client)).data;
    const [task, usage] = useQueries({ queries: [getTaskOptions(client, '1'), getUsageOptions(client)] });
    const cached: Page<Task> | undefined = queryClient.getQueryData(listTasksOptions(client).queryKey);
    void queryClient.prefetchQuery(listTasksOptions(client));
    void queryClient.prefetchInfiniteQuery(listTasksInfiniteOptions(client));
    void queryClient.ensureQueryData(getTaskOptions(client, '1')).then(({ title }) => title satisfies string);
    void [tasks, again, pages, task.data?.title, usage.error?.code, cached];`,
  'the provider and its state': `
    const { state, error } = useLiveState();
    const own: Client = useTaskFlow();
    const message: string | undefined = state === 'ended' ? error?.message : undefined;
    createElement(TaskFlowProvider, { client: own, live: false }, message);`,
};
const wrong = {
  'a filter that is none': `useListTasks({ status: 'done' });`,
  'a missing path parameter': `useGetTask();`,
  'a key of its own': `useListTasks({}, { queryKey: ['x'] });`,
  'a selection from pages': `useListTasks({}, { select: ({ items }) => items });`,
  'a property that a task does not have': `useListTasks().data?.[0]?.colour;`,
  'a code that is none': `useListTasks().error?.code === 'TASK_NOT_FUND';`,
  'a change without its body': `useCreateTask().mutate();`,
  'a change of an unknown field': `useUpdateTask().mutate({ taskId: '1', body: { colour: 'red' } });`,
  'a change without its task': `useUpdateTask().mutate({ body: { completed: true } });`,
  'a version where the contract has none': `useRestoreTask().mutate({ taskId: '1', ifMatch: 7 });`,
  'a hook for the stream': `useStreamChanges();`,
  'a provider without a client': `createElement(TaskFlowProvider, {});`,
};
const head = `import { QueryClient, useQueries, useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type Client, createClient, type Page, type Task } from '@taskflow/sdk';
import * as entry from '@taskflow/sdk/react';
import { createElement } from 'react';
const client = createClient({ baseUrl: '/' });
const queryClient = new QueryClient();
export type Used = [Client, Page<Task>];
export const used = [client, queryClient, createElement, useQueries, useQuery, useSuspenseInfiniteQuery, useSuspenseQuery, entry];
`;
/** The program with the names that it uses from the entry. */
const whole = (code: string) => {
  const names = [...new Set(code.match(/\b(use(?!Quer|Suspense)[A-Z]\w+|\w+Options|TaskFlowProvider)\b/g))];
  return `${head}import { ${names.join(', ')} } from '@taskflow/sdk/react';\nexport function Component() {${code}\n}\n`;
};

const sdk = join(projectRoot, 'generated', 'sdk');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const examples = [...read(sdk, 'README.md').matchAll(/```tsx\n(.*?)```/gs)].map(([, code]) => code!);
const pages = [...examples, read(projectRoot, 'tests', 'browser', 'support', 'react-page.tsx')];
const programs = new Map<string, string>([
  ...Object.entries({ ...right, ...wrong }).map(([name, code]) => [name, whole(code)] as const),
  ...pages.map((code, index) => [`page ${index}`, code] as const),
]);

let folder: string;
beforeAll(() => {
  folder = reactConsumer();
});
afterAll(() => rmSync(folder, { recursive: true }));

const strict: ts.CompilerOptions = {
  ...{
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: false,
    // Those of TypeScript itself are not what is tested.
    skipDefaultLibCheck: true,
  },
  ...{ target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX, preserveSymlinks: true },
  ...{ lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [] },
};

describe.each([
  ['nodenext', { module: ts.ModuleKind.NodeNext }],
  ['bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
])('a strict program with module resolution %s', (_, options) => {
  /** What the compiler says, by program. */
  const errors = new Map<string, string[]>();
  beforeAll(() => {
    const names = [...programs.keys()];
    const pathOf = (name: string) => join(folder, `program-${names.indexOf(name)}.tsx`);
    const texts = new Map(names.map((name) => [pathOf(name), programs.get(name)!]));
    const host = ts.createCompilerHost({ ...strict, ...options });
    const { fileExists, readFile } = host;
    host.fileExists = (path) => texts.has(path) || fileExists(path);
    host.readFile = (path) => texts.get(path) ?? readFile(path);
    const program = ts.createProgram([...texts.keys()], { ...strict, ...options }, host);
    for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
      const name = names.find((candidate) => pathOf(candidate) === file?.fileName) ?? file?.fileName ?? 'options';
      errors.set(name, [...(errors.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, '\n')]);
    }
  });

  it.each(Object.keys(right))('takes %s', (name) => expect(errors.get(name)).toBeUndefined());
  it.each(Object.keys(wrong))('refuses %s', (name) => expect(errors.get(name)).toHaveLength(1));
  it('takes the examples of the README, and the page of the browser tests', () => {
    expect(examples).toHaveLength(2);
    for (const index of pages.keys()) expect(errors.get(`page ${index}`)).toBeUndefined();
  });
  it('finds no fault in the declarations themselves', () => {
    expect([...errors].filter(([name]) => !programs.has(name))).toEqual([]);
  });
});
