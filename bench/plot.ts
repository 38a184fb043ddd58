import { names } from './contenders';
import { median } from './machine';
import { works } from './mix';
import type { Results } from './results';

const colours = { taskflow: '#2563eb', raw: '#64748b', fastify: '#16a34a', koa: '#d97706' };
const labels = { taskflow: 'TaskFlow', raw: 'node:http by hand', fastify: 'Fastify 5', koa: 'Koa by hand' };
const [width, height, left, bottom, top] = [760, 320, 60, 40, 50];

/** Draws the requests per second of each server as an SVG, for light and dark pages. */
export function plot({ measurements, machine, date }: Results): string {
  const value = (name: (typeof names)[number], work: (typeof works)[number]) =>
    median(measurements[name][work].map(({ requestsPerSecond }) => requestsPerSecond));
  const most = Math.max(...works.flatMap((work) => names.map((name) => value(name, work))));
  const step = 10 ** Math.floor(Math.log10(most)) / (most / 10 ** Math.floor(Math.log10(most)) < 3 ? 2 : 1);
  const ceiling = Math.ceil(most / step) * step;
  const y = (amount: number) => height - bottom - ((height - bottom - top) * amount) / ceiling;
  const group = (width - left - 20) / works.length;
  const bar = (group * 0.8) / names.length;
  const lines = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, index) => index * step).map(
    (amount) =>
      `<line x1="${left}" x2="${width - 20}" y1="${y(amount)}" y2="${y(amount)}" stroke="#94a3b8" stroke-opacity="0.4"/>` +
      `<text x="${left - 8}" y="${y(amount) + 4}" text-anchor="end">${amount.toLocaleString('en')}</text>`,
  );
  const bars = works.flatMap((work, place) => [
    ...names.map((name, index) => {
      const amount = value(name, work);
      const x = left + group * place + group * 0.1 + bar * index;
      const title = `${labels[name]}, ${work}: ${Math.round(amount).toLocaleString('en')} requests/s`;
      return `<rect x="${x.toFixed(1)}" y="${y(amount).toFixed(1)}" width="${(bar - 2).toFixed(1)}" height="${(y(0) - y(amount)).toFixed(1)}" fill="${colours[name]}"><title>${title}</title></rect>`;
    }),
    `<text x="${left + group * (place + 0.5)}" y="${height - bottom + 18}" text-anchor="middle">${work}</text>`,
  ]);
  const legend = names.map(
    (name, index) =>
      `<rect x="${left + index * 160}" y="14" width="12" height="12" fill="${colours[name]}"/>` +
      `<text x="${left + 18 + index * 160}" y="24">${labels[name]}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Requests per second">
<style>text { font: 12px system-ui, sans-serif; fill: #64748b }</style>
${[...legend, ...lines, ...bars].join('\n')}
<text x="${left}" y="${height - 6}">requests per second; ${machine}; ${date.slice(0, 10)}</text>
</svg>
`;
}
