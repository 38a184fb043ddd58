import { createHash } from 'node:crypto';
import type { UserId } from '../auth/token';
import type { ChangePlace } from '../db/changes';
import type { Place } from '../db/task-filters';

// Neither grants access: each query names its owner.

/**
 * A cursor is a place in one list: 6 bytes that stand for the list's filters, 6 with the time of change, 16 with the id.
 * @param filters what makes the list this one and no other
 */
export function cursorAt({ updatedAt, id }: Place, filters: unknown): string {
  const time = Buffer.alloc(6);
  time.writeUIntBE(Date.parse(updatedAt), 0, 6);
  return Buffer.concat([mark(filters), time, bytesOf(id)]).toString('base64url');
}

/** @returns the place, or undefined when the cursor is of another list */
export function placeAt(cursor: string, filters: unknown): Place | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  const time = bytes.readUIntBE(6, 6);
  // No page ends after the year 9999, and PostgreSQL reads no later time in this form.
  if (!bytes.subarray(0, 6).equals(mark(filters)) || time > lastTime) return undefined;
  return { updatedAt: new Date(time).toISOString(), id: idOf(bytes.subarray(12)) };
}

/**
 * A sync token says how far a client has seen the changes of a user's tasks: 6 bytes with the version, 16 with the id, 6 with what it
 * has had all of, 6 that stand for the user.
 */
export function syncTokenAt({ version, id, known = 0 }: ChangePlace, user: UserId): string {
  const numbers = Buffer.alloc(12);
  numbers.writeUIntBE(version, 0, 6);
  numbers.writeUIntBE(known, 6, 6);
  return Buffer.concat([numbers.subarray(0, 6), bytesOf(id), numbers.subarray(6), mark(user)]).toString('base64url');
}

/** @returns the place, or undefined when the token is of another user's list */
export function changePlaceAt(token: string, user: UserId): ChangePlace | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (!bytes.subarray(28).equals(mark(user))) return undefined;
  return { version: bytes.readUIntBE(0, 6), id: idOf(bytes.subarray(6, 22)), known: bytes.readUIntBE(22, 6) };
}

const lastTime = Date.parse('9999-12-31T23:59:59.999Z');
const mark = (filters: unknown) => createHash('sha1').update(JSON.stringify(filters)).digest().subarray(0, 6);
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
