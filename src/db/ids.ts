import { v7 } from 'uuid';

/**
 * Makes the id of a new row, a UUID v7 (RFC 9562, section 5.7), and the time that it carries, so that ordering by id is
 * ordering by time of creation. Made here, not in the database: no round trip, and PostgreSQL before 18 cannot.
 * @returns the id, and its time in RFC 3339 with milliseconds
 */
export function newId(): { id: string; now: string } {
  const id = v7();
  const milliseconds = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return { id, now: new Date(milliseconds).toISOString() };
}
