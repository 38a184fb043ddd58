import type { components } from '../../../generated/types';
import { linked } from './waiting.js';
import type { WatchState } from './watch-types.js';

type Schemas = components['schemas'];

/** What pages have. Other environments lack some of it. */
interface Page {
  readonly document?: Listening & { readonly hidden: boolean };
  readonly navigator?: { readonly locks?: Locks };
  readonly BroadcastChannel?: new (name: string) => Channel;
}
interface Listening {
  addEventListener(type: string, listener: () => void, options: { readonly signal: AbortSignal }): void;
}
interface Locks {
  request(name: string, options: object, work: () => Promise<void>): Promise<void>;
}
interface Channel {
  onmessage: (event: { readonly data: Message }) => void;
  postMessage(message: Message): void;
  close(): void;
}

/** `hello` comes from a new tab, `bye` from the tab that gives its turn up. Anything else comes from the tab whose turn it is. */
export type Message = 'hello' | 'bye' | News;
/** What goes from the tab with the stream to the others. Without any of it, it is a sign of life. */
export interface News {
  readonly state?: WatchState;
  /** Why the stream is waiting. */
  readonly error?: string;
  /** The sync tokens before and after the change. Both are the same in news without a change. */
  readonly from?: string | undefined;
  readonly next?: string | undefined;
  readonly change?: Schemas['TaskChange'] | Schemas['TaskReminder'] | undefined;
}

/** Milliseconds between the signs of life of the tab whose turn it is, and after which it counts as frozen. */
const heartbeat = 15_000;
const longestSilence = 45_000;

const page = globalThis as unknown as Page;
export const isPage = (): unknown => page.document;
/** Whether this page can share with others. */
export const canShare = (): unknown => page.navigator?.locks && page.BroadcastChannel;

export interface Part {
  /**
   * Runs while it is this page's turn. It ends when the signal is aborted, and never rejects.
   * @param post sends news to the other pages
   */
  lead(turn: AbortSignal, post: (news: News) => void): Promise<void>;
  hear(news: News): void;
  /** @returns the news for a page that has just come */
  welcome(): News;
  /** Called when no tab is visible, so that none has the turn. */
  rest(): void;
}

/**
 * Gives the turn to this page while it is visible, and no other visible page with this name has it. The next page gets it when this one
 * is hidden, closed or frozen. Outside of pages, it is always this one's turn.
 * @param name of what is shared; undefined: nothing is
 */
export function takeTurns(name: string | undefined, signal: AbortSignal, part: Part): void {
  const { document, navigator, BroadcastChannel } = page;
  const channel = name ? new BroadcastChannel!(name) : undefined;
  let shares = !!channel;
  let turn = linked(signal);
  let leads = false;
  /** Whether another page is known to have the turn. */
  let other = false;
  let steals = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let appear = () => {};

  const post = (message: Message) => {
    if (!signal.aborted) channel?.postMessage(message);
  };
  const giveUp = () => {
    if (leads) channel?.postMessage('bye');
    turn.abort();
  };
  const restIfHidden = () => {
    if (document?.hidden && !other) part.rest();
  };
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      other = false;
      restIfHidden();
      if (leads) return;
      steals = true;
      turn.abort();
    }, longestSilence);
  };
  const lead = async () => {
    leads = true;
    other = false;
    const beats = channel && setInterval(post, heartbeat, {});
    await part.lead(turn.signal, post);
    if (beats) clearInterval(beats);
    leads = false;
  };

  async function run() {
    while (!signal.aborted) {
      if (document?.hidden) {
        restIfHidden();
        await new Promise<void>((resolve) => {
          appear = resolve;
        });
        steals = false;
        continue;
      }
      turn = linked(signal);
      let led: Promise<void> | undefined;
      const begin = () => (led = lead());
      if (shares) {
        listen();
        const options = steals ? { steal: true } : { signal: turn.signal };
        steals = false;
        // Rejected when the turn is over before it has begun, or another page has stolen it; or because a frame may not use locks.
        await navigator!.locks!.request(name!, options, begin).catch((error: Error) => {
          shares = error.name === 'AbortError';
        });
      } else await begin();
      turn.abort();
      await led;
    }
  }

  const look = () => (document!.hidden ? giveUp() : appear());
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
        if (leads) post(part.welcome());
        return;
      }
      listen();
      other = data !== 'bye';
      if (data === 'bye') restIfHidden();
      else part.hear(data);
    };
    post('hello');
  }
  void run();
}
