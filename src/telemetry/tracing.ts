import type { IncomingMessage } from 'node:http';
import {
  type Context,
  createTraceState,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Logger } from 'pino';
import { operationTable } from '../../generated/operations';
import { loggable } from '../base/log';
import type { Exchange, Trace } from '../gate/exchange';
import type { Observer } from './observer';
import { readTraceParent, type TraceParent, traceParentOf } from './trace-context';

/** Milliseconds that the last spans have to get away when the service stops. */
const patience = 2000;

/** A request's place in a trace, with the span that the service records of it. */
interface Recorded extends Trace {
  readonly span: Span;
  readonly context: Context;
}

export interface Tracing {
  readonly observer: Observer;
  /** Sends what has not been sent, in a bounded time. */
  close(): Promise<void>;
}

/**
 * Records a span for each request and each of its statements, and sends them by OTLP over HTTP. Where to, which ones and under which
 * name the SDK reads from the OTEL_* variables: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 * Names and attributes: https://opentelemetry.io/docs/specs/semconv/http/http-spans/ and …/database/database-spans/
 * @param version of the service
 */
export function startTracing(version: string, log: Logger): Tracing {
  const ours = resourceFromAttributes({ 'service.name': 'taskflow', 'service.version': version });
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(ours)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(withLog(new OTLPTraceExporter(), log))],
  });
  const tracer = provider.getTracer('taskflow', version);

  function takeUpTrace(request: IncomingMessage): Recorded {
    const parent = readTraceParent(request.headers);
    const [name, attributes] = methodOf(request);
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, contextOf(parent, request));
    const { traceId, spanId, traceFlags } = span.spanContext();
    const traceparent = traceParentOf(traceId, spanId, (traceFlags & 1) === 1);
    return { traceId, traceparent, span, context: trace.setSpan(ROOT_CONTEXT, span) };
  }
  const observer: Observer = {
    takeUpTrace,
    requestEnded({ trace, operationId, path, status }) {
      const { span } = trace as Recorded;
      if (operationId !== undefined) {
        span.updateName(operationId).setAttribute('http.route', operationTable[operationId].path);
      }
      span.setAttributes({ 'url.path': path, 'http.response.status_code': status });
      if (status >= 500) fail(span, String(status));
      span.end();
    },
    statementEnded({ name }, started, ended, asker, error) {
      // Requests are the only askers. What nobody has asked for, such as sweeping, is no part of a trace.
      const { span: request, context } = ((asker as Exchange | undefined)?.trace ?? {}) as Partial<Recorded>;
      if (!request?.isRecording()) return;
      const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': name };
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes, startTime: started }, context);
      if (error !== undefined) fail(span, String((error as { code?: unknown } | null)?.code ?? '_OTHER'));
      span.end(ended);
    },
  };
  const late = () => new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
  // What could not be sent has been told by then.
  return { observer, close: () => Promise.race([provider.shutdown().catch(() => {}), late()]) };
}

function fail(span: Span, type: string): void {
  span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE']);

/** @returns what the span is called while the operation is not known, and its first attributes */
function methodOf({ method = '' }: IncomingMessage): [string, Record<string, string>] {
  return methods.has(method)
    ? [method, { 'url.scheme': 'http', 'http.request.method': method }]
    : ['HTTP', { 'url.scheme': 'http', 'http.request.method': '_OTHER', 'http.request.method_original': method }];
}

/** The caller's span as the parent of ours. */
function contextOf(parent: TraceParent | undefined, { headers }: IncomingMessage): Context {
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = parent;
  const { tracestate } = headers;
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...{ traceId, spanId, traceFlags: sampled ? 1 : 0, isRemote: true },
    ...(tracestate !== undefined && { traceState: createTraceState(String(tracestate)) }),
  });
}

/** The SDK says nothing when spans cannot be sent. This says so when it begins, and when it is over. */
function withLog(exporter: SpanExporter, log: Logger): SpanExporter {
  let failing = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const { error } = result;
        if (error && !failing)
          log.warn({ error: loggable(error) }, 'traces not sent: look at OTEL_EXPORTER_OTLP_ENDPOINT');
        if (!error && failing) log.info('traces are sent again');
        failing = error !== undefined;
        done(result);
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
