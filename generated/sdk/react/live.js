import { TaskFlowError } from '../error.js';
import { abortable, pause } from '../waiting.js';
import { syncTokenOf } from './cached.js';
import { root } from './root.js';
/** Milliseconds before another attempt to begin. */
const retryAfter = 5000;
/** Learns what changes, until the signal is aborted. */
export async function keepLive(queryClient, session, signal) {
    const { client, live } = session;
    /** What has been read before this token is fetched again. */
    const startOver = async () => {
        const { syncToken } = await client.page.listTasks({ limit: 1 }, { signal });
        await session.refetch();
        return syncToken;
    };
    let since;
    live.set({ state: 'connecting' });
    const onState = (state, error) => live.set({ state, error });
    while (!signal.aborted) {
        try {
            since ??= (await tokenOfLists(queryClient, signal)) ?? (await startOver());
            session.isComplete = true;
            for await (const { task_id: id, version, task, next } of client.watchTasks({
                since,
                startOver,
                signal,
                onState,
            })) {
                session.learn({ id, version, task });
                since = next;
            }
        }
        catch (failure) {
            if (signal.aborted)
                return;
            const error = failure;
            const isTemporary = error instanceof TaskFlowError && /^(0|429|5..)$/.test(`${error.status}`);
            live.set({ state: isTemporary ? 'waiting' : 'ended', error });
            await (isTemporary ? pause(retryAfter, signal) : nextSuccess(queryClient, signal)).catch(() => { });
        }
    }
}
/** @returns the token of the list that was read first; undefined when no list has been read or is being read */
async function tokenOfLists(queryClient, signal) {
    for (;;) {
        const queries = queryClient.getQueryCache().findAll({ queryKey: [root] });
        const read = queries.filter(({ state }) => syncTokenOf(state.data) !== undefined);
        const [first] = read.sort((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt);
        if (first)
            return syncTokenOf(first.state.data);
        if (!queries.some(({ state }) => state.fetchStatus === 'fetching'))
            return undefined;
        await nextEvent(queryClient, signal, () => true);
    }
}
const nextSuccess = (queryClient, signal) => nextEvent(queryClient, signal, (action, key) => key[0] === root && action === 'success');
/** Waits until something happens to a query. */
function nextEvent(queryClient, signal, isIt) {
    let unsubscribe = () => { };
    const happens = new Promise((resolve) => {
        unsubscribe = queryClient.getQueryCache().subscribe((event) => {
            if (isIt('action' in event ? event.action.type : undefined, event.query.queryKey))
                resolve();
        });
    });
    return abortable(happens, signal).finally(unsubscribe);
}
