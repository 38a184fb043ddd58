'use client';

import type { Task } from '@taskflow/sdk';
import { useCreateTask, useDeleteTask, useInfiniteListTasks, useLiveState, useToggleTask } from '@taskflow/sdk/react';
import { type FormEvent, type MouseEvent, useRef, useState, useTransition } from 'react';
import { clearCompleted } from '@/app/actions';
import { unreachable } from '@/lib/auth-client';
import { Problem } from './problem';
import { useHydrated } from './use-hydrated';

const liveTexts: Readonly<Record<string, string>> = { live: 'Live', resting: 'Paused', ended: 'Not live' };
/** What the keyboard works on must not go away with what was deleted. */
const focusHeading = () => document.getElementById('tasks')?.focus();

export function TaskList() {
  const { data: tasks, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteListTasks();
  const live = useLiveState();
  return (
    <>
      <h1 id="tasks" tabIndex={-1}>
        Tasks <output data-state={live.state}>{liveTexts[live.state] ?? 'Connecting …'}</output>
      </h1>
      <NewTask />
      <Problem error={error ?? (live.state === 'ended' ? live.error : undefined)} />
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
      <ClearCompleted isOffered={tasks?.some(({ completed }) => completed) ?? false} />
    </>
  );
}

function NewTask() {
  const [{ title, idempotencyKey }, setText] = useState({ title: '', idempotencyKey: '' });
  const sent = useRef('');
  const isHydrated = useHydrated();
  // A key for each text: when it is sent again after a reply that was lost, there is still one task.
  const write = (text: string) =>
    setText({ title: text, idempotencyKey: crypto.getRandomValues(new Uint32Array(4)).join('-') });
  const create = useCreateTask({
    onSuccess: () => write(''),
    onError: () => {
      sent.current = '';
    },
  });
  const add = (event: FormEvent) => {
    event.preventDefault();
    // The second click of a double click.
    if (sent.current === idempotencyKey) return;
    sent.current = idempotencyKey;
    create.mutate({ body: { title }, idempotencyKey });
  };
  return (
    <form onSubmit={add}>
      <label htmlFor="title">New task</label>
      <input
        id="title"
        value={title}
        onChange={(event) => write(event.target.value)}
        readOnly={!isHydrated}
        maxLength={200}
        required
      />
      <button type="submit" disabled={!isHydrated || create.isPending}>
        {create.isPending ? 'Adding …' : 'Add'}
      </button>
      <Problem error={create.error} />
    </form>
  );
}

function TaskItem({ task }: { task: Task }) {
  // Before the mutation shows it: React would take a click back that changes nothing at once.
  const [isChecked, setChecked] = useState<boolean>();
  const toggle = useToggleTask();
  const change = (checked: boolean) => {
    setChecked(checked);
    toggle.mutate({ taskId: task.id }, { onSettled: () => setChecked(undefined) });
  };
  const remove = useDeleteTask();
  const removeFrom = ({ currentTarget }: MouseEvent) => {
    const item = currentTarget.closest('li')!;
    const other = (item.nextElementSibling ?? item.previousElementSibling)?.querySelector('input');
    if (other) other.focus();
    else focusHeading();
    remove.mutate({ taskId: task.id });
  };
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isChecked ?? task.completed}
          onChange={(event) => change(event.target.checked)}
        />
        <span>{task.title}</span>
      </label>
      <button type="button" aria-label={`Delete ${task.title}`} onClick={removeFrom}>
        Delete
      </button>
      <Problem error={toggle.error ?? remove.error} />
    </li>
  );
}

/** A server action: the request to the service comes from Next's server. */
function ClearCompleted({ isOffered }: { isOffered: boolean }) {
  const [isBusy, start] = useTransition();
  const [outcome, setOutcome] = useState('');
  const clear = () =>
    start(async () => {
      setOutcome(await clearCompleted().catch(() => unreachable));
      focusHeading();
    });
  return (
    <p>
      {isOffered && (
        <button type="button" disabled={isBusy} onClick={clear}>
          {isBusy ? 'Deleting …' : 'Delete completed tasks'}
        </button>
      )}{' '}
      <output>{outcome}</output>
    </p>
  );
}
