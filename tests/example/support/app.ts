import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exampleFolder } from '../../../scripts/example/install';
import { freePort } from '../../support/free-port';
import { createDatabase, type TestService } from '../../support/service';
import { until } from '../../support/waiting';
import { defaultSecret, serviceSettingsFor, startServiceFor } from './better-auth';

/** The built app. */
interface Frontend {
  readonly url: string;
  output(): string;
  stop(): Promise<void>;
}
export interface App extends Frontend {
  readonly service: TestService;
  /** The service's address for browsers, on the same host as the app. */
  readonly tasksUrl: string;
}

/** Under `npm run`, the environment has the settings of the project above. */
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV)/i.test(name)));
const command = async (args: readonly string[], environment: Record<string, string>) => {
  const options = { cwd: exampleFolder, env: { ...clean, NEXT_TELEMETRY_DISABLED: '1', ...environment } };
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', ...args], options as object);
  return stdout;
};

/** `next build`, without any settings: one build serves everywhere. */
export const buildApp = () => command(['build'], {});

/** Makes Better Auth's tables, and starts the built app and a service for it. Runs in the test's own process group. */
export async function startApp(setUp: 'jwks' | 'secret'): Promise<App> {
  const [port, databaseUrl] = [await freePort(), await createDatabase()];
  const url = `http://localhost:${port}`;
  const serviceSettings = serviceSettingsFor(setUp, url);
  // Keys that have been taken away are noticed soon.
  const service = await startServiceFor({ url, databaseUrl, serviceSettings }, {}, { coolDown: 10, cacheTime: 100 });
  const tasksUrl = service.url.replace('127.0.0.1', 'localhost');
  return { ...(await startFrontend(setUp, { url, databaseUrl, tasksUrl })), service, tasksUrl };
}

/** Makes Better Auth's tables, and starts the built app for a service that is somewhere. */
export async function startFrontend(
  setUp: 'jwks' | 'secret',
  { url, databaseUrl, tasksUrl }: Readonly<Record<'url' | 'databaseUrl' | 'tasksUrl', string>>,
): Promise<Frontend> {
  const settings = {
    ...{ AUTH_MODE: setUp, DATABASE_URL: databaseUrl, BETTER_AUTH_SECRET: defaultSecret },
    ...{ BETTER_AUTH_URL: url, TASKS_URL: tasksUrl },
  };
  await command(['migrate'], settings);
  const next = join(exampleFolder, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'start', '--port', new URL(url).port], {
    cwd: exampleFolder,
    env: { ...clean, NEXT_TELEMETRY_DISABLED: '1', ...settings } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise((resolve) => child.once('close', resolve));
  await until(async () => (await fetch(`${url}/sign-in`).catch(() => undefined))?.ok === true);
  return {
    ...{ url, output: () => output },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
