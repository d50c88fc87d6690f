/** Trains on the public pack's year and measures on its validation quarter, beside the server. */
import { type Evaluation, evaluateModelSet } from '../screening/scores/evaluate.ts';
import { trainModelSet } from '../screening/scores/train.ts';
import { answerBeside, type Progress } from './beside.ts';
import { readKcsRows } from './kcs-rows.ts';
import { countAll } from './measure-models.ts';

export interface PackRequest {
  readonly folder: string;
  readonly seed: number;
}

export interface PackAnswer {
  readonly rows: number;
  readonly frauds: number;
  readonly seconds: number;
  readonly evaluation: Evaluation;
}

async function measure({ folder, seed }: PackRequest, progress: Progress): Promise<PackAnswer> {
  const year = await readKcsRows(folder, 'year');
  const quarter = await readKcsRows(folder, 'quarter');
  const started = performance.now();
  const models = trainModelSet(year, { seed }, progress);
  const seconds = (performance.now() - started) / 1000;
  const evaluation = evaluateModelSet(models, countAll(year), quarter);
  const { rows, frauds } = models.trainedOn;
  return { rows, frauds, seconds, evaluation };
}

answerBeside(measure);
