export type JsonObject = Readonly<Record<string, unknown>>;

export interface ReadToken {
  readonly parts: readonly string[];
  /** Undefined when it is no JSON object in base64url; likewise the claims. */
  readonly header: JsonObject | undefined;
  readonly claims: JsonObject | undefined;
}

/** What can be read of a token, proven or not. */
export function readParts(token: string): ReadToken {
  const parts = token.split('.');
  return { parts, header: parseObject(parts[0]), claims: parts.length === 3 ? parseObject(parts[1]) : undefined };
}

export function parseObject(part: string | undefined): JsonObject | undefined {
  if (!part || !/^[\w-]+=*$/.test(part)) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** A time of a token, in words: with the date, and how far from now it is. */
export function inWords(time: unknown): string {
  if (typeof time !== 'number' || Math.abs(time) > 8e12)
    return `${JSON.stringify(time)}, which is no time in seconds since 1970`;
  const ahead = time - Date.now() / 1000;
  const [size, unit] = units.find(([least]) => Math.abs(ahead) >= least) ?? [1, 'second'];
  const distance = new Intl.RelativeTimeFormat('en').format(Math.trunc(ahead / size), unit);
  return `${new Date(time * 1000).toISOString().replace('.000Z', 'Z')}, ${distance}`;
}

const units: readonly [number, Intl.RelativeTimeFormatUnit][] = [
  [31_557_600, 'year'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
];
