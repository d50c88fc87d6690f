/** Trains models beside the server, in a thread of its own: rows in, a model set and its figures out, progress on the way. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Evaluation } from '../screening/scores/evaluate.ts';
import { trainModelSet } from '../screening/scores/train.ts';
import { pricesOf } from './declared-lines.ts';
import { type Measuring, measureLater } from './measure-models.ts';

/** A first model is measured on the last days; the model that stays learns from all of them. */
export type TrainRequest = Measuring;

export type TrainMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly model: string; readonly evaluation: Evaluation | null };

const request = workerData as TrainRequest;
const tell = (message: TrainMessage): void => parentPort?.postMessage(message);

const evaluation = measureLater(request, (done, of) => tell({ kind: 'progress', done, of: of * 2 }));
const prices = pricesOf(request.lines);
const options = { seed: request.seed, ...(prices === undefined ? {} : { prices }) };
const model = trainModelSet(request.rows, options, (done, of) =>
  tell({ kind: 'progress', done: of + done, of: of * 2 }),
);
tell({ kind: 'done', model: JSON.stringify(model), evaluation });
