/**
 * Turns PostgreSQL's text of a timestamptz into the contract's (RFC 3339, UTC, milliseconds) without making a Date of it:
 * that would cost more than all the rest of reading a row.
 * @param text `2026-01-15 09:30:00.12+00`, as PostgreSQL writes it with DateStyle ISO
 * @returns `2026-01-15T09:30:00.120Z`
 */
export function timestampFromPostgres(text: string): string {
  // Another time zone, or a year beyond four digits.
  if (!text.endsWith('+00') || text[10] !== ' ') return new Date(text).toISOString();
  const day = text.slice(0, 10);
  const time = text.slice(11, -3);
  if (time.length === 12) return `${day}T${time}Z`;
  if (time.length === 8) return `${day}T${time}.000Z`;
  // PostgreSQL leaves trailing zeros out, and other programs may have stored microseconds.
  return `${day}T${time.padEnd(12, '0').slice(0, 12)}Z`;
}
