import { idBytes, idOf, mark } from '../base/opaque';
import type { UserId } from '../base/user';
import type { ChangePlace } from '../db/changes';

/**
 * A sync token says how far a client has seen the changes of a user's tasks: 6 bytes with the version, 16 with the id, 6 with what it
 * has had all of, 6 that stand for the user.
 */
export function syncTokenAt({ version, id, known = 0 }: ChangePlace, user: UserId): string {
  const numbers = Buffer.alloc(12);
  numbers.writeUIntBE(version, 0, 6);
  numbers.writeUIntBE(known, 6, 6);
  return Buffer.concat([numbers.subarray(0, 6), idBytes(id), numbers.subarray(6), mark(user)]).toString('base64url');
}

/** @returns the place, or undefined when the token is of another user's list */
export function changePlaceAt(token: string, user: UserId): ChangePlace | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (!bytes.subarray(28).equals(mark(user))) return undefined;
  return { version: bytes.readUIntBE(0, 6), id: idOf(bytes.subarray(6, 22)), known: bytes.readUIntBE(22, 6) };
}
