import type { OpenAPIBackend } from 'openapi-backend';
import { operationTable } from '../../generated/operations';
import type { OperationId } from '../base/contract';
import type { GateOperation, GateRequest, Route } from './request';

interface Node {
  readonly literals: Map<string, Node>;
  parameter?: Node;
  route?: Route;
}

/**
 * Replaces openapi-backend's router, which repeats work for each request: it flattens the contract twice, makes a regular expression of each
 * path, and parses the request three times. Among 33 operations, its `matchOperation` takes more than 100 microseconds (called 10,000
 * times), about as much as all of a request takes here (docs/benchmarks.md). This router finds the operation in a tree that is made once.
 * @returns the contract's operations, and a function that sets the route of a request and finds its operation. Without a route the path is
 * unknown; without an operation, the method is. Besides, an operation by its id, and the route of an operation
 */
export function useOperationTable({ router }: OpenAPIBackend) {
  const operations: readonly GateOperation[] = router.getOperations().map((operation) => {
    const id = operation.operationId as OperationId;
    return { ...operation, operationId: id, facts: operationTable[id] };
  });
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  // openapi-backend calls these for each handler that is registered.
  Object.assign(router, { getOperations: () => operations, getOperation: (id: OperationId) => byId.get(id) });
  const findRoute = createRoutes(operations);
  function findOperation(request: GateRequest): GateOperation | undefined {
    request.route = findRoute(request.segments);
    const operation = request.route?.operations.get(request.method);
    return operation && lacksQuery(operation, request.queryText) ? undefined : operation;
  }
  return {
    operations,
    findOperation,
    operationOf: (id: OperationId) => byId.get(id)!,
    routeOf: ({ path }: GateOperation) => findRoute(path.split('/')),
  };
}

/** Whether a required query is missing (x-only-with-query in the contract). Without it, the method would change too much by mistake. */
function lacksQuery({ facts: { onlyWithQuery } }: GateOperation, query: string): boolean {
  return onlyWithQuery !== null && !query.split('&').some((part) => part.startsWith(`${onlyWithQuery}=`));
}

/**
 * Makes a tree of the contract's paths by their segments, so that a look-up takes as many steps as the path has segments, however many
 * operations there are. A literal segment comes before a parameter. Only the most specific path counts: when it does not have the method,
 * the reply is 405, even if another path matches that has the method.
 * @returns a function that finds the route of a path, split at its slashes and still percent-encoded
 */
function createRoutes(known: readonly GateOperation[]): (segments: readonly string[]) => Route | undefined {
  const root: Node = { literals: new Map() };
  for (const [path, operations] of methodsByPath(known)) {
    const segments = path.split('/');
    let node = root;
    for (const segment of segments) node = child(node, segment);
    const parameters = segments.flatMap((segment, index) =>
      segment.startsWith('{') ? [{ name: segment.slice(1, -1), index }] : [],
    );
    const methods = [...operations.keys()].map((method) => method.toUpperCase());
    const allow = [...methods, ...(operations.has('get') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
    node.route = { operations, parameters, allow };
  }
  return (segments) => find(root, segments, 0);
}

function methodsByPath(known: readonly GateOperation[]): Map<string, Map<string, GateOperation>> {
  const paths = new Map<string, Map<string, GateOperation>>();
  for (const operation of known) {
    const operations = paths.get(operation.path) ?? new Map<string, GateOperation>();
    paths.set(operation.path, operations.set(operation.method, operation));
  }
  return paths;
}

function child(node: Node, segment: string): Node {
  if (segment.startsWith('{')) {
    node.parameter ??= { literals: new Map() };
    return node.parameter;
  }
  const next = node.literals.get(segment) ?? { literals: new Map() };
  node.literals.set(segment, next);
  return next;
}

function find(node: Node, segments: readonly string[], index: number): Route | undefined {
  const segment = segments[index];
  if (segment === undefined) return node.route;
  const literal = node.literals.get(segment);
  const found = literal && find(literal, segments, index + 1);
  if (found) return found;
  // A parameter is never a dot segment, which a client should have resolved (RFC 3986, section 5.2.4), or empty, from a doubled slash.
  const named = segment !== '' && segment !== '.' && segment !== '..';
  return named && node.parameter ? find(node.parameter, segments, index + 1) : undefined;
}
