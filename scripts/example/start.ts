import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../src/base/paths';
import { print } from '../../src/base/printable';
import { developmentSecret } from '../../src/process/development-secret';
import { type FoundDatabase, findDatabase } from '../../src/process/start';
import { readSettings, readVariables } from '../../src/settings/config';
import { type Child, startChild } from './child';
import { exampleFolder, installExample } from './install';
import { refuseSecond, refuseTaken } from './refuse';

export interface ExampleOptions {
  readonly port: number;
  readonly servicePort: number;
  readonly sharedSecret: boolean;
}

/** Seconds that a part has to answer. The app compiles its first page meanwhile. */
const startSeconds = 180;

/**
 * Starts the database, the app and the service, in this order: the app needs the database, and the service fetches the app's keys.
 * @param signal stops everything
 * @param onReady called when both answer
 * @returns when everything has stopped: what had ended by itself, or undefined after the signal
 * @throws Error with a sentence
 */
export async function runExample(
  { port, servicePort, sharedSecret }: ExampleOptions,
  signal: AbortSignal,
  onReady: (url: string, serviceUrl: string) => void,
): Promise<string | undefined> {
  await refuseSecond();
  await refuseTaken(port, '--port');
  await refuseTaken(servicePort, '--service-port');
  installExample();
  const [url, serviceUrl] = [`http://localhost:${port}`, `http://localhost:${servicePort}`];
  const modes = { AUTH_MODE: sharedSecret ? 'secret' : 'jwks', BETTER_AUTH_URL: url };
  // For the service. The settings in its file .env count as well, but not instead of these.
  Object.assign(process.env, { ...modes, ACCOUNTS: 'false', PORT: String(servicePort), PUBLIC_URL: serviceUrl });
  const settings = readSettings('serve');
  const { DATABASE_URL, NEON_DATABASE_URL, BETTER_AUTH_SECRET, LOG_LEVEL = 'warn' } = readVariables();
  const secret = BETTER_AUTH_SECRET || developmentSecret(settings.dataDirectory).secret;

  const children: Child[] = [];
  const begin = (name: string, folder: string, args: readonly string[], environment: object) => {
    signal.throwIfAborted();
    const child = startChild(name, folder, args, environment);
    children.push(child);
    return child;
  };
  let database: FoundDatabase | undefined;
  const stopChildren = () => Promise.all(children.map((child) => child.stop()));
  signal.addEventListener('abort', stopChildren);
  try {
    database = await findDatabase(settings);
    const appSettings = {
      ...{ ...modes, BETTER_AUTH_SECRET: secret, TASKS_URL: serviceUrl, NEXT_TELEMETRY_DISABLED: '1' },
      // The other name of this machine, which some people type.
      BETTER_AUTH_TRUSTED_ORIGINS: `http://127.0.0.1:${port}`,
      DATABASE_URL: database.url ?? (DATABASE_URL?.trim() || NEON_DATABASE_URL?.trim()),
    };
    const migrate = ['--experimental-strip-types', '--no-warnings', 'lib/migrate.mjs'];
    if ((await begin('app', exampleFolder, migrate, appSettings).ended) !== 0)
      throw new Error("Better Auth's tables could not be made.");
    const next = join(exampleFolder, 'node_modules', 'next', 'dist', 'bin', 'next');
    // On this machine only, as the service: Next.js serves the scripts of its pages to no other name but this one and localhost.
    const nextDev = [next, 'dev', '--hostname', '127.0.0.1', '--port', String(port)];
    const app = begin('app', exampleFolder, nextDev, appSettings);
    print('Next.js compiles the first pages. On a busy machine, this takes half a minute.');
    // What the first requests would wait for is compiled now: for the keys, the service waits five seconds.
    for (const path of ['/', '/sign-in', '/api/auth/jwks']) await untilAnswered(url + path, app);
    const serviceSettings = { BETTER_AUTH_SECRET: secret, LOG_LEVEL };
    const service = begin('service', projectRoot, ['bin/taskflow.js', 'start'], serviceSettings);
    await untilAnswered(`${serviceUrl}/ready`, service);
    onReady(url, serviceUrl);
    const what = await Promise.race([app.ended.then(() => 'the app'), service.ended.then(() => 'the service')]);
    return signal.aborted ? undefined : what;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    await stopChildren();
    await database?.stop();
  }
}

async function untilAnswered(address: string, child: Child): Promise<void> {
  for (const begun = Date.now(); ; await sleep(200)) {
    const reply = await fetch(address).catch(() => undefined);
    if (reply?.ok) return;
    if (child.hasEnded()) throw new Error(`The ${child.name} has ended: see its lines above.`);
    if (Date.now() - begun > startSeconds * 1000) throw new Error(`${address} does not answer.`);
  }
}
