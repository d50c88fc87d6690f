/** Waiting for a number in shared memory to change: a moment awake, since tasks are short, then asleep. */

const AWAKE = 2_000;
/** A task takes milliseconds; a thread that is silent for so long is gone. */
const PATIENCE_MILLIS = 120_000;

/** Returns the new number; undefined where it did not change for two minutes. */
export function waitForChange(control: Int32Array, place: number, known: number): number | undefined {
  for (let look = 0; look < AWAKE; look++) {
    const now = Atomics.load(control, place);
    if (now !== known) return now;
  }
  while (Atomics.load(control, place) === known) {
    if (Atomics.wait(control, place, known, PATIENCE_MILLIS) === 'timed-out') return undefined;
  }
  return Atomics.load(control, place);
}
