"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.canShare = exports.isPage = void 0;
exports.takeTurns = takeTurns;
const waiting_cjs_1 = require("./waiting.cjs");
/** Milliseconds between the signs of life of the tab whose turn it is, and after which it counts as frozen. */
const heartbeat = 15_000;
const longestSilence = 45_000;
const page = globalThis;
const isPage = () => page.document;
exports.isPage = isPage;
/** Whether this page can share with others. */
const canShare = () => page.navigator?.locks && page.BroadcastChannel;
exports.canShare = canShare;
/**
 * Gives the turn to this page while it is visible, and no other visible page with this name has it. The next page gets it when this one
 * is hidden, closed or frozen. Outside of pages, it is always this one's turn.
 * @param name of what is shared; undefined: nothing is
 */
function takeTurns(name, signal, part) {
    const { document, navigator, BroadcastChannel } = page;
    const channel = name ? new BroadcastChannel(name) : undefined;
    let shares = !!channel;
    let turn = (0, waiting_cjs_1.linked)(signal);
    let leads = false;
    /** Whether another page is known to have the turn. */
    let other = false;
    let steals = false;
    let silence;
    let appear = () => { };
    const post = (message) => {
        if (!signal.aborted)
            channel?.postMessage(message);
    };
    const giveUp = () => {
        if (leads)
            channel?.postMessage('bye');
        turn.abort();
    };
    const restIfHidden = () => {
        if (document?.hidden && !other)
            part.rest();
    };
    const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => {
            other = false;
            restIfHidden();
            if (leads)
                return;
            steals = true;
            turn.abort();
        }, longestSilence);
    };
    const lead = async () => {
        leads = true;
        other = false;
        const beats = channel && setInterval(post, heartbeat, {});
        await part.lead(turn.signal, post);
        if (beats)
            clearInterval(beats);
        leads = false;
    };
    async function run() {
        while (!signal.aborted) {
            if (document?.hidden) {
                restIfHidden();
                await new Promise((resolve) => {
                    appear = resolve;
                });
                steals = false;
                continue;
            }
            turn = (0, waiting_cjs_1.linked)(signal);
            let led;
            const begin = () => (led = lead());
            if (shares) {
                listen();
                const options = steals ? { steal: true } : { signal: turn.signal };
                steals = false;
                // Rejected when the turn is over before it has begun, or another page has stolen it; or because a frame may not use locks.
                await navigator.locks.request(name, options, begin).catch((error) => {
                    shares = error.name === 'AbortError';
                });
            }
            else
                await begin();
            turn.abort();
            await led;
        }
    }
    const look = () => (document.hidden ? giveUp() : appear());
    document?.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', () => {
        giveUp();
        appear();
        channel?.close();
        clearTimeout(silence);
    });
    if (channel) {
        channel.onmessage = ({ data }) => {
            if (data === 'hello') {
                if (leads)
                    post(part.welcome());
                return;
            }
            listen();
            other = data !== 'bye';
            if (data === 'bye')
                restIfHidden();
            else
                part.hear(data);
        };
        post('hello');
    }
    void run();
}
