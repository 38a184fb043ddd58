import { hash } from 'node:crypto';

// Parts of cursors and sync tokens, which clients send back unchanged. They grant no access: every query names its owner.

/** A hash of six bytes. It shows which list or user a cursor or sync token was made for. */
export const shortHash = (value: unknown): Buffer => hash('sha1', JSON.stringify(value), 'buffer').subarray(0, 6);

/** @param uuid in its text form @returns its sixteen bytes */
export const uuidToBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** @param bytes sixteen of them */
export const uuidFromBytes = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
