import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Attributes, Tracer } from '@opentelemetry/api';
import { projectRoot, workingFolder } from '../base/paths';

// What sends traces is not installed with the service, because it is ten packages of 25 MB that few need. So the types that are used of
// these packages are written down here.

export interface SpanExporter {
  export(spans: unknown, done: (result: { readonly error?: Error }) => void): void;
  forceFlush?(): Promise<void>;
  shutdown(): Promise<void>;
}
interface Resource {
  merge(other: Resource): Resource;
}
interface TracePackages {
  readonly exporter: { readonly OTLPTraceExporter: new () => SpanExporter };
  readonly resources: {
    readonly envDetector: object;
    defaultResource(): Resource;
    detectResources(options: { detectors: object[] }): Resource;
    resourceFromAttributes(attributes: Attributes): Resource;
  };
  readonly sdk: {
    readonly BasicTracerProvider: new (options: {
      resource: Resource;
      spanProcessors: object[];
    }) => { getTracer(name: string, version: string): Tracer; shutdown(): Promise<void> };
    readonly BatchSpanProcessor: new (exporter: SpanExporter) => object;
  };
}

const folder = join(projectRoot, 'traces');
/** Finds the packages in traces/, or beside the package of the service. */
const load = createRequire(join(folder, 'package.json'));
const names = {
  exporter: '@opentelemetry/exporter-trace-otlp-proto',
  resources: '@opentelemetry/resources',
  sdk: '@opentelemetry/sdk-trace-base',
};

/** @throws Error with a sentence that says how to install them, unless the packages for traces are there */
export function requireTracePackages(): void {
  try {
    for (const name of Object.values(names)) load.resolve(name);
  } catch {
    throw new Error(
      `Traces are switched on, but their packages are not installed: run \`${installCommand()}\`, or unset the variables whose names begin with OTEL_.`,
    );
  }
}

function installCommand(): string {
  if (workingFolder === projectRoot) return 'npm ci --prefix traces';
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `npm install ${Object.values(names)
    .map((name) => `${name}@${dependencies[name]}`)
    .join(' ')}`;
}

export function loadTracePackages(): TracePackages {
  requireTracePackages();
  return { exporter: load(names.exporter), resources: load(names.resources), sdk: load(names.sdk) };
}
