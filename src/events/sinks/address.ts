import type { Sink } from '../../settings/event-sinks';
import type { CloudEvent } from './cloud-event';

/**
 * The address to which an event is sent. Dapr passes a CloudEvent on as it is, but takes the key by which Kafka and others keep events in
 * order from the query alone.
 */
export function addressFor({ url, isDapr }: Sink, { partitionkey }: CloudEvent): string {
  if (!isDapr || new URL(url).searchParams.has('metadata.partitionKey')) return url;
  return `${url}${url.includes('?') ? '&' : '?'}metadata.partitionKey=${encodeURIComponent(partitionkey)}`;
}
