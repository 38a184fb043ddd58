import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { operationTable } from '../../generated/operations';
import { type AnyReply, type OperationId, problem } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import type { Usage } from '../../src/db/usage';
import type { ProcessServices } from '../../src/gate/process-services';
import type { Handlers } from '../../src/handlers/handler';
import type { Services } from '../../src/handlers/services';
import { createApp } from '../../src/http/app';
import { type CommonHeaders, createHeaders } from '../../src/http/headers';
import { createUnreadReplies } from '../../src/limits/unread-replies';
import { accessTokenHandlers } from './access-token-handlers';
import { accountHandlers } from './account-handlers';
import { type Answers, createAnswers } from './answers';
import { changeHandlers } from './change-handlers';
import { createKeptReplies } from './kept-replies';
import { createMemory, type Memory, mostTasks } from './memory';
import { overviewHandlers } from './overview-handlers';
import { type Preference, parsePreference } from './preference';
import { taskHandlers } from './task-handlers';
import { createMockTokens } from './tokens';

/** The preference of the current request. Handlers do not see the header. */
const preferences = new AsyncLocalStorage<Preference>();

/**
 * The service with its own gate, but without a database: it remembers in memory what is created. A request that prefers an example gets it,
 * and changes nothing. Pages of any origin may call it.
 */
export async function createMock(log: Logger): Promise<RequestListener> {
  const memory = createMemory();
  const tokens = createMockTokens(memory);
  const changes = changeHandlers(memory, log);
  const remembered = {
    ...taskHandlers(memory),
    ...overviewHandlers(memory),
    ...changes.handlers,
    ...accountHandlers(memory, tokens),
    ...accessTokenHandlers(memory),
  };
  const handlers = mockHandlers(remembered, await createAnswers());
  // Stand-ins for the services that the gate itself uses.
  const keptReplies = createKeptReplies();
  const services = {
    ...{ tokens, stopping: false, clientAddress: () => '', unreadReplies: createUnreadReplies(log) },
    database: { for: () => keptReplies },
    events: { changed: changes.changed },
    revocations: { refusalOf: () => undefined },
    quotas: {
      take: (user: UserId, { tasks }: Usage) => quotaRefusal(memory, user, tasks) ?? (() => {}),
      freed() {},
      note() {},
    },
  } as unknown as ProcessServices;
  const served = { accounts: true, personalTokens: true, checkReplies: true, mcp: true };
  const app = await createApp({ handlers, services, log, headers: anyOrigin, ...served });
  return (request, response) =>
    preferences.run(parsePreference(request.headers.prefer?.toString()), () => app(request, response));
}

function quotaRefusal(memory: Memory, user: UserId, added: number) {
  const used = memory.listOf(user).tasks.size;
  if (added === 0 || used + added <= mostTasks) return undefined;
  const detail = `The mock remembers ${mostTasks} tasks of a user (including the trash). You have ${used}: empty the trash.`;
  return { full: 'tasks', reply: problem(403, 'QUOTA_EXCEEDED', detail) };
}

/** The service's headers, which permit whatever origin asks (CORS). */
export const anyOrigin: CommonHeaders = {
  of: (request) => permissionOf(request).of(request),
  permits: () => true,
  preflight: (request) => permissionOf(request).preflight(request),
};
const permissionOf = ({ headers: { origin } }: Pick<IncomingMessage, 'headers'>) =>
  createHeaders({ origins: origin === undefined ? [] : [origin] });

type AnyHandler = (request: { readonly query: object }, services: Services) => AnyReply | Promise<AnyReply>;

/** An operation for which nothing is remembered replies with its example. */
function mockHandlers(remembered: Partial<Handlers>, answers: Answers): Handlers {
  const handlerOf =
    (id: OperationId): AnyHandler =>
    (request, services) => {
      const preference = preferences.getStore() ?? {};
      const own = remembered[id] as AnyHandler | undefined;
      if (own && preference.code === undefined && preference.example === undefined) return own(request, services);
      const reply = answers(id, preference);
      return 'body' in reply && Array.isArray(reply.body) ? pageOf(reply, request.query) : reply;
    };
  const ids = Object.keys(operationTable) as OperationId[];
  return Object.fromEntries(ids.map((id) => [id, handlerOf(id)])) as unknown as Handlers;
}

/** The example is the only page: the one after it is empty, so that a client that follows the cursors comes to an end. */
function pageOf(reply: Exclude<AnyReply, { problem: unknown }>, query: object): AnyReply {
  const isLast = 'cursor' in query || (reply.body as unknown[]).length === 0;
  return isLast
    ? { ...reply, body: [], headers: { ...reply.headers, 'X-Next-Cursor': undefined, Link: undefined } }
    : reply;
}
