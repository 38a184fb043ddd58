'use client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, createElement, useContext, useEffect, useReducer, useSyncExternalStore, } from 'react';
import { linked } from '../waiting.js';
import { keepLive } from './live.js';
import { createSession, sessionOf } from './session.js';
const SessionContext = createContext(undefined);
/** How many effects hold a session, and how many its live updates. In StrictMode, React runs effects twice. */
const [sessions, watches] = [new WeakMap(), new WeakMap()];
/** Gives the client to the hooks below. What it has fetched is forgotten when it goes, or another client comes. */
export function TaskFlowProvider({ client, live = true, children }) {
    const queryClient = useQueryClient();
    const [, renderAgain] = useReducer((count) => count + 1, 0);
    const session = sessionOf(queryClient) ?? createSession(queryClient, client, live ? 'connecting' : 'off');
    // Nothing is shown of a former client, not even once.
    const isCurrent = session.client === client;
    useEffect(() => {
        if (isCurrent)
            return hold(sessions, session, () => session.close);
        session.close();
        renderAgain();
        return undefined;
    }, [session, isCurrent]);
    useEffect(() => (isCurrent && live ? hold(watches, session, () => watch(queryClient, session)) : undefined), [queryClient, session, isCurrent, live]);
    return createElement(SessionContext.Provider, { value: session }, isCurrent ? children : null);
}
/** @param take called for the first of those who hold it; what it returns, when there has been none for a moment */
function hold(holds, session, take) {
    const held = holds.get(session) ?? { count: 0, release: take() };
    holds.set(session, held);
    held.count += 1;
    return () => {
        held.count -= 1;
        setTimeout(() => held.count === 0 && holds.get(session) === held && holds.delete(session) && held.release());
    };
}
function watch(queryClient, session) {
    const watching = linked(session.signal);
    void keepLive(queryClient, session, watching.signal);
    return () => {
        watching.abort();
        session.isComplete = false;
        session.live.set({ state: 'off' });
    };
}
export function useSession() {
    const session = useContext(SessionContext);
    if (!session)
        throw new Error('Render <TaskFlowProvider client={client}> around the components that use TaskFlow.');
    return session;
}
/** The client of the provider. */
export const useTaskFlow = () => useSession().client;
/** How it goes with the live updates. */
export function useLiveState() {
    const { live } = useSession();
    return useSyncExternalStore(live.subscribe, live.get, live.get);
}
