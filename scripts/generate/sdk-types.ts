import type { Document } from 'openapi-backend';
import type { Argument, Method } from './sdk-operations';

/** The SDK's index.d.cts: the contract's schemas by name, and the client with a documented method for each operation. */
export function sdkTypes(contract: Document, methods: Method[]): string {
  const stream = methods.find(({ traits }) => traits.includes('stream'));
  const withoutStream = methods.filter((method) => method !== stream);
  const paged = methods.filter(({ item }) => item);
  return `import type { OperationId, OptionsOf, QueryOf, ReplyOf, RequestInput } from './request-types.js';
import type { ClientOptions, Page } from './runtime.js';
import type { components, operations } from './types.js';
import type { WatchedChange, WatchOptions } from './watch-types.js';

export { TaskFlowError, type ErrorCode } from './error.js';
export type { OperationId, OptionsOf, ReplyOf, RequestInput } from './request-types.js';
export type { CallOptions, ClientOptions, HeaderFields, Page } from './runtime.js';
export type { TokenSource } from './waiting.js';
export type { WatchedChange, WatchOptions, WatchState } from './watch-types.js';
export type { components, operations, paths } from './types.js';

${schemaTypes(contract)}

${queryTypes(methods)}

/** The service as an object. Its methods also work on their own: \`const { createTask } = createClient(…)\`. */
export interface Client {
${withoutStream.map((method) => declaration(method, `Promise<${method.returns.type}>`, '  ')).join('\n')}
  /**
   * One page of a list, with the cursor of the next page, and the token from which \`watchTasks\` goes on:
   * \`const { items, next, syncToken } = await client.page.${paged[0]?.id}()\`.
   */
  readonly page: {
${paged.map((method) => declaration(method, `Promise<Page<${method.item}>>`, '    ')).join('\n')}
  };
  /** The items of all pages, one by one: \`for await (const item of client.items.${paged[0]?.id}())\`. */
  readonly items: {
${paged.map((method) => declaration(method, `AsyncGenerator<${method.item}, void>`, '    ')).join('\n')}
  };
${stream ? watchTasks : ''}  /**
   * Sends any operation${stream ? `, except ${stream.id}` : ''}. Resolves to the whole reply with its headers, whatever the status is. It uses the token, and retries, as all
   * methods do. It rejects only when there is no reply, or one that cannot be read.
   */
  request<Id extends ${stream ? `Exclude<OperationId, '${stream.id}'>` : 'OperationId'}>(
    operationId: Id,
    ...input: {} extends RequestInput<Id> ? [input?: RequestInput<Id>] : [input: RequestInput<Id>]
  ): Promise<ReplyOf<Id>>;
}

/** Creates a client. It sends nothing until a method is called. */
export declare function createClient(options: ClientOptions): Client;
`;
}

const watchTasks = `  /**
   * Yields each change of your tasks as it happens: \`for await (const change of client.watchTasks({ since }))\`. It connects again after
   * a lost connection, or with a new token after the old one has expired, and misses no change. In a browser, the tabs of a user share one
   * stream, and have none while all are hidden. It ends when you leave the loop, when the signal is aborted, or after a failure that will
   * not go away.
   *
   * @throws {TaskFlowError}
   */
  watchTasks(options?: WatchOptions): AsyncGenerator<WatchedChange, void>;
`;

const schemaTypes = (contract: Document) =>
  Object.entries(contract.components?.schemas ?? {})
    .map(([name, schema]) => {
      const { description = '' } = schema as { description?: string };
      return `${comment([description], '')}export type ${name} = components["schemas"]["${name}"];`;
    })
    .join('\n');

const queryTypes = (methods: Method[]) =>
  methods
    .flatMap((method) =>
      method.arguments.filter(({ name }) => name === 'query').map(({ type }) => ({ ...method, type })),
    )
    .map(({ id, type }) => {
      const text = `The query parameters of \`${id}\`.`;
      return `${comment([text], '')}export type ${type} = QueryOf<"${id}">;`;
    })
    .join('\n');

function declaration(method: Method, returns: string, indent: string): string {
  const { id, summary, description, deprecated } = method;
  const lines = [
    summary,
    '',
    ...description.trim().split('\n'),
    '',
    ...method.arguments.map((argument) => `@param ${argument.name} ${argument.description}`),
    `@returns ${method.returns.description}`,
    '@throws {TaskFlowError}',
    ...(deprecated ? [`@deprecated ${deprecated}`] : []),
  ];
  const options: Argument = { name: 'options', type: `OptionsOf<"${id}">`, optional: true, description: '' };
  const list = [...method.arguments, options].map(
    ({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`,
  );
  return `${comment(lines, indent)}${indent}${id}(${list.join(', ')}): ${returns};`;
}

function comment(lines: string[], indent: string): string {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/').trimEnd());
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`;
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
