import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { operationTable } from '../../generated/operations';
import type { AnyReply, OperationId } from '../../src/base/contract';
import type { ProcessServices } from '../../src/gate/process-services';
import type { Handlers } from '../../src/handlers/handler';
import { createApp } from '../../src/http/app';
import { type CommonHeaders, createHeaders } from '../../src/http/headers';
import { createUnreadReplies } from '../../src/limits/unread-replies';
import { type Answers, createAnswers } from './answers';
import { type Preference, parsePreference } from './preference';
import { createMockTokens } from './tokens';

/** The preference of the current request. Handlers do not see the header. */
const preferences = new AsyncLocalStorage<Preference>();

/** The service with its own gate, but without a database: handlers reply with the contract's examples. Pages of any origin may call it. */
export async function createMock(log: Logger): Promise<RequestListener> {
  const handlers = exampleHandlers(await createAnswers());
  // Stand-ins for the services that the gate itself uses.
  const [database, events, quotas] = [{ for() {} }, { changed() {} }, { take: () => () => {}, freed() {} }];
  const services = {
    ...{ database, tokens: createMockTokens(), events, quotas, stopping: false },
    ...{ clientAddress: () => '', unreadReplies: createUnreadReplies(log) },
  } as unknown as ProcessServices;
  const app = await createApp({ handlers, services, accounts: true, log, headers: anyOrigin, checkReplies: true });
  return (request, response) =>
    preferences.run(parsePreference(request.headers.prefer?.toString()), () => app(request, response));
}

/** The service's headers, which permit whatever origin asks (CORS). */
export const anyOrigin: CommonHeaders = {
  of: (request) => permissionOf(request).of(request),
  preflight: (request) => permissionOf(request).preflight(request),
};
const permissionOf = ({ headers: { origin } }: Pick<IncomingMessage, 'headers'>) =>
  createHeaders({ origins: origin === undefined ? [] : [origin] });

function exampleHandlers(answers: Answers): Handlers {
  const handlerOf = (id: OperationId) => (request: { query: object }) => {
    const reply = answers(id, preferences.getStore() ?? {});
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
