/** Gives memory back to the machine after work that needed much of it once: reading the past, training, a long intake. */
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Collects everything that is no longer used; the runtime returns the pages within some seconds. Stops the process for a tenth
 * of a second and more, so it is called after such work and never during intake.
 */
export function giveBackMemory(): void {
  if (collect === undefined) {
    // The one way to reach the collector without a flag on the command line, which not every caller can give.
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

const LOOK_MILLIS = 5_000;
/** Below this share of work nobody notices the pause. */
const IDLE_SHARE = 0.1;
/** The process holds so much more than at the least since the last collection, or it is not worth a pause. */
const WORTH_BYTES = 30_000_000;

/** Looks every few seconds and gives back when little is asked of the process. @returns how to stop */
export function giveBackWhenIdle(): () => void {
  let from = performance.eventLoopUtilization();
  let least = 0;
  const timer = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(from);
    from = performance.eventLoopUtilization();
    const held = process.memoryUsage.rss();
    least = Math.min(least, held);
    if (utilization > IDLE_SHARE || held < least + WORTH_BYTES) return;
    giveBackMemory();
    least = process.memoryUsage.rss();
  }, LOOK_MILLIS).unref();
  return () => clearInterval(timer);
}
