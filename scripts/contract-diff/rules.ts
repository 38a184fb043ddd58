import { type Change, type Contract, stepsOf } from './change';
import { earlierSunset, isPastSunset } from './deprecation';

type Node = Readonly<Record<string, unknown>>;

/** Rules that Redocly does not have. @returns the change with all verdicts @param today as in 2026-01-15 */
export function judge(change: Change, base: Contract, current: Contract, today: string): Change {
  if (isPastSunset(change, today)) return { ...change, verdicts: [], excuse: ' after its sunset' };
  const found = [closedReply(change, base), otherDefault(change), earlierSunset(change, base, current, today)];
  const messages = found.filter((message) => message !== undefined);
  return { ...change, verdicts: [...change.verdicts, ...messages.map((message) => ({ message }))] };
}

/** A field is added to an object of a reply that could have no other fields before: strict clients refuse the whole reply. */
function closedReply({ kind, path, revision }: Change, base: Contract): string | undefined {
  const steps = stepsOf(path);
  if (kind !== 'added' || steps.at(-2) !== 'properties' || !steps.includes('responses')) return undefined;
  // Where it is written, or where it is used: the schema may have got another name, or the reply another status.
  const places = [stepsOf(revision!.pointer), steps].map((place) => lookUp(base, place.slice(0, -2)));
  if (!places.some((schema) => schema?.additionalProperties === false)) return undefined;
  return `\`${steps.at(-1)}\` was added to a reply that had no other fields than those of its schema`;
}

/** A client that sends nothing gets another answer than before. In a reply, a default says nothing about what is sent. */
function otherDefault({ property, path, base, revision }: Change): string | undefined {
  if (property !== 'default' || stepsOf(path).includes('responses')) return undefined;
  const [before, after] = [base, revision].map((place) =>
    place?.pointer.endsWith('/default') ? `'${place.value}'` : 'none',
  );
  return `The default of a request changed from ${before} to ${after}`;
}

/** Finds a part of a document. Follows references. */
function lookUp(document: object, steps: readonly string[]): Node | undefined {
  const root = document as Node;
  const resolved = (node: Node | undefined): Node | undefined =>
    typeof node?.$ref === 'string' ? lookUp(document, stepsOf(node.$ref)) : node;
  return steps.reduce<Node | undefined>((node, step) => resolved(node?.[step] as Node | undefined), root);
}
