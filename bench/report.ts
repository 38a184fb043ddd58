import { print } from '../src/base/printable';
import { type Name, names } from './contenders';
import { median } from './machine';
import { type Work, works } from './mix';
import type { Measurement, Results } from './results';

const whole = (value: number) => Math.round(value).toLocaleString('en');
const row = (cells: readonly (string | number)[]) => print(`| ${cells.join(' | ')} |`);
const head = (cells: readonly string[]) => {
  row(cells);
  row(cells.map((_, index) => (index === 0 ? '---' : '---:')));
};

/** The ratio of the service to another server in each round. Both ran in the same minutes, so that a slow machine slowed both. */
export function ratio(
  results: Results,
  work: Work,
  against: 'raw' | 'fastify' | 'koa',
  figure: keyof Measurement,
): number[] {
  const { measurements } = results;
  return measurements.taskflow[work].map((own, round) => own[figure] / measurements[against][work][round]![figure]);
}

const labels: Record<Name, string> = {
  taskflow: 'TaskFlow, logging to a file',
  raw: '`node:http` by hand, with each of its tricks and no log',
  fastify: 'Fastify 5 as its users write it',
  koa: 'Koa, @koa/router and Ajv as their users write it',
};

/** The table in docs/benchmarks.md, in Markdown. */
export function overview(results: Results): string {
  const shown = ['list', 'get', 'create', 'update', 'mix'] as const;
  const of = (name: Name, work: Work, figure: keyof Measurement) =>
    median(results.measurements[name][work].map((measurement) => measurement[figure]));
  const rows = names.map((name) => [
    labels[name],
    ...shown.map((work) => whole(of(name, work, 'requestsPerSecond'))),
    whole(of(name, 'mix', 'serviceCpu')),
    `${whole(of(name, 'mix', 'p99'))} ms`,
  ]);
  const against = (work: Work, figure: keyof Measurement) =>
    `*${median(ratio(results, work, 'raw', figure)).toFixed(2)}*`;
  return [
    ['Requests per second', ...shown, 'µs of CPU in the mix', 'p99 of the mix'],
    ['---', ...Array(shown.length + 2).fill('---:')],
    ...rows,
    [
      `*TaskFlow against \`node:http\`, median of ${results.rounds} rounds*`,
      ...shown.map((work) => against(work, 'requestsPerSecond')),
      ...['', against('mix', 'p99')],
    ],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Prints the tables, in Markdown. */
export function printReport(results: Results): void {
  const { measurements, database, memory, startTimes } = results;
  print(`\n${results.machine}; ${results.rounds} rounds of ${results.seconds} s, 50 connections; medians\n`);
  for (const work of works) {
    head([work, 'requests/s', 'p50 ms', 'p99 ms', 'µs CPU service', 'µs CPU database']);
    for (const name of names) {
      const of = (figure: keyof Measurement) =>
        median(measurements[name][work].map((measurement) => measurement[figure]));
      row([
        name,
        whole(of('requestsPerSecond')),
        of('p50'),
        of('p99'),
        whole(of('serviceCpu')),
        whole(of('databaseCpu')),
      ]);
    }
    row(['the database alone', whole(median(database[work])), '', '', '', '']);
    print('');
  }
  head(['', 'memory under the mix, MB', 'first answer, ms']);
  for (const name of names) row([name, whole(median(memory[name])), whole(median(startTimes[name]))]);
  print('');
  head(['taskflow against', 'median', 'each round']);
  const compare = (label: string, values: readonly number[]) =>
    row([label, median(values).toFixed(2), values.map((value) => value.toFixed(2)).join(' ')]);
  for (const work of works) compare(`raw, ${work}, requests/s`, ratio(results, work, 'raw', 'requestsPerSecond'));
  compare('fastify, mix, requests/s', ratio(results, 'mix', 'fastify', 'requestsPerSecond'));
  compare('koa, mix, requests/s', ratio(results, 'mix', 'koa', 'requestsPerSecond'));
  compare('raw, mix, p99', ratio(results, 'mix', 'raw', 'p99'));
  compare(
    'raw, memory',
    memory.taskflow.map((value, round) => value / memory.raw[round]!),
  );
  print(`\n${overview(results)}`);
}
