import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Signatures } from '../auth/signatures';
import { checkIdentity } from '../db/identity';
import { openDatabase } from '../db/pool/pool';
import { handlers } from '../handlers';
import { createApp } from '../http/app';
import { drain } from '../http/drain';
import { createHeaders, tellOnce } from '../http/headers';
import { middleware } from '../http/middleware';
import { listen } from '../http/server';
import type { Settings } from '../settings/config';
import { startTelemetry } from '../telemetry';
import type { Reached, Readiness } from './readiness';
import { createServices } from './services';
import type { FoundDatabase } from './start';
import { startUpkeep } from './upkeep';

/** Seconds that requests in flight have to finish when a process is asked to stop. */
export const drainTime = 10;
/** Seconds in which clients, and what stands before the service, get to know that it stops, and are still served. */
const noticeTime = 2;

export interface Serving {
  readonly port: number;
  /**
   * Finishes what has been accepted.
   * @param how service: all of it stops, and says that it is not ready; process: others go on in its place
   * @param beforeClosing done when everybody has had the time to notice, before listening ends
   * @returns whether everything finished in time
   */
  stop(how: 'service' | 'process', beforeClosing?: () => Promise<void>): Promise<boolean>;
}

/** What is served with, which has been found before. */
export interface Found {
  readonly database: FoundDatabase;
  readonly signatures: Signatures;
  /** Until the database is ready, what needs it is refused with 503. */
  readonly readiness: Readiness;
}

/** Listens in this process. @throws Error with a sentence */
export async function serve(settings: Settings, found: Found, log: Logger): Promise<Serving> {
  const { accounts, corsOrigins: origins, corsHeaders, publicUrl, environment, host, port } = settings;
  const production = environment === 'production';
  const telemetry = await startTelemetry(settings, log);
  const { observer } = telemetry;
  const { databasePoolSize: size, databaseTimeout: timeout } = settings;
  let pooler = settings.databasePooler ?? false;
  const database = openDatabase(found.database.address, {
    size,
    timeout,
    pooler,
    held: true,
    observe: observer.statementEnded,
  });
  const services = createServices({
    ...{ database, log, signatures: found.signatures, claims: settings },
    onMoved: (setBackFrom) => checkIdentity(found.database.direct, log, setBackFrom),
    listenTo: () => found.database.listenTo(pooler),
    // It is in the examples, and in everybody's first attempt.
    permittedPasswords: production ? [] : ['password123'],
    processes: settings.workers,
    accountLimits: settings.accountRateLimits,
    userLimit: settings.userRateLimit > 0 ? { quota: settings.userRateLimit } : undefined,
    quotas: settings.quotas,
    streams: { most: settings.streamLimit, mostOfUser: settings.userStreamLimit },
    trustProxy: settings.trustProxy,
  });
  telemetry.watch({ pool: database, poolSize: size, events: services.events, quotas: services.quotas });
  const loopback = environment === 'development';
  const headers = createHeaders({ origins, headers: corsHeaders, loopback }, tellOnce(log));
  const app = await createApp({
    handlers,
    services,
    accounts,
    log,
    headers,
    checkReplies: !production,
    observer,
    publicUrl,
    middleware,
  });
  const release = (reached: Reached) => {
    pooler = reached.pooler;
    database.release(pooler);
    // Before anybody asks: nobody is let in until it is known what was revoked. What fails is tried again by who asks.
    return services.revocations.refresh().catch(() => {});
  };
  const reached = await found.readiness.atOnce;
  if (reached) await release(reached);
  else found.readiness.ready.then(release, () => {});
  const server = await listen(app, host, port, log, headers, settings.keepAliveTimeout);
  const upkeep = startUpkeep(database, log);

  return {
    port: (server.address() as AddressInfo).port,
    async stop(how, beforeClosing) {
      services.stopping = how === 'service';
      upkeep.stop();
      // While somebody develops, nobody is to be told, and the next start is waited for.
      const notice = how === 'process' || production ? noticeTime : 0;
      const inTime = await drain(server, drainTime, {
        ...{ notice, accept: how === 'service' },
        async onNoticed() {
          services.events.close();
          await beforeClosing?.();
        },
      });
      services.userLimit?.stop();
      await database.close(5);
      await telemetry.close();
      return inTime;
    },
  };
}
