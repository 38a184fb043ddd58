import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrateDown } from '../src/db/migrate';
import { migrationNames } from '../src/db/migration-files';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { newPerson, nextPassword, password, verdictOn } from './support/accounts';
import { newStranger, runAccounts } from './support/accounts-command';
import { createClient } from './support/client';
import { createDatabase, startService, type TestService } from './support/service';
import { fillTables, oneInEach, rowsOf } from './support/stored-rows';

// Rules for all verbs of the command.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** For production. */
const accounts = (args: readonly string[], input?: string) =>
  runAccounts({ ENVIRONMENT: 'production', DATABASE_URL: service.databaseUrl }, args, input);
const stranger = () => newStranger(service);

describe('npm run accounts', () => {
  it.each(['reset-password', 'revoke', 'erase'])('%s asks for --yes where nobody can be asked', async (verb) => {
    const { id, token } = await stranger();
    const { code, complaints } = await accounts([verb, id], 'y\n');
    expect([code, complaints]).toEqual([1, 'There is no terminal to ask on: add --yes.']);
    expect(await rowsOf(service, id)).toEqual(oneInEach);
    expect(await verdictOn(service.url, token)).toBe('200');
  });

  it.each(['reset-password', 'revoke', 'erase'])('%s of a user who is unknown ends with a sentence', async (verb) => {
    const { code, complaints } = await accounts([verb, 'nobody@example.com', '--yes'], nextPassword);
    expect([code, complaints]).toEqual([1, expect.stringMatching(/^There is no such user here\./)]);
  });

  it('takes no id of one user for the address of another', async () => {
    const person = await newPerson(service.url);
    await fillTables(service, person.email, createClient(service.url).as(person.email));
    const { code, complaints } = await accounts(['erase', person.email, '--yes']);
    expect([code, complaints]).toEqual([1, expect.stringContaining('Give the id, with --id')]);
    expect((await accounts(['erase', person.email, '--id', '--yes'])).code).toBe(0);
    expect((await person.logIn(password)).user_id).toBe(person.user_id);
    expect(await rowsOf(service, person.email)).toEqual({ users: 1, account_emails: 1 });
  });

  it.each(['reset-password', 'revoke', 'erase'])('%s needs the tables of this version', async (verb) => {
    const url = await createDatabase();
    const address = parseDatabaseUrl(url, 'The database');
    const lacking: string[] = [];
    for (const count of [1, 100]) {
      lacking.unshift(...(await migrateDown(address, count)).reverse());
      const { code, complaints } = await runAccounts(
        { DATABASE_URL: url },
        [verb, 'alice', '--id', '--yes'],
        nextPassword,
      );
      expect(code).toBe(1);
      expect(complaints).toMatch(/^The database lacks migrations: .* Apply them with .*migrate -- up.*\.$/);
      expect(complaints).toContain(`: ${lacking.join(', ')}. Apply`);
    }
    expect(lacking).toEqual(migrationNames());
  });

  it('makes no database where there is none', async () => {
    const DATA_DIR = join(mkdtempSync(join(tmpdir(), 'taskflow-accounts-')), 'data');
    const { code, complaints } = await runAccounts({ DATA_DIR }, ['revoke', 'alice', '--id', '--yes']);
    expect([code, complaints]).toEqual([
      1,
      expect.stringContaining(`There is no database in ${DATA_DIR}: nothing to do`),
    ]);
    expect(existsSync(DATA_DIR)).toBe(false);
    rmSync(dirname(DATA_DIR), { recursive: true });
  });

  it('--help says how it is used; what is not understood does, too', async () => {
    expect(await accounts(['--help'])).toMatchObject({ code: 0, output: expect.stringMatching(/^Usage: npm run acc/) });
    for (const args of [[], ['erase'], ['delete', 'alice'], ['erase', 'alice', 'bob'], ['toString', 'alice']]) {
      expect(await accounts(args)).toMatchObject({
        code: 2,
        complaints: expect.stringMatching(/^Usage: npm run acc/m),
      });
    }
  });
});
