/**
 * What operators do for users who cannot do it themselves.
 *   npm run accounts -- reset-password | revoke | erase USER [--id] [--yes]
 */

import { parseArgs } from 'node:util';
import contract from '../generated/openapi.json';
import { createPasswords } from '../src/auth/password';
import { ofDeletedUser, ofUser } from '../src/auth/revocation-scope';
import { complain, tell } from '../src/base/printable';
import { isUserId } from '../src/base/user';
import { eraseUser } from '../src/db/account-deletion';
import { examineDatabase } from '../src/db/examine';
import { findUsers, type KnownUser, resetPassword } from '../src/db/operators';
import type { Database } from '../src/db/pool/connection';
import { openDatabase } from '../src/db/pool/pool';
import { revoke } from '../src/db/revocations';
import { hasCluster } from '../src/embedded-postgres/home';
import { refuseUnmigrated } from '../src/process/readiness';
import { findDatabase } from '../src/process/start';
import { readSettings } from '../src/settings/config';
import { confirm, isTerminal, readPassword } from './accounts/terminal';

const usage = `Usage: npm run accounts -- reset-password | revoke | erase USER [--id] [--yes]
  reset-password USER  sets another password, asked for twice, or read from standard input; revokes all tokens of the user
  revoke USER          revokes all tokens that were issued to the user until now
  erase USER           removes all that there is of the user, and revokes all tokens
  USER                 an id, or an e-mail address; with --id an id only: revoke takes any
  --yes                does it without asking, as scripts need it
Running instances refuse revoked tokens within five seconds.`;

/** Seconds for each statement: a user may have a million tasks. */
const timeout = 60;
/** No token is known that would have to be meant. */
const tokensOf = ({ id }: Person) => ({ id, issued: undefined, expires: 0 });

interface Person extends KnownUser {
  /** Whether there is anything of the user here. */
  readonly kept: boolean;
}

interface Command {
  /** Whether it may be done to a user of whom nothing is kept here, as of one of another issuer who has never written anything. */
  readonly toStrangers?: true;
  /** What is about to happen to the user, as a sentence. */
  readonly announces: (user: Person) => string;
  /** @returns what was done */
  readonly run: (database: Database, user: Person) => Promise<string>;
}

const commands: Readonly<Record<string, Command>> = {
  'reset-password': {
    announces: (user) => `Sets another password for ${nameOf(user)}, and revokes all tokens.`,
    async run(database, user) {
      if (user.email === null)
        throw new Error(`There is no password here of ${nameOf(user)}: the tokens come from another issuer.`);
      const password = await readPassword();
      const passwords = createPasswords();
      const fault =
        faultOf(password) ?? (passwords.isCommon(password) ? 'is one of the most common passwords' : undefined);
      if (fault) throw new Error(`The password ${fault}. Nothing was changed.`);
      const hash = await passwords.hash(password);
      if (!(await resetPassword(database, user.id, hash, ofUser(tokensOf(user))))) throw new Error(unknown);
      return 'The password is set, and all tokens are revoked.';
    },
  },
  revoke: {
    toStrangers: true,
    announces: (user) =>
      `Revokes all tokens that were issued until now to ${nameOf(user)}${user.kept ? '' : ', of whom nothing is kept here'}.`,
    async run(database, user) {
      await revoke(database, ofUser(tokensOf(user)));
      return 'The tokens are revoked.';
    },
  },
  erase: {
    announces: (user) =>
      `Removes ${nameOf(user)} for good, with ${numberOf(user.tasks)} and ${numberOf(user.deleted_tasks)} in the trash.`,
    async run(database, user) {
      // Ids of accounts never come back; users of another issuer may, with another token.
      await eraseUser(database, user.id, (user.email === null ? ofUser : ofDeletedUser)(tokensOf(user)));
      return 'All of it is gone, and all tokens are revoked.';
    },
  },
};

const unknown = 'There is nothing of such a user here.';
const nameOf = ({ id, email }: Person) => (email === null ? `the user "${id}"` : `the account ${email} ("${id}")`);
const numberOf = (count: number) => `${count} ${count === 1 ? 'task' : 'tasks'}`;

/** The contract's rules for a new password. @returns what is wrong, reading on from its name */
function faultOf(password: string): string | undefined {
  const { minLength, maxLength, pattern } = contract.components.schemas.NewPassword;
  const { length } = [...password];
  if (length < minLength || length > maxLength) return `must have ${minLength} to ${maxLength} characters`;
  return new RegExp(pattern).test(password) ? undefined : 'must not contain U+0000 or unpaired surrogates';
}

async function findUser(database: Database, name: string, idOnly: boolean, { toStrangers }: Command): Promise<Person> {
  const [user, other] = await findUsers(database, name, idOnly ? null : name.trim());
  if (!user && toStrangers) {
    // An id is meant for sure: a mistyped address would seem to have been revoked.
    if (idOnly && isUserId(name)) return { id: name, email: null, tasks: 0, deleted_tasks: 0, kept: false };
    if (idOnly) throw new Error('No token is good for such an id: nothing to revoke.');
    throw new Error(`${unknown} With --id the tokens of a user of another issuer are revoked by id all the same.`);
  }
  if (!user) throw new Error(unknown);
  if (other)
    throw new Error(`One user has "${name}" as an id, and another as an e-mail address. Give the id, with --id.`);
  return { ...user, kept: true };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' }, id: { type: 'boolean' }, yes: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return tell(usage);
  const [verb = '', name, ...rest] = positionals;
  const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (!command || !name || rest.length > 0) throw new Error(usage);
  if (!values.yes && !isTerminal()) throw new Error('Nobody is there to be asked: give --yes.');
  const settings = readSettings('migrate');
  const { dataDirectory } = settings;
  if (!settings.database && !hasCluster(dataDirectory))
    throw new Error(`There is no database in ${dataDirectory}: nothing to do. Is DATABASE_URL or DATA_DIR missing?`);
  const found = await findDatabase(settings);
  try {
    const known = settings.directDatabase ? undefined : settings.databasePooler;
    const pooler = await examineDatabase(found.direct, timeout, known);
    await refuseUnmigrated(found.direct);
    const database = openDatabase(found.direct, { size: 2, timeout, pooler });
    try {
      const user = await findUser(database, name, values.id ?? false, command);
      complain(command.announces(user));
      if (!values.yes && !(await confirm('Go on?'))) throw new Error('Nothing was changed.');
      tell(await command.run(database, user));
    } finally {
      await database.close(1);
    }
  } finally {
    await found.stop();
  }
}

main().catch((error: Error) => {
  complain(error.message || String(error));
  process.exitCode = 1;
});
