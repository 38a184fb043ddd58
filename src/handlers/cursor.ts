import { shortHash, uuidFromBytes, uuidToBytes } from '../base/cursor-bytes';
import type { ListPlace } from '../db/task-filters';

/**
 * Makes a cursor, which marks a place in one list. Its bytes: 6 with a hash of the list's filters, 6 with the time of change,
 * 16 with the id.
 * @param filters the values that identify the list: its filters and its sort
 */
export function cursorAt({ updatedAt, id }: ListPlace, filters: unknown): string {
  const time = Buffer.alloc(6);
  time.writeUIntBE(Date.parse(updatedAt), 0, 6);
  return Buffer.concat([shortHash(filters), time, uuidToBytes(id)]).toString('base64url');
}

/** @returns the place; undefined when the cursor was made for another list */
export function placeAt(cursor: string, filters: unknown): ListPlace | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  const time = bytes.readUIntBE(6, 6);
  // Such a time was not written by the service, and PostgreSQL could not read it in this form.
  if (!bytes.subarray(0, 6).equals(shortHash(filters)) || time > lastTime) return undefined;
  return { updatedAt: new Date(time).toISOString(), id: uuidFromBytes(bytes.subarray(12)) };
}

const lastTime = Date.parse('9999-12-31T23:59:59.999Z');
