import { quoted, wrong } from './finding';
import { fetchKeySet } from './key-set';
import { judge, type Step } from './token-examined';

/** Which of the published keys the token says it is signed with, or that it is the service's own. */
export const key: Step = async ({ header, settings, ours, proof }) => {
  const name = 'key (kid)';
  if (ours) return judge(false, name, `${quoted(header?.kid)}, which is the service's own`, '', '');
  if (settings.jwksUrl === undefined) return undefined;
  const kid = header?.kid;
  const refusal = await proof();
  if (!refusal) return judge(false, name, kid === undefined ? 'none named, and one fits' : quoted(kid), '', '');
  const published = await fetchKeySet(settings.jwksUrl);
  if ('state' in published)
    return wrong(
      `${name}: ${quoted(kid)}, and there are no keys to compare it with. ${published.says}`,
      published.mend,
    );
  if (refusal.status === 503)
    return wrong(
      `${name}: ${quoted(kid)}, and the keys could not be fetched.`,
      'Call the doctor without a token: it says why.',
    );
  const kids = published.keys.map((jwk) => quoted(jwk.kid)).join(', ') || 'none at all';
  const expected = `one of the keys that are published: ${kids}`;
  const mend = 'Get a new token: this one is signed with a key that has been taken away, or by another issuer.';
  return judge(!published.keys.some((jwk) => jwk.kid === kid), name, quoted(kid), expected, mend);
};

export const signature: Step = async ({ header, settings, ours, proof }) => {
  const refused = (await proof()) !== undefined;
  if (settings.jwksUrl !== undefined) {
    const expected = `one that is made with the private half of the key ${quoted(header?.kid)}, for ${quoted(header?.alg)}`;
    const mend =
      'Get a new token. If that is refused too, JWKS_URL or BETTER_AUTH_URL leads to the keys of another issuer.';
    return judge(refused, 'signature', refused ? 'it does not belong to header and claims' : 'right', expected, mend);
  }
  const which = settings.secret === undefined ? 'the secret that was made for this machine' : 'BETTER_AUTH_SECRET';
  if (ours) {
    const found = refused ? 'made by an instance with another secret, or for another text' : 'right';
    const mend = `Log in again. Where there are several instances, give all of them the same secret (here: ${which}).`;
    return judge(refused, 'signature', found, `one made with the key that the service derives from ${which}`, mend);
  }
  const mend = `Give whoever signs and this service the same secret (here: ${which}), letter by letter; quotes and white space around it count.`;
  return judge(
    refused,
    'signature',
    refused ? 'made with another secret, or for another text' : 'right',
    `one made with ${which}`,
    mend,
  );
};
