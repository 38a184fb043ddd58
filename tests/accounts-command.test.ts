import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { migrateDown, migrationNames } from '../src/db/migrate';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { newPerson, nextPassword, password, revoked, untilVerdict, verdictOn } from './support/accounts';
import { createClient, type Task } from './support/client';
import { openStream } from './support/events';
import { programOf, projectRoot } from './support/process';
import { createDatabase, startService, type TestService } from './support/service';
import { fillTables, nothing, oneInEach, rowsOf } from './support/stored-rows';
import { signToken } from './support/tokens';

// The service runs all the while, and hears of what the command does.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** `npm run accounts` as scripts use it, for production and without the secret. @param input its standard input */
async function accounts(
  args: readonly string[],
  input = '',
  where: Record<string, string> = { ENVIRONMENT: 'production', DATABASE_URL: service.databaseUrl },
) {
  const child = spawn(process.execPath, [...programOf('scripts/accounts.ts'), ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, ...where },
    timeout: 30_000,
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = new Promise((resolve) => child.on('close', resolve));
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output: output.trim(), complaints: complaints.trim() };
}
const issuedNow = () => Math.floor(Date.now() / 1000) - 1;
/** A user of another issuer, with a row in each table. */
async function stranger() {
  const id = randomUUID();
  const token = signToken({ sub: id, iat: issuedNow() });
  await fillTables(service, id, createClient(service.url, token));
  return { id, token };
}

describe('npm run accounts -- reset-password', () => {
  it.each([
    ['id', '', ''],
    ['e-mail address', '', '\n'],
    ['e-mail address', 'in upper case', '\r\n'],
  ])('sets the password of standard input for an %s %s, and ends all sessions', async (by, how, lineEnd) => {
    const person = await newPerson(service.url);
    const name = by === 'id' ? person.user_id : how ? person.email.toUpperCase() : person.email;
    const { code, output, complaints } = await accounts(['reset-password', name, '--yes'], `${nextPassword}${lineEnd}`);
    expect([code, output]).toEqual([0, 'The password is set, and all tokens are revoked.']);
    expect(complaints).toBe(
      `Sets a new password for the account ${person.email} ("${person.user_id}"), and revokes all tokens.`,
    );
    expect((await person.logIn()).code).toBe('INVALID_CREDENTIALS');
    const { token } = await person.logIn(nextPassword);
    await untilVerdict(service.url, person.token, revoked);
    expect(await verdictOn(service.url, token)).toBe('200');
  });

  it.each([
    ['too short', 'short', /must have 8 to 128 characters/],
    ['too long', 'x'.repeat(129), /must have 8 to 128 characters/],
    ['common', 'password123', /one of the most common/],
    ['with U+0000', 'a password\u0000of some length', /must not contain/],
    ['missing', '', /must have 8 to 128 characters/],
  ])('refuses a password that is %s, without repeating it, and nothing changes', async (_, given, sentence) => {
    const person = await newPerson(service.url);
    const { code, output, complaints } = await accounts(['reset-password', person.email, '--yes'], given);
    expect([code, output]).toEqual([1, '']);
    expect(complaints).toMatch(sentence);
    if (given !== '') expect(complaints).not.toContain(given);
    expect((await person.logIn()).user_id).toBe(person.user_id);
    expect(await verdictOn(service.url, person.token)).toBe('200');
  });

  it('refuses a user of another issuer', async () => {
    const { id } = await stranger();
    const { code, complaints } = await accounts(['reset-password', id, '--yes'], nextPassword);
    expect([code, complaints]).toEqual([1, expect.stringContaining('the tokens come from another issuer')]);
  });
});

describe('npm run accounts -- revoke', () => {
  it('revokes the tokens until now, of accounts and of users of another issuer; later ones are good', async () => {
    const person = await newPerson(service.url);
    const other = await stranger();
    for (const [name, token] of [
      [person.email, person.token],
      [other.id, other.token],
    ] as const) {
      const stream = await openStream(service.url, '', { token });
      expect((await accounts(['revoke', name, '--yes'])).code).toBe(0);
      await stream.ended;
      expect(stream.text()).toContain('"reason":"token_revoked"');
      expect(await verdictOn(service.url, token)).toBe(revoked);
    }
    expect(await verdictOn(service.url, (await person.logIn()).token)).toBe('200');
    expect(await verdictOn(service.url, signToken({ sub: other.id, iat: issuedNow() + 10 }))).toBe('200');
    expect(await rowsOf(service, other.id)).toEqual(oneInEach);
  });
});

