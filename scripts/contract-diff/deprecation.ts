import { type Change, type Contract, type Operation, stepsOf } from './change';

/** A day as in 2026-01-15. Such days sort as texts. */
type Day = string;

/** Operations, or all operations of a path, that were deprecated and whose sunset has come: clients were told that these would go. */
export function isPastSunset({ kind, typeName, base }: Change, today: Day): boolean {
  if (kind !== 'removed') return false;
  const operations = operationsIn(typeName, base?.value);
  return operations.length > 0 && operations.every((operation) => (sunsetOf(operation) ?? 'later') <= today);
}

/** @returns how a change of the date breaks what clients were told; undefined when it does not */
export function earlierSunset({ property, path }: Change, base: Contract, current: Contract, today: Day) {
  if (property !== 'x-sunset') return undefined;
  const [, name = '', method = ''] = stepsOf(path);
  const [before, after] = [base, current].map(({ paths }) => sunsetOf(paths[name]?.[method]));
  if (after === undefined || after > (before ?? today) || after === before) return undefined;
  const told = before ? `moved from ${before} to ${after}` : `is ${after}, without notice`;
  return `The sunset of \`${method.toUpperCase()} ${name}\` ${told}`;
}

const sunsetOf = (operation: Operation | undefined) => (operation?.deprecated ? operation['x-sunset'] : undefined);

function operationsIn(typeName: string, value: unknown): Operation[] {
  if (typeName === 'Operation') return [value as Operation];
  if (typeName !== 'PathItem') return [];
  return Object.values(value as Record<string, Operation>).filter(({ operationId }) => operationId !== undefined);
}
