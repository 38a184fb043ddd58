import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DatabaseAddress, parseDatabaseUrl } from './db/url';
import { projectRoot } from './paths';
import {
  logLevel,
  type logLevels,
  oneOf,
  origins,
  SettingsError,
  webAddress,
  wholeNumber,
  yesOrNo,
} from './setting-values';

export { SettingsError };

const environments = ['development', 'test', 'production'] as const;

export interface Settings {
  readonly environment: (typeof environments)[number];
  readonly host: string;
  readonly port: number;
  /** Undefined: the embedded server is to be used. */
  readonly database: DatabaseAddress | undefined;
  readonly databasePoolSize: number;
  /** Absolute path of the folder for the embedded server and the secret. */
  readonly dataDirectory: string;
  /** Undefined: one is to be made (see developmentSecret). Never undefined in production. */
  readonly secret: string | undefined;
  readonly betterAuthUrl: string | undefined;
  readonly issuer: string | undefined;
  readonly audience: string | undefined;
  readonly acceptUserIdClaim: boolean;
  readonly corsOrigins: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
  /** Whether a shell of npm's stands between the one who started the service and the service. */
  readonly startedByNpm: boolean;
  /** What an operator should know, one sentence each. */
  readonly warnings: readonly string[];
}

/** Whoever only migrates needs a database, and should not have to hold the key that signs tokens. */
export type Purpose = 'serve' | 'migrate';
type Variables = Readonly<Record<string, string | undefined>>;

/** Reads .env, if there is one, beneath the process's own variables, and returns the settings. @throws SettingsError */
export function readSettings(purpose: Purpose): Settings {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return parseSettings(process.env, purpose);
}

/** @throws SettingsError */
export function parseSettings(variables: Variables, purpose: Purpose = 'serve'): Settings {
  const read = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const warnings: string[] = [];
  const environment = oneOf('ENVIRONMENT', read('ENVIRONMENT') ?? 'development', environments);
  const production = environment === 'production';
  return {
    environment,
    host: read('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: wholeNumber('PORT', read('PORT') ?? '8000', 0, 65_535),
    database: databaseAddress(read, production),
    databasePoolSize: wholeNumber('DATABASE_POOL_SIZE', read('DATABASE_POOL_SIZE') ?? '10', 1, 200),
    dataDirectory: resolve(projectRoot, read('DATA_DIR') ?? '.data'),
    secret: secret(variables.BETTER_AUTH_SECRET, production && purpose === 'serve', warnings),
    betterAuthUrl: webAddress('BETTER_AUTH_URL', read('BETTER_AUTH_URL')),
    issuer: read('JWT_ISSUER'),
    audience: read('JWT_AUDIENCE'),
    acceptUserIdClaim: yesOrNo('ACCEPT_USER_ID_CLAIM', read('ACCEPT_USER_ID_CLAIM') ?? 'false'),
    corsOrigins: origins(read('CORS_ORIGINS') ?? 'http://localhost:3000'),
    logLevel: logLevel(read('LOG_LEVEL') ?? 'info'),
    startedByNpm: variables.npm_lifecycle_event !== undefined,
    warnings,
  };
}

function required(name: string, why: string): SettingsError {
  return new SettingsError(`${name} is not set: the ${name} environment variable is required ${why}.`);
}

function databaseAddress(read: (name: string) => string | undefined, production: boolean): DatabaseAddress | undefined {
  const name = read('DATABASE_URL') ? 'DATABASE_URL' : 'NEON_DATABASE_URL';
  const url = read(name);
  if (url === undefined) {
    if (production) throw required('DATABASE_URL', 'in production, where no embedded database is started');
    return undefined;
  }
  try {
    return parseDatabaseUrl(url, name);
  } catch (error) {
    throw new SettingsError((error as Error).message);
  }
}

function secret(value: string | undefined, production: boolean, warnings: string[]): string | undefined {
  if (!value) {
    if (production) throw required('BETTER_AUTH_SECRET', 'in production; `openssl rand -base64 48` makes a good one');
    return undefined;
  }
  const fault =
    Buffer.byteLength(value) < 32
      ? `has ${Buffer.byteLength(value)} bytes, which is too easy to guess: it needs at least 32`
      : sampleSecrets().has(value) || /change[-_ ]?me|your[-_ ].*secret|secret[-_ ]?key[-_ ]?here/i.test(value)
        ? 'is a sample that everybody can read'
        : undefined;
  if (fault === undefined) return value;
  const sentence = `BETTER_AUTH_SECRET ${fault}. Make one with \`openssl rand -base64 48\`.`;
  if (production) throw new SettingsError(sentence);
  warnings.push(sentence);
  return value;
}

function sampleSecrets(): Set<string> {
  const file = join(projectRoot, '.env.example');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Set(
    lines.map((line) => /^#?BETTER_AUTH_SECRET=(.+)$/.exec(line)?.[1]).filter((value) => value !== undefined),
  );
}
