import type { DatabaseAddress } from '../../src/db/url';
import { codeOf, type Finding, messageOf, TooLate, withoutStop, wrong } from './finding';

/** A sentence for each way in which a database cannot be reached. Never with the password. */
export function whyUnreachable(error: unknown, address: DatabaseAddress): Finding {
  const { host, port, username, database } = address;
  const place = `${host}:${port}`;
  const code = error instanceof TooLate ? 'CONNECT_TIMEOUT' : codeOf(error);
  const message = withoutStop(messageOf(error));
  const checkUrl = (part: string) => `Correct the ${part} in DATABASE_URL.`;
  switch (code) {
    case '28P01':
      return wrong(
        `The database at ${place} refuses the password of the user ${username}, or does not know that user.`,
        'Correct user and password in DATABASE_URL. Characters like @ : / % have to be escaped there (%40 %3A %2F %25).',
      );
    case '28000':
      return wrong(
        `The database at ${place} does not let the user ${username} in from here: ${message}.`,
        'Create the user, or allow this machine in pg_hba.conf. It may ask for TLS: sslmode=verify-full.',
      );
    case '3D000':
      return wrong(
        `The server at ${place} has no database ${database}.`,
        `Create it, or c${checkUrl('name').slice(1)}`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return wrong(
        `There is no host ${host}.`,
        `${checkUrl('host')} Perhaps the name is known in another network only.`,
      );
    case 'ECONNREFUSED':
    case 'ENOENT':
      return wrong(
        `Nothing listens at ${place}.`,
        `Start PostgreSQL there, or c${checkUrl('host and the port').slice(1)}`,
      );
    case 'CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return wrong(
        `The database at ${place} does not answer.`,
        'Allow this machine in the firewall or the network rules there; check host and port in DATABASE_URL.',
      );
    case '53300':
      return wrong(
        `The server at ${place} has no connection left.`,
        'End what holds them, lower DATABASE_POOL_SIZE, or raise max_connections.',
      );
    case '57P03':
      return wrong(`The server at ${place} is starting or stopping.`, 'Wait a moment and call the doctor again.');
  }
  return tlsFault(code, address) ?? wrong(`The database at ${place} cannot be used: ${message}.`);
}

function tlsFault(code: string, { host, port, ssl }: DatabaseAddress): Finding | undefined {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return wrong(
      `The certificate of the database at ${host}:${port} is for another name.`,
      'Write the name into DATABASE_URL that the certificate has.',
    );
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return wrong(`The certificate of the database at ${host}:${port} has expired.`, 'Renew it at the server.');
  }
  if (/CERT|SIGNATURE|ISSUER/.test(code)) {
    return wrong(
      `The certificate of the database at ${host}:${port} is not signed by an authority that is trusted here (${code}).`,
      "Add sslrootcert=FILE with the provider's authority to DATABASE_URL.",
    );
  }
  if (ssl === false || ssl === 'prefer') return undefined;
  if (!/SSL|EPROTO|ECONNRESET|CONNECTION_/.test(code)) return undefined;
  return wrong(
    `DATABASE_URL asks for TLS, and what listens at ${host}:${port} does not speak it.`,
    'Turn it on at the server (ssl = on). Only on this machine may sslmode=disable do.',
  );
}
