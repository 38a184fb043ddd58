import { createRevocations } from '../src/auth/revocations';
import { newPerson, revoked, verdictOn, waysToEnd } from './support/accounts';
import { start } from './support/instances';
import { openTransaction, until, untilWaiting } from './support/waiting';

// A revocation counts from its commit, however late that is: an instance looks for the transactions that were committed since its last
// look, not for times, which are taken before the commit.

const always = { interval: 0, longest: 0 };

describe.each(waysToEnd)('%s, written 45 seconds before it is committed', (_, status, end) => {
  it('401 for the token at an instance that has looked in between', async () => {
    const [here, there] = [await start({ revocations: always }), await start()];
    const { sql } = there;
    // As a standby that is waited for would, the second trigger holds up the commit, after the statement has run and taken its time.
    await sql`create function written_long_ago() returns trigger language plpgsql as
      $$ begin new.revoked_at := new.revoked_at - interval '45 seconds'; return new; end $$`;
    await sql`create trigger written_long_ago before insert on revocations for each row execute function written_long_ago()`;
    await sql`create function hold_commit() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(1); return null; end $$`;
    await sql`create constraint trigger hold_commit after insert on revocations deferrable initially deferred
      for each row execute function hold_commit()`;
    const person = await newPerson(there.url);
    const held = await openTransaction(there);
    await held.sql`select pg_advisory_xact_lock(1)`;
    const ended = end(person);
    await untilWaiting(sql);
    expect(await verdictOn(here.url, person.token)).toBe('200');
    await held.end('commit');
    expect((await ended).status).toBe(status);
    expect(await verdictOn(here.url, person.token)).toBe(revoked);
  });
});

it('a revocation that is changed later, by whatever means, is seen', async () => {
  const [here, there] = [await start({ revocations: always }), await start()];
  const person = await newPerson(there.url);
  await person.client.call('logOutEverywhere');
  const { token } = await person.logIn();
  expect(await verdictOn(here.url, token)).toBe('200');
  await there.sql`update revocations set issued_until = 'infinity'`;
  expect(await verdictOn(here.url, token)).toBe(revoked);
});

it('revocations that were read are not read again while a transaction elsewhere stays open', async () => {
  const { sql, services, databaseUrl } = await start();
  const reads: number[] = [];
  const read: typeof services.database.read = async (...asked) => {
    const rows = await services.database.read<never>(...asked);
    reads.push(rows.length);
    return rows;
  };
  const revocations = createRevocations({ read }, always);
  const open = await openTransaction({ databaseUrl });
  await open.sql`insert into revocations values ('9999', 'infinity', now(), now() + interval '1 day')`;
  const look = async () => {
    reads.length = 0;
    await revocations.refresh();
    // A look that has found nothing has one row, too.
    return reads;
  };
  await sql`insert into revocations
    select n, 'infinity', now(), now() + interval '1 day' from generate_series(1, 4500) as n`;
  expect(await look()).toEqual([2000, 2000, 500]);
  expect(await look()).toEqual([1]);
  await sql`update revocations set issued_until = 'infinity' where key::int <= 2500`;
  expect(await look()).toEqual([2000, 500]);
  await open.end('commit');
  await until(async () => (await look())[0] === 1);
});
