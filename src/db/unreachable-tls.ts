import { connect } from 'node:net';
import type { DatabaseAddress } from '../settings/database-url';
import type { DatabaseFault } from './database-fault';
import { isTlsFault } from './pool/errors';

/** Explains an error about TLS. @returns undefined for other errors */
export async function tlsFault(code: string, address: DatabaseAddress): Promise<DatabaseFault | undefined> {
  const { host, port, ssl } = address;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return {
      says: `The certificate of the database at ${host}:${port} is for another name.`,
      fix: 'Write the name into DATABASE_URL that the certificate has.',
    };
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return {
      says: `The certificate of the database at ${host}:${port} has expired.`,
      fix: 'Renew it at the server.',
    };
  }
  if (isTlsFault(code) && !/SSL|EPROTO|SASL/.test(code)) {
    return {
      says: `The certificate of the database at ${host}:${port} is not signed by an authority that is trusted here (${code}).`,
      fix: "Add sslrootcert=FILE with the provider's authority to DATABASE_URL.",
    };
  }
  if (ssl === false || ssl === 'prefer') return undefined;
  // A server without TLS refuses it. postgres.js starts TLS nevertheless, and loses the connection.
  const lost = /ECONNRESET|CONNECTION_/.test(code) && (await refusesTls(address));
  if (!lost && !isTlsFault(code)) return undefined;
  return {
    says: `DATABASE_URL asks for TLS, and the program at ${host}:${port} does not speak it.`,
    fix: 'Switch TLS on at the server (ssl = on). If the server is on this machine, sslmode=disable is enough.',
  };
}

/** Asks the server whether it has TLS. */
function refusesTls({ host, port }: DatabaseAddress): Promise<boolean> {
  // SSLRequest: its length, and a number that stands for the protocol's version (PostgreSQL's manual, "Message Formats").
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
