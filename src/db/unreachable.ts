import type { DatabaseAddress } from '../settings/database-url';
import type { DatabaseFault } from './database-fault';
import { isRefusal } from './pool/errors';
import { tlsFault } from './unreachable-tls';

/**
 * Explains an error of a connection. If the error alone does not tell, it asks the server once more.
 * @returns undefined for an unknown error
 */
export async function whyUnreachable(error: unknown, address: DatabaseAddress): Promise<DatabaseFault | undefined> {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return connectionFault(code, message, address) ?? (await tlsFault(code, address));
}

/** @param code SQLSTATE of PostgreSQL, or a code of Node or postgres.js */
function connectionFault(code: string, message: string, address: DatabaseAddress): DatabaseFault | undefined {
  const { host, port, username, database } = address;
  const server = `${host}:${port}`;
  switch (/^28/.test(code) && code !== '28P01' ? '28' : code) {
    case '28P01':
      return {
        says: `The database at ${server} refuses the password of the user ${username}, or does not know that user.`,
        fix: 'Correct user and password in DATABASE_URL. Characters like @ : / % have to be escaped there (%40 %3A %2F %25).',
      };
    case '28':
      return {
        says: `The database at ${server} does not let the user ${username} in from here: ${withoutStop(message)}.`,
        fix: 'Create the user, or allow this machine in pg_hba.conf. It may ask for TLS: sslmode=verify-full.',
      };
    case '3D000':
      return {
        says: `The server at ${server} has no database ${database}.`,
        fix: 'Create it, or correct the name in DATABASE_URL.',
      };
    case '42501':
      return {
        says: `The user ${username} may not do everything in the database at ${server}: ${withoutStop(message)}.`,
        fix: `Make it the owner: ALTER DATABASE ${database} OWNER TO ${username}.`,
      };
    case '25006':
      return {
        says: `The database at ${server} only reads: it is a standby, or its default_transaction_read_only is on.`,
        fix: 'Give DATABASE_URL the address of the primary server.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        says: `The system does not let this process connect to ${server} (${code}).`,
        fix: 'Look at the permissions of the socket, and at the firewall of this machine.',
      };
    case 'EMFILE':
    case 'ENFILE':
      return {
        says: 'No connection can be made, because too many files and connections are open here.',
        fix: 'Raise the limit (ulimit -n, LimitNOFILE=), or lower DATABASE_POOL_SIZE.',
      };
    case 'AUTH_TYPE_NOT_IMPLEMENTED':
    case 'SASL_SIGNATURE_MISMATCH':
      return {
        says: `The database at ${server} and this service find no way to prove who they are: ${withoutStop(message)}.`,
        fix: 'Have pg_hba.conf ask for scram-sha-256 there.',
      };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        says: `There is no host ${host}.`,
        fix: 'Correct the host in DATABASE_URL. Perhaps the name is known only in another network.',
      };
    case 'ECONNREFUSED':
    case 'ENOENT':
      return {
        says: `Nothing listens at ${server}.`,
        fix: 'Start PostgreSQL there, or correct the host and the port in DATABASE_URL.',
      };
    case 'CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
      return {
        says: `The database at ${server} does not answer.`,
        fix: 'Allow this machine in the firewall or the network rules there; check host and port in DATABASE_URL.',
      };
    case '08P01':
    case 'XX000':
      if (!isRefusal({ code, message })) {
        return {
          says: `The program at ${server} cannot serve at the moment: ${withoutStop(message)}.`,
          fix: 'If it is a pooler, look at the database behind it, and into the log of both.',
        };
      }
      if (/such|tenant|username/i.test(message)) {
        return {
          says: `The pooler at ${server} does not know the user ${username} or the database ${database}: ${withoutStop(message)}.`,
          fix: 'Correct user and name in DATABASE_URL; some providers want the name of the project in the user.',
        };
      }
      return {
        says: `The program at ${server} refuses the connection: ${withoutStop(message)}.`,
        fix: 'A pooler has to take application_name, client_encoding, DateStyle and TimeZone, and the options in DATABASE_URL if there are any.',
      };
    case '53300':
      return {
        says: `The server at ${server} has no connection left.`,
        fix: 'Close connections, lower DATABASE_POOL_SIZE, or raise max_connections.',
      };
    case '57P03':
      return { says: `The server at ${server} is starting or stopping.`, fix: 'Wait a moment and try again.' };
    case '53100':
      return {
        says: `The database at ${server} can store nothing, because its disk is full: ${withoutStop(message)}.`,
        fix: 'Free some space there, or give it a larger disk.',
      };
  }
  if (/^(53|58)/.test(code)) {
    return {
      says: `The server at ${server} cannot do it at the moment: ${withoutStop(message)}.`,
      fix: 'Look into its log, and at its memory and its disk.',
    };
  }
  return undefined;
}

/** The server's message, without its full stop, for use in a sentence. */
const withoutStop = (message: string) => message.replace(/\.$/, '');
