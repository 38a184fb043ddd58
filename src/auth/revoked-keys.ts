/** What is known to be revoked, in little memory: about 50 bytes for each key. Times are in seconds since 1970. */
export interface RevokedKeys {
  /** @returns until when tokens must have been issued to be meant; undefined where none are */
  until(digest: Buffer): number | undefined;
  /** Notes a revocation, or makes one later. @returns whether it means tokens that were not meant before */
  add(digest: Buffer, until: number, expires: number): boolean;
  /** Lets go of some of what has expired: of everything, in 256 calls. */
  tidy(): void;
  /** Whether there has never been any. */
  readonly isEmpty: boolean;
}

/** The last second that 32 bits can hold, in 2106. */
const latest = 2 ** 32 - 1;
/** The first of these parts a table. */
const smallest = 16;
/** How full a table may be, and how much larger the next one is. */
const [fullest, growth] = [0.8, 1.5];

/**
 * Keyed by the first 16 bytes of a digest: two of a million million keys have the same with a chance of one in 10^14. There are 256
 * tables, by the first byte, so that none takes long to make anew when it has become too small.
 */
export function createRevokedKeys(): RevokedKeys {
  const tables: (Table | undefined)[] = new Array(256).fill(undefined);
  let next = 0;
  let isEmpty = true;
  return {
    until: (digest) => tables[digest[0]!]?.until(digest),
    add(digest, until, expires) {
      isEmpty = false;
      tables[digest[0]!] ??= createTable();
      return tables[digest[0]!]!.add(digest, until, Math.min(Math.ceil(expires), latest));
    },
    tidy() {
      tables[next]?.tidy();
      next = (next + 1) % tables.length;
    },
    get isEmpty() {
      return isEmpty;
    },
  };
}

type Table = ReturnType<typeof createTable>;

/** Open addressing with linear probing: a place holds four words of the digest, and two times. */
function createTable() {
  let capacity = smallest;
  let size = 0;
  let words = new Uint32Array(capacity * 4);
  let untils = new Float64Array(capacity);
  /** Zero where a place is free. */
  let expiries = new Uint32Array(capacity);

  /** @returns where a key is, or the free place where it belongs */
  function placeOf(a: number, b: number, c: number, d: number): number {
    let place = b % capacity;
    while (expiries[place] !== 0) {
      const at = place * 4;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) break;
      place = (place + 1) % capacity;
    }
    return place;
  }
  const placeOfDigest = (digest: Buffer) =>
    placeOf(digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), digest.readUInt32LE(12));

  /** Makes the table anew, without what has expired. */
  function rebuild(spare: number): void {
    const now = Date.now() / 1000;
    const [oldWords, oldUntils, oldExpiries] = [words, untils, expiries];
    const kept = oldExpiries.reduce((sum, expires) => sum + (expires > now ? 1 : 0), 0);
    capacity = Math.max(smallest, Math.ceil((kept / fullest) * spare));
    size = kept;
    words = new Uint32Array(capacity * 4);
    untils = new Float64Array(capacity);
    expiries = new Uint32Array(capacity);
    oldExpiries.forEach((expires, index) => {
      if (expires <= now) return;
      const key = oldWords.subarray(index * 4, index * 4 + 4);
      const place = placeOf(key[0]!, key[1]!, key[2]!, key[3]!);
      words.set(key, place * 4);
      untils[place] = oldUntils[index]!;
      expiries[place] = expires;
    });
  }

  return {
    until(digest: Buffer): number | undefined {
      const place = placeOfDigest(digest);
      return expiries[place] === 0 ? undefined : untils[place];
    },
    add(digest: Buffer, until: number, expires: number): boolean {
      let place = placeOfDigest(digest);
      if (expiries[place] !== 0) {
        const isLater = until > untils[place]!;
        untils[place] = Math.max(until, untils[place]!);
        expiries[place] = Math.max(expires, expiries[place]!);
        return isLater;
      }
      if (size + 1 > capacity * fullest) {
        rebuild(growth);
        place = placeOfDigest(digest);
      }
      for (let word = 0; word < 4; word += 1) words[place * 4 + word] = digest.readUInt32LE(word * 4);
      untils[place] = until;
      expiries[place] = Math.max(expires, 1);
      size += 1;
      return true;
    },
    tidy(): void {
      const now = Date.now() / 1000;
      if (expiries.some((expires) => expires !== 0 && expires < now)) rebuild(growth);
    },
  };
}
