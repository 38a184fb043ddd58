import { newId } from '../src/db/ids';

describe('newId', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2026-01-15T09:00:00.123Z') }));
  afterEach(() => jest.useRealTimers());

  const idsOf = (number: number) => Array.from({ length: number }, () => newId().id);

  it('makes a UUID v7 that carries the time it returns', () => {
    const { id, now } = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(now).toBe('2026-01-15T09:00:00.123Z');
    expect(new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString()).toBe(now);
  });

  it('only rises, with more ids in a millisecond than its count has room for, and after the clock was set back', () => {
    const before = idsOf(5000);
    jest.setSystemTime(new Date('2026-01-15T08:00:00.000Z'));
    const after = idsOf(5000);
    const all = [...before, ...after];
    expect(all).toEqual([...all].sort());
    expect(new Set(all).size).toBe(all.length);
  });

  it('cannot be guessed from the one before', () => {
    const endings = idsOf(1000).map((id) => id.slice(19));
    expect(new Set(endings).size).toBe(endings.length);
  });
});
