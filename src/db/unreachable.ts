import type { DatabaseAddress } from '../settings/database-url';
import { isRefusal } from './pool/errors';
import { tlsFault, type Unreachable } from './unreachable-tls';

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
  switch (/^28/.test(code) && code !== '28P01' ? '28' : code) {
    case '28P01':
      return {
        says: `The database at ${place} refuses the password of the user ${username}, or does not know that user.`,
        mend: 'Correct user and password in DATABASE_URL. Characters like @ : / % have to be escaped there (%40 %3A %2F %25).',
      };
    case '28':
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
    case '25006':
      return {
        says: `The database at ${place} only reads: it is a standby, or its default_transaction_read_only is on.`,
        mend: 'Give DATABASE_URL the address of the primary server.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        says: `The system does not let this process connect to ${place} (${code}).`,
        mend: 'Look at the permissions of the socket, and at the firewall of this machine.',
      };
    case 'EMFILE':
    case 'ENFILE':
      return {
        says: 'No connection can be made, because too many files and connections are open here.',
        mend: 'Raise the limit (ulimit -n, LimitNOFILE=), or lower DATABASE_POOL_SIZE.',
      };
    case 'AUTH_TYPE_NOT_IMPLEMENTED':
    case 'SASL_SIGNATURE_MISMATCH':
      return {
        says: `The database at ${place} and this service find no way to prove who they are: ${withoutStop(message)}.`,
        mend: 'Have pg_hba.conf ask for scram-sha-256 there.',
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
    case 'EHOSTDOWN':
    case 'ENETDOWN':
      return {
        says: `The database at ${place} does not answer.`,
        mend: 'Allow this machine in the firewall or the network rules there; check host and port in DATABASE_URL.',
      };
    case '08P01':
    case 'XX000':
      if (!isRefusal({ code, message })) {
        return {
          says: `What listens at ${place} cannot serve at the moment: ${withoutStop(message)}.`,
          mend: 'If it is a pooler, look at the database behind it, and into the log of both.',
        };
      }
      if (/such|tenant|username/i.test(message)) {
        return {
          says: `The pooler at ${place} does not know the user ${username} or the database ${database}: ${withoutStop(message)}.`,
          mend: 'Correct user and name in DATABASE_URL; some providers want the name of the project in the user.',
        };
      }
      return {
        says: `What listens at ${place} refuses the connection: ${withoutStop(message)}.`,
        mend: 'A pooler has to take application_name, client_encoding, DateStyle and TimeZone, and the options in DATABASE_URL if there are any.',
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

/** For a sentence that goes on. */
const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');
