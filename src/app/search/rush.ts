/** Whether declarations come in by so many that everything else on the machine has to wait. */

export interface Rush {
  note(decisions: number): void;
  /** Something was decided within the last seconds. */
  isBusy(): boolean;
  /** More was decided within the last seconds than a nation files. */
  isRush(): boolean;
}

const SPAN_MILLIS = 2000;
/** Within the span, faded: what is older counts less. */
const RUSH_DECISIONS = 150;

/** @param now milliseconds of any clock that only goes forward */
export function openRush(now: () => number): Rush {
  let level = 0;
  let notedAt = Number.NEGATIVE_INFINITY;
  const levelNow = (): number => level * Math.exp((notedAt - now()) / SPAN_MILLIS);
  return {
    note(decisions) {
      level = levelNow() + decisions;
      notedAt = now();
    },
    isBusy: () => now() - notedAt < SPAN_MILLIS,
    isRush: () => levelNow() > RUSH_DECISIONS,
  };
}
