import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../../generated/sdk/index.js';
import { put, refreshed, tasksIn } from './cached.js';
import type { Expectation } from './effects.js';
import type { Known } from './lists.js';
import type { LiveState } from './live.js';
import { type Store, storeOf } from './store.js';

/** The first part of every query key. */
export const root = 'taskflow';

/** What is known of a user's tasks besides the cached queries, which it keeps current. */
export interface Session {
  readonly client: Client;
  /** Takes in what the service says of a task. */
  learn(known: Known): void;
  /** Fetches, and takes in what has been learned in the meantime. */
  fetch<Data>(query: readonly unknown[], run: () => Promise<Data>): Promise<Data>;
  /** Shows what a mutation is expected to do. @returns undefined when no cached query has the task */
  expect(id: string, expectation: Expectation): Expected | undefined;
  /** Fetches everything again that is shown, and the rest when it is shown. */
  refetch(): Promise<void>;
  /** Forgets everything, and aborts `signal`. */
  close(): void;
  readonly signal: AbortSignal;
  readonly live: Store<LiveState>;
}
export interface Expected {
  /** Waits until the earlier mutations of this task have ended. @returns its version then */
  turn(): Promise<number>;
  /** Shows what has come of it: the same as before, unless something is known. */
  end(known?: Known): void;
}
interface Pending {
  known: Known;
  readonly expectations: Set<Expectation>;
  last: Promise<void>;
}

const sessions = new WeakMap<QueryClient, Session>();
/** The session of the client that is shown, if there is a provider. */
export const sessionOf = (queryClient: QueryClient): Session | undefined => sessions.get(queryClient);

export function createSession(queryClient: QueryClient, client: Client): Session {
  const pending = new Map<string, Pending>();
  /** What is learned while a query is under way, which may have been read before. */
  const logs = new Set<Known[]>();
  const cached = () => queryClient.getQueryCache().findAll({ queryKey: [root] });
  const controller = new AbortController();
  const { signal } = controller;
  const dirty = new Set<string>();

  const shown = (known: Known): Known => {
    const expectations = [...(pending.get(known.id)?.expectations ?? [])];
    const task = expectations.reduce((now, expectation) => now && expectation(now), known.task);
    return { ...known, task };
  };
  function show(known: Known): void {
    for (const query of cached()) {
      const { data, isInvalidated, dataUpdatedAt } = query.state;
      if (data === undefined) continue;
      const now = put(data, shown(known), query.queryKey);
      if (now !== data) {
        query.setData(now, { updatedAt: dataUpdatedAt, manual: true });
        if (isInvalidated) query.invalidate();
      }
      if (refreshed(data, known, query.queryKey)) refetchSoon(query.queryHash);
    }
  }
  /** Once for changes that come together. */
  function refetchSoon(hash: string): void {
    if (dirty.size === 0)
      setTimeout(() => {
        const hashes = new Set(dirty);
        dirty.clear();
        void queryClient.invalidateQueries({ predicate: ({ queryHash }) => hashes.has(queryHash) });
      }, 100);
    dirty.add(hash);
  }
  /** @returns whether it is not older than what is known */
  function note(known: Known): boolean {
    const entry = pending.get(known.id);
    if (!entry) return true;
    if (known.version < entry.known.version) return false;
    entry.known = known;
    return true;
  }

  const session: Session = {
    ...{ client, signal, live: storeOf<LiveState>({ state: 'connecting' }) },
    learn(known) {
      if (signal.aborted) return;
      for (const log of logs) log.push(known);
      if (note(known)) show(known);
    },
    async fetch(query, run) {
      const log: Known[] = [];
      logs.add(log);
      try {
        let data = await run();
        for (const task of tasksIn(data)) note({ id: task.id, version: task.version, task });
        for (const known of [...log, ...[...pending.values()].map((entry) => entry.known)])
          data = put(data, shown(known), query);
        return data;
      } finally {
        logs.delete(log);
      }
    },
    expect(id, expectation) {
      const task = cached()
        .flatMap((query) => tasksIn(query.state.data))
        .filter((candidate) => candidate.id === id)
        .sort((one, other) => other.version - one.version)[0];
      let entry = pending.get(id);
      if (!entry && !task) return undefined;
      entry ??= { known: { id, version: task!.version, task }, expectations: new Set(), last: Promise.resolve() };
      const mine = entry;
      pending.set(id, mine);
      mine.expectations.add(expectation);
      show(mine.known);
      const before = mine.last;
      let done = () => {};
      mine.last = new Promise((resolve) => {
        done = resolve;
      });
      return {
        turn: () => before.then(() => mine.known.version),
        end(known) {
          done();
          mine.expectations.delete(expectation);
          if (signal.aborted) return;
          if (known) for (const log of logs) log.push(known);
          if (known) note(known);
          if (mine.expectations.size === 0) pending.delete(id);
          show(mine.known);
        },
      };
    },
    refetch: () => queryClient.invalidateQueries({ queryKey: [root] }),
    close() {
      controller.abort();
      if (sessions.get(queryClient) === session) sessions.delete(queryClient);
      queryClient.removeQueries({ queryKey: [root] });
    },
  };
  sessions.set(queryClient, session);
  return session;
}
