/**
 * The parameters that a database URL may have: those of libpq
 * (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS), and those that ORMs and providers add. The service
 * refuses a parameter that it does not support, unless it can ignore it: unless it changes neither where data go nor how they are
 * protected.
 */

/** The code of parseDatabaseUrl reads these. */
const supported = new Set([
  ...['host', 'port', 'user', 'password', 'dbname', 'application_name', 'fallback_application_name'],
  ...['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey', 'sslpassword', 'sslcrl', 'sslnegotiation'],
  ...['ssl_min_protocol_version', 'ssl_max_protocol_version'],
  ...['options', 'schema', 'search_path', 'currentSchema', 'pgbouncer'],
]);

/** The service decides these by its own settings (DATABASE_POOL_SIZE, DATABASE_TIMEOUT), or they do not matter to it. */
const ignored = new Set([
  ...'connect_timeout keepalives keepalives_idle keepalives_interval keepalives_count tcp_user_timeout'.split(' '),
  ...['client_encoding', 'sslcompression', 'load_balance_hosts', 'krbsrvname', 'gsslib', 'uselibpqcompat'],
  ...'connection_limit pool_timeout socket_timeout pool_size max_overflow pool_recycle'.split(' '),
  ...['command_timeout', 'timeout'],
  ...['statement_cache_size', 'prepared_statement_cache_size', 'prepareThreshold', 'tcpKeepAlive'],
  ...['connectTimeout', 'socketTimeout', 'loginTimeout', 'supa', 'workaround'],
]);

/** Parameters that are ignored with these values, which ask for nothing that the service does not do anyway. */
const ignoredValues = new Map(
  Object.entries({
    // The service reports a server that takes no changes by itself.
    target_session_attrs: ['any', 'read-write', 'primary'],
    // Neon's addresses have channel_binding=require. postgres.js cannot do that, and Neon's server does not insist on it.
    channel_binding: ['disable', 'prefer', 'require'],
    gssencmode: ['disable', 'prefer'],
    sslcertmode: ['allow'],
    sslsni: ['1'],
  }),
);

const advice = new Map(
  Object.entries({
    service: 'write host, port, user and database into the URL',
    servicefile: 'write host, port, user and database into the URL',
    passfile: 'write the password into the URL',
    hostaddr: 'write the address as the host',
    require_auth: 'the service cannot make the server keep to it',
    requirepeer: 'the service cannot make the server keep to it',
    target_session_attrs: 'the service has to write, so use the address of the primary',
  }),
);

/**
 * @returns the value of each parameter
 * @throws Error whose message continues after the name of the setting: `has …`
 */
export function readParameters(given: URLSearchParams): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of given) {
    const choices = ignoredValues.get(name);
    const isKnown = supported.has(name) || ignored.has(name) || choices !== undefined;
    // After a question mark that was not escaped, this may be a part of the password, so the message does not repeat it.
    if (!/^[A-Za-z_]+$/.test(name) || (!isKnown && value.includes('@')))
      throw new Error('has a ? in user or password, or no name=value after it: write %3F');
    if (values.has(name)) throw new Error(`has ${name} twice`);
    if (!isKnown || (choices && !choices.includes(value))) {
      const refused = choices ? `${name}=${value.slice(0, 40)}` : `the parameter ${name}`;
      throw new Error(`has ${refused}, which the service does not support: ${advice.get(name) ?? 'remove it'}`);
    }
    if (value === '' && supported.has(name)) throw new Error(`has ${name} without a value`);
    values.set(name, value);
  }
  return values;
}

const settingOption = /^(?:-c\s*|--)([A-Za-z_.]+)=(.*)$/s;
/** Options by which a provider's proxy finds the database: https://neon.com/docs/connect/connection-errors. */
const proxyOption = /^(endpoint|project|reference)=\S+$/;

/**
 * Reads libpq's `options`: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-OPTIONS
 * @returns a search_path, and the options for a provider's proxy, which are sent as they are
 * @throws Error as readParameters does
 */
export function readOptions(text: string | undefined): { searchPath?: string; proxyOptions?: string } {
  let searchPath: string | undefined;
  const proxyOptions: string[] = [];
  // A backslash keeps the space after it from ending a word.
  const words = [...(text ?? '').matchAll(/(?:-c\s+)?(?:\\.|[^\s\\])+/gs)];
  for (const [word] of words.map(([part]) => [part.replace(/\\(.)/gs, '$1')] as const)) {
    const [, name, value = ''] = settingOption.exec(word) ?? [];
    if (name?.toLowerCase() === 'search_path') searchPath = value;
    else if (proxyOption.test(word)) proxyOptions.push(word);
    else if (name)
      throw new Error(`has options with ${name}, which the service does not support: use ALTER ROLE … SET ${name} = …`);
    else throw new Error('has options other than -c search_path=…');
  }
  return {
    ...(searchPath !== undefined && { searchPath }),
    ...(proxyOptions.length > 0 && { proxyOptions: proxyOptions.join(' ') }),
  };
}
