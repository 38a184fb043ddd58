import { arrivalsOf } from './arrivals.js';
import { isDrained, put, refreshed, tasksIn } from './cached.js';
import { root } from './root.js';
import { storeOf } from './store.js';
const sessions = new WeakMap();
/** The session of the client that is shown, if there is a provider. */
export const sessionOf = (queryClient) => sessions.get(queryClient);
export function createSession(queryClient, client, state) {
    const pending = new Map();
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
            const { data } = query.state;
            if (data === undefined)
                continue;
            const now = put(data, shown(known), query.queryKey);
            if (now !== data)
                arrivals.write(query, now);
            if (!pending.has(known.id) && refreshed(now, known, query.queryKey))
                refetchSoon(query.queryHash);
        }
    }
    /** Puts what is known besides into the data that a query has got. */
    function complete(query, log, isFromElsewhere, hasOldPages) {
        const { data } = query.state;
        for (const task of tasksIn(data))
            note({ id: task.id, version: task.version, task });
        const all = [...log, ...[...pending.values()].map((entry) => entry.known)];
        const now = all.reduce((before, known) => put(before, shown(known), query.queryKey), data);
        if (now !== data)
            arrivals.write(query, now);
        const isOld = hasOldPages || (isFromElsewhere && session.isComplete);
        if (isOld || (pending.size === 0 && isDrained(now)))
            refetchSoon(query.queryHash);
    }
    /** Once for changes that come together. */
    function refetchSoon(hash) {
        if (dirty.size === 0)
            setTimeout(() => {
                const hashes = new Set(dirty);
                dirty.clear();
                void fetchAgain(({ queryHash }) => hashes.has(queryHash));
            }, 100);
        dirty.add(hash);
    }
    /** A further page that is under way comes first: somebody has asked for it. */
    const fetchAgain = (isMeant) => queryClient.invalidateQueries({ queryKey: [root], predicate: (query) => isMeant(query) && !arrivals.defer(query) });
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
        ...{ client, signal, live: storeOf({ state }), isComplete: false },
        learn(known) {
            if (signal.aborted)
                return;
            arrivals.log(known);
            if (note(known))
                show(known);
        },
        fetches: (key) => arrivals.expect(key),
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
                    // Completing or deleting a recurring task makes the next one, which comes with the changes.
                    const isRecurring = !!mine.known.task?.recurrence;
                    if (known)
                        arrivals.log(known);
                    if (known)
                        note(known);
                    if (known && isRecurring && !session.isComplete)
                        void session.refetch();
                    if (mine.expectations.size === 0)
                        pending.delete(id);
                    show(mine.known);
                },
            };
        },
        refetch: () => fetchAgain(() => true),
        close() {
            controller.abort();
            arrivals.stop();
            if (sessions.get(queryClient) === session)
                sessions.delete(queryClient);
            queryClient.removeQueries({ queryKey: [root] });
        },
    };
    const arrivals = arrivalsOf(queryClient, complete);
    sessions.set(queryClient, session);
    return session;
}
