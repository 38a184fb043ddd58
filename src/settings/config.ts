import { join, resolve } from 'node:path';
import { projectRoot } from '../base/paths';
import { printable } from '../base/printable';
import { addressesOf } from './addresses';
import { type DatabaseAddress, parseDatabaseUrl } from './database-url';
import { readEnvFile } from './env-file';
import { type OperatingSettings, readOperatingSettings } from './operating';
import { type Field, readTokenSettings, type TokenSettings } from './tokens';
import { logLevel, type logLevels, oneOf, required, SettingsError, wholeNumber } from './values';
import { readWebSettings, type WebSettings } from './web';

export { SettingsError };

const environments = ['development', 'test', 'production'] as const;

export interface Settings extends TokenSettings, OperatingSettings, WebSettings {
  readonly environment: (typeof environments)[number];
  /** One or several addresses, separated by commas; localhost is both of its own. */
  readonly host: string;
  readonly port: number;
  /** Undefined: the embedded server is to be used. */
  readonly database: DatabaseAddress | undefined;
  readonly databasePoolSize: number;
  /** The database without a pooler in between, where it has an address of its own. */
  readonly directDatabase: DatabaseAddress | undefined;
  /**
   * Whether a pooler that gives out connections by the transaction stands before `database`: listening is not possible there.
   * Undefined: the database is to be asked.
   */
  readonly databasePooler: boolean | undefined;
  /** Absolute path of the folder for the embedded server and the secret. */
  readonly dataDirectory: string;
  /** Whether it was asked for, rather than taken because nothing else was. */
  readonly dataDirectoryChosen: boolean;
  readonly logLevel: (typeof logLevels)[number];
  /** Whether a shell of npm's stands between the one who started the service and the service. */
  readonly startedByNpm: boolean;
  /** What an operator should know, one sentence each. */
  readonly warnings: readonly string[];
}

/** Whoever only migrates needs a database, and should not have to hold the key that signs tokens. */
export type Purpose = 'serve' | 'migrate';
type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The process's own variables above those of .env, if there is one. An empty one counts as not set, as everywhere: Compose makes such.
 * @throws SettingsError with a sentence when there is one that cannot be read
 */
export function readVariables(): Variables {
  return addVariables(process.env, join(projectRoot, '.env'));
}

/** @param file like .env @returns the variables, with those of the file that they lack */
export function addVariables(variables: NodeJS.ProcessEnv, file: string): Variables {
  for (const [name, value] of Object.entries(readEnvFile(file))) variables[name] ||= value;
  return variables;
}

/** @throws SettingsError */
export function readSettings(purpose: Purpose): Settings {
  return parseSettings(readVariables(), purpose);
}

/** @throws SettingsError with a line for each fault */
export function parseSettings(variables: Variables, purpose: Purpose = 'serve'): Settings {
  const { settings, faults } = inspectSettings(variables, purpose);
  if (faults.length > 0) throw new SettingsError(faults.map(printable).join('\n'));
  return settings as Settings;
}

/** @returns the settings that are right, and a sentence for each that is not */
export function inspectSettings(
  variables: Variables,
  purpose: Purpose,
): { settings: Partial<Settings>; faults: readonly string[] } {
  const read = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const warnings: string[] = [];
  const faults: string[] = [];
  const field: Field = (get) => {
    try {
      return get();
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      faults.push(error.message);
      return undefined as never;
    }
  };
  const environment = field(() => oneOf('ENVIRONMENT', read('ENVIRONMENT') ?? 'development', environments));
  const production = environment === 'production';
  const database = field(() => databaseAddress(read, production));
  const settings: Settings = {
    environment,
    host: addressesOf(read('HOST') ?? '').length > 0 ? read('HOST')! : production ? '::' : 'localhost',
    port: field(() => wholeNumber('PORT', read('PORT') ?? '8000', 0, 65_535)),
    database,
    databasePoolSize: field(() => wholeNumber('DATABASE_POOL_SIZE', read('DATABASE_POOL_SIZE') ?? '10', 2, 200)),
    directDatabase: field(() => addressIn('DIRECT_DATABASE_URL', read('DIRECT_DATABASE_URL'))),
    databasePooler: field(() => pooler(read('DATABASE_POOLER'), database)),
    dataDirectory: resolve(projectRoot, read('DATA_DIR') ?? '.data'),
    dataDirectoryChosen: read('DATA_DIR') !== undefined,
    ...readTokenSettings(variables, read, field, production && purpose === 'serve', warnings),
    ...readOperatingSettings(read, field, environment === 'test'),
    ...readWebSettings(read, field),
    logLevel: field(() => logLevel(read('LOG_LEVEL') ?? 'info')),
    startedByNpm: variables.npm_lifecycle_event !== undefined,
    warnings,
  };
  return { settings, faults };
}

function databaseAddress(read: (name: string) => string | undefined, production: boolean): DatabaseAddress | undefined {
  const name = read('DATABASE_URL') ? 'DATABASE_URL' : 'NEON_DATABASE_URL';
  const url = read(name);
  if (url === undefined) {
    if (production) throw required('DATABASE_URL', 'in production, where no embedded database is started');
    return undefined;
  }
  return addressIn(name, url);
}

function addressIn(name: string, url: string | undefined): DatabaseAddress | undefined {
  if (url === undefined) return undefined;
  try {
    return parseDatabaseUrl(url, name);
  } catch (error) {
    throw new SettingsError((error as Error).message);
  }
}

/** PgBouncer's port, Supabase's for transactions, and DigitalOcean's. */
const poolerPorts = [6432, 6543, 25_061];

/** Unless it is said: by the name of the host (Neon's), the port, or Prisma's parameter. Nothing else is as good as asking. */
function pooler(value: string | undefined, database: DatabaseAddress | undefined): boolean | undefined {
  if (value !== undefined) return oneOf('DATABASE_POOLER', value, ['transaction', 'none']) === 'transaction';
  if (!database) return undefined;
  const known = database.pooler || database.host.includes('-pooler.') || poolerPorts.includes(database.port);
  return known || undefined;
}
