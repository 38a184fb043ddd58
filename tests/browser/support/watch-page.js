// The script of a page that watches its tasks. It is served as it is, beside the SDK.
import { createClient } from './sdk/index.js';

// Pages of this browser are always visible, so a test says when one is not.
let hidden = Boolean(window.startHidden);
Object.defineProperty(document, 'hidden', { get: () => hidden });
window.hide = (now) => {
  hidden = now;
  document.dispatchEvent(new Event('visibilitychange'));
};

/** What each watch of this page has got so far. */
window.watches = [];

/** Begins a watch. `tokens` are given by the token function one after the other, the last one again and again. */
window.watch = (baseUrl, tokens, options = {}) => {
  const controller = new AbortController();
  const watch = { titles: [], states: [], stop: () => controller.abort() };
  window.client = createClient({ baseUrl, token: () => (tokens.length > 1 ? tokens.shift() : tokens[0]) });
  const changes = window.client.watchTasks({
    ...options,
    signal: controller.signal,
    onState: (state, error) => watch.states.push(error ? `${state}: ${error.message}` : state),
  });
  (async () => {
    for await (const { type, task } of changes) watch.titles.push(task?.title ?? type);
  })().catch((error) => {
    watch.ended = error.code ?? error.name;
  });
  window.watches.push(watch);
};
