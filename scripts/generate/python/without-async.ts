/** What asynchronous Python becomes without `async`. Class and function names that begin with `Async` lose it. */
const replacements: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^.*# async only\n/gm, ''],
  [/\basync (def|with|for)\b/g, '$1'],
  [/\bawait /g, ''],
  [/\bAsync(?=[A-Z])/g, ''],
  [/\basync_(?=connection|watching|client)/g, ''],
  [/\basyncio\.sleep\b/g, 'time.sleep'],
  [/\basyncio\.Lock\b/g, 'threading.Lock'],
  [/^import asyncio\n/gm, 'import threading\nimport time\n'],
  [/\basynccontextmanager\b/g, 'contextmanager'],
  [/\b__a(enter|exit)__\b/g, '__$1__'],
  [/\ba(close|read|iter_text)\b/g, '$1'],
  [/(\bCallable\[\[\], [^\]]*?) \| Awaitable\[[^\]]*\]\]/g, '$1]'],
];

/** @param text asynchronous Python code @returns the same without `async` */
export function withoutAsync(text: string): string {
  return replacements.reduce((changed, [pattern, replacement]) => changed.replace(pattern, replacement), text);
}
