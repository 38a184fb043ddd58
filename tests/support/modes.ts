import { type KeyServer, startKeyServer } from './key-server';
import { startService, type TestService, type TestServiceOptions } from './service';
import { createKey } from './signing-key';
import { forgeToken, signToken } from './tokens';

/** One of the two ways of signing, for tests of what is the same in both. */
export interface Mode {
  readonly name: string;
  start(options?: TestServiceOptions): Promise<TestService>;
  /** A token for these claims; `exp` is an hour ahead unless given. */
  sign(claims: Record<string, unknown>): string;
  /** A token with this very text as its payload, signed well. */
  fromPayload(payload: string): string;
  /** Signed with a key, or a secret, that the service does not have. */
  signWrongly(claims: Record<string, unknown>): string;
}

const key = createKey('EdDSA');
const stranger = createKey('EdDSA', { kid: key.kid });
let keyServer: KeyServer | undefined;

export const modes: readonly Mode[] = [
  {
    name: 'a shared secret',
    start: startService,
    sign: (claims) => signToken(claims),
    fromPayload: (payload) => forgeToken('{"alg":"HS256"}', payload),
    signWrongly: (claims) => signToken(claims, 'another secret, just as long as the right one'),
  },
  {
    name: 'published keys',
    async start(options) {
      keyServer ??= await startKeyServer(key);
      return startService({ ...options, keySet: { url: keyServer.url } });
    },
    sign: (claims) => key.token(claims),
    fromPayload: (payload) => key.forge(JSON.stringify({ alg: 'EdDSA', kid: key.kid }), payload),
    signWrongly: (claims) => stranger.token(claims),
  },
];
