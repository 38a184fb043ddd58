import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type { createClient, WatchOptions } from '../generated/sdk/index.js';
import { projectRoot } from './support/process';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// watchTasks through a proxy that holds streams back. Its timers run a hundred times as fast here.

let service: TestService;
let sdk: { createClient: typeof createClient };
beforeAll(async () => {
  service = await startService({ events: { heartbeat: 100 } });
  const bundle = buildSync({
    ...{ entryPoints: [`${projectRoot}/generated/sdk/index.js`], bundle: true, minify: true, write: false },
    ...{ format: 'iife', globalName: 'sdk', target: 'es2022' },
  }).outputFiles[0]!.text;
  const context = createContext({
    ...{ Headers, URL, URLSearchParams, clearTimeout, AbortController, TextDecoder },
    setTimeout: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds / 100),
  });
  runInContext(bundle, context);
  sdk = runInContext('sdk', context);
});
afterAll(() => service.close());

/** Watches the tasks of a new user. Streams come through a proxy, which holds nothing back at first. */
async function watchThroughProxy(user: string) {
  const proxy: { holds?: 'the events' | 'the reply' | undefined; lists: number } = { lists: 0 };
  let cut = new AbortController();
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    if (url.includes('/changes')) proxy.lists += 1;
    if (!url.includes('/events')) return fetch(url, init);
    cut = new AbortController();
    if (proxy.holds === 'the reply') return new Promise(() => {});
    const response = await fetch(url, { ...init, signal: AbortSignal.any([init.signal!, cut.signal]) });
    return proxy.holds ? new Response(new ReadableStream(), { headers: response.headers }) : response;
  };
  // A busy machine may be slow, also where time passes so fast.
  const options = { baseUrl: service.url, token: signToken({ sub: user }), timeout: 6_000_000 };
  const client = sdk.createClient({ ...options, fetch: send });
  const states: string[] = [];
  const titles: (string | undefined)[] = [];
  return {
    ...{ client, proxy, states, titles },
    hold(what: typeof proxy.holds) {
      proxy.holds = what;
      cut.abort();
    },
    watch(options: WatchOptions, most: number) {
      const onState: WatchOptions['onState'] = (state, error) => states.push(error ? `${state}: ${error.code}` : state);
      return (async () => {
        for await (const { task } of client.watchTasks({ ...options, onState }))
          if (titles.push(task?.title) === most) break;
      })();
    },
  };
}

it.each(['the events', 'the reply'] as const)(
  'gets each change once, by asking for it after the silence, while a proxy holds back %s',
  async (what) => {
    const { client, hold, watch, states, titles } = await watchThroughProxy(`behind a proxy that holds ${what}`);
    const { syncToken: since } = await client.page.listTasks();
    const watched = watch({ since }, 4);
    await until(() => states.includes('live'));
    hold(what);
    for (const title of ['one', 'two', 'three']) {
      await client.createTask({ title });
      await until(() => titles.includes(title));
    }
    expect(states).toContain('waiting: TIMEOUT');
    hold(undefined);
    await client.createTask({ title: 'four' });
    await watched;
    expect(titles).toEqual(['one', 'two', 'three', 'four']);
  },
);

it('gives no old tasks to a loop that has begun without a token', async () => {
  const { client, hold, watch, proxy, titles } = await watchThroughProxy('behind a proxy at once');
  await client.createTask({ title: 'old' });
  hold('the events');
  const watched = watch({}, 1);
  await until(() => proxy.lists > 0);
  await client.createTask({ title: 'new' });
  await watched;
  expect(titles).toEqual(['new']);
});
