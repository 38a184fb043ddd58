import { existsSync, readFileSync } from 'node:fs';
import { type ConnectionOptions, createSecureContext, rootCertificates, type SecureVersion } from 'node:tls';

/** How a connection is encrypted. */
export interface Tls {
  readonly ssl: false | 'prefer' | ConnectionOptions;
  /** The connection starts with TLS, without asking the server first. */
  readonly sslnegotiation?: 'direct';
}

/** The lists of certificate authorities that operating systems trust. Node has its own list, which lacks those of companies. */
const systemAuthorities = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/cert.pem',
];

type Parameters = ReadonlyMap<string, string>;

/** Parameters that mean nothing without TLS. */
const onlyWithTls = [
  ...['sslrootcert', 'sslcert', 'sslkey', 'sslpassword', 'sslcrl', 'sslnegotiation'],
  ...['ssl_min_protocol_version', 'ssl_max_protocol_version'],
];

/**
 * Reads libpq's `sslmode` and the other parameters for TLS: https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION
 * @throws Error whose message continues after the name of the setting: `has …`
 */
export function readTls(parameters: Parameters, host: string): Tls {
  const mode = readMode(parameters);
  const rootCertificate = parameters.get('sslrootcert');
  if (mode === 'disable' || mode === 'prefer') {
    const useless = onlyWithTls.find((name) => parameters.has(name) && parameters.get(name) !== 'postgres');
    if (useless) throw new Error(`has ${useless}, which needs sslmode=require, verify-ca or verify-full`);
    return { ssl: mode === 'prefer' ? 'prefer' : false };
  }
  const client = clientOptions(parameters);
  try {
    createSecureContext(client);
  } catch (error) {
    throw new Error(
      `has files for TLS that cannot be used (${(error as { code?: string }).code ?? 'not in PEM format'})`,
    );
  }
  const negotiation = parameters.get('sslnegotiation') ?? 'postgres';
  if (negotiation !== 'postgres' && negotiation !== 'direct')
    throw new Error(`has sslnegotiation=${negotiation}, which is neither postgres nor direct`);
  const ssl = { ...verification(mode, host, rootCertificate), ...client };
  return { ssl, ...(negotiation === 'direct' && { sslnegotiation: negotiation }) };
}

type Mode = 'disable' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
const modes = new Map<string, Mode>(
  Object.entries({
    disable: 'disable',
    false: 'disable',
    allow: 'prefer',
    prefer: 'prefer',
    require: 'require',
    true: 'require',
    'verify-ca': 'verify-ca',
    'verify-full': 'verify-full',
  } as const),
);

function readMode(parameters: Parameters): Mode {
  const [mode, second] = ['sslmode', 'ssl'].map((name) => {
    const value = parameters.get(name);
    if (value === undefined) return undefined;
    const known = modes.get(value);
    if (!known) throw new Error(`has ${name}=${value.slice(0, 40)}, which libpq does not know`);
    return known;
  });
  const needsTls = (known: Mode) => known !== 'disable' && known !== 'prefer';
  if (mode && second && needsTls(mode) !== needsTls(second))
    throw new Error('has sslmode and ssl, which contradict each other');
  const system = parameters.get('sslrootcert') === 'system';
  const chosen = mode ?? second ?? (system ? 'verify-full' : 'prefer');
  if (system && chosen !== 'verify-full') throw new Error('has sslrootcert=system, which needs sslmode=verify-full');
  return chosen;
}

/** How the server's certificate is verified. */
function verification(mode: Mode, host: string, rootCertificate: string | undefined): ConnectionOptions {
  const chainOnly = { checkServerIdentity: () => undefined };
  if (mode === 'verify-full') return { ca: authorities(rootCertificate), host };
  if (mode === 'verify-ca') return { ca: authorities(rootCertificate), ...chainOnly };
  // As in libpq, `require` verifies the certificate only when sslrootcert names authorities.
  return rootCertificate ? { ca: authorities(rootCertificate), ...chainOnly } : { rejectUnauthorized: false };
}

/** The client's certificate, revoked certificates, and the versions of TLS that are accepted. */
function clientOptions(parameters: Parameters): ConnectionOptions {
  const [certificate, key] = [parameters.get('sslcert'), parameters.get('sslkey')];
  if ((certificate === undefined) !== (key === undefined)) throw new Error('has only one of sslcert and sslkey');
  const revoked = parameters.get('sslcrl');
  const password = parameters.get('sslpassword');
  const [least, most] = ['ssl_min_protocol_version', 'ssl_max_protocol_version'].map((name) => {
    const version = parameters.get(name);
    if (version !== undefined && !/^TLSv1(\.[123])?$/.test(version))
      throw new Error(`has ${name}=${version.slice(0, 40)}, which is not a version like TLSv1.2`);
    return version as SecureVersion | undefined;
  });
  return {
    ...(certificate !== undefined && { cert: contentOf('sslcert', certificate) }),
    ...(key !== undefined && { key: contentOf('sslkey', key) }),
    ...(password !== undefined && { passphrase: password }),
    ...(revoked !== undefined && { crl: contentOf('sslcrl', revoked) }),
    ...(least !== undefined && { minVersion: least }),
    ...(most !== undefined && { maxVersion: most }),
  };
}

function contentOf(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`has ${name}=${file}, which cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function authorities(file: string | undefined): (string | Buffer)[] {
  if (file !== undefined && file !== 'system') return [contentOf('sslrootcert', file)];
  return [
    ...rootCertificates,
    ...systemAuthorities.filter((path) => existsSync(path)).map((path) => readFileSync(path)),
  ];
}
