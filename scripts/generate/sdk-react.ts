/**
 * Makes the SDK's entry for React: options and hooks of React Query for each operation of the contract. Their runtime is written by hand in
 * sdk/react/.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'openapi-backend';
import { projectRoot } from '../../src/base/paths';
import type { Effect } from './sdk/react/effects';
import type { Method } from './sdk-operations';
import { reactTypes } from './sdk-react-types';

/** The modules that are written by hand. `types` has only types. */
export const reactModules = readdirSync(join(projectRoot, 'scripts', 'generate', 'sdk', 'react'))
  .filter((file) => /\.ts$/.test(file) && file !== 'types.ts')
  .map((file) => `react/${file.replace('.ts', '')}`);

export interface ReactOperations {
  readonly queries: readonly Method[];
  readonly changes: readonly (Method & { readonly effect: Effect })[];
}

/** @returns the text of react/index.js, and of its declarations */
export function reactEntry(
  contract: Document,
  methods: readonly Method[],
): { readonly code: string; readonly types: string } {
  const operations = {
    queries: methods.filter(
      ({ method, traits }) => method === 'GET' && !traits.includes('stream') && !traits.includes('text'),
    ),
    changes: methods.flatMap((method) => (method.method === 'GET' ? [] : [{ ...method, effect: effectOf(method) }])),
  };
  return { code: code(operations), types: reactTypes(contract, operations) };
}

/** What pages may show before the service has replied: only a request with a version can be taken back safely. */
function effectOf(operation: Method): Effect {
  const { id, method, item, returns, conditional, traits } = operation;
  if (conditional && method === 'DELETE') return 'deletes';
  if (conditional && method === 'PUT') return 'replaces';
  const body = operation.arguments.find(({ name }) => name === 'body')?.type;
  if (conditional && body === 'TaskUpdate') return 'merges';
  if (conditional && /^toggle/.test(id)) return 'toggles';
  if (conditional && !body) throw new Error(`Say in scripts/generate/sdk-react.ts what ${id} does to a task.`);
  if (/^Task(List)?$/.test(returns.type) && !item) return 'returns tasks';
  if (['logOut', 'logOutEverywhere', 'deleteAccount'].includes(id)) return 'ends the session';
  // After a reply with another token, a page has to use that one first.
  return traits.includes('public') || returns.type === 'Session' ? 'nothing' : 'anything';
}

/** The name of a hook. */
export const hookOf = (id: string, infix = ''): string => `use${infix}${id[0]!.toUpperCase()}${id.slice(1)}`;

function code({ queries, changes }: ReactOperations): string {
  const functions = queries.flatMap((method) => {
    const { id, item } = method;
    const names = method.arguments.map(({ name }) => name).join(', ');
    const parameters = method.arguments.map(({ name, optional }) => (optional ? `${name} = {}` : name));
    const [withClient, withOptions] = [['client', ...parameters].join(', '), [...parameters, 'options'].join(', ')];
    const pair = (options: string, make: string, hook: string, use: string) => [
      `export const ${options} = (${withClient}) => ${make}(client, '${id}', [${names}]);`,
      `export const ${hook} = (${withOptions}) => ${use}('${id}', [${names}], options);`,
    ];
    if (!item) return pair(`${id}Options`, 'operationOptions', hookOf(id), 'useOperation');
    return [
      ...pair(`${id}Options`, 'listOptions', hookOf(id), 'useList'),
      ...pair(`${id}InfiniteOptions`, 'infiniteOptions', hookOf(id, 'Infinite'), 'useInfinite'),
    ];
  });
  const mutations = changes.map((method) => {
    const names = method.arguments.map(({ name }) => `'${name}'`).join(', ');
    return `export const ${hookOf(method.id)} = (options) => useChange('${method.id}', [${names}], '${method.effect}', options);`;
  });
  return `import { useChange, useInfinite, useList, useOperation } from './hooks.js';
import { infiniteOptions, listOptions, operationOptions } from './options.js';

export { TaskFlowProvider, useLiveState, useTaskFlow } from './provider.js';

${[...functions, ...mutations].join('\n')}
`;
}
