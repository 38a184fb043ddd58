import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Signatures } from '../auth/signatures';
import { checkIdentity } from '../db/identity';
import { openDatabase } from '../db/pool/pool';
import { connect } from '../db/system';
import { startReminders } from '../events/reminders';
import { openSinks, type Sinks } from '../events/sinks';
import { handlers } from '../handlers';
import { createApp } from '../http/app';
import { drain } from '../http/drain';
import { createHeaders, logRefusedOrigins } from '../http/headers';
import { ownMiddleware } from '../http/middleware';
import { listen } from '../http/server';
import type { Settings } from '../settings/config';
import { startTelemetry } from '../telemetry';
import { followNodes } from './follow-nodes';
import type { Reached, Readiness } from './readiness';
import { createServices } from './services';
import type { FoundDatabase } from './start';
import { drainSeconds, type StopResult } from './stop';
import { startUpkeep } from './upkeep';

/** Seconds for which idle connections stay open when a process ends and others go on: a request may be on its way. */
const secondsToMove = 2;

export interface Serving {
  readonly port: number;
  /**
   * Finishes what has been accepted, in a bounded time.
   * @param how `service`: the whole service stops, and `/ready` says so; `process`: other processes go on in its place
   * @param beforeClosing called when clients have had the time to notice, before listening ends
   */
  stop(how: 'service' | 'process', beforeClosing?: () => Promise<void>): Promise<StopResult>;
}

/** What the service needs. */
interface Prerequisites {
  readonly database: FoundDatabase;
  readonly signatures: Signatures;
  /** Until the database is ready, operations that need it are refused with 503. */
  readonly readiness: Readiness;
}

/** Listens in this process. @throws Error with a sentence */
export async function serve(settings: Settings, found: Prerequisites, log: Logger): Promise<Serving> {
  const { accounts, personalTokens, corsOrigins: origins, corsHeaders, publicUrl, environment, host, port } = settings;
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
  let sinks: Sinks | undefined;
  const services = createServices({
    database,
    log,
    signatures: found.signatures,
    claims: settings,
    personalTokens,
    onMoved: (setBackFrom) => checkIdentity(found.database.direct, log, setBackFrom),
    listenTo: () => found.database.listenTo(pooler),
    onChanged: (users) => sinks?.changed(users),
    // This one is in the examples, and in everybody's first attempt.
    permittedPasswords: production ? [] : ['password123'],
    processes: settings.workers,
    accountLimits: settings.accountRateLimits,
    userLimit: settings.userRateLimit > 0 ? { quota: settings.userRateLimit } : undefined,
    quotas: settings.quotas,
    streams: { most: settings.streamLimit, maxOfUser: settings.userStreamLimit },
    trustProxy: settings.trustProxy,
  });
  telemetry.measure({
    pool: database,
    poolSize: size,
    events: services.events,
    quotas: services.quotas,
    senders: () => sinks?.senders ?? [],
  });
  const loopback = environment === 'development';
  const headers = createHeaders({ origins, headers: corsHeaders, loopback }, logRefusedOrigins(log));
  const app = await createApp({
    handlers,
    services,
    accounts,
    personalTokens,
    log,
    headers,
    checkReplies: !production,
    observer,
    publicUrl,
    authorizationServer: settings.authorizationServer,
    mcp: settings.mcp,
    middleware: ownMiddleware(settings, log),
  });
  let stopFollowing = () => {};
  const follow = async () => {
    stopFollowing = await followNodes(database, log);
  };
  const release = async (reached: Reached) => {
    pooler = reached.pooler;
    database.release(pooler);
    // Meanwhile, so that the first request need not wait for a connection.
    const connected = connect(database).catch(() => {});
    // Before the first request: no token is accepted until it is known which are revoked. After a failure the next request tries
    // again. One after the other, on one connection.
    await services.revocations.refresh().catch(() => {});
    await follow();
    await connected;
  };
  const reached = await found.readiness.atOnce;
  if (reached) await release(reached);
  else found.readiness.ready.then(release, () => {});
  const server = await listen(app, host, port, log, headers, settings.keepAliveTimeout);
  const upkeep = startUpkeep(database, log);
  if (settings.eventSinks.length > 0)
    sinks = await openSinks(settings, { database, log, proxies: settings.proxies, source: publicUrl ?? '/taskflow' });
  const reminders = startReminders({
    database,
    log,
    isFollowed: () => services.events.size > 0 || settings.eventSinks.length > 0,
    onDue: services.events.changed,
  });

  return {
    port: (server.address() as AddressInfo).port,
    async stop(how, beforeClosing) {
      services.stopping = how === 'service';
      upkeep.stop();
      reminders.stop();
      stopFollowing();
      const inTime = await drain(server, drainSeconds(settings), {
        notice: how === 'process' ? secondsToMove : settings.stopNotice,
        accept: how === 'service',
        async onNoticed() {
          services.events.close();
          await beforeClosing?.();
        },
      });
      services.userLimit?.stop();
      await sinks?.stop();
      await database.close(5);
      await telemetry.close();
      return inTime ? 'finished' : 'cut';
    },
  };
}
