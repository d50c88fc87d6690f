/** Whether declarations come in by so many that everything else on the machine has to wait. */

export interface Rush {
  note(decisions: number): void;
  /** Something was decided within the last seconds. */
  isBusy(): boolean;
  /** Lately more was decided within seconds than a nation files: a rush is over when it has been calm for a while. */
  isRush(): boolean;
}

const SPAN_MILLIS = 2000;
/** Within the span, faded: what is older counts less. */
const RUSH_DECISIONS = 150;
/** Senders pause between two batches, and between two files. */
const CALM_MILLIS = 20_000;

/** @param now milliseconds of any clock that only goes forward */
export function openRush(now: () => number): Rush {
  let level = 0;
  let notedAt = Number.NEGATIVE_INFINITY;
  let rushAt = Number.NEGATIVE_INFINITY;
  return {
    note(decisions) {
      level = level * Math.exp((notedAt - now()) / SPAN_MILLIS) + decisions;
      notedAt = now();
      if (level > RUSH_DECISIONS) rushAt = notedAt;
    },
    isBusy: () => now() - notedAt < SPAN_MILLIS,
    isRush: () => now() - rushAt < CALM_MILLIS,
  };
}
