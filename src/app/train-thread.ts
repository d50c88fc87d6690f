/** Trains models beside the server, in a thread of its own: rows in, a model set and its figures out, progress on the way. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Day } from '../core/day.ts';
import { makeCounts } from '../learning/counts.ts';
import { type Evaluation, evaluateModelSet } from '../screening/scores/evaluate.ts';
import type { LearningRow } from '../screening/scores/learning-table.ts';
import { learnOutcome } from '../screening/scores/profile-counts.ts';
import { trainModelSet } from '../screening/scores/train.ts';

export interface TrainRequest {
  readonly rows: readonly LearningRow[];
  readonly seed: number;
  /** Rows from this day on are kept out of a first model, which is measured on them; the model that stays learns from all. */
  readonly measureFrom: Day;
}

export type TrainMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly model: string; readonly evaluation: Evaluation | null };

const request = workerData as TrainRequest;
const tell = (message: TrainMessage): void => parentPort?.postMessage(message);

const evaluation = measured(request);
const model = trainModelSet(request.rows, { seed: request.seed }, (done, of) =>
  tell({ kind: 'progress', done: of + done, of: of * 2 }),
);
tell({ kind: 'done', model: JSON.stringify(model), evaluation });

/** Trained on the past, measured on what came after: the figure that a user of the model would have met. */
function measured({ rows, seed, measureFrom }: TrainRequest): Evaluation | null {
  const before = rows.filter(({ day }) => day < measureFrom);
  const after = rows.filter(({ day }) => day >= measureFrom);
  const hits = before.filter(({ verdict }) => verdict !== 'clean').length;
  if (hits < 30 || after.length < 100) return null;
  const models = trainModelSet(before, { seed }, (done, of) => tell({ kind: 'progress', done, of: of * 2 }));
  const counts = makeCounts();
  for (const row of before)
    learnOutcome(counts, row.declaration, row.declaration.items[row.item]!, row.verdict);
  return evaluateModelSet(models, counts, after);
}
