import type { CloudEvent } from './cloud-event';

/** Dapr's API for publishing: the name of the component, and the topic. */
const daprPublish = /\/v1\.0\/publish\/[^/?]+\/[^/?]/;

/**
 * The address to which an event is sent. Dapr passes a CloudEvent on as it is, but takes the key by which Kafka and others keep events in
 * order from the query alone.
 */
export function addressFor(url: string, { partitionkey }: CloudEvent): string {
  if (!daprPublish.test(url) || new URL(url).searchParams.has('metadata.partitionKey')) return url;
  return `${url}${url.includes('?') ? '&' : '?'}metadata.partitionKey=${encodeURIComponent(partitionkey)}`;
}
