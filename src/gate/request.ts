import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from 'openapi-backend';
import type { operationTable } from '../../generated/operations';
import type { OperationId } from '../base/contract';
import type { User } from '../base/user';
import { type PathParameter, splitTarget } from './address';

/** An operation as openapi-backend has it, with its row of the generated table. */
export type GateOperation = Operation & {
  readonly operationId: OperationId;
  readonly facts: (typeof operationTable)[OperationId];
};

/** A path of the contract: which operation each method starts, and which of its segments are parameters. */
export interface Route {
  /** By method, in lower case. */
  readonly operations: ReadonlyMap<string, GateOperation>;
  readonly parameters: readonly PathParameter[];
  /** The methods that the path accepts, for the header `Allow`: the methods in the contract, HEAD and OPTIONS. */
  readonly allow: string;
}

/** A request in the gate, whose steps fill it in. */
export interface GateRequest {
  /** In lower case. HEAD is GET without the body. */
  readonly method: string;
  readonly path: string;
  /** The path, split at its slashes, and the query: still percent-encoded. */
  readonly segments: readonly string[];
  readonly queryText: string;
  readonly headers: IncomingHttpHeaders;
  route: Route | undefined;
  /** Set by the security handler when the token is accepted. */
  user: User | undefined;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  requestBody: unknown;
  /** The RateLimit headers of the reply. */
  rateHeaders: Readonly<Record<string, string>> | undefined;
  /** Whether the request came in the body of another, which was let in: its user, and its own body, are there. */
  readonly isCarried: boolean;
}

const none = Object.freeze({});

/** @param target a path, with a query or without */
export function gateRequest(method: string, target: string, headers: IncomingHttpHeaders): GateRequest {
  const { path, query } = splitTarget(target);
  return {
    method: method === 'HEAD' ? 'get' : method.toLowerCase(),
    path,
    segments: path.split('/'),
    queryText: query,
    headers,
    route: undefined,
    user: undefined,
    params: none,
    query: none,
    requestBody: undefined,
    rateHeaders: undefined,
    isCarried: false,
  };
}

/** @returns the values of a request, by the names that openapi-backend's schemas have for the parts of requests */
export const partsOf = ({ params, query, headers, requestBody }: GateRequest) => ({
  path: params,
  query,
  header: headers,
  // No operation has a parameter in a cookie.
  cookie: none,
  requestBody,
});
