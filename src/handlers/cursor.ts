import { idBytes, idOf, mark } from '../base/opaque';
import type { Place } from '../db/task-filters';

/**
 * A cursor is a place in one list: 6 bytes that stand for the list's filters, 6 with the time of change, 16 with the id.
 * @param filters what makes the list this one and no other
 */
export function cursorAt({ updatedAt, id }: Place, filters: unknown): string {
  const time = Buffer.alloc(6);
  time.writeUIntBE(Date.parse(updatedAt), 0, 6);
  return Buffer.concat([mark(filters), time, idBytes(id)]).toString('base64url');
}

/** @returns the place, or undefined when the cursor is of another list */
export function placeAt(cursor: string, filters: unknown): Place | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  const time = bytes.readUIntBE(6, 6);
  // No page ends after the year 9999, and PostgreSQL reads no later time in this form.
  if (!bytes.subarray(0, 6).equals(mark(filters)) || time > lastTime) return undefined;
  return { updatedAt: new Date(time).toISOString(), id: idOf(bytes.subarray(12)) };
}

const lastTime = Date.parse('9999-12-31T23:59:59.999Z');
