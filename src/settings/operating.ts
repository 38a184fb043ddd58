import { availableParallelism } from 'node:os';
import type { Field } from './tokens';
import { parseTrust, type TrustProxy } from './trusted-proxies';
import { oneOf, SettingsError, wholeNumber, yesOrNo } from './values';

/** HTTP proxies that requests to other services go through, and the hosts that are reached without, separated by commas. */
export interface Proxies {
  readonly http?: string | undefined;
  readonly https?: string | undefined;
  readonly none?: string | undefined;
}

/** How much may be kept for a user; Infinity where there is no limit. */
export interface QuotaLimits {
  readonly tasks: number;
  readonly bytes: number;
  /** Replies to requests with an Idempotency-Key. */
  readonly replies: number;
}

/** How the service is run, watched over and kept from being asked too much. */
export interface OperatingSettings {
  /** Seconds that a statement may take, with the time it waits for its turn. */
  readonly databaseTimeout: number;
  /** Seconds to wait for the database when the service starts. */
  readonly databaseWait: number;
  /** How many processes serve. */
  readonly workers: number;
  /** Seconds that a connection stays open between requests. */
  readonly keepAliveTimeout: number;
  /** What keys are fetched through. */
  readonly proxies: Proxies;
  /** Where metrics are served; undefined: nowhere. */
  readonly metricsPort: number | undefined;
  /** Whether traces are recorded. Where they go, and which, the OpenTelemetry SDK reads from the variables itself. */
  readonly tracing: boolean;
  /** Milliseconds after which a statement is named in the log. */
  readonly slowQuery: number;
  /** Which proxies' X-Forwarded-For counts. */
  readonly trustProxy: TrustProxy;
  /** Whether log-ins, sign-ups and changes of passwords are limited. */
  readonly accountRateLimits: boolean;
  /** How many requests a user may send in a minute; 0: as many as they like. */
  readonly userRateLimit: number;
  /** How much is kept for a user. */
  readonly quotas: QuotaLimits;
  /** How many streams of changes a process has open at the most, and of these one user; 0: as many as there is room for. */
  readonly streamLimit: number;
  readonly userStreamLimit: number;
}

type Read = (name: string) => string | undefined;

/** @param test whether it is run by tests, which send more than people do */
export function readOperatingSettings(read: Read, field: Field, test: boolean): OperatingSettings {
  const number = (name: string, usual: string, least: number, most: number) =>
    field(() => wholeNumber(name, read(name) ?? usual, least, most));
  const workers = read('WORKERS') ?? '1';
  return {
    databaseTimeout: number('DATABASE_TIMEOUT', '5', 1, 60),
    databaseWait: number('DATABASE_WAIT', '120', 0, 3600),
    workers: workers === 'auto' ? availableParallelism() : number('WORKERS', '1', 1, 256),
    keepAliveTimeout: number('KEEP_ALIVE_TIMEOUT', '75', 1, 7200),
    // Many machines have one set that is of no use here: only where it is needed a wrong one is a fault.
    proxies: read('AUTH_MODE')?.toLowerCase() === 'jwks' ? proxiesIn(read, field) : {},
    metricsPort: read('METRICS_PORT') === undefined ? undefined : number('METRICS_PORT', '', 0, 65_535),
    tracing: field(() => tracing(read)),
    slowQuery: number('SLOW_QUERY', '500', 1, 60_000),
    trustProxy: field(() => parseTrust(read('TRUST_PROXY'))),
    accountRateLimits: field(() => yesOrNo('ACCOUNT_RATE_LIMITS', read('ACCOUNT_RATE_LIMITS') ?? String(!test))),
    userRateLimit: number('USER_RATE_LIMIT', '0', 0, 1_000_000),
    quotas: {
      tasks: unlessZero(number('USER_TASK_LIMIT', '100000', 0, 10_000_000)),
      bytes: unlessZero(number('USER_STORAGE_LIMIT', '100', 0, 1_000_000)) * 1_000_000,
      replies: unlessZero(number('USER_KEPT_REPLY_LIMIT', '100000', 0, 10_000_000)),
    },
    streamLimit: number('STREAM_LIMIT', '1000', 1, 100_000),
    userStreamLimit: number('USER_STREAM_LIMIT', '10', 0, 100_000),
  };
}

/** Of a limit that zero switches off. */
const unlessZero = (limit: number) => limit || Number.POSITIVE_INFINITY;

function proxiesIn(read: Read, field: Field): Proxies {
  return {
    http: field(() => proxy('HTTP_PROXY', read('HTTP_PROXY') ?? read('http_proxy'))),
    https: field(() => proxy('HTTPS_PROXY', read('HTTPS_PROXY') ?? read('https_proxy'))),
    none: read('NO_PROXY') ?? read('no_proxy'),
  };
}

/** It may have a password in it, so it is not repeated. */
function proxy(name: string, value: string | undefined): string | undefined {
  if (value === undefined || (URL.canParse(value) && /^https?:/.test(value))) return value;
  throw new SettingsError(`${name} is not the address of an HTTP proxy: write it like http://proxy.example.com:3128.`);
}

/** By the variables of OpenTelemetry's own specification. */
function tracing(read: Read): boolean {
  const endpoint = read('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? read('OTEL_EXPORTER_OTLP_ENDPOINT');
  const given = read('OTEL_TRACES_EXPORTER');
  const exporter = given && oneOf('OTEL_TRACES_EXPORTER', given, ['otlp', 'none']);
  if (read('OTEL_SDK_DISABLED')?.toLowerCase() === 'true' || exporter === 'none') return false;
  return exporter === 'otlp' || endpoint !== undefined;
}
