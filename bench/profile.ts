import { readFileSync } from 'node:fs';

/** A profile of V8, as far as it is read (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile). */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** What the CPU time of a request is spent on, in the order of the table. The first whose expression fits counts. */
const causes: readonly (readonly [cause: string, of: RegExp])[] = [
  ['the garbage collector', /^\(garbage collector\)/],
  [
    'writing to sockets: replies and statements',
    /^(write\w*|shutdown) $|node:(net|internal\/stream_base_commons)|streams\/writable/,
  ],
  ['the log line', /src\/base\/log|node_modules\/(pino|sonic-boom|fast-redact|quick-format)/],
  ['headers, the request id, writing the reply', /src\/http\/|crypto\/random/],
  ['Koa', /node_modules\/(koa|on-finished|ee-first|delegates|http-errors|accepts|vary)/],
  ['the token, its scopes and revocations', /src\/auth\//],
  ['limits of users and networks, quotas', /src\/limits\//],
  [
    'the gate: route, values, body',
    /src\/(gate|base)\/|src\/mcp\/|generated\/|node_modules\/(openapi-backend|ajv|koa-bodyparser|co-body|raw-body)|querystring/,
  ],
  ['the pool: whose turn it is, time limits', /src\/db\/pool\//],
  ['postgres.js', /node_modules\/postgres\//],
  ['handlers, statements, the task of a row', /src\/(handlers|db|planning|events|telemetry)\/|bench\/servers\//],
  ['node:http', /node:(_http|internal\/http|http)|parserOn|^(execute|consume) /],
  ['promises, timers and the rest of Node', /./],
];
export const causeNames = causes.map(([cause]) => cause);

/**
 * Reads what the process did while it was not idle. A function that no cause names, such as those of Node, counts for the one
 * that called it.
 * @param file of the profile
 * @returns the share of each cause, in the order of `causeNames`; all together 1
 */
export function sharesOf(file: string): number[] {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const modules = new Map<string, string[]>();
  const known = new Map<number, number | undefined>();
  function causeOf(id: number): number | undefined {
    if (known.has(id)) return known.get(id);
    const { functionName, url, lineNumber } = byId.get(id)!.callFrame;
    const place = url.startsWith('node:') || url === '' ? url : moduleAt(modules, url, lineNumber);
    const text = `${functionName} ${place}`;
    const parent = parents.get(id);
    let cause: number | undefined = causes.findIndex(([, of]) => of.test(text));
    if (functionName === '(idle)') cause = undefined;
    else if (cause === causes.length - 1 && parent !== undefined) cause = causeOf(parent);
    known.set(id, cause);
    return cause;
  }
  const times = causes.map(() => 0);
  for (const [index, sample] of samples.entries()) {
    const cause = causeOf(sample);
    if (cause !== undefined) times[cause]! += timeDeltas[index]!;
  }
  const all = times.reduce((sum, time) => sum + time, 0);
  return times.map((time) => time / all);
}

/** @returns the source file of a line in a bundle by esbuild, which writes the name of each module before it */
function moduleAt(modules: Map<string, string[]>, url: string, line: number): string {
  let names = modules.get(url);
  if (!names) {
    let name = url;
    names = readFileSync(url.startsWith('file:') ? new URL(url) : url, 'utf8')
      .split('\n')
      .map((text) => {
        name = /^\/\/ ((?:src|generated|bench|node_modules)\/\S+)$/.exec(text)?.[1] ?? name;
        return name;
      });
    modules.set(url, names);
  }
  return names[line] ?? url;
}
