'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  createElement,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useReducer,
  useSyncExternalStore,
} from 'react';
import type { Client } from '../../../../generated/sdk/index.js';
import { linked } from '../waiting.js';
import { keepLive, type LiveState } from './live.js';
import { createSession, type Session, sessionOf } from './session.js';

const SessionContext = createContext<Session | undefined>(undefined);
/** How many effects hold a session, and how many its live updates. In StrictMode, React runs effects twice. */
const [sessions, watches] = [new WeakMap<Session, Hold>(), new WeakMap<Session, Hold>()];
interface Hold {
  count: number;
  readonly release: () => void;
}

export interface TaskFlowProviderProps {
  readonly client: Client;
  readonly live?: boolean | undefined;
  readonly children?: ReactNode;
}

/** Gives the client to the hooks below. What it has fetched is forgotten when it goes, or another client comes. */
export function TaskFlowProvider({ client, live = true, children }: TaskFlowProviderProps): ReactElement {
  const queryClient = useQueryClient();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const session = sessionOf(queryClient) ?? createSession(queryClient, client, live ? 'connecting' : 'off');
  // Nothing is shown of a former client, not even once.
  const isCurrent = session.client === client;
  useEffect(() => {
    if (isCurrent) return hold(sessions, session, () => session.close);
    session.close();
    renderAgain();
    return undefined;
  }, [session, isCurrent]);
  useEffect(
    () => (isCurrent && live ? hold(watches, session, () => watch(queryClient, session)) : undefined),
    [queryClient, session, isCurrent, live],
  );
  return createElement(SessionContext.Provider, { value: session }, isCurrent ? children : null);
}

/** @param take called for the first of those who hold it; what it returns, when there has been none for a moment */
function hold(holds: WeakMap<Session, Hold>, session: Session, take: () => () => void): () => void {
  const held = holds.get(session) ?? { count: 0, release: take() };
  holds.set(session, held);
  held.count += 1;
  return () => {
    held.count -= 1;
    setTimeout(() => held.count === 0 && holds.get(session) === held && holds.delete(session) && held.release());
  };
}

function watch(queryClient: QueryClient, session: Session): () => void {
  const watching = linked(session.signal);
  void keepLive(queryClient, session, watching.signal);
  return () => {
    watching.abort();
    session.isComplete = false;
    session.live.set({ state: 'off' });
  };
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Render <TaskFlowProvider client={client}> around the components that use TaskFlow.');
  return session;
}

/** The client of the provider. */
export const useTaskFlow = (): Client => useSession().client;

/** How it goes with the live updates. */
export function useLiveState(): LiveState {
  const { live } = useSession();
  return useSyncExternalStore(live.subscribe, live.get, live.get);
}
