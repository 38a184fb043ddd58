import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type { Client, createClient, TaskFlowError, WatchedChange, WatchOptions } from '../generated/sdk/index.js';
import { projectRoot } from './support/process';
import { type Answer, change, problem, ready, type Script, serve, sinceOf, stream } from './support/scripted-server';

// When watchTasks ends, when it goes on, and how long it waits. Its timers run a hundred times as fast here, and its limits of 30 seconds and
// more ten times: a busy machine may stand still for half a second.

const bundle = buildSync({
  ...{ entryPoints: [`${projectRoot}/generated/sdk/index.js`], bundle: true, minify: true, write: false },
  ...{ format: 'iife', globalName: 'sdk', target: 'es2022' },
}).outputFiles[0]!.text;

/** The milliseconds that the SDK has asked timers for. */
let timers: number[];
let sdk: { createClient: typeof createClient };
beforeEach(() => {
  timers = [];
  const context = createContext({
    ...{ fetch: (...args: Parameters<typeof fetch>) => fetch(...args), Headers, URL, URLSearchParams },
    ...{ clearTimeout, AbortController, TextDecoder },
    setTimeout(run: () => void, milliseconds: number) {
      timers.push(milliseconds);
      return setTimeout(run, milliseconds / (milliseconds < 30_000 ? 100 : 10));
    },
  });
  runInContext(bundle, context);
  sdk = runInContext('sdk', context);
});

type Token = () => string | Promise<string>;
/** What a client gets from a server that gives these answers, and then one more change. */
async function watch(answers: Answer[], options: WatchOptions = {}, token: Token | string = 'secret', most = 1) {
  const server = await serve((_, index) => answers[index] ?? stream(change('Z', 'last')));
  const client = sdk.createClient({ baseUrl: server.url, token });
  const outcome = await take(client, options, most).catch((error: TaskFlowError) => error);
  return { outcome, ids: server.requests.map(sinceOf) };
}
async function take(client: Client, options: WatchOptions, most: number) {
  const titles: (string | undefined)[] = [];
  for await (const { task } of client.watchTasks(options)) if (titles.push(task?.title) === most) break;
  return titles;
}

describe('an aborted signal', () => {
  it('lets no further change through, though it has come with the last one', async () => {
    const server = await serve(() => stream(change('B', 'first') + change('C', 'second')));
    const controller = new AbortController();
    const changes = sdk.createClient({ baseUrl: server.url }).watchTasks({ signal: controller.signal });
    expect(((await changes.next()).value as WatchedChange).task?.title).toBe('first');
    const reason = new Error('Enough.');
    controller.abort(reason);
    await expect(changes.next()).rejects.toBe(reason);
    expect(await changes.next()).toEqual({ done: true, value: undefined });
  });

  it('ends the wait for startOver', async () => {
    const controller = new AbortController();
    const startOver = () => {
      controller.abort(new Error('Enough.'));
      return new Promise<string>(() => {});
    };
    const { outcome } = await watch([problem(410, 'SYNC_TOKEN_EXPIRED')], { signal: controller.signal, startOver });
    expect(outcome).toBe(controller.signal.reason);
  });
});

describe('a reply that is no stream of events', () => {
  const login: Answer = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<h1>Log in</h1>' };
  it.each<[string, Answer[]]>([
    ['at first', [login]],
    ['later', [stream(ready), login]],
    ['without a type', [{ status: 200, body: ready }]],
  ])('is UNEXPECTED_REPLY: %s', async (_, answers) => {
    const { outcome, ids } = await watch(answers);
    expect(outcome).toMatchObject({ name: 'TaskFlowError', status: 200, code: 'UNEXPECTED_REPLY' });
    expect(ids).toHaveLength(answers.length);
  });
});

it('a first request to which nothing is answered fails after 45 seconds', async () => {
  expect((await watch(['silence'])).outcome).toMatchObject({ status: 0, code: 'TIMEOUT' });
  expect(timers).toContain(45_000);
});

