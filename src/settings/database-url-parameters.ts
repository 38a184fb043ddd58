/**
 * The parameters that a database URL may have: those of libpq
 * (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS), and what ORMs and providers add. Each is honoured
 * or refused. Those that are left aside change neither where data go nor how they are protected.
 */

/** Read by parseDatabaseUrl and what it calls. */
const honoured = new Set([
  ...['host', 'port', 'user', 'password', 'dbname', 'application_name', 'fallback_application_name'],
  ...['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey', 'sslpassword', 'sslcrl', 'sslnegotiation'],
  ...['ssl_min_protocol_version', 'ssl_max_protocol_version'],
  ...['options', 'schema', 'search_path', 'currentSchema', 'pgbouncer'],
]);

/** The service has its own: DATABASE_POOL_SIZE, DATABASE_TIMEOUT, UTF-8, prepared statements as the connection allows them. */
const leftAside = new Set([
  ...'connect_timeout keepalives keepalives_idle keepalives_interval keepalives_count tcp_user_timeout'.split(' '),
  ...['client_encoding', 'sslcompression', 'load_balance_hosts', 'krbsrvname', 'gsslib', 'uselibpqcompat'],
  ...'connection_limit pool_timeout socket_timeout pool_size max_overflow pool_recycle'.split(' '),
  ...['command_timeout', 'timeout'],
  ...['statement_cache_size', 'prepared_statement_cache_size', 'prepareThreshold', 'tcpKeepAlive'],
  ...['connectTimeout', 'socketTimeout', 'loginTimeout', 'supa', 'workaround'],
]);

/** Honoured with the values by which no more is asked for than what is done anyway. */
const permitted = new Map(
  Object.entries({
    // The service needs a server that writes, and says so when it has none.
    target_session_attrs: ['any', 'read-write', 'primary'],
    // Neon's addresses have channel_binding=require, which postgres.js cannot do and the server does not insist on.
    channel_binding: ['disable', 'prefer', 'require'],
    gssencmode: ['disable', 'prefer'],
    sslcertmode: ['allow'],
    sslsni: ['1'],
  }),
);

const instead = new Map(
  Object.entries({
    service: 'write host, port, user and database out',
    servicefile: 'write host, port, user and database out',
    passfile: 'write the password into the address',
    hostaddr: 'write the address as the host',
    require_auth: 'the service cannot hold the server to it',
    requirepeer: 'the service cannot hold the server to it',
    target_session_attrs: 'the service has to write: give it the address of the primary',
  }),
);

/**
 * @returns the value of each parameter
 * @throws Error whose message goes on after the name of the setting: `has …`
 */
export function readParameters(given: URLSearchParams): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of given) {
    const choices = permitted.get(name);
    const known = honoured.has(name) || leftAside.has(name) || choices !== undefined;
    // It may be a part of the password, after a question mark, and is not to be repeated.
    if (!/^[A-Za-z_]+$/.test(name) || (!known && value.includes('@')))
      throw new Error('has a ? in user or password, or no name=value after it: write %3F');
    if (values.has(name)) throw new Error(`has ${name} twice`);
    if (!known || (choices && !choices.includes(value))) {
      const what = choices ? `${name}=${value.slice(0, 40)}` : `the parameter ${name}`;
      throw new Error(`has ${what}, which the service does not take: ${instead.get(name) ?? 'remove it'}`);
    }
    if (value === '' && honoured.has(name)) throw new Error(`has ${name} without a value`);
    values.set(name, value);
  }
  return values;
}

const settingOption = /^(?:-c\s*|--)([A-Za-z_.]+)=(.*)$/s;
/** How a provider's gate is told what it is to lead to: https://neon.com/docs/connect/connection-errors. */
const gateOption = /^(endpoint|project|reference)=\S+$/;

/**
 * Takes libpq's `options` apart, https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-OPTIONS
 * @returns a search_path, and what is passed on
 * @throws Error as readParameters does
 */
export function readOptions(text: string | undefined): { searchPath?: string; passedOn?: string } {
  let searchPath: string | undefined;
  const passedOn: string[] = [];
  // A backslash keeps the space after it from ending a word.
  const words = [...(text ?? '').matchAll(/(?:-c\s+)?(?:\\.|[^\s\\])+/gs)];
  for (const [word] of words.map(([part]) => [part.replace(/\\(.)/gs, '$1')] as const)) {
    const [, name, value = ''] = settingOption.exec(word) ?? [];
    if (name?.toLowerCase() === 'search_path') searchPath = value;
    else if (gateOption.test(word)) passedOn.push(word);
    else if (name)
      throw new Error(`has options with ${name}, which are for the role to have: ALTER ROLE … SET ${name} = …`);
    else throw new Error('has options other than -c search_path=…');
  }
  return {
    ...(searchPath !== undefined && { searchPath }),
    ...(passedOn.length > 0 && { passedOn: passedOn.join(' ') }),
  };
}
