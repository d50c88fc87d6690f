/** F1 as a user would meet it: the threshold comes from the training's own held-out lines and never from the lines that are judged. */
import { fScores } from '../src/learning/metrics.ts';
import type { ModelSet, ScoredRows } from '../src/screening/scores/index.ts';

export interface ChosenF {
  readonly threshold: number;
  readonly f1: number;
  readonly macroF1: number;
}

/** Half where the training had nothing held out. */
export function chosenF({ figures }: ModelSet, { fraud, hits }: ScoredRows): ChosenF {
  const threshold = figures.threshold ?? 0.5;
  return { threshold, ...fScores(fraud, hits, threshold) };
}
