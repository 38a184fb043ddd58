import { revokedToken } from '../src/auth/refusals';
import { createSharedSecret } from '../src/auth/shared-secret';
import { createTokens } from '../src/auth/token';
import { noRules } from '../src/settings/tokens';
import { newPerson } from './support/accounts';
import { start } from './support/instances';
import { secret } from './support/service';
import { inParallel } from './support/waiting';

// A process remembers the tokens that it has verified.

const hour = 3_600_000;

/** A verifier that counts the signatures that it has computed. */
function countingSignatures() {
  const { own, ...others } = createSharedSecret(secret);
  const counted = { proofs: 0 };
  function verify(token: string) {
    counted.proofs += 1;
    return own!.verify(token);
  }
  return { counted, signatures: { ...others, own: { ...own!, verify } } };
}

it('a token that is remembered is verified at once and without its signature, also when others were revoked since', async () => {
  const { url, services } = await start({ revocations: { interval: hour, longest: hour } });
  const people = await inParallel(5, () => newPerson(url));
  const { counted, signatures } = countingSignatures();
  const tokens = createTokens(noRules, signatures, services.revocations);
  const verdicts = () => people.map(({ token }) => tokens.verify(`Bearer ${token}`));
  const users = people.map(({ user_id }) => expect.objectContaining({ id: user_id }));
  expect(await Promise.all(verdicts())).toEqual(users);
  expect(counted.proofs).toBe(5);

  await people[0]!.client.call('logOut');
  await people[1]!.client.call('logOutEverywhere');
  // None of these is a promise.
  expect(verdicts()).toEqual([revokedToken, revokedToken, ...users.slice(2)]);
  expect(verdicts()).toEqual([revokedToken, revokedToken, ...users.slice(2)]);
  expect(counted.proofs).toBe(5);
});
