import { connect } from 'node:net';
import type { DatabaseAddress } from '../settings/database-url';
import { isTlsFault } from './pool/errors';

/** Why a database cannot be used, and what to do about it: a sentence each, never with the password. */
export interface Unreachable {
  readonly says: string;
  readonly mend: string;
}

/** Why two ends do not agree on TLS. @returns undefined when that is not what failed */
export async function tlsFault(code: string, address: DatabaseAddress): Promise<Unreachable | undefined> {
  const { host, port, ssl } = address;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return {
      says: `The certificate of the database at ${host}:${port} is for another name.`,
      mend: 'Write the name into DATABASE_URL that the certificate has.',
    };
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return {
      says: `The certificate of the database at ${host}:${port} has expired.`,
      mend: 'Renew it at the server.',
    };
  }
  if (isTlsFault(code) && !/SSL|EPROTO|SASL/.test(code)) {
    return {
      says: `The certificate of the database at ${host}:${port} is not signed by an authority that is trusted here (${code}).`,
      mend: "Add sslrootcert=FILE with the provider's authority to DATABASE_URL.",
    };
  }
  if (ssl === false || ssl === 'prefer') return undefined;
  // A server that has no TLS says so; the client goes on all the same, and loses the connection.
  const lost = /ECONNRESET|CONNECTION_/.test(code) && (await refusesTls(address));
  if (!lost && !isTlsFault(code)) return undefined;
  return {
    says: `DATABASE_URL asks for TLS, and what listens at ${host}:${port} does not speak it.`,
    mend: 'Turn it on at the server (ssl = on). Only on this machine may sslmode=disable do.',
  };
}

/** Whether the server answers that it has no TLS. */
function refusesTls({ host, port }: DatabaseAddress): Promise<boolean> {
  // SSLRequest: its length, and a number in the place of the protocol's version (PostgreSQL, 54.7 Message Formats).
  const request = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
  return new Promise((resolve) => {
    const socket = connect({
      ...(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }),
      timeout: 2000,
    });
    socket.once('connect', () => socket.write(request));
    socket.once('data', (answer) => {
      resolve(answer.toString('latin1') === 'N');
      socket.destroy();
    });
    socket.once('timeout', () => socket.destroy());
    socket.once('error', () => {});
    socket.once('close', () => resolve(false));
  });
}
