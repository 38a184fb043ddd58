import type { RunningProcess } from '../../support/process';
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

/** The bases of the Dockerfile, or where they cannot be fetched, images that stand in for them. */
export function basesFor(engine: Engine, bases: Readonly<Record<'BUILD_IMAGE' | 'RUN_IMAGE', string>>) {
  if (Object.values(bases).every((base) => engine.has(base))) return { args: {}, standsIn: false };
  const args = { BUILD_IMAGE: 'localhost/taskflow-stand-in:build', RUN_IMAGE: 'localhost/taskflow-stand-in:run' };
  engine.build(standIn('build'), args.BUILD_IMAGE, {});
  engine.build(standIn('run'), args.RUN_IMAGE, {});
  return { args, standsIn: true };
}
