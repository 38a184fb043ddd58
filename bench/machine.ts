import { readdirSync, readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';

/** Describes this machine: processor, memory, system and Node. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}, ${gigabytes} GB, Linux ${release()}, Node ${process.version}`;
}

const microsecondsPerTick = 10_000;

interface ProcessStat {
  readonly parent: number;
  /** Microseconds of CPU time, user and system, of the process and of its ended children. */
  readonly cpu: number;
}

function stat(pid: number | string): ProcessStat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    return { parent: Number(fields[1]), cpu: ticks * microsecondsPerTick };
  } catch {
    return undefined;
  }
}

/** @returns the microseconds of CPU time that a process has used; 0 on systems without /proc */
export function cpuTime(pid: number): number {
  return stat(pid)?.cpu ?? 0;
}

/** @returns the parent of a process. The parent of every backend of PostgreSQL is its first process */
export function parentOf(pid: number): number {
  return stat(pid)?.parent ?? pid;
}

/** The same for a process and its children together: PostgreSQL and its backends. */
export function cpuTimeOfFamily(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && stat(name)?.parent === pid);
  return [String(pid), ...children].reduce((sum, name) => sum + (stat(name)?.cpu ?? 0), 0);
}

/** @returns the resident memory of a process, in megabytes */
export function memory(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
