import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type RunningProcess, runCommand } from '../../support/process';
import { createBuildah } from './buildah';
import { runs } from './programs';
import { standIn } from './stand-in';

export interface ContainerOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** The default is that of the image. */
  readonly command?: readonly string[];
  /** The default is that of the image. */
  readonly user?: string;
  /** Folders of this machine, by their places in the container. They cannot be written to. */
  readonly mounts?: Readonly<Record<string, string>>;
  /** How many cores the container may use. */
  readonly cores?: number;
}

export interface Container extends RunningProcess {
  signal(name: 'TERM' | 'KILL'): void;
}

export interface ImageConfiguration {
  readonly User: string;
  readonly Env: readonly string[];
  readonly Cmd: readonly string[];
  readonly Labels: Readonly<Record<string, string>>;
  readonly Healthcheck: { readonly Test: readonly string[] };
  readonly ExposedPorts: Readonly<Record<string, object>>;
}

/**
 * Builds and runs images. A container has the network of this machine, a root file system that cannot be written to, no capabilities, and
 * no way to get more privileges.
 */
export interface Engine {
  readonly name: string;
  /** Whether a base image is there, or can be fetched. */
  has(image: string): boolean;
  /** @throws Error with the output */
  build(folder: string, tag: string, args: Readonly<Record<string, string>>): void;
  /** Bytes of all layers, not compressed. */
  sizeOf(image: string): number;
  configurationOf(image: string): ImageConfiguration;
  start(image: string, options?: ContainerOptions): Container;
  /** Removes what it has made. */
  close(): void;
}

/** @returns Docker where it answers, or else buildah with runc or crun, which need root; undefined where there is neither */
export function findEngine(): Engine | undefined {
  if (runs('docker', 'info')) return docker;
  return createBuildah();
}

export function execute(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

export const buildArguments = (args: Readonly<Record<string, string>>) =>
  Object.entries(args).map(([name, value]) => `--build-arg=${name}=${value}`);

const docker: Engine = {
  name: 'docker',
  has: (image) => runs('docker', 'image', 'inspect', image) || runs('docker', 'pull', '--quiet', image),
  build: (folder, tag, args) => void execute('docker', 'build', `--tag=${tag}`, ...buildArguments(args), folder),
  sizeOf: (image) => Number(execute('docker', 'image', 'inspect', '--format={{.Size}}', image)),
  configurationOf: (image) => JSON.parse(execute('docker', 'image', 'inspect', '--format={{json .Config}}', image)),
  start(image, { environment = {}, command = [], user, mounts = {}, cores } = {}) {
    const name = `taskflow-test-${randomUUID()}`;
    const running = runCommand([
      ...['docker', 'run', '--rm', `--name=${name}`, '--network=host', '--read-only'],
      ...['--cap-drop=ALL', '--security-opt=no-new-privileges'],
      ...Object.entries(environment).map(([variable, value]) => `--env=${variable}=${value}`),
      ...Object.entries(mounts).map(([place, folder]) => `--volume=${folder}:${place}:ro`),
      ...(user ? [`--user=${user}`] : []),
      ...(cores ? [`--cpus=${cores}`] : []),
      ...[image, ...command],
    ]);
    return { ...running, signal: (signal) => void runs('docker', 'kill', `--signal=${signal}`, name) };
  },
  close() {},
};

/** The bases of the Dockerfile, or where they cannot be fetched, images that stand in for them. */
export function basesFor(engine: Engine, bases: Readonly<Record<'BUILD_IMAGE' | 'RUN_IMAGE', string>>) {
  if (Object.values(bases).every((base) => engine.has(base))) return { args: {}, standsIn: false };
  const args = { BUILD_IMAGE: 'localhost/taskflow-stand-in:build', RUN_IMAGE: 'localhost/taskflow-stand-in:run' };
  engine.build(standIn('build'), args.BUILD_IMAGE, {});
  engine.build(standIn('run'), args.RUN_IMAGE, {});
  return { args, standsIn: true };
}
