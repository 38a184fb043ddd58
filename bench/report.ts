import { print } from '../src/base/printable';
import { labels, type Name, names } from './contenders';
import { median } from './machine';
import { type Work, works } from './mix';
import type { Measurement, Results } from './results';

const whole = (value: number) => Math.round(value).toLocaleString('en');
const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
/** @param head the first row @returns a table in Markdown, whose first column is aligned to the left */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map(line).join('\n');

/** The servers that were measured. */
export const measured = ({ measurements }: Results): Name[] => names.filter((name) => measurements[name]);

/** @returns one figure of each round; 0 where it was not measured */
export const figures = ({ measurements }: Results, name: Name, work: Work, figure: keyof Measurement): number[] =>
  measurements[name]![work].map((measurement) => measurement[figure] ?? 0);

/** The ratio of the service to another server in each round. Both ran in the same minutes, so that a slow machine slowed both. */
function ratio(results: Results, work: Work, against: Name, figure: keyof Measurement): number[] {
  const others = figures(results, against, work, figure);
  return figures(results, 'taskflow', work, figure).map((own, round) => own / others[round]!);
}

const shown = ['get', 'list', 'create', 'update', 'mix'] as const;

/** The table in docs/benchmarks.md, in Markdown. */
export function overview(results: Results): string {
  const of = (name: Name, work: Work, figure: keyof Measurement) => median(figures(results, name, work, figure));
  const rows = measured(results).map((name) => [
    labels[name],
    ...shown.map((work) => `${whole(of(name, work, 'requestsPerSecond'))} · ${whole(of(name, work, 'serviceCpu'))}`),
    whole(of(name, 'mix', 'databaseCpu')),
    `${whole(of(name, 'mix', 'p99'))} ms`,
    `${whole(median(results.memory[name]!))} MB`,
    `${whole(median(results.startTimes[name]!))} ms`,
  ]);
  const against = (work: Work, figure: keyof Measurement) => median(ratio(results, work, 'raw', figure)).toFixed(2);
  const ratios = [
    `*TaskFlow against \`node:http\`, median of ${results.rounds} rounds*`,
    ...shown.map((work) => `*${against(work, 'requestsPerSecond')} · ${against(work, 'serviceCpu')}*`),
    `*${against('mix', 'databaseCpu')}*`,
    `*${against('mix', 'p99')}*`,
    '',
    '',
  ];
  const head = ['Requests a second · µs of CPU a request', ...shown, 'database, µs', 'p99', 'memory', 'first reply'];
  return table(head, [...rows, ratios]);
}

/** Prints the tables, in Markdown. */
export function printReport(results: Results): void {
  const { database, machine, rounds, seconds, steadyRate } = results;
  print(`\n${machine}; ${rounds} rounds of ${seconds} s, 50 connections; medians\n`);
  for (const work of works) {
    const rows = measured(results).map((name) => {
      const of = (figure: keyof Measurement) => median(figures(results, name, work, figure));
      const cpu = ['serviceCpu', 'databaseCpu', 'steadyServiceCpu', 'steadyDatabaseCpu'] as const;
      const times = (['p50', 'p99'] as const).map((figure) => of(figure).toFixed(1));
      return [name, whole(of('requestsPerSecond')), ...times, ...cpu.map((figure) => whole(of(figure)))];
    });
    const steady = `at ${whole(steadyRate ?? 0)}/s`;
    const head = [
      work,
      'requests/s',
      'p50 ms',
      'p99 ms',
      'µs CPU service',
      'µs CPU database',
      steady,
      `database ${steady}`,
    ];
    print(`${table(head, [...rows, ['the database alone', whole(median(database[work])), '', '', '', '', '', '']])}\n`);
  }
  print(`${table(['taskflow against', 'median', 'each round', 'rounds for ±3 %'], comparisons(results))}\n`);
  print(overview(results));
}

/** The ratios of the service to the others. */
function comparisons(results: Results): string[][] {
  const { memory, startTimes } = results;
  const compare = (label: string, values: readonly number[]) => [
    label,
    median(values).toFixed(2),
    values.map((value) => value.toFixed(2)).join(' '),
    String(roundsFor(values)),
  ];
  const others = measured(results).filter((name) => name !== 'taskflow');
  return [
    ...others.flatMap((other) =>
      works.flatMap((work) => {
        const of = (figure: keyof Measurement) => ratio(results, work, other, figure);
        const isSteady = results.measurements[other]![work][0]?.steadyServiceCpu !== undefined;
        return [
          compare(`${other}, ${work}, requests/s`, of('requestsPerSecond')),
          compare(`${other}, ${work}, CPU`, of('serviceCpu')),
          ...(isSteady ? [compare(`${other}, ${work}, CPU at the steady rate`, of('steadyServiceCpu'))] : []),
        ];
      }),
    ),
    compare('raw, mix, p99', ratio(results, 'mix', 'raw', 'p99')),
    ...(['memory', 'first reply'] as const).map((what) => {
      const values = what === 'memory' ? memory : startTimes;
      return compare(
        `raw, ${what}`,
        values.taskflow!.map((value, round) => value / values.raw![round]!),
      );
    }),
  ];
}

/**
 * How many rounds it takes until the median of a ratio lies within 3 % of its true value in 19 of 20 runs. The median of normally
 * distributed values spreads 1.2533 times as much as their mean.
 */
function roundsFor(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value / mean - 1) ** 2, 0) / (values.length - 1);
  return Math.ceil(((1.96 * 1.2533) / 0.03) ** 2 * variance);
}
