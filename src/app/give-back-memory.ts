/** Gives memory back to the machine after work that needed much of it once: reading the past, training, a long intake. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Collects everything that is no longer used; the runtime returns the pages within some seconds. Stops the process for about
 * a tenth of a second, so it is called after such work and never during intake.
 */
export function giveBackMemory(): void {
  if (collect === undefined) {
    // The one way to reach the collector without a flag on the command line, which not every caller can give.
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
