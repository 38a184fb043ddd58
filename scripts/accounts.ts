/**
 * Resets passwords, revokes tokens and erases users, for operators.
 *   npm run accounts -- reset-password | revoke | erase USER [--id] [--yes]
 */
import contract from '../generated/openapi.json';
import { createPasswords } from '../src/auth/password';
import { revocationOfDeletedUser, revocationOfUser } from '../src/auth/revocation-scope';
import { readCommandLine, refuseCommandLine } from '../src/base/command-line';
import { ownCommand } from '../src/base/own-command';
import { print, printError } from '../src/base/printable';
import { isUserId } from '../src/base/user';
import { revokeTokensOf } from '../src/db/access-tokens';
import { eraseUser } from '../src/db/account-deletion';
import { findUsers, type KnownUser, resetPassword } from '../src/db/operators';
import type { Database } from '../src/db/pool/connection';
import { readSettings } from '../src/settings/config';
import { inDatabase } from './operators/database';
import { confirm, isTerminal, readPassword } from './operators/terminal';

const usage = `Usage: ${ownCommand('accounts', 'reset-password | revoke | erase USER [--id] [--yes]')}
  reset-password USER  sets a new password, asked for twice or read from standard input; revokes all tokens of the user
  revoke USER          revokes all tokens that were issued to the user until now
  erase USER           deletes the user with all data, and revokes all tokens
  USER                 an id or an e-mail address
  --id                 USER is an id; revoke then also takes a user of another issuer who has no data here
  --yes                does not ask before it begins, for use in scripts
Running instances refuse revoked tokens within five seconds.`;

interface Person extends KnownUser {
  /** False for a user of another issuer who has no data here. */
  readonly hasData: boolean;
}
/** The user without a token, which operators do not have. */
const userOf = ({ id }: Person) => ({ id, issued: undefined, ends: 0 });

interface Command {
  /** Whether it takes a user who has no data here. */
  readonly withoutData?: true;
  /** @returns a sentence that says what the command is about to do */
  readonly announce: (user: Person) => string;
  /** @returns a sentence that says what it has done */
  readonly run: (database: Database, user: Person) => Promise<string>;
}

const commands: Readonly<Record<string, Command>> = {
  'reset-password': {
    announce: (user) => `Sets a new password for ${nameOf(user)}, and revokes all tokens.`,
    async run(database, user) {
      if (user.email === null)
        throw new Error(`There is no password of ${nameOf(user)} here: the tokens come from another issuer.`);
      const password = await readPassword();
      const passwords = createPasswords();
      const fault =
        faultOf(password) ?? (passwords.isCommon(password) ? 'is one of the most common passwords' : undefined);
      if (fault) throw new Error(`The password ${fault}. Nothing was changed.`);
      const hash = await passwords.hash(password);
      if (!(await resetPassword(database, user.id, hash, revocationOfUser(userOf(user))))) throw new Error(unknown);
      return 'The password is set, and all tokens are revoked.';
    },
  },
  revoke: {
    withoutData: true,
    announce: (user) =>
      `Revokes all tokens that were issued until now to ${nameOf(user)}${user.hasData ? '' : ', who has no data here'}.`,
    async run(database, user) {
      await revokeTokensOf(database, user.id, revocationOfUser(userOf(user)));
      return 'The tokens are revoked.';
    },
  },
  erase: {
    announce: (user) =>
      `Deletes ${nameOf(user)} for good, with ${numberOf(user.tasks)} and ${numberOf(user.deleted_tasks)} in the trash.`,
    async run(database, user) {
      // The id of a deleted account is never used again. A user of another issuer may come back with a new token.
      await eraseUser(
        database,
        user.id,
        (user.email === null ? revocationOfUser : revocationOfDeletedUser)(userOf(user)),
      );
      return 'The user is deleted, and all tokens are revoked.';
    },
  },
};

const unknown = 'There is no such user here.';
const nameOf = ({ id, email }: Person) => (email === null ? `the user "${id}"` : `the account ${email} ("${id}")`);
const numberOf = (count: number) => `${count} ${count === 1 ? 'task' : 'tasks'}`;

/** Checks a password by the contract's rules. @returns what is wrong, as the rest of a sentence */
function faultOf(password: string): string | undefined {
  const { minLength, maxLength } = contract.components.schemas.NewPassword;
  const { length } = [...password];
  if (length < minLength || length > maxLength) return `must have ${minLength} to ${maxLength} characters`;
  return password.includes('\0') ? 'must not contain U+0000' : undefined;
}

async function findUser(database: Database, name: string, idOnly: boolean, { withoutData }: Command): Promise<Person> {
  const [user, other] = await findUsers(database, name, idOnly ? null : name.trim());
  if (!user && withoutData) {
    // Only with --id: otherwise the command would seem to revoke the tokens of a mistyped e-mail address.
    if (idOnly && isUserId(name)) return { id: name, email: null, tasks: 0, deleted_tasks: 0, hasData: false };
    if (idOnly) throw new Error('No token can have such an id: there is nothing to revoke.');
    throw new Error(`${unknown} Add --id to revoke the tokens of a user of another issuer by id.`);
  }
  if (!user) throw new Error(unknown);
  if (other)
    throw new Error(`One user has "${name}" as an id, and another as an e-mail address. Give the id, with --id.`);
  return { ...user, hasData: true };
}

async function main(): Promise<void> {
  const { values, words } = readCommandLine(usage, { id: { type: 'boolean' }, yes: { type: 'boolean' } }, 2);
  const [verb, name] = words;
  if (!verb) return refuseCommandLine('Say what to do, and to which user.', usage);
  const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (!command) return refuseCommandLine(`There is no command ${verb}.`, usage);
  if (!name) return refuseCommandLine('Say whose account it is.', usage);
  if (!values.yes && !isTerminal()) throw new Error('There is no terminal to ask on: add --yes.');
  await inDatabase(readSettings('migrate'), async (database) => {
    const user = await findUser(database, name, values.id ?? false, command);
    printError(command.announce(user));
    if (!values.yes && !(await confirm('Go on?'))) throw new Error('Nothing was changed.');
    print(await command.run(database, user));
  });
}

main().catch((error: Error) => {
  printError(error.message || String(error));
  process.exitCode = 1;
});
