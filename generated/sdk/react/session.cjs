"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sessionOf = void 0;
exports.createSession = createSession;
const arrivals_cjs_1 = require("./arrivals.cjs");
const cached_cjs_1 = require("./cached.cjs");
const root_cjs_1 = require("./root.cjs");
const store_cjs_1 = require("./store.cjs");
const sessions = new WeakMap();
/** The session of the client that is shown, if there is a provider. */
const sessionOf = (queryClient) => sessions.get(queryClient);
exports.sessionOf = sessionOf;
function createSession(queryClient, client, state) {
    const pending = new Map();
    const cached = () => queryClient.getQueryCache().findAll({ queryKey: [root_cjs_1.root] });
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
            const now = (0, cached_cjs_1.put)(data, shown(known), query.queryKey);
            if (now !== data)
                arrivals.write(query, now);
            if (!pending.has(known.id) && (0, cached_cjs_1.refreshed)(now, known, query.queryKey))
                refetchSoon(query.queryHash);
        }
    }
    /** Puts what is known besides into the data that a query has got. */
    function complete(query, log, isFromElsewhere, hasOldPages) {
        const { data } = query.state;
        for (const task of (0, cached_cjs_1.tasksIn)(data))
            note({ id: task.id, version: task.version, task });
        const all = [...log, ...[...pending.values()].map((entry) => entry.known)];
        const now = all.reduce((before, known) => (0, cached_cjs_1.put)(before, shown(known), query.queryKey), data);
        if (now !== data)
            arrivals.write(query, now);
        const isOld = hasOldPages || (isFromElsewhere && session.isComplete);
        if (isOld || (pending.size === 0 && (0, cached_cjs_1.isDrained)(now)))
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
    const fetchAgain = (isMeant) => queryClient.invalidateQueries({ queryKey: [root_cjs_1.root], predicate: (query) => isMeant(query) && !arrivals.defer(query) });
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
        ...{ client, signal, live: (0, store_cjs_1.storeOf)({ state }), isComplete: false },
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
                .flatMap((query) => (0, cached_cjs_1.tasksIn)(query.state.data))
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
            queryClient.removeQueries({ queryKey: [root_cjs_1.root] });
        },
    };
    const arrivals = (0, arrivals_cjs_1.arrivalsOf)(queryClient, complete);
    sessions.set(queryClient, session);
    return session;
}
