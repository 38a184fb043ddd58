import { availableCores } from '../base/cores';
import { parseTrust, type TrustProxy } from './trusted-proxies';
import { type Environment, type Field, oneOf, type Read, SettingsError, wholeNumber, yesOrNo } from './values';

/** Proxies for requests to other services. */
export interface Proxies {
  readonly http?: string | undefined;
  readonly https?: string | undefined;
  /** Hosts that are reached without a proxy, separated by commas. */
  readonly none?: string | undefined;
}

/** How much the service keeps for a user; Infinity: no limit. */
export interface QuotaLimits {
  readonly tasks: number;
  readonly bytes: number;
  /** Replies to requests with an Idempotency-Key. */
  readonly replies: number;
}

/** Settings for the people who run the service: timeouts, workers, limits, metrics and traces. */
export interface OperatingSettings {
  /** Seconds that a statement may take, including the time that it waits for its turn. */
  readonly databaseTimeout: number;
  /** Seconds to wait for the database when the service starts. */
  readonly databaseWait: number;
  /** How many processes serve. */
  readonly workers: number;
  /** Seconds for which everything is still served at a stop, so that clients and proxies notice that the service stops. */
  readonly stopNotice: number;
  /** Seconds that a connection stays open between requests. */
  readonly keepAliveTimeout: number;
  /** Proxies for fetching the keys that verify tokens, and for sending events. */
  readonly proxies: Proxies;
  /** Undefined: no metrics. */
  readonly metricsPort: number | undefined;
  /** Whether traces are recorded. The OpenTelemetry SDK reads its own variables, such as where to send them. */
  readonly tracing: boolean;
  /** Milliseconds after which the log names a statement as slow. */
  readonly slowQuery: number;
  /** The proxies whose X-Forwarded-For counts. */
  readonly trustProxy: TrustProxy;
  /** Whether log-ins, sign-ups and changes of passwords are limited. */
  readonly accountRateLimits: boolean;
  /** How many requests a user may send in a minute; 0: no limit. */
  readonly userRateLimit: number;
  readonly quotas: QuotaLimits;
  /** How many event streams a process may have open. */
  readonly streamLimit: number;
  /** How many of them one user may have; 0: no limit for a user. */
  readonly userStreamLimit: number;
}

export function readOperatingSettings(read: Read, field: Field, environment: Environment): OperatingSettings {
  const number = (name: string, defaultValue: string, least: number, most: number) =>
    field(() => wholeNumber(name, read(name) ?? defaultValue, least, most));
  const workers = read('WORKERS') ?? '1';
  return {
    databaseTimeout: number('DATABASE_TIMEOUT', '5', 1, 60),
    databaseWait: number('DATABASE_WAIT', '120', 0, 3600),
    workers: workers === 'auto' ? availableCores() : number('WORKERS', '1', 1, 256),
    // In development there is nobody to notice, and somebody waits for the next start.
    stopNotice: number('STOP_NOTICE', environment === 'production' ? '2' : '0', 0, 120),
    keepAliveTimeout: number('KEEP_ALIVE_TIMEOUT', '75', 1, 7200),
    // Many machines have such variables for other programs. A wrong one matters only if the service uses it.
    proxies:
      read('AUTH_MODE')?.toLowerCase() === 'jwks' || read('EVENTS_URL') !== undefined ? proxiesIn(read, field) : {},
    metricsPort: read('METRICS_PORT') === undefined ? undefined : number('METRICS_PORT', '', 0, 65_535),
    tracing: field(() => tracing(read)),
    slowQuery: number('SLOW_QUERY', '500', 1, 60_000),
    trustProxy: field(() => parseTrust(read('TRUST_PROXY'))),
    // Tests sign up and log in more often than people do.
    accountRateLimits: field(() =>
      yesOrNo('ACCOUNT_RATE_LIMITS', read('ACCOUNT_RATE_LIMITS') ?? String(environment !== 'test')),
    ),
    userRateLimit: number('USER_RATE_LIMIT', '0', 0, 1_000_000),
    quotas: {
      tasks: limitOf(number('USER_TASK_LIMIT', '100000', 0, 10_000_000)),
      bytes: limitOf(number('USER_STORAGE_LIMIT', '100', 0, 1_000_000)) * 1_000_000,
      replies: limitOf(number('USER_KEPT_REPLY_LIMIT', '100000', 0, 10_000_000)),
    },
    streamLimit: number('STREAM_LIMIT', '1000', 1, 100_000),
    userStreamLimit: number('USER_STREAM_LIMIT', '10', 0, 100_000),
  };
}

/** @param setting 0: no limit */
const limitOf = (setting: number) => setting || Number.POSITIVE_INFINITY;

function proxiesIn(read: Read, field: Field): Proxies {
  return {
    http: field(() => proxy('HTTP_PROXY', read('HTTP_PROXY') ?? read('http_proxy'))),
    https: field(() => proxy('HTTPS_PROXY', read('HTTPS_PROXY') ?? read('https_proxy'))),
    none: read('NO_PROXY') ?? read('no_proxy'),
  };
}

/** The message does not repeat the address, which may contain a password. */
function proxy(name: string, value: string | undefined): string | undefined {
  if (value === undefined || (URL.canParse(value) && /^https?:/.test(value))) return value;
  throw new SettingsError(`${name} is not the address of an HTTP proxy: write it like http://proxy.example.com:3128.`);
}

/** https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
function tracing(read: Read): boolean {
  const endpoint = read('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? read('OTEL_EXPORTER_OTLP_ENDPOINT');
  const given = read('OTEL_TRACES_EXPORTER');
  const exporter = given && oneOf('OTEL_TRACES_EXPORTER', given, ['otlp', 'none']);
  if (read('OTEL_SDK_DISABLED')?.toLowerCase() === 'true' || exporter === 'none') return false;
  return exporter === 'otlp' || endpoint !== undefined;
}
