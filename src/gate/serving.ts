import type { AnyReply } from '../base/contract';
import type { Handlers } from '../handlers/handler';
import type { Services } from '../handlers/services';
import { networkOf } from '../limits/network';
import type { ExchangeContext } from './exchange';
import type { ProcessServices } from './process-services';
import type { GateOperation, GateRequest } from './request';
import { createStoring } from './storing';

type OperationHandler = (request: unknown, services: Services) => AnyReply | Promise<AnyReply>;

/** @returns the handlers for openapi-backend, by operationId: each passes the values, and the user's database, to the operation's own */
export function createServing(handlers: Handlers, services: ProcessServices, operations: readonly GateOperation[]) {
  const store = createStoring();
  return Object.fromEntries(operations.map((operation) => [operation.operationId, serving(operation)]));

  function serving({ operationId, facts }: GateOperation) {
    const operationHandler = handlers[operationId] as OperationHandler;
    const { stores, changesTasks, inChunks, needsClientAddress, takesKey } = facts;
    return async (request: GateRequest, { state, req }: ExchangeContext): Promise<AnyReply> => {
      const { params, query, headers, requestBody: body, user, rateHeaders } = request;
      const address = needsClientAddress ? services.clientAddress(req) : undefined;
      const database = services.database.for(user?.id ?? (address && networkOf(address)), state, user?.id ?? null);
      const handle = (within: Services) =>
        operationHandler({ params, query, headers, body, path: request.path, user, address }, within);
      const key = takesKey ? headers['idempotency-key'] : undefined;
      const reply = await (user && (key !== undefined || stores)
        ? store(
            {
              operationId,
              stores,
              owner: user.id,
              issued: user.issued,
              params,
              body,
              isReplacement: request.method === 'put',
              inChunks,
              key,
            },
            { ...services, database },
            handle,
          )
        : handle({ ...services, database }));
      // The change is committed.
      if (user && changesTasks && reply.status < 300) {
        services.events.changed(user.id);
        if (stores !== 'tasks') services.quotas.freed(user.id);
      }
      return rateHeaders && reply.status < 400 ? { ...reply, headers: { ...reply.headers, ...rateHeaders } } : reply;
    };
  }
}
