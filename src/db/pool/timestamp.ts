/**
 * Turns PostgreSQL's text of a timestamptz into the contract's (RFC 3339, UTC, milliseconds) without making a Date of it:
 * that would cost more than all the rest of reading a row.
 * @param text `2026-01-15 09:30:00.12+00`, as PostgreSQL writes it with DateStyle ISO
 * @returns `2026-01-15T09:30:00.120Z`
 */
export function timestampFromPostgres(text: string): string {
  // The year before the year 1, where a due date in the year 1 may begin by UTC. In ISO 8601 it is the year 0.
  if (text.endsWith(' BC')) return timestampFromPostgres(text.replace(/^0001(.*) BC$/, '0000$1'));
  // Another time zone, or a year beyond four digits.
  if (!text.endsWith('+00') || text[10] !== ' ') return new Date(text).toISOString();
  const day = text.slice(0, 10);
  const time = text.slice(11, -3);
  if (time.length === 12) return `${day}T${time}Z`;
  if (time.length === 8) return `${day}T${time}.000Z`;
  // PostgreSQL leaves trailing zeros out, and other programs may have stored microseconds.
  return `${day}T${time.padEnd(12, '0').slice(0, 12)}Z`;
}
