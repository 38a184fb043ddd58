import type { OperationId, Reply, Request } from '../base/contract';
import type { Services } from './services';

/** A handler for each operation of the contract. */
export type Handlers = {
  readonly [Id in OperationId]: (request: Request<Id>, services: Services) => Reply<Id> | Promise<Reply<Id>>;
};
export type Handler<Id extends OperationId> = Handlers[Id];
