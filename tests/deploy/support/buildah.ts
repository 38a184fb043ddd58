import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../support/process';
import { newFolder } from '../../support/started';
import type { Engine, ImageConfiguration } from './containers';
import { buildArguments } from './docker';
import { execute, runs } from './programs';

/** Builds with buildah, and runs with runc or crun, which are what Kubernetes runs containers with. */
export function createBuildah(): Engine | undefined {
  const runtime = ['runc', 'crun'].find((name) => runs(name, '--version'));
  if (process.getuid?.() !== 0 || runtime === undefined || !runs('buildah', '--version')) return undefined;
  const storage = newFolder();
  const state = join(storage, 'run');
  const options = ['--storage-driver=vfs', `--root=${join(storage, 'images')}`, `--runroot=${join(storage, 'state')}`];
  const buildah = (...args: string[]) => execute('buildah', ...options, ...args);
  /** By image, the folder with its files. No container writes to it. */
  const roots = new Map<string, string>();
  const inspect = (image: string) => JSON.parse(buildah('inspect', '--type=image', image));
  const configurationOf = (image: string): ImageConfiguration => inspect(image).Docker.config;

  function rootOf(image: string): string {
    const known = roots.get(image);
    if (known) return known;
    const root = buildah('mount', buildah('from', image).trim()).trim();
    roots.set(image, root);
    return root;
  }

  return {
    name: `buildah and ${runtime}`,
    has: (image) => spawnSync('buildah', [...options, 'pull', '--quiet', image]).status === 0,
    build(folder, tag, args) {
      buildah('build', '--isolation=chroot', '--format=docker', `--tag=${tag}`, ...buildArguments(args), folder);
    },
    sizeOf: (image) => Number(execute('du', '--summarize', '--apparent-size', '--bytes', rootOf(image)).split('\t')[0]),
    configurationOf,
    start(image, { environment = {}, command, user, mounts = {}, cores } = {}) {
      const { Cmd, Env, User } = configurationOf(image);
      const [uid, gid] = (user ?? User).split(':').map(Number);
      const bundle = newFolder();
      execute(runtime, 'spec', '--bundle', bundle);
      const specification = JSON.parse(execute('cat', join(bundle, 'config.json')));
      const variables = [...Env, ...Object.entries(environment).map(([name, value]) => `${name}=${value}`)];
      Object.assign(specification.process, {
        ...{ terminal: false, user: { uid, gid: gid ?? 0 }, args: command ?? Cmd, env: variables, cwd: '/app' },
        ...{ capabilities: {}, noNewPrivileges: true, rlimits: [] },
      });
      specification.root = { path: rootOf(image), readonly: true };
      for (const [destination, source] of Object.entries(mounts)) {
        specification.mounts.push({ destination, source, type: 'bind', options: ['bind', 'ro'] });
      }
      const { linux } = specification;
      linux.namespaces = linux.namespaces.filter(({ type }: { type: string }) => type !== 'network');
      if (cores) linux.resources.cpu = { quota: cores * 100_000, period: 100_000 };
      writeFileSync(join(bundle, 'config.json'), JSON.stringify(specification));
      const name = `taskflow-test-${randomUUID()}`;
      const running = runCommand([runtime, '--root', state, 'run', '--bundle', bundle, name]);
      return { ...running, signal: (signal) => void runs(runtime, '--root', state, 'kill', name, signal) };
    },
    close() {
      buildah('rm', '--all');
      rmSync(storage, { recursive: true, force: true });
    },
  };
}
