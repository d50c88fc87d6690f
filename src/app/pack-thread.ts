/** Trains on the public pack's year and measures on its validation quarter, beside the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { evaluateModelSet } from '../screening/scores/evaluate.ts';
import { trainModelSet } from '../screening/scores/train.ts';
import { readKcsRows } from './kcs-rows.ts';
import { countAll } from './measure-models.ts';

const { folder, seed } = workerData as { folder: string; seed: number };

const year = await readKcsRows(folder, 'year');
const quarter = await readKcsRows(folder, 'quarter');
const started = performance.now();
const models = trainModelSet(year, { seed }, (done, of) =>
  parentPort?.postMessage({ kind: 'progress', done, of }),
);
const seconds = (performance.now() - started) / 1000;
const evaluation = evaluateModelSet(models, countAll(year), quarter);
const { rows, frauds } = models.trainedOn;
parentPort?.postMessage({ kind: 'done', figures: { rows, frauds, seconds, evaluation } });
