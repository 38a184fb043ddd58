import { type Answer, noAnswer } from './sender';

/** What happened to many requests. */
export interface Tally {
  readonly requests: number;
  /** How many were answered with which status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** 503 and 429 with Retry-After. */
  readonly refused: number;
  /** Connections that ended before the answer, and what the system said. */
  readonly cut: number;
  /** Answers that should not be: 5xx other than 503, 503 without Retry-After, those to which no answer came at all. */
  readonly wrong: readonly string[];
  /** All but 2xx: what should not be where nothing is the matter. */
  readonly unexpected: readonly string[];
  /** Milliseconds. */
  readonly longestWait: number;
  note(answer: Answer): void;
}

export function createTally(): Tally {
  const tally = {
    ...{ requests: 0, refused: 0, cut: 0, longestWait: 0 },
    statuses: {} as Record<number, number>,
    wrong: [] as string[],
    unexpected: [] as string[],
    note(answer: Answer) {
      const { status, headers, waited, text } = answer;
      tally.requests += 1;
      tally.longestWait = Math.max(tally.longestWait, waited);
      if (status === undefined) tally.cut += 1;
      else tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
      const line = `${status ?? 'cut off'} ${text}`;
      if (!(status !== undefined && status < 300)) few(tally.unexpected, line);
      if ((status === 503 || status === 429) && headers['retry-after']) tally.refused += 1;
      else if (text === noAnswer || (status !== undefined && status >= 500)) few(tally.wrong, line);
    },
  };
  return tally;
}

/** The first ones are enough to see what happens. */
function few(lines: string[], line: string): void {
  if (lines.length < 10) lines.push(line);
}
