/** Trains models beside the server: rows in, a model set and its figures out, progress on the way. */
import { availableParallelism } from 'node:os';
import type { ColumnTeam } from '../learning/columns.ts';
import type { Evaluation } from '../screening/scores/evaluate.ts';
import { trainModelSet } from '../screening/scores/train.ts';
import { answerBeside, type Progress } from './beside.ts';
import { openColumnTeam } from './column-team/column-team.ts';
import { pricesOf } from './declared-lines.ts';
import { type Measuring, measureLater } from './measure-models.ts';

/** A first model is measured on the last days; the model that stays learns from all of them. */
export type TrainRequest = Measuring;

export interface TrainAnswer {
  /** The model set as JSON. */
  readonly text: string;
  readonly evaluation: Evaluation | null;
}

/** Threads of a training: the server and its database keep a core, and more than four gain little. */
const MOST_THREADS = 4;

async function train(request: TrainRequest, progress: Progress): Promise<TrainAnswer> {
  const { team, close } = await openColumnTeam(
    Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1)),
  );
  try {
    return trainWith(team, request, progress);
  } finally {
    await close();
  }
}

function trainWith(team: ColumnTeam, request: TrainRequest, progress: Progress): TrainAnswer {
  const evaluation = measureLater(request, (done, of) => progress(done, of * 2));
  const prices = pricesOf(request.lines);
  const options = { seed: request.seed, team, ...(prices === undefined ? {} : { prices }) };
  const model = trainModelSet(request.rows, options, (done, of) => progress(of + done, of * 2));
  return { text: JSON.stringify(model), evaluation };
}

answerBeside(train);
