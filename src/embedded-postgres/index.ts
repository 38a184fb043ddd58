import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { FixableError } from '../base/fault';
import { placeOf, urlOf } from './address';
import { locateBinaries, prepareBinaries } from './binaries';
import { type Installation, markEphemeral, openCluster, removeLeftovers, roleName } from './cluster';
import { prepareHome } from './home';
import { holderOf, readLock, stillRuns } from './lock';
import { keepPort } from './port';
import { failure, launch, lengthOfLog, type Server } from './server';

export { findEmbeddedPostgres } from './address';
export { sweepStaleEphemeral } from './cluster';

/** How long a running server may leave us without an answer when it is ready, and while it starts or stops. */
const answerTimeoutInMilliseconds = 10_000;
const changeTimeoutInMilliseconds = 60_000;

export interface EmbeddedPostgres {
  /** The URL of the database `taskflow`, with the password of its superuser. */
  readonly url: string;
  /** Where the data really lies: in another folder than asked for where the server's user cannot reach that one. */
  readonly dataDirectory: string;
  /** Whether another process had started the server. Then stop() leaves it running. */
  readonly adopted: boolean;
  /** The port that the data folder has, where the server has another one because somebody had taken it. */
  readonly takenPort?: number | undefined;
  /** Whether the server is still there. */
  isRunning(): boolean;
  /** Stops the server if this process has started it; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Holds the cluster (`postgres/`, password inside) and `postgres.log`; created when missing. */
  readonly dataDirectory: string;
  /** Whether, for root, a folder in /var/lib may take the place of one that the server's user cannot reach. */
  readonly replaceable?: boolean;
  /** For tests: fast, unsafe settings, and stop() removes the whole folder. */
  readonly ephemeral?: boolean;
  /** The port of a server that is started; by default that of the data folder, or a free one. */
  readonly port?: number;
  /** Whether the cluster has to be there: an empty one is not made in its place. */
  readonly mustExist?: boolean;
}

/**
 * Starts a real PostgreSQL 18 on a folder of its own, or uses the server that already runs there. Creates what is missing.
 *
 * The server belongs to the process that has started it, and ends with it however that ends. Other processes that use it lose their
 * connections then, and may call this again. It is tested on Linux; the few lines for macOS have not been run.
 * @throws Error that says what to do: no binaries for this platform, a folder that cannot be used, a server that does not start
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    const packaged = locateBinaries();
    const home = prepareHome(options.dataDirectory, options.replaceable);
    if (options.ephemeral) markEphemeral(home.folder);
    removeLeftovers(home.folder);
    return await startOrAdopt({
      home,
      binaries: prepareBinaries(packaged, home),
      cluster: path.join(home.folder, 'postgres'),
      logFile: path.join(home.folder, 'postgres.log'),
      ephemeral: options.ephemeral ?? false,
      port: options.port,
      mustExist: options.mustExist,
    });
  } catch (cause) {
    const { syscall, message } = cause as NodeJS.ErrnoException;
    if (!syscall) throw cause;
    // An error of the file system (EACCES, EROFS, ENOSPC …) names a path, but does not say what to do.
    const says = `No embedded database in ${options.dataDirectory}: ${message}.`;
    const fix = 'Choose a data folder this user may write to, or set DATABASE_URL to a PostgreSQL server.';
    throw new FixableError({ says, fix }, { cause });
  }
}

/** Starts a server, or uses the one that runs. Tries again where either may succeed a little later. */
async function startOrAdopt(installation: Installation): Promise<EmbeddedPostgres> {
  const { cluster, home } = installation;
  const password = await openCluster(installation);
  const begun = Date.now();
  const logged = lengthOfLog(installation);
  for (; ; await sleep(100)) {
    const waited = Date.now() - begun;
    const lock = readLock(cluster);
    let holder = lock ? holderOf(lock, cluster) : 'gone';
    if (lock && holder === 'perhaps') {
      const ready = lock.status === 'ready';
      // True: it is this cluster's server, with its database. False: it is another's. A text: why that is not known yet.
      const answer = ready
        ? await prepareDatabase(urlOf(lock.port, password, 'postgres'), cluster).catch(String)
        : lock.status;
      if (answer === true) {
        const isRunning = () => stillRuns(lock.pid, cluster);
        return { ...placeOf(home, lock.port, password), adopted: true, isRunning, stop: async () => {} };
      }
      if (answer !== false) {
        if (waited < (ready ? answerTimeoutInMilliseconds : changeTimeoutInMilliseconds)) continue;
        const what = `Process ${lock.pid} seems to be the PostgreSQL server of ${cluster} but does not answer`;
        throw new Error(`${what} (${answer || 'no status'}). Stop that process and start again.`);
      }
      holder = 'another';
    }
    const server = await launch(installation, holder === 'another');
    if (server) return own(server, installation, password);
    if (waited > answerTimeoutInMilliseconds) throw await failure(installation, logged);
  }
}

/** A server that this process has started, with its database. */
async function own(
  server: Server,
  { home, cluster, ephemeral }: Installation,
  password: string,
): Promise<EmbeddedPostgres> {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= server.stop().then(() => {
      if (ephemeral) fs.rmSync(home.folder, { recursive: true, force: true });
    });
    return stopping;
  };
  try {
    await prepareDatabase(urlOf(server.port, password, 'postgres'), cluster);
    keepPort(home.folder, server.port);
  } catch (error) {
    await stop();
    throw error;
  }
  const isRunning = () => stillRuns(server.pid, cluster);
  return { ...placeOf(home, server.port, password), adopted: false, isRunning, stop };
}

/** Creates the database unless it exists. @returns false when the server there is another cluster's */
async function prepareDatabase(url: string, cluster: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} });
  try {
    const [found] = await sql<{ folder: string; present: boolean }[]>`
      select current_setting('data_directory') as folder,
             exists (select from pg_database where datname = ${roleName}) as present`;
    const folder = found && fs.existsSync(found.folder) ? fs.realpathSync(found.folder) : undefined;
    if (folder !== cluster) return false;
    if (!found?.present) await sql`create database ${sql(roleName)}`;
    return true;
  } catch (error) {
    // duplicate_database, or unique_violation in the catalogue: another start was faster.
    if (error instanceof postgres.PostgresError && ['42P04', '23505'].includes(error.code)) return true;
    throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
