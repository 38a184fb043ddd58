/** The keys of revocations, at about 50 bytes a key; a `Map` of texts and objects takes 150. Times are in seconds since 1970. */
export interface RevokedKeys {
  /** @returns the time until which tokens of this key are revoked; undefined when none are */
  until(digest: Buffer): number | undefined;
  /** Adds a revocation, or extends it. @returns whether it revokes further tokens */
  add(digest: Buffer, until: number, expires: number): boolean;
  /** Removes expired keys from one of the 256 tables, another one at each call. */
  tidy(): void;
  /** Whether no key was ever added. */
  readonly isEmpty: boolean;
}

/** The last second that 32 bits can hold, in 2106. */
const latest = 2 ** 32 - 1;
/** The smallest capacity of a table. */
const smallest = 16;
/** The part of its capacity that a table may use. */
const fullest = 0.8;
/** By how much the next table is larger than its content needs. */
const growth = 1.5;

/**
 * Compares the first 16 bytes of digests: among a million million keys, two are the same with a chance of one in 10^14. There are 256
 * tables, one for each first byte, so that none takes long to rebuild when it has become too small.
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

/** A hash table with open addressing and linear probing. An entry is four words of the digest, and two times. */
function createTable() {
  let capacity = smallest;
  let size = 0;
  let words = new Uint32Array(capacity * 4);
  let untils = new Float64Array(capacity);
  /** Zero where there is no entry. */
  let expiries = new Uint32Array(capacity);

  /** @returns the index of the key's entry, or the free index where it belongs */
  function indexOf(a: number, b: number, c: number, d: number): number {
    let index = b % capacity;
    while (expiries[index] !== 0) {
      const at = index * 4;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) break;
      index = (index + 1) % capacity;
    }
    return index;
  }
  const indexOfDigest = (digest: Buffer) =>
    indexOf(digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), digest.readUInt32LE(12));

  /** Moves the entries to a larger or smaller table, without those that have expired. */
  function rebuild(): void {
    const now = Date.now() / 1000;
    const [oldWords, oldUntils, oldExpiries] = [words, untils, expiries];
    const kept = oldExpiries.reduce((sum, expires) => sum + (expires > now ? 1 : 0), 0);
    capacity = Math.max(smallest, Math.ceil((kept / fullest) * growth));
    size = kept;
    words = new Uint32Array(capacity * 4);
    untils = new Float64Array(capacity);
    expiries = new Uint32Array(capacity);
    oldExpiries.forEach((expires, old) => {
      if (expires <= now) return;
      const key = oldWords.subarray(old * 4, old * 4 + 4);
      const index = indexOf(key[0]!, key[1]!, key[2]!, key[3]!);
      words.set(key, index * 4);
      untils[index] = oldUntils[old]!;
      expiries[index] = expires;
    });
  }

  return {
    until(digest: Buffer): number | undefined {
      const index = indexOfDigest(digest);
      return expiries[index] === 0 ? undefined : untils[index];
    },
    add(digest: Buffer, until: number, expires: number): boolean {
      let index = indexOfDigest(digest);
      if (expiries[index] !== 0) {
        const isLater = until > untils[index]!;
        untils[index] = Math.max(until, untils[index]!);
        expiries[index] = Math.max(expires, expiries[index]!);
        return isLater;
      }
      if (size + 1 > capacity * fullest) {
        rebuild();
        index = indexOfDigest(digest);
      }
      for (let word = 0; word < 4; word += 1) words[index * 4 + word] = digest.readUInt32LE(word * 4);
      untils[index] = until;
      expiries[index] = Math.max(expires, 1);
      size += 1;
      return true;
    },
    tidy(): void {
      const now = Date.now() / 1000;
      if (expiries.some((expires) => expires !== 0 && expires < now)) rebuild();
    },
  };
}
