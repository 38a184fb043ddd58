import { randomUUID } from 'node:crypto';
import { runCommand } from '../../support/process';
import type { Engine } from './containers';
import { execute, runs } from './programs';

/** The options of a build. */
export const buildArguments = (args: Readonly<Record<string, string>>) =>
  Object.entries(args).map(([name, value]) => `--build-arg=${name}=${value}`);

export const docker: Engine = {
  name: 'docker',
  has: (image) => runs('docker', 'image', 'inspect', image) || runs('docker', 'pull', '--quiet', image),
  build: (folder, tag, args) =>
    void execute('docker', 'build', '--network=host', `--tag=${tag}`, ...buildArguments(args), folder),
  sizeOf: (image) => Number(execute('docker', 'image', 'inspect', '--format={{.Size}}', image)),
  configurationOf: (image) => JSON.parse(execute('docker', 'image', 'inspect', '--format={{json .Config}}', image)),
  start(image, { environment = {}, command = [], user, mounts = {}, cores } = {}) {
    const name = `taskflow-test-${randomUUID()}`;
    const run = [
      ...['docker', 'run', '--rm', `--name=${name}`, '--network=host', '--read-only'],
      ...['--cap-drop=ALL', '--security-opt=no-new-privileges'],
      ...Object.entries(environment).map(([variable, value]) => `--env=${variable}=${value}`),
      ...Object.entries(mounts).map(([place, folder]) => `--volume=${folder}:${place}:ro`),
      ...(user ? [`--user=${user}`] : []),
      ...(cores ? [`--cpus=${cores}`] : []),
      ...[image, ...command],
    ];
    // DOCKER_HOST and the like are needed.
    const running = runCommand(run, { env: process.env as Record<string, string> });
    return { ...running, signal: (signal) => void runs('docker', 'kill', `--signal=${signal}`, name) };
  },
  close() {},
};
