'use client';

import type { Task } from '@taskflow/sdk';
import { useCreateTask, useDeleteTask, useInfiniteListTasks, useLiveState, useToggleTask } from '@taskflow/sdk/react';
import { type FormEvent, useState, useTransition } from 'react';
import { clearCompleted } from '@/app/actions';
import { Problem } from './problem';

const liveTexts: Readonly<Record<string, string>> = { live: 'Live', resting: 'Paused', ended: 'Not live' };

export function TaskList() {
  const { data: tasks, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteListTasks();
  const live = useLiveState();
  return (
    <>
      <h1>
        Tasks <output data-state={live.state}>{liveTexts[live.state] ?? 'Connecting …'}</output>
      </h1>
      <NewTask />
      <Problem error={error ?? live.error} />
      {isPending && <p aria-busy="true">Loading …</p>}
      {tasks?.length === 0 && <p>Nothing to do. Add a task, or open this page in a second tab and watch.</p>}
      <ul aria-label="Tasks">
        {tasks?.map((task) => (
          <TaskItem key={task.id} task={task} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? 'Loading …' : 'More'}
        </button>
      )}
      {tasks?.some(({ completed }) => completed) && <ClearCompleted />}
    </>
  );
}

function NewTask() {
  const [title, setTitle] = useState('');
  const create = useCreateTask({ onSuccess: () => setTitle('') });
  const add = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: { title } });
  };
  return (
    <form onSubmit={add}>
      <label htmlFor="title">New task</label>
      <input id="title" value={title} onChange={(event) => setTitle(event.target.value)} />
      <button type="submit" disabled={create.isPending}>
        {create.isPending ? 'Adding …' : 'Add'}
      </button>
      <Problem error={create.error} />
    </form>
  );
}

function TaskItem({ task }: { task: Task }) {
  const toggle = useToggleTask();
  const remove = useDeleteTask();
  return (
    <li>
      <label>
        <input type="checkbox" checked={task.completed} onChange={() => toggle.mutate({ taskId: task.id })} />
        <span>{task.title}</span>
      </label>
      <button type="button" aria-label={`Delete ${task.title}`} onClick={() => remove.mutate({ taskId: task.id })}>
        Delete
      </button>
      <Problem error={toggle.error ?? remove.error} />
    </li>
  );
}

/** A server action: the request to the service comes from Next's server. */
function ClearCompleted() {
  const [isBusy, start] = useTransition();
  const [outcome, setOutcome] = useState('');
  return (
    <p>
      <button type="button" disabled={isBusy} onClick={() => start(async () => setOutcome(await clearCompleted()))}>
        {isBusy ? 'Deleting …' : 'Delete completed tasks'}
      </button>{' '}
      <output>{outcome}</output>
    </p>
  );
}
