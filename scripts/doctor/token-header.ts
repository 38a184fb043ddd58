import { quoted } from './finding';
import { encode, judge, type Step } from './token-examined';

export const size: Step = ({ token, signatures, ask }) => {
  const refused = ask(encode({ alg: signatures.algorithms[0] }), {}, token.length) !== undefined;
  const mend = 'Put less into the token: of a user it needs no more than sub.';
  return judge(refused, 'size', `${token.length} characters`, 'less', mend);
};

export const form: Step = ({ token, parts, header, askAbout }) => {
  const code = askAbout(token)?.problem.code;
  const refused = code === 'NOT_A_JWT' || code === 'MISSING_TOKEN';
  const found = !refused
    ? 'a signed JWT, three parts'
    : token === ''
      ? 'nothing'
      : /\s/.test(token)
        ? 'a text with white space inside, perhaps from a line that was broken'
        : parts.length !== 3
          ? `a text of ${parts.length === 1 ? 'one part' : `${parts.length} parts`}`
          : header
            ? 'three parts, with characters that are not base64url'
            : 'three parts, of which the first is no JSON object in base64url';
  const mend = "Send the issuer's access token, complete and unchanged: Better Auth has it at /api/auth/token.";
  return judge(refused, 'form', found, 'a signed JWT (three parts in base64url, separated by dots)', mend);
};

export const algorithm: Step = ({ parts, header, claims, settings, signatures, ask }) => {
  const refused = ask(parts[0])?.problem.code === 'WRONG_ALGORITHM';
  const { alg } = header ?? {};
  return judge(
    refused,
    'algorithm (alg)',
    quoted(alg),
    signatures.algorithms.join(', '),
    settings.authMode === 'jwks' ? mendInJwksMode(alg) : mendInSecretMode(alg, claims?.iss),
  );
};

function mendInSecretMode(alg: unknown, iss: unknown): string {
  if (typeof alg !== 'string' || !/^(EdDSA|ES|RS|PS)/.test(alg))
    return 'Have the issuer sign with HS256 and the shared secret.';
  const address =
    typeof iss === 'string' && /^https?:/.test(iss) ? quoted(iss).slice(1, -1) : 'the address of Better Auth';
  return `This is how Better Auth's jwt plugin signs. Set AUTH_MODE=jwks and BETTER_AUTH_URL=${address} on this service.`;
}

function mendInJwksMode(alg: unknown): string {
  if (alg === 'HS256') {
    return 'Send the token of /api/auth/token. If tokens are meant to be signed with the shared secret, leave AUTH_MODE out.';
  }
  return "Have the issuer sign with one of these (keyPairConfig of Better Auth's jwt plugin).";
}

export const type: Step = ({ parts, header, ask }) => {
  const { typ, crit } = header ?? {};
  const found = `${typ === undefined ? 'none' : quoted(typ)}, ${crit === undefined ? 'no' : quoted(crit)} critical extensions`;
  const expected = 'none, "JWT" or "at+jwt", and no critical extensions (crit)';
  const mend = 'Tokens of other types are for other purposes: send an access token.';
  return judge(ask(parts[0]) !== undefined, 'type (typ)', found, expected, mend);
};

export const payload: Step = ({ claims }) => {
  const found = claims ? 'a JSON object' : 'no JSON object in base64url';
  return judge(
    claims === undefined,
    'claims',
    found,
    'a JSON object',
    'Send the token unchanged, as the issuer gave it out.',
  );
};
