import { createHmac } from 'node:crypto';
import type { EventMode, Sink } from '../../settings/event-sinks';
import type { CloudEvent } from './cloud-event';

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Puts an event into an HTTP request (CloudEvents 1.0, HTTP binding), and signs it (Standard Webhooks) if there are keys.
 * @param keys the receiver has one of them
 * @param now milliseconds since 1970
 */
export function messageOf(
  event: CloudEvent,
  sink: Sink,
  mode: EventMode,
  keys: readonly Buffer[],
  now: number,
): Message {
  const { data, datacontenttype, ...attributes } = event;
  const [headers, body] =
    mode === 'structured'
      ? [{ 'Content-Type': 'application/cloudevents+json; charset=UTF-8' }, JSON.stringify(event)]
      : [{ 'Content-Type': datacontenttype, ...attributeHeaders(attributes) }, JSON.stringify(data)];
  return {
    headers: {
      ...headers,
      ...sink.headers,
      ...signature(event.id, keys, body, now),
    },
    body,
  };
}

function attributeHeaders(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, headerValue(value)]));
}

/** Space, quotes, percent signs, and all that is not printable ASCII are percent-encoded (HTTP binding, section 3.1.3.2). */
const headerValue = (text: string) =>
  text.replace(/[^\x21\x23\x24\x26-\x7e]/gu, (character) => percentEncoded(character));
const percentEncoded = (character: string) =>
  [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** https://github.com/standard-webhooks/standard-webhooks, "Signature scheme": one signature for each key, in the same header. */
function signature(id: string, keys: readonly Buffer[], body: string, now: number): Record<string, string> {
  if (keys.length === 0) return {};
  const seconds = Math.floor(now / 1000);
  const signed = `${id}.${seconds}.${body}`;
  const signatures = keys.map((key) => `v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') };
}
