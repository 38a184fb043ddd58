import { createHash } from 'node:crypto';

// Parts of texts that clients send back as they got them: cursors and sync tokens. None grants access: each query names its owner.

/** Six bytes that stand for what such a text belongs to. */
export const mark = (of: unknown): Buffer => createHash('sha1').update(JSON.stringify(of)).digest().subarray(0, 6);

/** The sixteen bytes of an id (UUID). */
export const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** An id from its sixteen bytes. */
export const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
