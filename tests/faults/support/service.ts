import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { scripts } from '../../../package.json';
import { freePort } from '../../support/free-port';
import { until } from '../../support/waiting';
import { deadline } from './extent';
import { memoryOf, type Program, startProgram } from './program';

const projectRoot = join(__dirname, '..', '..', '..');
export const secret = 'the secret of the fault tests, long enough for anybody';

/** Node's own options with which `npm start` runs the service. */
const flags: string[] = scripts.start.split(' ').filter((word: string) => word.startsWith('--'));

export interface RunningService {
  readonly url: string;
  readonly port: number;
  readonly program: Program;
  /** Starts it again on the same port with the same settings, after it has ended. Resolves when it is ready. */
  start(): Promise<void>;
  /** MB in memory. */
  memory(): number;
}

/**
 * Starts the built service as a process of its own, as in production.
 * @param settings above those that all of the tests have
 */
export async function startService(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<RunningService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let program: Program;
  async function start(): Promise<void> {
    program = startProgram(process.execPath, [...flags, join(projectRoot, 'dist', 'src', 'main.js')], {
      cwd: projectRoot,
      env: {
        PATH: process.env.PATH,
        ...{ ENVIRONMENT: 'production', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
        ...{ DATABASE_URL: databaseUrl, DATABASE_TIMEOUT: String(deadline), BETTER_AUTH_SECRET: secret },
        ...{ ACCOUNT_RATE_LIMITS: 'false', ...settings },
      },
    });
    await until(() => {
      if (!program.running) throw new Error(`The service has ended:\n${program.output()}`);
      return isReady(url);
    }, 60);
  }
  await start();
  return {
    url,
    port,
    start,
    memory: () => memoryOf(program.pid),
    get program() {
      return program;
    },
  };
}

export async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    return false;
  }
}

/** An access token of a user, good for a day. */
export const tokenOf = (user: string): string => jwt.sign({ sub: user }, secret, { expiresIn: '1d' });
