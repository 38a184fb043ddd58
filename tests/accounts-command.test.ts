import { randomUUID } from 'node:crypto';
import { newPerson, nextPassword, revoked, untilVerdict, verdictOn } from './support/accounts';
import { issuedNow, newStranger, runAccounts } from './support/accounts-command';
import { createClient, type Task } from './support/client';
import { openStream } from './support/events';
import { startService, type TestService } from './support/service';
import { fillTables, nothing, oneInEach, rowsOf } from './support/stored-rows';
import { signToken } from './support/tokens';

// The service runs all the while, and hears of what the command does.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** For production. */
const accounts = (args: readonly string[], input?: string) =>
  runAccounts({ ENVIRONMENT: 'production', DATABASE_URL: service.databaseUrl }, args, input);
const stranger = () => newStranger(service);

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
    const { access_tokens: personal, ...left } = oneInEach;
    expect([personal, await rowsOf(service, other.id)]).toEqual([1, left]);
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
