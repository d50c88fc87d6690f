/** Trains on the public pack's year and measures on its validation quarter, beside the server. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readKcsStream } from '../areas/clearance/index.ts';
import { makeCounts } from '../learning/counts.ts';
import { openText } from '../packs/open-text.ts';
import { evaluateModelSet } from '../screening/scores/evaluate.ts';
import type { LearningRow } from '../screening/scores/learning-table.ts';
import { learnOutcome } from '../screening/scores/profile-counts.ts';
import { trainModelSet } from '../screening/scores/train.ts';

const { folder, seed } = workerData as { folder: string; seed: number };

async function readRows(file: string): Promise<LearningRow[]> {
  const rows: LearningRow[] = [];
  for await (const row of readKcsStream(openText(join(folder, file)))) {
    if (!row.ok || row.outcome === undefined) continue;
    const { declaration, outcome } = row;
    rows.push({ declaration, item: 0, verdict: outcome.verdict, day: declaration.declaredOn });
  }
  return rows;
}

const year = await readRows('train.csv');
const quarter = await readRows('valid.csv');
const started = performance.now();
const models = trainModelSet(year, { seed }, (done, of) =>
  parentPort?.postMessage({ kind: 'progress', done, of }),
);
const seconds = (performance.now() - started) / 1000;
const counts = makeCounts();
for (const row of year) learnOutcome(counts, row.declaration, row.declaration.items[0]!, row.verdict);
const evaluation = evaluateModelSet(models, counts, quarter);
const { rows, frauds } = models.trainedOn;
parentPort?.postMessage({ kind: 'done', figures: { rows, frauds, seconds, evaluation } });
