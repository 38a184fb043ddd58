import { setImmediate } from 'node:timers/promises';
import { inTurn } from '../src/base/turns';
import type { UserId } from '../src/base/user';

// Work that keeps the process busy: users take turns, and the rest of the process has turns between them.

const [alice, bob] = ['alice', 'bob'] as [UserId, UserId];
/** Keeps the process busy for longer than a slice. */
function work<Result>(result: Result): Result {
  for (const end = performance.now() + 3; performance.now() < end; );
  return result;
}

describe('work in turn', () => {
  it('is done for one user after the other, in the order in which each of them asked', async () => {
    const done: string[] = [];
    const ask = (user: UserId, name: string) => inTurn(user, () => work(done.push(name)));
    await Promise.all([ask(alice, 'a1'), ask(alice, 'a2'), ask(alice, 'a3'), ask(bob, 'b1'), ask(bob, 'b2')]);
    expect(done).toEqual(['a1', 'a2', 'b1', 'a3', 'b2']);
  });

  it('lets other work of the process come in after each slice', async () => {
    let served = 0;
    let isDone = false;
    const seen: number[] = [];
    const all = Promise.all(Array.from({ length: 5 }, () => inTurn(alice, () => work(seen.push(served)))));
    void all.then(() => {
      isDone = true;
    });
    while (!isDone) {
      await setImmediate();
      served += 1;
    }
    expect(seen.every((count, index) => index === 0 || count > seen[index - 1]!)).toBe(true);
  });

  it('fails alone, and the next one is done', async () => {
    const fails = () => {
      throw new Error('no');
    };
    const results = await Promise.allSettled([inTurn(alice, fails), inTurn(alice, () => 1), inTurn(bob, () => 2)]);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
      'failed',
      1,
      2,
    ]);
    await expect(inTurn(bob, () => 3)).resolves.toBe(3);
  });
});
