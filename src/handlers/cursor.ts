/**
 * A cursor is the id of the last task of a page, its 16 bytes in base64url. The contract's pattern admits nothing else, so
 * every cursor that gets here stands for a position; it grants no access, because each query names its owner.
 */
export function cursorAfter(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

/** @returns the id, as 32 hexadecimal digits, which PostgreSQL takes for a UUID */
export function positionOf(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('hex');
}
