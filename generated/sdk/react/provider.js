'use client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, createElement, useContext, useEffect, useReducer, useSyncExternalStore, } from 'react';
import { keepLive } from './live.js';
import { createSession, sessionOf } from './session.js';
const SessionContext = createContext(undefined);
/** How many effects hold a session. In StrictMode, React runs effects twice. */
const holders = new WeakMap();
/** Gives the client to the hooks below. What it has fetched is forgotten when it goes, or another client comes. */
export function TaskFlowProvider({ client, live = true, children }) {
    const queryClient = useQueryClient();
    const [, renderAgain] = useReducer((count) => count + 1, 0);
    const session = sessionOf(queryClient) ?? createSession(queryClient, client);
    // Nothing is shown of a former client, not even once.
    const isCurrent = session.client === client;
    useEffect(() => {
        if (isCurrent)
            return hold(queryClient, session, live);
        session.close();
        renderAgain();
        return undefined;
    }, [queryClient, session, isCurrent, live]);
    return createElement(SessionContext.Provider, { value: session }, isCurrent ? children : null);
}
function hold(queryClient, session, live) {
    const count = holders.get(session);
    if (count === undefined && live)
        void keepLive(queryClient, session);
    holders.set(session, (count ?? 0) + 1);
    return () => {
        holders.set(session, holders.get(session) - 1);
        setTimeout(() => holders.get(session) === 0 && session.close());
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
