import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { availableCores } from '../src/base/cores';
import { programOf } from './support/process';
import { newFolder } from './support/started';

/** A machine of eight cores whose /proc and /sys have these files. */
function cores(files: Readonly<Record<string, string>>): number {
  const root = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), `${content}\n`);
  }
  return availableCores(8, root);
}

const self = 'proc/self/cgroup';
const version1 = (folder: string, quota: string, period = '100000') => ({
  [`sys/fs/cgroup/cpu${folder}/cpu.cfs_quota_us`]: quota,
  [`sys/fs/cgroup/cpu${folder}/cpu.cfs_period_us`]: period,
});

describe('the cores that a process may use', () => {
  it.each<[string, number, Record<string, string>]>([
    ['there are no control groups', 8, {}],
    ['a container has no limit', 8, { [self]: '0::/', 'sys/fs/cgroup/cpu.max': 'max 100000' }],
    ['a container may use two', 2, { [self]: '0::/', 'sys/fs/cgroup/cpu.max': '200000 100000' }],
    ['a container may use two and a half', 2, { [self]: '0::/', 'sys/fs/cgroup/cpu.max': '250000 100000' }],
    ['a container may use a tenth', 1, { [self]: '0::/', 'sys/fs/cgroup/cpu.max': '10000 100000' }],
    ['the limit is above what the machine has', 8, { [self]: '0::/', 'sys/fs/cgroup/cpu.max': '1600000 100000' }],
    [
      'a group above has the smaller limit',
      3,
      {
        [self]: '0::/pods/service',
        'sys/fs/cgroup/pods/service/cpu.max': '600000 100000',
        'sys/fs/cgroup/pods/cpu.max': '150000 50000',
      },
    ],
    [
      'the container sees only its own group, below another name',
      4,
      { [self]: '0::/system.slice/docker-1f2e.scope', 'sys/fs/cgroup/cpu.max': '400000 100000' },
    ],
    ['version 1 has no limit', 8, { [self]: '4:memory:/\n3:cpu,cpuacct:/', ...version1('', '-1') }],
    ['version 1 has a limit', 2, { [self]: '3:cpu,cpuacct:/a\n0::/a', ...version1('/a', '100000', '50000') }],
    [
      'version 1 has a limit above',
      1,
      { [self]: '7:cpu:/a/b', ...version1('/a', '100000'), ...version1('/a/b', '-1') },
    ],
    ['a file has something else in it', 8, { [self]: '0::/', 'sys/fs/cgroup/cpu.max': 'unlimited' }],
  ])('when %s: %i', (_, expected, files) => {
    expect(cores(files)).toBe(expected);
  });

  // A real limit, where this user may make a control group of version 1 or 2.
  const parent = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup'].find((folder) =>
    ['cpu.cfs_quota_us', 'cgroup.subtree_control'].some((name) => existsSync(join(folder, name))),
  );
  const limit = parent && makeGroup(parent);
  const itWithGroups = limit ? it : it.skip;
  itWithGroups(`are one in a group that may use one${limit ? '' : ' (skipped: no group can be made here)'}`, () => {
    const program = `${programOf('src/base/cores.ts').at(-1)}`;
    const script = `process.stdout.write(String(require(${JSON.stringify(program)}).availableCores(8)))`;
    const inGroup = 'echo $$ > "$0/cgroup.procs" && exec "$@"';
    const args = ['-c', inGroup, limit!, process.execPath, '-e', script];
    expect(execFileSync('/bin/sh', args, { encoding: 'utf8' })).toBe('1');
  });
  afterAll(() => limit && rmdirSync(limit));
});

/** @returns undefined where this user may not make groups */
function makeGroup(parent: string): string | undefined {
  const folder = join(parent, `taskflow-test-${process.pid}`);
  try {
    accessSync(parent, constants.W_OK);
    mkdirSync(folder);
  } catch {
    return undefined;
  }
  try {
    const own = existsSync(join(folder, 'cpu.max')) ? ['cpu.max', '100000 100000'] : ['cpu.cfs_quota_us', '100000'];
    writeFileSync(join(folder, own[0]!), own[1]!);
    return folder;
  } catch {
    rmdirSync(folder);
    return undefined;
  }
}
