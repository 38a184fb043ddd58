'use client';
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.useTaskFlow = void 0;
exports.TaskFlowProvider = TaskFlowProvider;
exports.useSession = useSession;
exports.useLiveState = useLiveState;
const react_query_1 = require("@tanstack/react-query");
const react_1 = require("react");
const waiting_cjs_1 = require("../waiting.cjs");
const live_cjs_1 = require("./live.cjs");
const session_cjs_1 = require("./session.cjs");
const SessionContext = (0, react_1.createContext)(undefined);
/** How many effects hold a session, and how many its live updates. In StrictMode, React runs effects twice. */
const [sessions, watches] = [new WeakMap(), new WeakMap()];
/** Gives the client to the hooks below. What it has fetched is forgotten when it goes, or another client comes. */
function TaskFlowProvider({ client, live = true, children }) {
    const queryClient = (0, react_query_1.useQueryClient)();
    const [, renderAgain] = (0, react_1.useReducer)((count) => count + 1, 0);
    const session = (0, session_cjs_1.sessionOf)(queryClient) ?? (0, session_cjs_1.createSession)(queryClient, client, live ? 'connecting' : 'off');
    // Nothing is shown of a former client, not even once.
    const isCurrent = session.client === client;
    (0, react_1.useEffect)(() => {
        if (isCurrent)
            return hold(sessions, session, () => session.close);
        session.close();
        renderAgain();
        return undefined;
    }, [session, isCurrent]);
    (0, react_1.useEffect)(() => (isCurrent && live ? hold(watches, session, () => watch(queryClient, session)) : undefined), [queryClient, session, isCurrent, live]);
    return (0, react_1.createElement)(SessionContext.Provider, { value: session }, isCurrent ? children : null);
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
    const watching = (0, waiting_cjs_1.linked)(session.signal);
    void (0, live_cjs_1.keepLive)(queryClient, session, watching.signal);
    return () => {
        watching.abort();
        session.isComplete = false;
        session.live.set({ state: 'off' });
    };
}
function useSession() {
    const session = (0, react_1.useContext)(SessionContext);
    if (!session)
        throw new Error('Render <TaskFlowProvider client={client}> around the components that use TaskFlow.');
    return session;
}
/** The client of the provider. */
const useTaskFlow = () => useSession().client;
exports.useTaskFlow = useTaskFlow;
/** How it goes with the live updates. */
function useLiveState() {
    const { live } = useSession();
    return (0, react_1.useSyncExternalStore)(live.subscribe, live.get, live.get);
}
