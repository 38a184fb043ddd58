import { markdown, note, takeNoted } from '../kept-figures';
import type { UsersFigures } from './users-child';

/** A line of the table of bad neighbours in docs/benchmarks.md. */
export interface NeighbourFigures {
  /** What one user does, in words. */
  readonly neighbour: string;
  /** How many of the user's requests were answered with which status. */
  readonly statuses: Readonly<Record<number, number>>;
  readonly alone: OthersFigures;
  readonly beside: OthersFigures;
  /** MB of the process: while only the others use it, and the highest value. */
  readonly memory: readonly [rest: number, most: number];
}
/** Milliseconds, and requests per second. */
interface OthersFigures {
  readonly p99: number;
  readonly perSecond: number;
}

const othersFigures = ({ p99, requests }: UsersFigures, seconds: number): OthersFigures => ({
  ...{ p99: Math.round(p99), perSecond: Math.round(requests / seconds) },
});

/** Notes what a test has measured, to be printed when all have ended. */
export function recordNeighbour(
  neighbour: string,
  statuses: NeighbourFigures['statuses'],
  [alone, secondsAlone]: readonly [UsersFigures, number],
  [beside, secondsBeside]: readonly [UsersFigures, number],
  [rest, most]: readonly [number, number],
): void {
  const figures: NeighbourFigures = {
    ...{ neighbour, statuses, memory: [Math.round(rest), Math.round(most)] },
    ...{ alone: othersFigures(alone, secondsAlone), beside: othersFigures(beside, secondsBeside) },
  };
  note('neighbours', neighbour, figures);
}

/** What this run has noted. */
export const takeNeighbours = () => takeNoted<NeighbourFigures>('neighbours', ({ neighbour }) => neighbour);

/** The figures as a table in Markdown. */
export function neighboursTable(figures: readonly NeighbourFigures[]): string {
  const number = (value: number) => value.toLocaleString('en');
  const head = [
    'One user',
    'served',
    'refused',
    'told to retry',
    'the others: requests a second, alone',
    'with the user',
    'p99, alone',
    'with the user',
    'memory, alone',
    'highest',
  ];
  const rows = figures.map(({ neighbour, statuses, alone, beside, memory: [rest, most] }) => {
    const sum = (belongs: (status: number) => boolean) =>
      Object.entries(statuses).reduce((all, [status, times]) => all + (belongs(Number(status)) ? times : 0), 0);
    const later = (status: number) => status === 429 || status === 503;
    return [
      neighbour,
      ...[sum((status) => status < 300), sum((status) => status >= 300 && !later(status)), sum(later)].map(number),
      ...[number(alone.perSecond), number(beside.perSecond), `${alone.p99} ms`, `${beside.p99} ms`],
      ...[`${rest} MB`, `${most} MB`],
    ];
  });
  return markdown(head, rows);
}
