/** How much one firm may send and how much is worked on at once: what is above is refused before anything is read or stored. */

export interface Meter {
  /** False: later, please. Counts what is let in. */
  admit(firm: string, lines: number): boolean;
  /** False while too much is being worked on. */
  enter(): boolean;
  leave(): void;
}

export interface MeterLimits {
  readonly linesASecond: number;
  readonly mostAtOnce: number;
}

export const LIMITS: MeterLimits = { linesASecond: 1000, mostAtOnce: 16 };
/** What a firm may save up while it is silent. */
const SAVED_SECONDS = 10;
const MOST_FIRMS = 10_000;

/** @param now milliseconds that never go back */
export function openMeter({ linesASecond, mostAtOnce }: MeterLimits, now: () => number): Meter {
  const buckets = new Map<string, { left: number; at: number }>();
  const most = linesASecond * SAVED_SECONDS;
  let working = 0;
  return {
    admit(firm, lines) {
      const at = now();
      const bucket = buckets.get(firm) ?? { left: most, at };
      const left = Math.min(most, bucket.left + ((at - bucket.at) * linesASecond) / 1000);
      const isIn = left >= lines;
      buckets.delete(firm);
      buckets.set(firm, { left: isIn ? left - lines : left, at });
      if (buckets.size > MOST_FIRMS) buckets.delete(buckets.keys().next().value!);
      return isIn;
    },
    enter() {
      if (working >= mostAtOnce) return false;
      working++;
      return true;
    },
    leave() {
      working--;
    },
  };
}
