/**
 * How well and how fast the scores find fraud in examined declarations, by one command: trained on some files in KCS columns,
 * judged on another, unseen goods profiles first, beside the plain lookup. `gwanmun bench fraud`; the public pack where no file is named.
 */
import { join } from 'node:path';
import { findPacks, packFolder } from '../src/packs/find-packs.ts';
import {
  type Evaluation,
  evaluateScored,
  type ModelSet,
  SYNTHETIC_CAVEAT,
  scoreRows,
  trainModelSet,
} from '../src/screening/scores/index.ts';
import { type DisjointFigures, measureDisjoint } from './fraud-disjoint.ts';
import { countAll, readLearningRows } from './fraud-rows.ts';
import { measureScoring, type ScoringFigures } from './fraud-speed.ts';
import { type StageSeconds, watchStages } from './fraud-stages.ts';
import { type ChosenF, chosenF } from './fraud-threshold.ts';

const PACK = 'kcs-import-declarations';

export interface FraudBenchOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where packs may lie besides the variable. */
  readonly dataFolder?: string;
  /** Files in KCS columns to learn from and to judge on; the year and the quarter of the pack when absent. */
  readonly train?: readonly string[];
  readonly evaluate?: string;
  /** Trainings with seeds 0, 1, ...; 1 when absent. */
  readonly seeds?: number;
  /** Also four-fold validation on the training year with goods profiles, and with HS codes, kept apart: eight more trainings. */
  readonly disjoint?: boolean;
  readonly say?: (line: string) => void;
}

export interface FraudRun {
  readonly seed: number;
  readonly trainSeconds: number;
  readonly stages: StageSeconds;
  readonly evaluation: Evaluation;
  /** At the threshold that the training itself chose on lines that grew no tree. */
  readonly chosen: ChosenF;
}

export interface FraudBench {
  readonly trainFiles: readonly string[];
  readonly evaluateFile: string;
  readonly trainedOn: ModelSet['trainedOn'];
  readonly runs: readonly FraudRun[];
  readonly speed: ScoringFigures;
  readonly disjoint?: readonly DisjointFigures[];
  readonly caveat: typeof SYNTHETIC_CAVEAT;
}

/** Undefined where no files are named and the pack is missing. */
export async function benchFraud(options: FraudBenchOptions): Promise<FraudBench | undefined> {
  const say = options.say ?? (() => {});
  const files = await filesOf(options);
  if (files === undefined) return undefined;
  const train = (await Promise.all(files.train.map(readLearningRows))).flat();
  const judged = await readLearningRows(files.evaluate);
  const counts = countAll(train);
  const runs: FraudRun[] = [];
  let models: ModelSet | undefined;
  for (let seed = 0; seed < (options.seeds ?? 1); seed++) {
    const start = performance.now();
    const watch = watchStages();
    models = trainModelSet(train, { seed }, watch.progress);
    const stages = watch.seconds();
    const trainSeconds = (performance.now() - start) / 1000;
    const scored = scoreRows(models, counts, judged);
    runs.push({
      seed,
      trainSeconds,
      stages,
      evaluation: evaluateScored(scored),
      chosen: chosenF(models, scored),
    });
    say(`seed ${seed}: trained in ${trainSeconds.toFixed(1)} s`);
  }
  if (models === undefined) return undefined;
  return {
    trainFiles: files.train,
    evaluateFile: files.evaluate,
    trainedOn: models.trainedOn,
    runs,
    speed: measureScoring(models, counts, judged),
    ...(options.disjoint ? { disjoint: measureDisjoint(train, say) } : {}),
    caveat: SYNTHETIC_CAVEAT,
  };
}

export interface FraudFiles {
  readonly train: readonly string[];
  readonly evaluate: string;
}

export async function filesOf(options: FraudBenchOptions): Promise<FraudFiles | undefined> {
  const { train, evaluate } = options;
  if (train !== undefined && evaluate !== undefined) return { train, evaluate };
  const folder = packFolder(await findPacks(options.env, options.dataFolder), PACK);
  if (folder === undefined) return undefined;
  return { train: train ?? [join(folder, 'train.csv')], evaluate: evaluate ?? join(folder, 'valid.csv') };
}
