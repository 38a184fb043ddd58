import { until } from '../support/waiting';
import { browserTabs, newToken, newUser } from './support/tabs';

// Which tabs share a stream, and when they have none.

const { open, openLive, clientOf, add, streams, context, service } = browserTabs();

describe('tabs of two users', () => {
  it('have a stream for each user, and none sees a change of the other user', async () => {
    const [alice, bob] = [newUser(), newUser()];
    const tabs = [await openLive(alice), await openLive(bob), await openLive(alice), await openLive(bob)];
    await until(() => streams() === 2);
    for (const title of ['one', 'two']) {
      await add(alice, `${title} of Alice`);
      await add(bob, `${title} of Bob`);
    }
    for (const [index, tab] of tabs.entries()) {
      const name = index % 2 ? 'Bob' : 'Alice';
      await tab.sees(`one of ${name}`, `two of ${name}`);
    }
  });

  it.each(['with the stream', 'without it'])(
    'stay apart when the token function of the one %s gives a token of the other user',
    async (which) => {
      const [alice, bob] = [newUser(), newUser()];
      const tokens = [newToken(alice), newToken(bob)];
      const others = which === 'without it' ? [await openLive(alice)] : [];
      const changing = await open(tokens);
      await changing.is('live');
      if (which === 'with the stream') others.push(await openLive(alice));
      const [bobs] = [await openLive(bob)];
      await add(alice, 'of Alice');
      for (const tab of [changing, ...others]) await tab.sees('of Alice');
      // Its next request gets a 401, and then a token of Bob, for whom the place in the list of Alice means nothing.
      await clientOf(alice).request('logOut', { headers: { Authorization: `Bearer ${tokens[0]}` } });
      if (which === 'without it') await others[0]!.page.close();
      await until(async () => (await changing.ended()) === 'SYNC_TOKEN_EXPIRED');
      await add(bob, 'of Bob');
      await add(alice, 'again of Alice');
      await bobs!.sees('of Bob');
      await changing.sees('of Alice');
      if (which === 'with the stream') await others[0]!.sees('of Alice', 'again of Alice');
    },
  );

  it('end in every tab when the user logs out everywhere', async () => {
    const user = newUser();
    const tabs = [await openLive(user), await openLive(user), await openLive(user)];
    await clientOf(user).logOutEverywhere();
    for (const tab of tabs) await until(async () => (await tab.ended()) === 'TOKEN_REVOKED');
    await until(() => streams() === 0);
  });
});

describe('hidden tabs', () => {
  it('rest when no tab is visible, and go on where they were', async () => {
    const user = newUser();
    const tabs = [await openLive(user), await openLive(user)];
    await add(user, 'one');
    for (const tab of tabs) await tab.sees('one');
    for (const tab of tabs.toReversed()) await tab.hide();
    for (const tab of tabs) await tab.is('resting');
    await until(() => streams() === 0);
    for (const title of ['two', 'three']) await add(user, title);
    await tabs[1]!.hide(false);
    for (const tab of tabs) await tab.sees('one', 'two', 'three');
    for (const tab of tabs) await tab.is('live');
    await until(() => streams() === 1);
    expect(await tabs[1]!.states()).toEqual(['connecting', 'live', 'resting', 'connecting', 'live']);
  });

  it('have no gap when they have been hidden from the start', async () => {
    const user = newUser();
    await context().addInitScript('window.startHidden = true');
    const tab = await open([newToken(user)]);
    await tab.is('resting');
    await until(() => streams() === 0);
    await add(user, 'one');
    await tab.hide(false);
    await tab.sees('one');
  });
});

describe('a browser without locks', () => {
  it('has a stream for each visible tab', async () => {
    const user = newUser();
    await context().addInitScript(`Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })`);
    const tabs = [await openLive(user), await openLive(user)];
    await until(() => streams() === 2);
    await add(user, 'one');
    for (const tab of tabs) await tab.sees('one');
    await tabs[0]!.hide();
    await tabs[0]!.is('resting');
    await until(() => streams() === 1);
    await add(user, 'two');
    await tabs[1]!.sees('one', 'two');
    await tabs[0]!.hide(false);
    await tabs[0]!.sees('one', 'two');
  });
});

describe('a frame that may not use locks', () => {
  it('has a stream of its own', async () => {
    const user = newUser();
    await openLive(user);
    await context().addInitScript(
      `navigator.locks.request = () => Promise.reject(new DOMException('Not here.', 'SecurityError'))`,
    );
    const tab = await openLive(user);
    await until(() => streams() === 2);
    await add(user, 'one');
    await tab.sees('one');
  });
});

describe('when the stream fails', () => {
  it('every tab says that it waits, and why', async () => {
    const user = newUser();
    const tabs = [await openLive(user), await openLive(user)];
    await context().route('**/api/tasks/events*', (route) =>
      route.fulfill({ status: 503, json: { code: 'NOT_READY', detail: 'Soon.' } }),
    );
    service().services.events.close();
    for (const tab of tabs) await until(async () => (await tab.states()).includes('waiting: Soon.'));
  });
});
