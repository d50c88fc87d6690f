/** Trains models beside the server: rows in, a model set and its figures out, progress on the way. */
import type { Evaluation } from '../screening/scores/evaluate.ts';
import { trainModelSet } from '../screening/scores/train.ts';
import { answerBeside, type Progress } from './beside.ts';
import { pricesOf } from './declared-lines.ts';
import { type Measuring, measureLater } from './measure-models.ts';

/** A first model is measured on the last days; the model that stays learns from all of them. */
export type TrainRequest = Measuring;

export interface TrainAnswer {
  /** The model set as JSON. */
  readonly text: string;
  readonly evaluation: Evaluation | null;
}

function train(request: TrainRequest, progress: Progress): TrainAnswer {
  const evaluation = measureLater(request, (done, of) => progress(done, of * 2));
  const prices = pricesOf(request.lines);
  const options = { seed: request.seed, ...(prices === undefined ? {} : { prices }) };
  const model = trainModelSet(request.rows, options, (done, of) => progress(of + done, of * 2));
  return { text: JSON.stringify(model), evaluation };
}

answerBeside(train);
