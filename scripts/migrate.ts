/**
 * Changes the schema of the database in DATABASE_URL, or of the embedded PostgreSQL.
 *   npm run migrate -- up | down [N] [--yes] | status | restored | distribute [--dry-run] | create NAME
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine, refuseCommandLine } from '../src/base/command-line';
import { ownCommand } from '../src/base/own-command';
import { isInstalledPackage } from '../src/base/paths';
import { print, printError } from '../src/base/printable';
import { distribute } from '../src/db/distribute';
import { examineDatabase, examineDirect } from '../src/db/examine';
import { declareRestored } from '../src/db/identity';
import { migrateDown, migrateUp, migrationStatus } from '../src/db/migrate';
import { migrationsFolder } from '../src/db/migration-files';
import { whyUnreachable } from '../src/db/unreachable';
import { waitForDatabase } from '../src/db/wait-for-database';
import { type FoundDatabase, findDatabase } from '../src/process/start';
import { readSettings, type Settings } from '../src/settings/config';
import type { DatabaseAddress } from '../src/settings/database-url';

const usage = `Usage: ${ownCommand('migrate', 'up | down [N] [--yes] | status | restored | distribute [--dry-run] | create NAME')}
  up           applies all pending migrations; waits for the database, up to DATABASE_WAIT seconds
  down N       reverts the last N, one unless given, with the data that is in them; in production only with --yes
  status       lists applied and pending migrations
  distribute   distributes the tables over the servers that Citus knows (docs/scale-out.md); nobody may use the database meanwhile
  restored     tells the service that the database was restored from a backup in a way that it cannot notice
  create NAME  creates an empty migration in src/db/migrations of a checkout
They are for the database in DATABASE_URL, or for the embedded PostgreSQL.`;

const throughPooler =
  'DATABASE_URL leads through a pooler, which may interrupt a long migration: set DIRECT_DATABASE_URL to the address of the database itself.';

type Command = (address: DatabaseAddress) => Promise<void>;

function parse([verb, argument]: readonly string[], dryRun: boolean): Command {
  if (verb === undefined) return refuseCommandLine('Say what to do.', usage);
  if (verb === 'down') {
    if (!/^[1-9]\d*$/.test(argument ?? '1')) refuseCommandLine('down takes a number of migrations.', usage);
    return down(Number(argument ?? 1));
  }
  const command = new Map(Object.entries({ up, status, restored, distribute: distributeTables(dryRun) })).get(verb);
  if (!command) return refuseCommandLine(`There is no command ${verb}.`, usage);
  if (argument !== undefined) refuseCommandLine(`There are too many arguments for ${verb}.`, usage);
  return command;
}

const up: Command = async (address) => {
  const applied = await migrateUp(address);
  print(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.');
};

const down =
  (count: number): Command =>
  async (address) => {
    const applied = (await migrationStatus(address)).filter(({ appliedAt }) => appliedAt !== null);
    if (count > Math.max(1, applied.length))
      throw new Error(`Nothing was reverted: ${count} were to be, and ${applied.length} are applied.`);
    const reverted = await migrateDown(address, count);
    print(reverted.length > 0 ? `Reverted ${reverted.join(', ')}.` : 'Nothing to revert.');
  };

const status: Command = async (address) => {
  for (const { name, appliedAt } of await migrationStatus(address))
    print(`${appliedAt ?? 'pending'.padEnd(24)}  ${name}`);
};

/** For a database that was restored in a way that the service cannot notice. */
const restored: Command = async (address) => {
  const lists = await declareRestored(address);
  print(`Moved ${lists} ${lists === 1 ? 'list' : 'lists'} forward: clients that follow changes read them again.`);
};

const distributeTables =
  (dryRun: boolean): Command =>
  async (address) => {
    const begun = performance.now();
    const { statements, nodes, seconds } = await distribute(address, dryRun);
    if (statements.length === 0) return print(`All tables are distributed: over ${nodes.join(', ')}.`);
    for (const statement of statements) print(`${statement};`);
    if (dryRun) print(`This would take about ${seconds} s, and distribute the tables over ${nodes.join(', ')}.`);
    else print(`Distributed over ${nodes.join(', ')}, in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  };

/** A checkout adds migrations to the service. An installed package has those of its version, and an update would remove others. */
function create(name: string | undefined): void {
  if (isInstalledPackage)
    throw new Error('Migrations are created in a checkout of the service, not in the installed package.');
  if (!name || !/^[a-z0-9_]+$/.test(name))
    refuseCommandLine('A name has lower-case letters, digits and underscores, like add_place.', usage);
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const file = join(migrationsFolder, `${time}_${name}.sql`);
  writeFileSync(file, '-- migrate:up\n\n\n-- migrate:down\n\n', { flag: 'wx' });
  print(`Created ${file}.`);
}

/** @returns whether migrations would go through a pooler */
async function examineFor(
  { address }: FoundDatabase,
  { databasePooler, databaseTimeout, directDatabase }: Settings,
): Promise<boolean> {
  if (!directDatabase) return examineDatabase(address, databaseTimeout, databasePooler);
  await examineDirect(directDatabase);
  return false;
}

async function main(): Promise<void> {
  const { words, values } = readCommandLine(usage, { yes: { type: 'boolean' }, 'dry-run': { type: 'boolean' } }, 2);
  const [verb, name] = words;
  if (values.yes && verb !== 'down') refuseCommandLine('Only down takes --yes.', usage);
  if (values['dry-run'] && verb !== 'distribute') refuseCommandLine('Only distribute takes --dry-run.', usage);
  if (verb === 'create') return create(name);
  const command = parse(words, values['dry-run'] ?? false);
  const settings = readSettings('migrate');
  if (verb === 'down' && settings.environment === 'production' && !values.yes)
    refuseCommandLine(
      'In production, down needs --yes: it removes columns and tables with the data that is in them.',
      usage,
    );
  const database = await findDatabase(settings);
  try {
    const examine = () => examineFor(database, settings);
    const { databaseWait } = settings;
    const say = (why: string) => printError(`${why} Waiting for the database, for ${databaseWait} s (DATABASE_WAIT).`);
    const isPooler =
      verb === 'up' ? await waitForDatabase(database.direct, databaseWait, examine, say) : await examine();
    if (isPooler) printError(throughPooler);
    await command(database.direct);
  } catch (error) {
    const known = await whyUnreachable(error, database.direct);
    throw known ? new Error(`${known.says} ${known.fix}`) : error;
  } finally {
    await database.stop();
  }
}

main().catch((error: Error) => {
  printError(error.message || String(error));
  process.exitCode = 1;
});
