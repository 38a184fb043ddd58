import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Trace } from '../gate/exchange';

/** What a caller says of the trace that its request belongs to. */
export interface TraceParent {
  readonly traceId: string;
  /** The caller's span, 16 hexadecimal digits. */
  readonly spanId: string;
  /** Whether the caller records it. */
  readonly sampled: boolean;
}

/** Takes up the trace that a request belongs to. @returns undefined when it belongs to none */
export type TakeUpTrace = (request: IncomingMessage) => Trace | undefined;

const form = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]([0-9a-f])(-.*)?$/;

/**
 * Reads a `traceparent` (W3C Trace Context, section 3.2). Later versions may add to its end.
 * @returns undefined when there is none, or not exactly one that is valid
 */
export function readTraceParent({ traceparent }: IncomingMessage['headers']): TraceParent | undefined {
  if (traceparent === undefined) return undefined;
  const [, version, traceId = '', spanId = '', flags = '', more] = form.exec(String(traceparent)) ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** @returns the header for a span of ours (section 3.2.2) */
export function traceParentOf(traceId: string, spanId: string, sampled: boolean): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}

/** Without traces of our own: goes on with the caller's, so that the log can be found from it. */
export const goOnWithTrace: TakeUpTrace = ({ headers }) => {
  if (headers.traceparent === undefined) return undefined;
  const parent = readTraceParent(headers);
  if (!parent) return undefined;
  const { traceId, sampled } = parent;
  return { traceId, traceparent: traceParentOf(traceId, randomBytes(8).toString('hex'), sampled) };
};
