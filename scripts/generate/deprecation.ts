/** The contract's fields of a deprecated operation. CONTRIBUTING.md explains them. */
export interface Deprecated {
  readonly operationId?: string;
  readonly deprecated?: boolean;
  /** The first day, as in 2026-01-15. */
  readonly 'x-deprecated-since'?: string;
  /** The day from which the operation may be gone. */
  readonly 'x-sunset'?: string;
}

/** Days that clients have at the least between the two. */
const notice = 180;

/** @returns what is wrong with the fields of an operation; undefined when nothing is */
export function deprecationFault(operation: Deprecated): string | undefined {
  const { operationId, deprecated = false, 'x-deprecated-since': since, 'x-sunset': sunset } = operation;
  if (!deprecated) {
    if (since === undefined && sunset === undefined) return undefined;
    return `${operationId}: x-deprecated-since and x-sunset belong to an operation with deprecated: true.`;
  }
  const days = (dayOf(sunset) - dayOf(since)) / 86_400_000;
  if (days >= notice) return undefined;
  return `${operationId}: give x-deprecated-since and x-sunset, two dates like '2026-01-15', at least ${notice} days apart.`;
}

/** @returns since when an operation is deprecated, and until when it stays, in two sentences; undefined if it is not deprecated */
export function deprecationNotice(operation: Deprecated): string | undefined {
  if (!operation.deprecated) return undefined;
  return `Since ${operation['x-deprecated-since']}. It may be removed from ${operation['x-sunset']} on.`;
}

/** @returns the headers of all replies of an operation (RFC 9745, RFC 8594): name, value, name, value. Null if it is not deprecated */
export function deprecationHeaders(operation: Deprecated): string[] | null {
  if (!operation.deprecated) return null;
  const { 'x-deprecated-since': since, 'x-sunset': sunset } = operation;
  return ['Deprecation', `@${dayOf(since) / 1000}`, 'Sunset', new Date(dayOf(sunset)).toUTCString()];
}

/** The beginning of a day in UTC, in milliseconds since 1970; NaN for anything that is no day. */
function dayOf(date: unknown): number {
  const day = /^\d{4}-\d\d-\d\d$/.test(String(date)) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  // JavaScript reads 30 February as a day in March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(String(date)) ? day.getTime() : Number.NaN;
}
