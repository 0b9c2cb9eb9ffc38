import { PerformanceObserver } from "node:perf_hooks";
import v8 from "node:v8";

const oldKilobytes = (): number =>
  v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === "old_space")!.space_used_size / 1_024;

/**
 * How many kilobytes, at least, have come to the old objects since this was asked last. What outlives its request only until old
 * objects are collected is no leak, and yet dear: it is copied twice, and then waits for the dearest of collections.
 */
export function watchOldObjects(): () => number {
  let last = oldKilobytes();
  let grown = 0;
  const look = () => {
    const now = oldKilobytes();
    grown += Math.max(0, now - last);
    last = now;
  };
  // They grow when young ones are collected. What two collections, one of each kind, bring and take between two looks is not seen.
  new PerformanceObserver(look).observe({ entryTypes: ["gc"] });
  return () => {
    look();
    const since = grown;
    grown = 0;
    return since;
  };
}
