import type { Document } from 'openapi-backend';
import type { Method } from './sdk-operations';
import { hookOf, type ReactOperations } from './sdk-react';

/** The declarations of the SDK's entry for React. */
export function reactTypes(contract: Document, { queries, changes }: ReactOperations): string {
  const declarations = [...queries.map(queryTypes), ...changes.map(changeTypes)].join('\n');
  const names = [
    ...Object.keys(contract.components?.schemas ?? {}),
    ...[...queries, ...changes].map(queryNameOf),
    'operations',
    'OptionsOf',
    'Page',
  ];
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(declarations));
  const imported = [...new Set([...used, 'Client', 'TaskFlowError', 'WatchState'])].sort();
  return `import type { UseInfiniteQueryResult, UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import type { ${imported.join(', ')} } from '../index.js';
import type { ChangeOptions, HookOptions, InfiniteHookOptions, InfiniteOptions, OperationOptions } from './types.js';

export type { ChangeOptions, HookOptions, InfiniteHookOptions, InfiniteOptions, OperationOptions } from './types.js';

/**
 * Gives the client to the hooks, and keeps what they have fetched current, inside of a \`QueryClientProvider\`. Give another client when
 * another user signs in. What has been fetched is forgotten when the client changes and when the provider goes.
 */
export declare function TaskFlowProvider(props: {
  readonly client: Client;
  /** Whether changes show as they happen, by \`watchTasks\`; true by default. */
  readonly live?: boolean | undefined;
  readonly children?: ReactNode;
}): ReactElement;
/** The client of the provider. */
export declare function useTaskFlow(): Client;
/**
 * How it goes with the live updates: as \`onState\` of \`watchTasks\` tells, or \`ended\`, with an error that does not go away by itself. They
 * go on when a query has succeeded again. \`off\`: the provider has \`live={false}\`.
 */
export declare function useLiveState(): { readonly state: WatchState | 'ended' | 'off'; readonly error?: Error | undefined };

${declarations}
`;
}

const queryNameOf = ({ id }: Method) => `${id[0]!.toUpperCase()}${id.slice(1)}Query`;

function queryTypes({ id, summary, item, returns, arguments: values }: Method): string {
  const parameters = values.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`);
  const withClient = ['client: Client', ...parameters].join(', ');
  const pair = (options: [string, string], hook: [string, string, string, string]) => {
    const [name, selected, hookOptions, result] = hook;
    const all = [...parameters, `options?: ${hookOptions}`].join(', ');
    return `/** ${summary}: options for React Query. */
export declare function ${options[0]}(${withClient}): ${options[1]};
/** ${summary}. */
export declare function ${name}<Selected = ${selected}>(${all}): ${result};`;
  };
  if (!item)
    return pair(
      [`${id}Options`, `OperationOptions<${returns.type}>`],
      [
        hookOf(id),
        returns.type,
        `HookOptions<${returns.type}, ${returns.type}, Selected>`,
        'UseQueryResult<Selected, TaskFlowError>',
      ],
    );
  return [
    pair(
      [`${id}Options`, `OperationOptions<Page<${item}>, ${item}[]>`],
      [
        hookOf(id),
        `${item}[]`,
        `HookOptions<Page<${item}>, ${item}[], Selected>`,
        'UseQueryResult<Selected, TaskFlowError>',
      ],
    ),
    pair(
      [`${id}InfiniteOptions`, `InfiniteOptions<${item}>`],
      [
        hookOf(id, 'Infinite'),
        `${item}[]`,
        `InfiniteHookOptions<${item}, Selected>`,
        'UseInfiniteQueryResult<Selected, TaskFlowError>',
      ],
    ),
  ].join('\n');
}

function changeTypes({ id, summary, returns, arguments: values }: Method): string {
  const members = values.map(({ name, type, optional }) => `readonly ${name}${optional ? '?' : ''}: ${type}`);
  const object = [...(members.length > 0 ? [`{ ${members.join('; ')} }`] : []), `OptionsOf<"${id}">`].join(' & ');
  const variables = values.every(({ optional }) => optional) ? `void | (${object})` : object;
  const data = returns.type;
  return `/** ${summary}. */
export declare function ${hookOf(id)}<Result = unknown>(
  options?: ChangeOptions<${data}, ${variables}, Result>,
): UseMutationResult<${data}, TaskFlowError, ${variables}, Result>;`;
}
