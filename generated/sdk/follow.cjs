"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.follow = follow;
const connection_cjs_1 = require("./connection.cjs");
const error_cjs_1 = require("./error.cjs");
const tabs_cjs_1 = require("./tabs.cjs");
const waiting_cjs_1 = require("./waiting.cjs");
/** How much news may wait for the caller. The oldest is left out, and listChanges gives it later. */
const longestInbox = 1000;
/**
 * Yields the changes until the round ends. The page whose turn it is has the stream, and tells the other pages its news. A page takes news
 * that continue exactly where it is. After any other news, which may have come too early or after a gap, it asks listChanges, with its own
 * token. So nothing is lost when the turn passes from page to page.
 * @param since where the caller is
 * @param callers the caller's own signal
 * @param round aborted with the failure that ends it, and by the caller's signal
 */
async function* follow(baseUrl, since, callers, round, { ask, persist, progress }, show, onReminder) {
    const { signal } = round;
    show('connecting');
    /** Begins with the changes from now on, unless the caller is somewhere. Streams may be held back, so none is asked. */
    const begin = async () => {
        const input = { query: { limit: 1 }, prefer: 'sync-token', signal };
        since ??= (await persist(() => ask('listTasks', input), signal)).headers.get('x-sync-token');
    };
    let group;
    if ((0, tabs_cjs_1.isPage)()) {
        // From here on the page may rest, if it is hidden, so it has to know from where it goes on.
        await begin();
        // Tokens are opaque, and differ from page to page. The service says whose they are.
        if ((0, tabs_cjs_1.canShare)()) {
            const { data } = await persist(() => ask('getCurrentUser', { signal }), signal);
            group = `taskflow 1 ${baseUrl} ${data.user_id}`;
        }
    }
    const inbox = [];
    let arrive = () => { };
    /** Where the news in the inbox lead. */
    let latest = since;
    /** What was last said about the stream. */
    let current = {};
    const hear = (news, error = news.error ? new error_cjs_1.TaskFlowError(news.error, 'NETWORK_ERROR') : undefined) => {
        if ('next' in news) {
            latest = news.next;
            if (inbox.push(news) > longestInbox)
                inbox.shift();
            arrive();
        }
        if (!news.state)
            return;
        current = news;
        show(news.state, error);
    };
    const lead = async (turn, post) => {
        const tell = (news, error) => {
            post(news);
            hear(news, error);
        };
        const stream = async () => {
            let place = inbox.length > 0 ? latest : since;
            tell({ state: 'connecting' });
            for await (const { type, data, id, retry } of (0, connection_cjs_1.eventsOf)(ask, place, turn)) {
                progress(retry);
                const change = /^(created|updated|deleted|reminder)$/.test(type) ? JSON.parse(data) : undefined;
                tell({ state: 'live', from: place, next: id, change });
                place = id;
            }
        };
        const onWait = (error) => {
            // After silence, which may come from a proxy that keeps the events back: nobody is at this place, so everybody asks listChanges.
            const missed = error.code === 'TIMEOUT' && { from: '', next: latest };
            tell({ state: 'waiting', error: error.message, ...missed }, error);
        };
        await persist(stream, turn, onWait).catch((error) => {
            if (!turn.aborted)
                round.abort(error);
        });
    };
    signal.throwIfAborted();
    (0, tabs_cjs_1.takeTurns)(group, signal, {
        ...{ lead, hear },
        welcome: () => ({ ...current, from: latest, next: latest, change: undefined }),
        rest: () => show('resting'),
    });
    for (;;) {
        // After the caller has aborted the signal, further news do not count, though they may have come before.
        callers?.throwIfAborted();
        const news = inbox.shift();
        if (!news) {
            await (0, waiting_cjs_1.abortable)(new Promise((resolve) => (arrive = resolve)), signal);
        }
        else if (news.from === since) {
            since = news.next;
            const { change } = news;
            if (change?.type === 'reminder')
                onReminder?.(change);
            else if (change)
                yield { ...change, next: since };
        }
        else {
            await begin();
            let page;
            do {
                // The reply has these, too.
                inbox.length = 0;
                const { data } = await persist(() => ask('listChanges', { query: { since }, signal }), signal);
                page = data;
                for (const change of page.changes) {
                    callers?.throwIfAborted();
                    // There is no token between the changes of a page. After the token before it, nothing is missed.
                    yield { ...change, next: change === page.changes.at(-1) ? page.next : since };
                }
                since = page.next;
            } while (page.more);
            progress();
            show(current.state ?? 'live');
        }
    }
}
