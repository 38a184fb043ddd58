import { shortHash, uuidFromBytes, uuidToBytes } from '../base/cursor-bytes';
import type { ListPlace, TaskFilter } from '../db/list-filter';
import { postgresTime } from '../planning/schedule';

/**
 * Makes a cursor, which marks a place in one list. Its bytes: 6 with a hash of the list's filters, then, in a list by time of creation or
 * change, 6 with the time of change, and 16 with the id. In other lists: 1 with the part of the list, 16 with the id, and the key.
 * @param filters the values that identify the list: its filters and its sort
 */
export function cursorAt({ part = 0, key, id }: ListPlace, by: TaskFilter['by'], filters: unknown): string {
  if (!isByTime(by))
    return Buffer.concat([shortHash(filters), Buffer.of(part), uuidToBytes(id), Buffer.from(key)]).toString(
      'base64url',
    );
  const time = Buffer.alloc(6);
  time.writeUIntBE(Date.parse(key), 0, 6);
  return Buffer.concat([shortHash(filters), time, uuidToBytes(id)]).toString('base64url');
}

/** @returns the place; undefined when the cursor was made for another list */
export function placeAt(cursor: string, by: TaskFilter['by'], filters: unknown): ListPlace | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  if (!bytes.subarray(0, 6).equals(shortHash(filters))) return undefined;
  // Only such keys were written by the service. PostgreSQL could not read all others.
  if (!isByTime(by)) {
    const key = keyFrom(bytes.toString('utf8', 23), by, bytes[6] === 0);
    return bytes.length < 23 || key === undefined
      ? undefined
      : { part: bytes[6]!, key, id: uuidFromBytes(bytes.subarray(7, 23)) };
  }
  if (bytes.length !== 28) return undefined;
  const time = bytes.readUIntBE(6, 6);
  return time > lastTime ? undefined : { key: new Date(time).toISOString(), id: uuidFromBytes(bytes.subarray(12)) };
}

const isByTime = (by: TaskFilter['by']) => by === 'created_at' || by === 'updated_at';
const lastTime = Date.parse('9999-12-31T23:59:59.999Z');

/** @returns the key as PostgreSQL reads it; undefined when it is none */
function keyFrom(text: string, by: TaskFilter['by'], isFirstPart: boolean): string | undefined {
  if (by === 'title') return text.includes('\0') ? undefined : text;
  if (by === 'position') return /^(?:[a-np-z]|o[0-9a-f]{15})[0-9a-f]{0,1000}$/.test(text) ? text : undefined;
  // The tasks without a time, in the second part, are sorted by their ids alone.
  if (by === 'priority' || !isFirstPart) return '';
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? postgresTime(Date.parse(text))
    : undefined;
}
