import { createHash } from 'node:crypto';
import { type Field, list, oneOf, type Read, SettingsError } from './values';

/** Where events are sent. */
export interface Sink {
  /** Without user, password and fragment. */
  readonly url: string;
  /** Sent with each event: the user and the password in the address (RFC 7617), and the token of Dapr. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether this is Dapr's API for publishing. */
  readonly isDapr: boolean;
  /** A hash of the address without user, password and query, which may be changed as secrets change. */
  readonly id: string;
  /** For operators: the host, and the beginning of the id. An address can contain a secret also in its path. */
  readonly name: string;
}

export interface EventSettings {
  readonly eventSinks: readonly Sink[];
  readonly eventMode: EventMode;
  /** The keys that sign events; the first one is the newest. */
  readonly eventKeys: readonly Buffer[];
}
/** How an event is put into an HTTP request (CloudEvents 1.0, HTTP binding, section 3). */
export type EventMode = (typeof modes)[number];
const modes = ['structured', 'binary'] as const;

/** The path of Dapr's API for publishing: the name of the component, and the topic. */
const daprPublish = /\/v1\.0\/publish\/[^/]+\/[^/]/;

export function readEventSettings(read: Read, field: Field): EventSettings {
  return {
    eventSinks: field(() => sinksAt(list(read('EVENTS_URL')), read('DAPR_API_TOKEN'))),
    eventMode: field(() => oneOf('EVENTS_MODE', read('EVENTS_MODE') ?? 'structured', modes)),
    eventKeys: field(() => list(read('EVENTS_SECRET')).map(keyFrom)),
  };
}

/** @param daprToken what Dapr's own SDKs send, too, where this variable is set */
function sinksAt(addresses: readonly string[], daprToken: string | undefined): readonly Sink[] {
  return addresses.map(sinkAt).map((sink) => {
    if (!sink.isDapr || daprToken === undefined) return sink;
    if (/^[\x21-\x7e]+$/.test(daprToken)) return { ...sink, headers: { ...sink.headers, 'dapr-api-token': daprToken } };
    throw new SettingsError('DAPR_API_TOKEN can have no spaces, and no characters but those of ASCII.');
  });
}

/** The messages do not repeat the address, which may contain a secret. */
function sinkAt(address: string, index: number, all: readonly string[]): Sink {
  const which = all.length > 1 ? `The address ${index + 1} in EVENTS_URL` : 'EVENTS_URL';
  if (!URL.canParse(address) || !/^https?:/i.test(address)) {
    throw new SettingsError(
      `${which} is not an address like https://events.example.com/tasks. Several are separated by commas; write a comma inside an address as %2C.`,
    );
  }
  const url = new URL(address);
  const { username, password, host } = url;
  url.username = url.password = url.hash = '';
  const id = createHash('sha256')
    .update(url.origin + url.pathname)
    .digest('hex')
    .slice(0, 16);
  if (all.slice(0, index).some((other) => sinkAt(other, 0, []).id === id))
    throw new SettingsError(
      `${which} is there before, but for its query or its password: each sink is told once. Let their paths differ.`,
    );
  if (!isEncoded(username) || !isEncoded(password))
    throw new SettingsError(`${which} has a percent sign in its user or password: write it as %25.`);
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    url: url.href,
    headers: username || password ? { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } : {},
    isDapr: daprPublish.test(url.pathname),
    id,
    name: `${host} (${id.slice(0, 4)})`,
  };
}

/** Whether each percent sign begins a character in UTF-8. */
function isEncoded(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}

/** A key in the form of Standard Webhooks: `whsec_`, and 24 to 64 bytes in base64. */
function keyFrom(text: string): Buffer {
  const key = Buffer.from(text.replace(/^whsec_/, ''), 'base64');
  const isBase64 = /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(text);
  if (isBase64 && key.length >= 24 && key.length <= 64) return key;
  throw new SettingsError(
    'EVENTS_SECRET is no key of Standard Webhooks: whsec_ and 24 to 64 random bytes in base64, such as the output of `echo "whsec_$(openssl rand -base64 32)"`. While it changes, give the new one and the old one, with a comma between.',
  );
}
