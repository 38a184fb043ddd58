import { performance } from 'node:perf_hooks';

/** Milliseconds between two looks at how busy the process is. */
const interval = 100;
/** The part of the time from which on a process counts as busy. */
const busy = 0.8;
/** How many go on when the process is busy. */
const fewest = 2;

/**
 * How many users a sink may be told of at a time: fewer while the process is busy, so that requests go first. Half as many after each busy
 * tenth of a second, and one more after each other one.
 */
export function createPace(most: number): { readonly limit: number } {
  let limit = most;
  let before = performance.eventLoopUtilization();
  let lookedAt = performance.now();
  return {
    get limit() {
      if (performance.now() - lookedAt < interval) return limit;
      const { utilization } = performance.eventLoopUtilization(before);
      before = performance.eventLoopUtilization();
      lookedAt = performance.now();
      limit = utilization > busy ? Math.max(Math.min(fewest, most), Math.floor(limit / 2)) : Math.min(most, limit + 1);
      return limit;
    },
  };
}
