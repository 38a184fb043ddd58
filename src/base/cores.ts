import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * How many cores this process may use: no more than the limits of its control groups allow, which containers have. Node counts the cores
 * of the machine, and only some versions count some kinds of these limits.
 * @param root the folder in which /proc and /sys are, for tests
 */
export function availableCores(cores = availableParallelism(), root = '/'): number {
  if (process.platform !== 'linux') return cores;
  return Math.max(1, Math.min(cores, Math.floor(quotaOfGroups(root))));
}

/** @returns the smallest limit of the control groups of this process and of those above them, in cores */
function quotaOfGroups(root: string): number {
  const quotas = (read(root, 'proc/self/cgroup') ?? '').split('\n').flatMap((line) => {
    const [, controllers, group] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? [];
    if (group === undefined) return [];
    if (controllers === '') return upwards(group).map((folder) => quotaOfVersion2(root, folder));
    if (!controllers!.split(',').includes('cpu')) return [];
    return upwards(group).map((folder) => quotaOfVersion1(root, folder));
  });
  return Math.min(...quotas, Number.POSITIVE_INFINITY);
}

/** A group and those above it. In a container, the folders of its own group may be missing: the root is that group then. */
function upwards(group: string): string[] {
  return group === '/' ? ['/'] : [group, ...upwards(dirname(group))];
}

/** https://docs.kernel.org/admin-guide/cgroup-v2.html#cpu-interface-files: `max 100000` or `150000 100000` */
function quotaOfVersion2(root: string, group: string): number {
  const [quota, period] = (read(root, 'sys/fs/cgroup', group, 'cpu.max') ?? '').split(/\s/);
  return cores(quota, period);
}

/** https://docs.kernel.org/scheduler/sched-bwc.html: the quota is -1 when there is no limit */
function quotaOfVersion1(root: string, group: string): number {
  const [quota, period] = ['cpu.cfs_quota_us', 'cpu.cfs_period_us'].map((name) =>
    read(root, 'sys/fs/cgroup/cpu', group, name),
  );
  return cores(quota, period);
}

function cores(quota = '', period = ''): number {
  return Number(quota) > 0 && Number(period) > 0 ? Number(quota) / Number(period) : Number.POSITIVE_INFINITY;
}

function read(...path: string[]): string | undefined {
  try {
    return readFileSync(join(...path), 'utf8').trim();
  } catch {
    return undefined;
  }
}
