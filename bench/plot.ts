import { type Name, slow } from './contenders';
import { median } from './machine';
import { works } from './mix';
import { figures, measured } from './report';
import type { Results } from './results';

const servers: Record<Name, readonly [label: string, colour: string]> = {
  taskflow: ['TaskFlow', '#2563eb'],
  release: ['its last release', '#93c5fd'],
  raw: ['node:http', '#64748b'],
  rawShared: ['node:http, shared', '#cbd5e1'],
  fastify: ['Fastify 5', '#16a34a'],
  koa: ['Koa', '#d97706'],
  go: ['Go', '#0891b2'],
  fastapi: ['FastAPI', '#db2777'],
};
const [width, height, left, bottom, top] = [760, 320, 60, 40, 50];

/** Draws the CPU that each server takes for a request as an SVG, for light and dark pages. The slow servers would need a longer page. */
export function plot(results: Results): string {
  const names = measured(results).filter((name) => !slow.has(name));
  const value = (name: Name, work: (typeof works)[number]) => median(figures(results, name, work, 'serviceCpu'));
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
      const title = `${servers[name][0]}, ${work}: ${Math.round(amount).toLocaleString('en')} µs`;
      return `<rect x="${x.toFixed(1)}" y="${y(amount).toFixed(1)}" width="${(bar - 2).toFixed(1)}" height="${(y(0) - y(amount)).toFixed(1)}" fill="${servers[name][1]}"><title>${title}</title></rect>`;
    }),
    `<text x="${left + group * (place + 0.5)}" y="${height - bottom + 18}" text-anchor="middle">${work}</text>`,
  ]);
  const column = (width - left) / names.length;
  const legend = names.map((name, index) => {
    const [label, colour] = servers[name];
    const x = left + index * column;
    return `<rect x="${x}" y="14" width="12" height="12" fill="${colour}"/><text x="${x + 18}" y="24">${label}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="CPU a request">
<style>text { font: 12px system-ui, sans-serif; fill: #64748b }</style>
${[...legend, ...lines, ...bars].join('\n')}
<text x="${left}" y="${height - 6}">µs of CPU a request; ${results.machine}; ${results.date.slice(0, 10)}</text>
</svg>
`;
}
