/**
 * Prints the URL of the service's database, with its password, for programs that share it.
 *   npm run --silent database:url
 */
import { readCommandLine } from '../src/base/command-line';
import { examineDataFolder } from '../src/base/data-folder';
import { ownCommand } from '../src/base/own-command';
import { print, printError } from '../src/base/printable';
import { findEmbeddedPostgres } from '../src/embedded-postgres';
import { readSettings, readVariables } from '../src/settings/config';

const usage = `Usage: ${ownCommand('database:url')}
Prints the URL of the service's database, with its password: DATABASE_URL if it is set, or else that of the embedded PostgreSQL in
DATA_DIR. The embedded one keeps its port and its password, and runs as long as the service.`;

/** @throws Error with a sentence when there is no database yet */
function findUrl(): string {
  const { database, dataDirectory } = readSettings('migrate');
  const { DATABASE_URL, NEON_DATABASE_URL } = readVariables();
  if (database) return (DATABASE_URL?.trim() || NEON_DATABASE_URL?.trim())!;
  const found = findEmbeddedPostgres(dataDirectory);
  const start = ownCommand('start');
  if (!found) {
    examineDataFolder(dataDirectory);
    throw new Error(`There is no embedded database in ${dataDirectory} yet. Start the service once: ${start}.`);
  }
  if (!found.runs) printError(`Note: this database runs only while the service does. Start it: ${start}.`);
  return found.url;
}

try {
  readCommandLine(usage, {});
  print(findUrl());
} catch (error) {
  printError((error as Error).message);
  process.exitCode = 1;
}