describe('the token function', () => {
  const away = new Error('The auth server is away.');
  /** Gives these one after the other. */
  const tokens = (...given: (string | Error)[]) => {
    return async () => {
      const next = given.shift()!;
      if (next instanceof Error) throw next;
      return next;
    };
  };
  const expired = problem(401, 'TOKEN_EXPIRED');

  it('that throws counts as a lost connection, later', async () => {
    const { outcome, ids } = await watch([stream(ready), expired], {}, tokens('old', away, away, 'new'));
    expect([outcome, ids]).toEqual([['last'], [undefined, 'A', 'A']]);
  });

  it('that throws ends the loop with its error, at first', async () => {
    expect((await watch([], {}, tokens(away))).outcome).toBe(away);
    expect((await watch([expired], {}, tokens('old', away))).outcome).toBe(away);
  });

  it.each<[string, Answer, unknown]>([
    ['overloaded counts as a lost connection', problem(503, 'OVERLOADED'), ['last']],
    ['refusing ends the loop', problem(401, 'INVALID_CREDENTIALS'), { status: 401, code: 'INVALID_CREDENTIALS' }],
  ])('that logs in to a service which is %s', async (_, failure, outcome) => {
    const session = (token: string): Answer => ({ status: 200, body: JSON.stringify({ token }) });
    const answers = [session('old'), failure, session('new')];
    const server = await serve((_request, index) => answers[index]!);
    const anonymous = sdk.createClient({ baseUrl: server.url });
    const token = async () => (await anonymous.logIn({ email: 'alice@example.com', password: 'x' })).token;
    expect((await watch([stream(ready), expired], {}, token)).outcome).toMatchObject(outcome as object);
  });

  it('whose new token is refused too ends the loop', async () => {
    const { outcome } = await watch([stream(ready), expired, expired], {}, tokens('old', 'new'));
    expect(outcome).toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
  });
});

describe('startOver', () => {
  const gone = problem(410, 'SYNC_TOKEN_EXPIRED');
  const page: Answer = { status: 200, body: '{"changes":[],"next":"C","more":false}' };
  /** Starts over by listChanges, which is answered so, at the first connection or a later one. */
  async function startedOver(first: Answer[], ...answers: Answer[]) {
    const script: Script = (request) =>
      request.url.startsWith('/api/tasks/changes')
        ? answers.shift()!
        : (first.shift() ?? (sinceOf(request) === 'C' ? stream(change('Z', 'last')) : 'cut'));
    const server = await serve(script);
    const client = sdk.createClient({ baseUrl: server.url, retries: 0 });
    const startOver = async () => (await client.listChanges()).next;
    return take(client, { since: 'A', startOver }, 1);
  }

  const failures: [string, Answer][] = [
    ['a connection that is cut', 'cut'],
    ['429', problem(429, 'TOO_MANY_REQUESTS', { 'Retry-After': '1' })],
    ['503', problem(503, 'OVERLOADED', { 'Retry-After': '1' })],
    ['503 of a proxy', { status: 503, body: '<h1>Service Unavailable</h1>' }],
  ];
  it.each(failures)('is called again after %s', async (_, failure) => {
    expect(await startedOver([gone], failure, failure, page)).toEqual(['last']);
    expect(await startedOver([stream(ready), gone], failure, page)).toEqual(['last']);
  });

  it('ends the loop with a refusal, and with its own error', async () => {
    await expect(startedOver([gone], problem(403, 'USER_ID_MISMATCH'))).rejects.toMatchObject({ status: 403 });
    const fault = new Error('No room to keep them.');
    expect((await watch([gone], { startOver: () => Promise.reject(fault) })).outcome).toBe(fault);
    const client = sdk.createClient({ baseUrl: 'http://127.0.0.1' });
    const misuse = async () => (await client.getTask('')).id;
    expect((await watch([gone], { startOver: misuse })).outcome).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

describe('the wait before coming back', () => {
  it('is what the stream asks for, and by chance up to as long again', async () => {
    const answers = Array.from({ length: 30 }, (_, index) => stream(`retry: 2000\n${change(`${index}`, 'x')}`));
    await watch(answers, {}, 'secret', 31);
    const waits = timers.filter((milliseconds) => milliseconds < 30_000);
    expect(waits).toHaveLength(30);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(4000);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(1000);
  });

  it('is as long when the connection fails, and nothing has come since', async () => {
    await watch([stream(`retry: 2000\n${ready}`), 'cut', stream('')]);
    const waits = timers.filter((milliseconds) => milliseconds < 30_000);
    expect(waits).toHaveLength(3);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2000);
  });
});
