import { markdown, note, takeNoted } from './kept-figures';

/** A line of the table in docs/events.md. */
export interface SinkFigures {
  readonly fault: string;
  readonly events: number;
  /** Of these, how many the sink had been told of before. */
  readonly again: number;
  readonly disorder: number;
  /** In how many tasks the sink and the database differ in the end. */
  readonly differing: number;
  /** Seconds from the last write until the sink knew all. */
  readonly caughtUp: number;
}

/** Notes what a test has measured, to be printed when all have ended. */
export const recordSink = (figures: SinkFigures) => note('sinks', figures.fault, figures);

/** What this run has noted. */
export const takeSinks = () => takeNoted<SinkFigures>('sinks', ({ fault }) => fault);

/** The figures as a table in Markdown. */
export function sinksTable(figures: readonly SinkFigures[]): string {
  const head = [
    'Fault',
    'events',
    'of these, again',
    'out of order',
    'tasks that differ in the end',
    'caught up after',
  ];
  const rows = figures.map(({ fault, events, again, disorder, differing, caughtUp }) => [
    fault,
    ...[events, again, disorder, differing].map((value) => value.toLocaleString('en')),
    `${caughtUp} s`,
  ]);
  return markdown(head, rows);
}
