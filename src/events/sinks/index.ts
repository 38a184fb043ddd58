import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { fetchFor } from '../../auth/proxied-fetch';
import type { Database } from '../../db/pool/connection';
import type { EventSettings } from '../../settings/event-sinks';
import type { Proxies } from '../../settings/operating';
import { openSender, type Sender, type SenderTuning } from './sender';

/** All sinks of events. */
export interface Sinks {
  readonly senders: readonly Sender[];
  /** Called when lists of these users have changed. */
  changed(users: Iterable<string>): void;
  /** Ends after the attempts that are under way, or some seconds later: what was not taken for certain is sent again by another process. */
  stop(): Promise<void>;
}

interface SinkDependencies {
  readonly database: Database;
  readonly log: Logger;
  readonly proxies: Proxies;
  /** The `source` of events. */
  readonly source: string;
}

/** Milliseconds that a stop waits for attempts that are under way. */
const patience = 3000;

/** Starts to send changes to the sinks in the settings. Without any, nothing is started. */
export async function openSinks(
  { eventSinks, eventMode: mode, eventKeys: keys }: EventSettings,
  { proxies, ...dependencies }: SinkDependencies,
  tuning: Partial<SenderTuning> = {},
): Promise<Sinks> {
  const open = async (sink: EventSettings['eventSinks'][number]) =>
    openSender({ ...dependencies, sink, mode, keys, fetch: await fetchFor(sink.url, proxies) }, tuning);
  const senders = await Promise.all(eventSinks.map(open));
  return {
    senders,
    changed(users) {
      for (const sender of senders) sender.wake(users);
    },
    async stop() {
      const stopped = Promise.all(senders.map((sender) => sender.stop()));
      await Promise.race([stopped, pause(patience, undefined, { ref: false })]);
    },
  };
}
