import { shortHash, uuidFromBytes, uuidToBytes } from '../base/cursor-bytes';
import type { UserId } from '../base/user';
import type { ChangePlace } from '../db/changes';

/**
 * Makes a sync token, which says how far a client has read the changes of a user's tasks. Its bytes: 6 with the version, 16 with the
 * id, 6 with `completeUpTo`, 6 with a hash of the user's id.
 */
export function syncTokenAt({ version, id, completeUpTo = 0 }: ChangePlace, user: UserId): string {
  const numbers = Buffer.alloc(12);
  numbers.writeUIntBE(version, 0, 6);
  numbers.writeUIntBE(completeUpTo, 6, 6);
  const parts = [numbers.subarray(0, 6), uuidToBytes(id), numbers.subarray(6), shortHash(user)];
  return Buffer.concat(parts).toString('base64url');
}

/** @returns the place; undefined when the token was made for another user */
export function changePlaceAt(token: string, user: UserId): ChangePlace | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (!bytes.subarray(28).equals(shortHash(user))) return undefined;
  return {
    version: bytes.readUIntBE(0, 6),
    id: uuidFromBytes(bytes.subarray(6, 22)),
    completeUpTo: bytes.readUIntBE(22, 6),
  };
}
