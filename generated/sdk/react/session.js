import { put, refreshed, tasksIn } from './cached.js';
import { storeOf } from './store.js';
/** The first part of every query key. */
export const root = 'taskflow';
const sessions = new WeakMap();
/** The session of the client that is shown, if there is a provider. */
export const sessionOf = (queryClient) => sessions.get(queryClient);
export function createSession(queryClient, client) {
    const pending = new Map();
    /** What is learned while a query is under way, which may have been read before. */
    const logs = new Set();
    const cached = () => queryClient.getQueryCache().findAll({ queryKey: [root] });
    const controller = new AbortController();
    const { signal } = controller;
    const dirty = new Set();
    const shown = (known) => {
        const expectations = [...(pending.get(known.id)?.expectations ?? [])];
        const task = expectations.reduce((now, expectation) => now && expectation(now), known.task);
        return { ...known, task };
    };
    function show(known) {
        for (const query of cached()) {
            const { data, isInvalidated, dataUpdatedAt } = query.state;
            if (data === undefined)
                continue;
            const now = put(data, shown(known), query.queryKey);
            if (now !== data) {
                query.setData(now, { updatedAt: dataUpdatedAt, manual: true });
                if (isInvalidated)
                    query.invalidate();
            }
            if (refreshed(data, known, query.queryKey))
                refetchSoon(query.queryHash);
        }
    }
    /** Once for changes that come together. */
    function refetchSoon(hash) {
        if (dirty.size === 0)
            setTimeout(() => {
                const hashes = new Set(dirty);
                dirty.clear();
                void queryClient.invalidateQueries({ predicate: ({ queryHash }) => hashes.has(queryHash) });
            }, 100);
        dirty.add(hash);
    }
    /** @returns whether it is not older than what is known */
    function note(known) {
        const entry = pending.get(known.id);
        if (!entry)
            return true;
        if (known.version < entry.known.version)
            return false;
        entry.known = known;
        return true;
    }
    const session = {
        ...{ client, signal, live: storeOf({ state: 'connecting' }) },
        learn(known) {
            if (signal.aborted)
                return;
            for (const log of logs)
                log.push(known);
            if (note(known))
                show(known);
        },
        async fetch(query, run) {
            const log = [];
            logs.add(log);
            try {
                let data = await run();
                for (const task of tasksIn(data))
                    note({ id: task.id, version: task.version, task });
                for (const known of [...log, ...[...pending.values()].map((entry) => entry.known)])
                    data = put(data, shown(known), query);
                return data;
            }
            finally {
                logs.delete(log);
            }
        },
        expect(id, expectation) {
            const task = cached()
                .flatMap((query) => tasksIn(query.state.data))
                .filter((candidate) => candidate.id === id)
                .sort((one, other) => other.version - one.version)[0];
            let entry = pending.get(id);
            if (!entry && !task)
                return undefined;
            entry ??= { known: { id, version: task.version, task }, expectations: new Set(), last: Promise.resolve() };
            const mine = entry;
            pending.set(id, mine);
            mine.expectations.add(expectation);
            show(mine.known);
            const before = mine.last;
            let done = () => { };
            mine.last = new Promise((resolve) => {
                done = resolve;
            });
            return {
                turn: () => before.then(() => mine.known.version),
                end(known) {
                    done();
                    mine.expectations.delete(expectation);
                    if (signal.aborted)
                        return;
                    if (known)
                        for (const log of logs)
                            log.push(known);
                    if (known)
                        note(known);
                    if (mine.expectations.size === 0)
                        pending.delete(id);
                    show(mine.known);
                },
            };
        },
        refetch: () => queryClient.invalidateQueries({ queryKey: [root] }),
        close() {
            controller.abort();
            if (sessions.get(queryClient) === session)
                sessions.delete(queryClient);
            queryClient.removeQueries({ queryKey: [root] });
        },
    };
    sessions.set(queryClient, session);
    return session;
}
