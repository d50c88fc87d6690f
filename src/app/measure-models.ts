/** How good models are on examined lines that came after what they learned from: the figure that their user would have met. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import { type Counts, makeCounts } from '../learning/counts.ts';
import { type Evaluation, evaluateModelSet } from '../screening/scores/evaluate.ts';
import type { LearningRow } from '../screening/scores/learning-table.ts';
import type { ModelSet } from '../screening/scores/model-set.ts';
import { learnOutcome } from '../screening/scores/profile-counts.ts';
import { type TrainProgress, trainModelSet } from '../screening/scores/train.ts';
import { type DeclaredLines, pricesBefore } from './declared-lines.ts';

export interface Measuring {
  readonly rows: readonly LearningRow[];
  /** For usual prices. */
  readonly lines: DeclaredLines;
  readonly seed: number;
  /** Rows from this day on are measured, those before are learned from. */
  readonly measureFrom: Day;
}

/** With fewer, figures would be noise. */
const LEAST_HITS = 30;
const LEAST_MEASURED = 100;

/** Trains on the earlier rows and measures on the later ones; null where there are too few of either. */
export function measureLater(given: Measuring, progress: TrainProgress, caveat?: Text): Evaluation | null {
  const { before, after } = divide(given);
  const hits = before.filter(({ verdict }) => verdict !== 'clean').length;
  if (hits < LEAST_HITS || after.length < LEAST_MEASURED) return null;
  const prices = pricesBefore(given.lines, given.measureFrom);
  const options = { seed: given.seed, ...(prices === undefined ? {} : { prices }) };
  return evaluateModelSet(trainModelSet(before, options, progress), countAll(before), after, caveat);
}

/** Measures a given model on the later rows; null where there are too few. */
export function measureGiven(models: ModelSet, given: Measuring, caveat?: Text): Evaluation | null {
  const { before, after } = divide(given);
  return after.length < LEAST_MEASURED ? null : evaluateModelSet(models, countAll(before), after, caveat);
}

/** Profiles as they stood after these rows. */
export function countAll(rows: readonly LearningRow[]): Counts {
  const counts = makeCounts();
  for (const row of rows)
    learnOutcome(counts, row.declaration, row.declaration.items[row.item]!, row.verdict);
  return counts;
}

function divide({ rows, measureFrom }: Measuring): { before: LearningRow[]; after: LearningRow[] } {
  return {
    before: rows.filter(({ day }) => day < measureFrom),
    after: rows.filter(({ day }) => day >= measureFrom),
  };
}
