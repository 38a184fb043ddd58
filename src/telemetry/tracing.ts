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
import type { Logger } from 'pino';
import { operationTable } from '../../generated/operations';
import { loggable } from '../base/log';
import type { Exchange, Trace } from '../gate/exchange';
import type { Observer } from './observer';
import { readTraceParent, type TraceParent, traceParentOf } from './trace-context';
import { loadTracePackages, type SpanExporter } from './trace-packages';

/** Milliseconds for sending the last spans when the service stops. */
const closeTimeout = 2000;

/** The trace of a request, with the span that the service records for the request. */
interface RecordedTrace extends Trace {
  readonly span: Span;
  readonly context: Context;
}

export interface Tracing {
  readonly observer: Observer;
  /** Sends the last spans, within two seconds. */
  close(): Promise<void>;
}

/**
 * Records a span for each request and each of its statements, and sends them by OTLP over HTTP. The SDK reads the address, the sampler
 * and the name of the service from the OTEL_* variables: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 * Names and attributes of spans: https://opentelemetry.io/docs/specs/semconv/http/http-spans/ and …/database/database-spans/
 * @param version of the service
 */
export function startTracing(version: string, log: Logger): Tracing {
  const { exporter, resources, sdk } = loadTracePackages();
  const service = resources.resourceFromAttributes({ 'service.name': 'taskflow', 'service.version': version });
  const provider = new sdk.BasicTracerProvider({
    resource: resources
      .defaultResource()
      .merge(service)
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    spanProcessors: [new sdk.BatchSpanProcessor(withLog(new exporter.OTLPTraceExporter(), log))],
  });
  const tracer = provider.getTracer('taskflow', version);

  function startTrace(request: IncomingMessage): RecordedTrace {
    const parent = readTraceParent(request.headers);
    const [name, attributes] = initialSpan(request);
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, contextOf(parent, request));
    const { traceId, spanId, traceFlags } = span.spanContext();
    const traceparent = traceParentOf(traceId, spanId, (traceFlags & 1) === 1);
    return { traceId, traceparent, span, context: trace.setSpan(ROOT_CONTEXT, span) };
  }
  const observer: Observer = {
    startTrace,
    requestEnded({ trace, operationId, path, status, refusedCall }) {
      const { span } = trace as RecordedTrace;
      if (operationId !== undefined) {
        const routes: Readonly<Record<string, { readonly path: string }>> = operationTable;
        span.updateName(operationId).setAttribute('http.route', routes[operationId]?.path ?? path);
      }
      span.setAttributes({ 'url.path': path, 'http.response.status_code': status });
      if (status >= 500) fail(span, String(status));
      if (refusedCall) span.setAttribute('error.type', refusedCall.code);
      span.end();
    },
    statementEnded({ name }, started, ended, caller, error) {
      // Statements without a request, such as those of the sweep, belong to no trace.
      const { span: parent, context } = ((caller as Exchange | undefined)?.trace ?? {}) as Partial<RecordedTrace>;
      if (!parent?.isRecording()) return;
      const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': name };
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes, startTime: started }, context);
      if (error !== undefined) fail(span, String((error as { code?: unknown } | null)?.code ?? '_OTHER'));
      span.end(ended);
    },
  };
  const timeout = () => new Promise<void>((resolve) => setTimeout(resolve, closeTimeout).unref());
  // `withLog` logs a failure to send, so that shutdown need not.
  return { observer, close: () => Promise.race([provider.shutdown().catch(() => {}), timeout()]) };
}

function fail(span: Span, type: string): void {
  span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE']);

/** @returns the name of a span whose operation is not known yet, and its attributes */
function initialSpan({ method = '' }: IncomingMessage): [string, Record<string, string>] {
  return methods.has(method)
    ? [method, { 'url.scheme': 'http', 'http.request.method': method }]
    : ['HTTP', { 'url.scheme': 'http', 'http.request.method': '_OTHER', 'http.request.method_original': method }];
}

/** Makes the caller's span the parent of the service's. */
function contextOf(parent: TraceParent | undefined, { headers }: IncomingMessage): Context {
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = parent;
  const { tracestate } = headers;
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...{ traceId, spanId, traceFlags: sampled ? 1 : 0, isRemote: true },
    ...(tracestate !== undefined && { traceState: createTraceState(String(tracestate)) }),
  });
}

/** Logs when spans cannot be sent, and when they are sent again: the SDK does not. */
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
