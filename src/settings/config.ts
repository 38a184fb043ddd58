import { join, resolve } from 'node:path';
import { workingFolder } from '../base/paths';
import { printable } from '../base/printable';
import { addressesOf } from './addresses';
import { type DatabaseAddress, parseDatabaseUrl } from './database-url';
import { readEnvFile } from './env-file';
import { type EventSettings, readEventSettings } from './event-sinks';
import { misspeltIn } from './misspelt';
import { type OperatingSettings, readOperatingSettings } from './operating';
import { otherFormOf, readSecretFiles } from './secret-files';
import { readTokenSettings, type TokenSettings } from './tokens';
import {
  type Environment,
  environments,
  type Field,
  logLevel,
  type logLevels,
  oneOf,
  type Read,
  required,
  SettingsError,
  type Variables,
  wholeNumber,
} from './values';
import { readWebSettings, type WebSettings } from './web';

export { SettingsError };

export interface Settings extends TokenSettings, OperatingSettings, WebSettings, EventSettings {
  readonly environment: Environment;
  /** The addresses to listen on, separated by commas; `localhost` stands for 127.0.0.1 and ::1. */
  readonly host: string;
  readonly port: number;
  /** Undefined: the service uses the embedded PostgreSQL. */
  readonly database: DatabaseAddress | undefined;
  readonly databasePoolSize: number;
  /** The address of the same database without the pooler, if it has one. */
  readonly directDatabase: DatabaseAddress | undefined;
  /**
   * Whether `database` is a pooler in transaction mode, through which LISTEN does not work. Undefined: the service finds out when it
   * starts.
   */
  readonly databasePooler: boolean | undefined;
  /** Absolute path of the folder for the embedded PostgreSQL and the secret. */
  readonly dataDirectory: string;
  /** Whether DATA_DIR is set, so that this is not the default folder. */
  readonly dataDirectoryChosen: boolean;
  readonly logLevel: (typeof logLevels)[number];
  /** Sentences for the operator. */
  readonly warnings: readonly string[];
  /** Sentences about variables that are no settings, and nearly have the name of one. */
  readonly misspelt: readonly string[];
}

/** The purpose of reading the settings. A migration needs the database, but not the secret that signs tokens. */
type Purpose = 'serve' | 'migrate';

/**
 * Reads the environment variables. Those that are not set, or empty, are taken from the file .env if there is one: Compose sets empty
 * variables. Secrets that are in files of their own are read, too.
 * @throws SettingsError with a sentence for each file that cannot be used
 */
export function readVariables(): Variables {
  addVariables(process.env, join(workingFolder, '.env'));
  readSecretFiles(process.env);
  return process.env;
}

/** Adds variables of a file like .env to those that are not set, or empty. @returns the same object */
export function addVariables(variables: NodeJS.ProcessEnv, file: string): Variables {
  const isSet = Object.keys(variables).filter((name) => variables[name]);
  for (const [name, value] of Object.entries(readEnvFile(file))) {
    if (!isSet.includes(name) && !isSet.includes(otherFormOf(name))) variables[name] = value;
  }
  return variables;
}

/** @throws SettingsError */
export function readSettings(purpose: Purpose): Settings {
  return parseSettings(readVariables(), purpose);
}

/** @throws SettingsError whose message has a line for each wrong setting */
export function parseSettings(variables: Variables, purpose: Purpose = 'serve'): Settings {
  const { settings, faults } = inspectSettings(variables, purpose);
  if (faults.length > 0) throw new SettingsError([...faults, ...(settings.misspelt ?? [])].map(printable).join('\n'));
  return settings as Settings;
}

/** @returns the settings, and a sentence for each wrong one, which is undefined then */
export function inspectSettings(
  variables: Variables,
  purpose: Purpose,
): { settings: Partial<Settings>; faults: readonly string[] } {
  const read: Read = (name) => variables[name]?.trim() || undefined;
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
  const web = readWebSettings(read, field, environment);
  const settings: Settings = {
    environment,
    host: addressesOf(read('HOST') ?? '').length > 0 ? read('HOST')! : production ? '::' : 'localhost',
    port: field(() => wholeNumber('PORT', read('PORT') ?? '8000', 0, 65_535)),
    database,
    databasePoolSize: field(() => wholeNumber('DATABASE_POOL_SIZE', read('DATABASE_POOL_SIZE') ?? '10', 2, 200)),
    directDatabase: field(() => addressIn('DIRECT_DATABASE_URL', read('DIRECT_DATABASE_URL'))),
    databasePooler: field(() => pooler(read('DATABASE_POOLER'), database)),
    dataDirectory: resolve(workingFolder, read('DATA_DIR') ?? '.data'),
    dataDirectoryChosen: read('DATA_DIR') !== undefined,
    ...readTokenSettings(variables, read, field, production && purpose === 'serve', warnings, web.publicUrl),
    ...readOperatingSettings(read, field, environment),
    ...web,
    ...readEventSettings(read, field),
    logLevel: field(() => logLevel(read('LOG_LEVEL') ?? 'info')),
    warnings,
    misspelt: misspeltIn(variables).map(
      ({ name, meant }) => `${name} is set, and is no setting. If ${meant} is meant, rename it.`,
    ),
  };
  return { settings, faults };
}

function databaseAddress(read: Read, production: boolean): DatabaseAddress | undefined {
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

/** The ports of PgBouncer, of Supabase's pooler in transaction mode, and of DigitalOcean's pooler. */
const poolerPorts = [6432, 6543, 25_061];

/**
 * If DATABASE_POOLER does not say so, a pooler shows in the host (Neon's), the port, or Prisma's parameter `pgbouncer`.
 * @returns undefined when none of them shows one: then only the database itself can tell
 */
function pooler(value: string | undefined, database: DatabaseAddress | undefined): boolean | undefined {
  if (value !== undefined) return oneOf('DATABASE_POOLER', value, ['transaction', 'none']) === 'transaction';
  if (!database) return undefined;
  const known = database.pooler || database.host.includes('-pooler.') || poolerPorts.includes(database.port);
  return known || undefined;
}
