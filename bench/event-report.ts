import { type Mode, type Rates, type Round, type WriteCost, writes, rate as writesPerSecond } from './event-figures';
import { median } from './machine';

export interface EventResults {
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  readonly seconds: number;
  /** Of the machine, before the first round and after each. */
  readonly load: readonly number[];
  readonly writes: readonly Round[];
  readonly rates: readonly Rates[];
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const labels: Record<Mode, string> = {
  off: 'no sink',
  parked: 'a sink to which nothing is sent at the moment',
  told: 'a sink that is told of each change by the same process',
};

/** The tables in docs/events.md, in Markdown: medians of the rounds. */
export function eventTables({ writes: rounds, rates }: EventResults): string[] {
  const costs = writes.flatMap((write) =>
    (Object.keys(labels) as Mode[]).map((mode) => {
      const of = (figure: keyof WriteCost) => median(rounds.map((round) => round[mode][write][figure]));
      const against = rounds.map((round) => round[mode][write].serviceCpu / round.off[write].serviceCpu);
      return [
        `${write}, ${labels[mode]}`,
        whole(of('requestsPerSecond')),
        `${whole(of('p50'))} ms`,
        whole(of('serviceCpu')),
        whole(of('databaseCpu')),
        mode === 'off' ? '' : `${median(against).toFixed(2)} (${range(against)})`,
        mode === 'told' ? of('events').toFixed(2) : '',
      ];
    }),
  );
  const rate = (processes: 'one' | 'two') =>
    (['eventsPerSecond', 'serviceCpu', 'databaseCpu'] as const).map((figure) =>
      whole(median(rates.map((round) => round[processes][figure]))),
    );
  const mix = (which: 'mixAlone' | 'mixMeanwhile') => {
    const of = (figure: 'requestsPerSecond' | 'p50' | 'p99') => median(rates.map((round) => round[which][figure]));
    return [whole(of('requestsPerSecond')), `${whole(of('p50'))} ms`, `${whole(of('p99'))} ms`];
  };
  return [
    table(
      [
        `${writesPerSecond} writes a second`,
        'done a second',
        'p50',
        'µs CPU service',
        'µs CPU database',
        'service, against no sink',
        'events',
      ],
      costs,
    ),
    table(
      ['All tasks, to a new sink', 'events/s', 'µs CPU service', 'µs CPU database'],
      [
        ['one process', ...rate('one')],
        ['two instances', ...rate('two')],
      ],
    ),
    table(
      ['The mix of requests', 'requests/s', 'p50', 'p99'],
      [
        ['no sink', ...mix('mixAlone')],
        ['while a new sink is told of all tasks', ...mix('mixMeanwhile')],
      ],
    ),
  ];
}

const range = (values: readonly number[]) => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
