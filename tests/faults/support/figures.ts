import { markdown, note, takeNoted } from './kept-figures';
import type { Tally } from './tally';

/** A line of the table in docs/benchmarks.md. Times are in seconds; what was not measured is left out. */
export interface Figures {
  /** The fault, in words. */
  readonly fault: string;
  readonly rounds?: number;
  readonly requests: number;
  /** Refused with 503 or 429, and told when to retry. */
  readonly refused: number;
  /** The connection ended before the answer. */
  readonly cut: number;
  /** Writes that were acknowledged and are not there; requests whose effect is there twice. */
  readonly lost?: number;
  readonly twice?: number;
  readonly longestWait: number;
  /** From the end of the fault to the first success. With several rounds, the longest. */
  readonly recovery?: number;
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 10) / 100;

/**
 * Notes what a test has measured, to be printed when all have ended.
 * @param more beyond the tally; `recovery` in milliseconds
 */
export function record(fault: string, tally: Tally, more: Partial<Figures> = {}): void {
  const { requests, refused, cut } = tally;
  const times = {
    longestWait: seconds(tally.longestWait),
    ...(more.recovery !== undefined && { recovery: seconds(more.recovery) }),
  };
  const figures: Figures = { fault, requests, refused, cut, ...more, ...times };
  note('faults', fault, figures);
}

/** What this run has noted. */
export const takeFigures = () => takeNoted<Figures>('faults', ({ fault }) => fault);

/** The figures as a table in Markdown. */
export function table(figures: readonly Figures[]): string {
  const cell = (value: number | undefined, unit = '') =>
    value === undefined ? '' : value.toLocaleString('en', { maximumFractionDigits: 2 }) + unit;
  const rows = figures.map((line) => [
    line.rounds === undefined ? line.fault : `${line.fault}, ${line.rounds} times`,
    ...[line.requests, line.refused, line.cut, line.lost, line.twice].map((value) => cell(value)),
    ...[cell(line.longestWait, ' s'), cell(line.recovery, ' s')],
  ]);
  const head = ['Fault', 'requests', 'told to retry', 'disconnected', 'lost', 'done twice', 'longest wait', 'recovery'];
  return markdown(head, rows);
}
