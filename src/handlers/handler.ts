import type { OperationId, Reply, Request } from '../base/contract';
import type { Services } from './services';

/** One handler for each operation of the contract, no more and no fewer. */
export type Handlers = {
  readonly [Id in OperationId]: (request: Request<Id>, services: Services) => Reply<Id> | Promise<Reply<Id>>;
};
export type Handler<Id extends OperationId> = Handlers[Id];
