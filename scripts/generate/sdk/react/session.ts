import type { Query, QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../../generated/sdk/index.js';
import { arrivalsOf } from './arrivals.js';
import { isDrained, put, refreshed, tasksIn } from './cached.js';
import type { Expectation } from './effects.js';
import type { Known } from './lists.js';
import type { LiveState } from './live.js';
import { root } from './root.js';
import { type Store, storeOf } from './store.js';

/** What is known of a user's tasks besides the cached queries, which it keeps current. */
export interface Session {
  readonly client: Client;
  /** Takes in what the service says of a task. */
  learn(known: Known): void;
  /** Called when a query begins to ask the service. */
  fetches(key: readonly unknown[]): void;
  /** Shows what a mutation is expected to do. @returns undefined when no cached query has the task */
  expect(id: string, expectation: Expectation): Expected | undefined;
  /** Fetches everything again that is shown, and the rest when it is shown. */
  refetch(): Promise<void>;
  /** Forgets everything, and aborts `signal`. */
  close(): void;
  readonly signal: AbortSignal;
  readonly live: Store<LiveState>;
  /** Whether the changes after everything that is cached are learned. */
  isComplete: boolean;
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

export function createSession(queryClient: QueryClient, client: Client, state: LiveState['state']): Session {
  const pending = new Map<string, Pending>();
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
      const { data } = query.state;
      if (data === undefined) continue;
      const now = put(data, shown(known), query.queryKey);
      if (now !== data) arrivals.write(query, now);
      if (!pending.has(known.id) && refreshed(now, known, query.queryKey)) refetchSoon(query.queryHash);
    }
  }
  /** Puts what is known besides into the data that a query has got. */
  function complete(query: Query, log: readonly Known[], isFromElsewhere: boolean, hasOldPages: boolean): void {
    const { data } = query.state;
    for (const task of tasksIn(data)) note({ id: task.id, version: task.version, task });
    const all = [...log, ...[...pending.values()].map((entry) => entry.known)];
    const now = all.reduce((before, known) => put(before, shown(known), query.queryKey), data);
    if (now !== data) arrivals.write(query, now);
    const isOld = hasOldPages || (isFromElsewhere && session.isComplete);
    if (isOld || (pending.size === 0 && isDrained(now))) refetchSoon(query.queryHash);
  }
  /** Once for changes that come together. */
  function refetchSoon(hash: string): void {
    if (dirty.size === 0)
      setTimeout(() => {
        const hashes = new Set(dirty);
        dirty.clear();
        void fetchAgain(({ queryHash }) => hashes.has(queryHash));
      }, 100);
    dirty.add(hash);
  }
  /** A further page that is under way comes first: somebody has asked for it. */
  const fetchAgain = (isMeant: (query: Query) => boolean): Promise<void> =>
    queryClient.invalidateQueries({ queryKey: [root], predicate: (query) => isMeant(query) && !arrivals.defer(query) });
  /** @returns whether it is not older than what is known */
  function note(known: Known): boolean {
    const entry = pending.get(known.id);
    if (!entry) return true;
    if (known.version < entry.known.version) return false;
    entry.known = known;
    return true;
  }

  const session: Session = {
    ...{ client, signal, live: storeOf<LiveState>({ state }), isComplete: false },
    learn(known) {
      if (signal.aborted) return;
      arrivals.log(known);
      if (note(known)) show(known);
    },
    fetches: (key) => arrivals.expect(key),
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
          // Completing or deleting a recurring task makes the next one, which comes with the changes.
          const isRecurring = !!mine.known.task?.recurrence;
          if (known) arrivals.log(known);
          if (known) note(known);
          if (known && isRecurring && !session.isComplete) void session.refetch();
          if (mine.expectations.size === 0) pending.delete(id);
          show(mine.known);
        },
      };
    },
    refetch: () => fetchAgain(() => true),
    close() {
      controller.abort();
      arrivals.stop();
      if (sessions.get(queryClient) === session) sessions.delete(queryClient);
      queryClient.removeQueries({ queryKey: [root] });
    },
  };
  const arrivals = arrivalsOf(queryClient, complete);
  sessions.set(queryClient, session);
  return session;
}
