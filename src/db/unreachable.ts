import { connect } from 'node:net';
import type { DatabaseAddress } from './url';

/** Why a database cannot be used, and what to do about it: a sentence each, never with the password. */
export interface Unreachable {
  readonly says: string;
  readonly mend: string;
}

/**
 * Asks the server once more where the error alone does not tell.
 * @returns undefined for an error that this knows nothing of
 */
export async function whyUnreachable(error: unknown, address: DatabaseAddress): Promise<Unreachable | undefined> {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return connectionFault(code, message, address) ?? (await tlsFault(code, address));
}

function connectionFault(code: string, message: string, address: DatabaseAddress): Unreachable | undefined {
  const { host, port, username, database } = address;
  const place = `${host}:${port}`;
  const checkUrl = (part: string) => `Correct the ${part} in DATABASE_URL.`;
  switch (code) {
    case '28P01':
      return {
        says: `The database at ${place} refuses the password of the user ${username}, or does not know that user.`,
        mend: 'Correct user and password in DATABASE_URL. Characters like @ : / % have to be escaped there (%40 %3A %2F %25).',
      };
    case '28000':
      return {
        says: `The database at ${place} does not let the user ${username} in from here: ${withoutStop(message)}.`,
        mend: 'Create the user, or allow this machine in pg_hba.conf. It may ask for TLS: sslmode=verify-full.',
      };
    case '3D000':
      return {
        says: `The server at ${place} has no database ${database}.`,
        mend: `Create it, or c${checkUrl('name').slice(1)}`,
      };
    case '42501':
      return {
        says: `The user ${username} may not do everything in the database at ${place}: ${withoutStop(message)}.`,
        mend: `Make it the owner: ALTER DATABASE ${database} OWNER TO ${username}.`,
      };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        says: `There is no host ${host}.`,
        mend: `${checkUrl('host')} Perhaps the name is known in another network only.`,
      };
    case 'ECONNREFUSED':
    case 'ENOENT':
      return {
        says: `Nothing listens at ${place}.`,
        mend: `Start PostgreSQL there, or c${checkUrl('host and the port').slice(1)}`,
      };
    case 'CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return {
        says: `The database at ${place} does not answer.`,
        mend: 'Allow this machine in the firewall or the network rules there; check host and port in DATABASE_URL.',
      };
    case '08P01':
      return {
        says: `What listens at ${place} refuses the connection: ${withoutStop(message)}.`,
        mend: 'If it is a pooler such as PgBouncer, set DATABASE_POOLER=transaction.',
      };
    case '53300':
      return {
        says: `The server at ${place} has no connection left.`,
        mend: 'End what holds them, lower DATABASE_POOL_SIZE, or raise max_connections.',
      };
    case '57P03':
      return { says: `The server at ${place} is starting or stopping.`, mend: 'Wait a moment and try again.' };
  }
  return undefined;
}

async function tlsFault(code: string, address: DatabaseAddress): Promise<Unreachable | undefined> {
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
  if (/CERT|SIGNATURE|ISSUER/.test(code)) {
    return {
      says: `The certificate of the database at ${host}:${port} is not signed by an authority that is trusted here (${code}).`,
      mend: "Add sslrootcert=FILE with the provider's authority to DATABASE_URL.",
    };
  }
  if (ssl === false || ssl === 'prefer') return undefined;
  // A server that has no TLS says so; the client goes on all the same, and loses the connection.
  const lost = /ECONNRESET|CONNECTION_/.test(code) && (await refusesTls(address));
  if (!lost && !/SSL|EPROTO/.test(code)) return undefined;
  return {
    says: `DATABASE_URL asks for TLS, and what listens at ${host}:${port} does not speak it.`,
    mend: 'Turn it on at the server (ssl = on). Only on this machine may sslmode=disable do.',
  };
}

/** For a sentence that goes on. */
const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

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
