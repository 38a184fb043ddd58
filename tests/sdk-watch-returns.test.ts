import { createClient, TaskFlowError, type WatchedChange, type WatchOptions } from '../generated/sdk/index.js';
import { type Answer, change, problem, ready, serve, sinceOf, stream } from './support/scripted-server';

// How watchTasks comes back after a failure, and how it starts. The server gives the answers of the test.

/** Goes on until there are so many changes. */
async function take(changes: AsyncIterable<WatchedChange>, most: number): Promise<WatchedChange[]> {
  const taken: WatchedChange[] = [];
  for await (const change of changes) if (taken.push(change) === most) break;
  return taken;
}
const titlesOf = (changes: WatchedChange[]) => changes.map(({ task }) => task?.title);

/** What a client gets from a server that gives these answers, and then a last change. */
async function watch(answers: Answer[], options?: WatchOptions, most = 1) {
  const server = await serve((_, index) => answers[index] ?? stream(change('Z', 'last')));
  const taken = await take(createClient({ baseUrl: server.url, token: 'secret' }).watchTasks(options), most).catch(
    (error: TaskFlowError) => error,
  );
  return { taken, ids: server.requests.map(sinceOf) };
}

describe('a watch that has begun', () => {
  it.each<[string, Answer]>([
    ['a connection that is cut', 'cut'],
    ['429', problem(429, 'TOO_MANY_REQUESTS', { 'Retry-After': '0' })],
    ['503', problem(503, 'NOT_READY', { 'Retry-After': '0' })],
    ['502 of a proxy', { status: 502, body: '<h1>Bad Gateway</h1>' }],
    ['500', problem(500, 'INTERNAL_ERROR')],
    ['an empty stream', stream('')],
  ])('comes back after %s, to where it was', async (_, failure) => {
    const { taken, ids } = await watch([stream(change('B', 'first')), failure, failure], {}, 2);
    expect(titlesOf(taken as WatchedChange[])).toEqual(['first', 'last']);
    expect(ids).toEqual([undefined, 'B', 'B', 'B']);
  });

  it('goes on after the token of ready, when nothing has changed before', async () => {
    expect((await watch([stream(ready)])).ids).toEqual([undefined, 'A']);
  });

  it('does not go on after an event that has not come whole', async () => {
    const { taken, ids } = await watch([stream(ready + change('B', 'half').slice(0, -2))]);
    expect([titlesOf(taken as WatchedChange[]), ids]).toEqual([['last'], [undefined, 'A']]);
  });

  it('waits as long as Retry-After says', async () => {
    const began = Date.now();
    await watch([stream(ready), problem(429, 'TOO_MANY_REQUESTS', { 'Retry-After': '1' })]);
    // A timer may be a moment early.
    expect(Date.now() - began).toBeGreaterThan(980);
  });

  it.each<[number, string]>([
    [401, 'TOKEN_EXPIRED'],
    [410, 'SYNC_TOKEN_EXPIRED'],
    [422, 'VALIDATION_ERROR'],
  ])('%i throws', async (status, code) => {
    const { taken } = await watch([stream(ready), problem(status, code)]);
    expect(taken).toBeInstanceOf(TaskFlowError);
    expect(taken).toMatchObject({ status, code });
  });
});

describe('a watch that has not begun', () => {
  it('throws the error of its first attempt, after the retries that every call has', async () => {
    const server = await serve(() => problem(503, 'NOT_READY', { 'Retry-After': '0' }));
    const next = createClient({ baseUrl: server.url, retries: 1 }).watchTasks().next();
    await expect(next).rejects.toMatchObject({ status: 503, code: 'NOT_READY' });
    expect(server.requests).toHaveLength(2);
  });

  it.each<[string | undefined]>([['C'], [undefined]])('410 starts over where startOver says: %s', async (token) => {
    let asked = 0;
    const startOver = async () => {
      asked += 1;
      return token;
    };
    const { taken, ids } = await watch([problem(410, 'SYNC_TOKEN_EXPIRED')], { since: 'A', startOver });
    expect([titlesOf(taken as WatchedChange[]), ids, asked]).toEqual([['last'], ['A', token], 1]);
  });
});

describe('onState', () => {
  it('is told how it goes, and why a connection is waited for', async () => {
    const states: unknown[] = [];
    const onState = (...told: unknown[]) => states.push(told);
    const refused = problem(503, 'OVERLOADED', { 'Retry-After': '0' });
    await watch([stream(ready), refused, stream(change('B', 'first'))], { onState }, 2);
    const ended = { code: 'NETWORK_ERROR', message: 'The connection has ended.' };
    expect(states).toMatchObject([
      ['connecting', undefined],
      ['live', undefined],
      ['waiting', ended],
      ['connecting', undefined],
      ['waiting', { status: 503, code: 'OVERLOADED' }],
      ['connecting', undefined],
      ['live', undefined],
      ['waiting', ended],
      ['connecting', undefined],
      ['live', undefined],
    ]);
  });

  it.each(['connecting', 'live', 'waiting'])('ends the loop with its own error about the state %s', async (state) => {
    const fault = new Error('No room to show it.');
    const onState: WatchOptions['onState'] = (shown) => {
      if (shown === state) throw fault;
    };
    expect((await watch([stream(ready)], { onState }, 2)).taken).toBe(fault);
    const startOver = () => 'A';
    expect((await watch([problem(410, 'SYNC_TOKEN_EXPIRED')], { onState, startOver }, 2)).taken).toBe(fault);
  });
});
