/** Figures of the same learning code on the public data pack, measured once in the background and kept beside the models. */
import { Worker } from 'node:worker_threads';
import { toInstant } from '../core/day.ts';
import { sha256 } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import type { Evaluation } from '../screening/scores/evaluate.ts';
import { KEY_LIST_VERSION } from '../screening/scores/goods-keys.ts';
import { MODEL_SET_FORMAT } from '../screening/scores/model-set.ts';
import type { Queryable } from '../store/open.ts';
import { readSetting, writeSetting } from '../store/queries/settings.ts';
import { KCS_PACK, kcsFolder } from './kcs-past.ts';

export interface PackFigures {
  readonly pack: string;
  /** Changes with the code's formats, so that old figures are measured again. */
  readonly code: string;
  readonly at: string;
  readonly rows: number;
  readonly frauds: number;
  readonly seed: number;
  readonly seconds: number;
  readonly evaluation: Evaluation;
}

const SETTING = 'pack-figures';
const CODE = sha256(`${MODEL_SET_FORMAT}/${KEY_LIST_VERSION}`).slice(0, 8);

export async function readPackFigures(pool: Queryable): Promise<PackFigures | undefined> {
  const kept = await readSetting<PackFigures>(pool, SETTING);
  return kept?.code === CODE ? kept : undefined;
}

/** Trains on the year of the pack and measures on its later quarter, in a thread of its own. */
export async function measurePack(
  pool: Queryable,
  seed: number,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
  now: () => number,
): Promise<PackFigures> {
  const folder = await kcsFolder(process.env);
  const worker = new Worker(new URL('./pack-thread.ts', import.meta.url), { workerData: { folder, seed } });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  const measured = await new Promise<Omit<PackFigures, 'pack' | 'code' | 'at' | 'seed'>>(
    (resolve, reject) => {
      worker.on('message', (message) => {
        if (message.kind === 'progress') progress(message.done, message.of);
        else resolve(message.figures);
      });
      worker.on('error', reject);
      worker.on('exit', () =>
        reject(new Fault('pack/ended', 'The measurement ended before it had figures.')),
      );
    },
  ).finally(() => worker.terminate());
  const figures = { pack: KCS_PACK, code: CODE, at: toInstant(now()), seed, ...measured };
  await writeSetting(pool, SETTING, figures, figures.at);
  return figures;
}
