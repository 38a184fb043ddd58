/** Seed of PostgreSQL's hash functions (src/common/hashfn.c). */
const seed = 0x9e3779b9 + 3923095;
const turned = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

/** Hashes a text as PostgreSQL does (`hashtext`, by lookup3 of Bob Jenkins): by it, Citus finds the server with the rows of a user. */
export function hashText(text: string): number {
  const bytes = Buffer.from(text);
  let a = (seed + bytes.length) | 0;
  let b = a;
  let c = a;
  let at = 0;
  for (; bytes.length - at >= 12; at += 12) {
    a = (a + bytes.readInt32LE(at)) | 0;
    b = (b + bytes.readInt32LE(at + 4)) | 0;
    c = (c + bytes.readInt32LE(at + 8)) | 0;
    a = (a - c) ^ turned(c, 4);
    c = (c + b) | 0;
    b = (b - a) ^ turned(a, 6);
    a = (a + c) | 0;
    c = (c - b) ^ turned(b, 8);
    b = (b + a) | 0;
    a = (a - c) ^ turned(c, 16);
    c = (c + b) | 0;
    b = (b - a) ^ turned(a, 19);
    a = (a + c) | 0;
    c = (c - b) ^ turned(b, 4);
    b = (b + a) | 0;
  }
  // The lowest byte of the last word stays free: it is for the length.
  const rest = Buffer.alloc(12);
  bytes.copy(rest, 0, at, Math.min(at + 8, bytes.length));
  bytes.copy(rest, 9, Math.min(at + 8, bytes.length));
  a = (a + rest.readInt32LE(0)) | 0;
  b = (b + rest.readInt32LE(4)) | 0;
  c = (c + rest.readInt32LE(8)) | 0;
  c = ((c ^ b) - turned(b, 14)) | 0;
  a = ((a ^ c) - turned(c, 11)) | 0;
  b = ((b ^ a) - turned(a, 25)) | 0;
  c = ((c ^ b) - turned(b, 16)) | 0;
  a = ((a ^ c) - turned(c, 4)) | 0;
  b = ((b ^ a) - turned(a, 14)) | 0;
  return ((c ^ b) - turned(b, 24)) | 0;
}