describe('npm run accounts -- revoke, for a user of another issuer who has written nothing', () => {
  it('revokes the tokens with --id, and says without that it can', async () => {
    const id = randomUUID();
    const token = signToken({ sub: id, iat: issuedNow() });
    expect(await verdictOn(service.url, token)).toBe('200');
    expect(await accounts(['revoke', id, '--yes'])).toEqual({
      code: 1,
      output: '',
      complaints: expect.stringMatching(/^There is no such user here\. Add --id to revoke the tokens/),
    });
    expect(await verdictOn(service.url, token)).toBe('200');
    expect(await accounts(['revoke', id, '--id', '--yes'])).toEqual({
      code: 0,
      output: 'The tokens are revoked.',
      complaints: expect.stringContaining(`to the user "${id}", who has no data here.`),
    });
    await untilVerdict(service.url, token, revoked);
    expect(await verdictOn(service.url, signToken({ sub: id, iat: issuedNow() + 10 }))).toBe('200');
    expect(await rowsOf(service, id)).toEqual(nothing);
    const { code, complaints } = await accounts(['revoke', 'x'.repeat(256), '--id', '--yes']);
    expect([code, complaints]).toEqual([1, 'No token can have such an id: there is nothing to revoke.']);
  });
});

describe('npm run accounts -- erase', () => {
  it('says how much there is, and removes every row of an account, which never comes back', async () => {
    const person = await newPerson(service.url);
    await fillTables(service, person.user_id, person.client);
    const { code, complaints } = await accounts(['erase', person.email, '--yes']);
    expect([code, complaints]).toEqual([0, expect.stringMatching(/for good, with 1 task and 1 task in the trash\.$/)]);
    expect(await rowsOf(service, person.user_id)).toEqual(nothing);
    await untilVerdict(service.url, person.token, revoked);
    expect((await person.logIn()).code).toBe('INVALID_CREDENTIALS');
  });

  it('removes every row of a user of another issuer, and of nobody else, who may begin anew', async () => {
    const [mine, theirs] = [await stranger(), await stranger()];
    expect((await accounts(['erase', mine.id, '--yes'])).code).toBe(0);
    expect([await rowsOf(service, mine.id), await rowsOf(service, theirs.id)]).toEqual([nothing, oneInEach]);
    await untilVerdict(service.url, mine.token, revoked);
    const back = createClient(service.url, signToken({ sub: mine.id, iat: issuedNow() + 10 }));
    expect((await back.call<Task[]>('listTasks')).body).toEqual([]);
  });
});

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
    expect(await rowsOf(service, person.email)).toEqual({ users: 1 });
  });

  it.each(['reset-password', 'revoke', 'erase'])('%s needs the tables of this version', async (verb) => {
    const url = await createDatabase();
    const address = parseDatabaseUrl(url, 'The database');
    const lacking: string[] = [];
    for (const count of [1, 100]) {
      lacking.unshift(...(await migrateDown(address, count)).reverse());
      const { code, complaints } = await accounts([verb, 'alice', '--id', '--yes'], nextPassword, {
        DATABASE_URL: url,
      });
      expect(code).toBe(1);
      expect(complaints).toMatch(/^The database lacks migrations: .* Apply them with .*migrate -- up.*\.$/);
      expect(complaints).toContain(`: ${lacking.join(', ')}. Apply`);
    }
    expect(lacking).toEqual(migrationNames());
  });

  it('makes no database where there is none', async () => {
    const DATA_DIR = join(mkdtempSync(join(tmpdir(), 'taskflow-accounts-')), 'data');
    const { code, complaints } = await accounts(['revoke', 'alice', '--id', '--yes'], '', { DATA_DIR });
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
      expect(await accounts(args)).toMatchObject({ code: 1, complaints: expect.stringMatching(/^Usage: npm run acc/) });
    }
  });
});
