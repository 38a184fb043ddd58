import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto';

/** A pair of keys whose public half can be published. */
export interface SigningKey {
  readonly kid: string;
  readonly publicKey: KeyObject;
  /** The public half as it is published, with `kid` and `alg`. */
  readonly jwk: JsonWebKey;
  /** The same with the private half, which nobody should publish. */
  readonly privateJwk: JsonWebKey;
  /** A token for these claims; `exp` is an hour ahead unless given. @param header on top of `alg` and `kid` */
  token(claims: Readonly<Record<string, unknown>>, header?: object): string;
  /** A token put together from these very texts. */
  forge(header: string, payload: string): string;
}

const es = (namedCurve: string, hash: string) => ({
  pair: () => generateKeyPairSync('ec', { namedCurve }),
  sign: (data: Buffer, key: KeyObject) => sign(hash, data, { key, dsaEncoding: 'ieee-p1363' }),
});
const rs = (hash: string) => ({
  pair: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  sign: (data: Buffer, key: KeyObject) => sign(hash, data, key),
});
/** The short exponent signs, and the long one verifies. The parts that would speed up signing are the same for both. */
function exchangedExponents() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const { e, d, ...rest } = privateKey.export({ format: 'jwk' });
  const exchanged = { ...rest, e: d!, d: e!, dp: e!, dq: e! };
  return {
    privateKey: createPrivateKey({ key: exchanged, format: 'jwk' }),
    publicKey: createPublicKey({ key: { kty: 'RSA', n: rest.n!, e: d! }, format: 'jwk' }),
  };
}

/** Node's own signatures (RFC 7518, section 3.1; RFC 8037), so that the service's library is not compared with itself. */
const schemes = {
  EdDSA: {
    pair: () => generateKeyPairSync('ed25519'),
    sign: (data: Buffer, key: KeyObject) => sign(null, data, key),
  },
  ES256: es('P-256', 'sha256'),
  ES384: es('P-384', 'sha384'),
  ES512: es('P-521', 'sha512'),
  RS256: rs('sha256'),
  RS384: rs('sha384'),
  /** RS256 with a key that takes some ten milliseconds to verify, long enough for something else to happen meanwhile. */
  slow: { ...rs('sha256'), pair: exchangedExponents },
  PS256: {
    pair: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
    sign: (data: Buffer, key: KeyObject) =>
      sign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }),
  },
};
export type Algorithm = keyof typeof schemes;

let made = 0;

/** @param options `like`: the same pair of keys, for use with another algorithm */
export function createKey(algorithm: Algorithm, options: { kid?: string; like?: SigningKey } = {}): SigningKey {
  made += 1;
  const { kid = `key-${made}`, like } = options;
  const scheme = schemes[algorithm];
  const { publicKey, privateKey } = pairs.get(like!) ?? scheme.pair();
  const alg = algorithm === 'slow' ? 'RS256' : algorithm;
  const names = { kid, alg, use: 'sig' };
  const forge = (header: string, payload: string) => {
    const signed = [header, payload].map((text) => Buffer.from(text).toString('base64url')).join('.');
    return `${signed}.${scheme.sign(Buffer.from(signed), privateKey).toString('base64url')}`;
  };
  const key: SigningKey = {
    kid,
    publicKey,
    jwk: { ...publicKey.export({ format: 'jwk' }), ...names },
    privateJwk: { ...privateKey.export({ format: 'jwk' }), ...names },
    token(claims, header = {}) {
      const { exp = Math.floor(Date.now() / 1000) + 3600, ...rest } = claims;
      const payload = { ...rest, ...(exp !== null && { exp }) };
      return forge(JSON.stringify({ alg, kid, ...header }), JSON.stringify(payload));
    },
    forge,
  };
  pairs.set(key, { publicKey, privateKey });
  return key;
}
const pairs = new Map<SigningKey, { publicKey: KeyObject; privateKey: KeyObject }>();
