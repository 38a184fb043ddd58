import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Trace } from '../gate/exchange';

/** The trace that a caller's request belongs to. */
export interface TraceParent {
  readonly traceId: string;
  /** The caller's span, 16 hexadecimal digits. */
  readonly spanId: string;
  /** Whether the caller records it. */
  readonly sampled: boolean;
}

/** Continues the trace that a request belongs to, or starts one. @returns undefined when the request belongs to no trace */
export type StartTrace = (request: IncomingMessage) => Trace | undefined;

const traceParentForm = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]([0-9a-f])(-.*)?$/;

/**
 * Reads a `traceparent` (W3C Trace Context, section 3.2). Later versions may append more fields.
 * @returns undefined when there is none, an invalid one, or more than one
 */
export function readTraceParent({ traceparent }: IncomingMessage['headers']): TraceParent | undefined {
  if (traceparent === undefined) return undefined;
  const [, version, traceId = '', spanId = '', flags = '', more] = traceParentForm.exec(String(traceparent)) ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** @returns the header that names a span of this service (section 3.2.2) */
export function traceParentOf(traceId: string, spanId: string, sampled: boolean): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}

/** Continues the caller's trace when the service records none, so that the trace id leads to the lines of the log. */
export const continueTrace: StartTrace = ({ headers }) => {
  if (headers.traceparent === undefined) return undefined;
  const parent = readTraceParent(headers);
  if (!parent) return undefined;
  const { traceId, sampled } = parent;
  return { traceId, traceparent: traceParentOf(traceId, randomBytes(8).toString('hex'), sampled) };
};
