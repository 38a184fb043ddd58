import { operationTable } from '../../generated/operations';
import type { OperationId } from '../base/contract';
import type { GateOperation } from './operations';

/** A path of the contract: which operation each method starts, and which of its segments are parameters. */
export interface Route {
  readonly operations: ReadonlyMap<string, GateOperation>;
  readonly parameters: readonly { readonly name: string; readonly index: number }[];
  /** The methods that the path takes, for `Allow`: those of the contract, and HEAD and OPTIONS. */
  readonly allow: string;
}

interface Node {
  readonly literals: Map<string, Node>;
  parameter?: Node;
  route?: Route;
}

/**
 * Builds a table of the contract's paths once, so that finding one takes as long as the path has segments, however many
 * operations there are. A literal segment goes before a parameter, and the most specific path decides alone: a method that
 * it lacks is 405, and does not fall through to another path that happens to match.
 * @returns a function that finds the route of a path, split at its slashes and still percent-encoded
 */
export function createRoutes(
  known: ReadonlyMap<OperationId, GateOperation>,
): (segments: readonly string[]) => Route | undefined {
  const root: Node = { literals: new Map() };
  for (const [path, operations] of methodsByPath(known)) {
    const segments = path.split('/');
    let node = root;
    for (const segment of segments) node = child(node, segment);
    const parameters = segments.flatMap((segment, index) =>
      segment.startsWith('{') ? [{ name: segment.slice(1, -1), index }] : [],
    );
    const methods = [...operations.keys()];
    const allow = [...methods, ...(operations.has('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
    node.route = { operations, parameters, allow };
  }
  return (segments) => find(root, segments, 0);
}

function methodsByPath(known: ReadonlyMap<OperationId, GateOperation>): Map<string, Map<string, GateOperation>> {
  const paths = new Map<string, Map<string, GateOperation>>();
  for (const [id, operation] of known) {
    const { method, path } = operationTable[id];
    const operations = paths.get(path) ?? new Map<string, GateOperation>();
    paths.set(path, operations.set(method.toUpperCase(), operation));
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
  // Dot segments are instructions to a client (RFC 3986, section 5.2.4), and an empty one is a slash too many.
  const named = segment !== '' && segment !== '.' && segment !== '..';
  return named && node.parameter ? find(node.parameter, segments, index + 1) : undefined;
}
