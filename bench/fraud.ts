/**
 * How well and how fast the scores find fraud in the public KCS data set, by one command: trained on the year, judged on the
 * quarter after it, unseen goods profiles first, beside the plain lookup. `node bench/fraud.ts [--seeds 5] [--disjoint] [--json]`.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPacks, packFolder } from '../src/packs/find-packs.ts';
import {
  type Evaluation,
  evaluateScored,
  type Measures,
  type ModelSet,
  SYNTHETIC_CAVEAT,
  scoreRows,
  trainModelSet,
} from '../src/screening/scores/index.ts';
import { type DisjointFigures, measureDisjoint } from './fraud-disjoint.ts';
import { countAll, meanAndDeviation, readLearningRows } from './fraud-rows.ts';
import { measureScoring, type ScoringFigures } from './fraud-speed.ts';
import { fraudTable } from './fraud-table.ts';

const PACK = 'kcs-import-declarations';

export interface FraudBenchOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where packs may lie besides the variable. */
  readonly dataFolder?: string;
  /** Trainings with seeds 0, 1, ...; 1 when absent. */
  readonly seeds?: number;
  /** Also four-fold validation on the training year with goods profiles, and with HS codes, kept apart: eight more trainings. */
  readonly disjoint?: boolean;
  readonly say?: (line: string) => void;
}

export interface FraudRun {
  readonly seed: number;
  readonly trainSeconds: number;
  readonly evaluation: Evaluation;
}

export interface FraudBench {
  readonly pack: string;
  readonly trainedOn: ModelSet['trainedOn'];
  readonly runs: readonly FraudRun[];
  /** Means and standard deviations over the seeds, all rows. */
  readonly summary: Readonly<Record<string, { readonly mean: number; readonly deviation: number }>>;
  readonly speed: ScoringFigures;
  readonly disjoint?: readonly DisjointFigures[];
  readonly caveat: typeof SYNTHETIC_CAVEAT;
}

/** Undefined where the pack is missing. */
export async function benchFraud(options: FraudBenchOptions): Promise<FraudBench | undefined> {
  const say = options.say ?? (() => {});
  const folder = packFolder(await findPacks(options.env, options.dataFolder), PACK);
  if (folder === undefined) return undefined;
  const train = await readLearningRows(join(folder, 'train.csv'));
  const valid = await readLearningRows(join(folder, 'valid.csv'));
  const counts = countAll(train);
  const runs: FraudRun[] = [];
  let models: ModelSet | undefined;
  for (let seed = 0; seed < (options.seeds ?? 1); seed++) {
    const start = performance.now();
    models = trainModelSet(train, { seed });
    const trainSeconds = (performance.now() - start) / 1000;
    runs.push({ seed, trainSeconds, evaluation: evaluateScored(scoreRows(models, counts, valid)) });
    say(`seed ${seed}: trained in ${trainSeconds.toFixed(1)} s`);
  }
  if (models === undefined) return undefined;
  return {
    pack: PACK,
    trainedOn: models.trainedOn,
    runs,
    summary: summarise(runs),
    speed: measureScoring(models, counts, valid),
    ...(options.disjoint ? { disjoint: measureDisjoint(train, say) } : {}),
    caveat: SYNTHETIC_CAVEAT,
  };
}

function summarise(runs: readonly FraudRun[]): FraudBench['summary'] {
  const of = (name: Evaluation['regimes'][number]['name']) => (run: FraudRun) =>
    run.evaluation.regimes.find((regime) => regime.name === name)!.model;
  const named: Record<string, (run: FraudRun) => number | null | undefined> = {
    unseenAuc: (run) => of('unseen')(run).auc,
    seenAuc: (run) => of('seen')(run).auc,
    auc: (run) => of('all')(run).auc,
    averagePrecision: (run) => of('all')(run).averagePrecision,
    ...precisions((run) => of('all')(run)),
    f1: (run) => run.evaluation.f1,
    macroF1: (run) => run.evaluation.macroF1,
    criticalAuc: (run) => run.evaluation.critical.model.auc,
    criticalAp: (run) => run.evaluation.critical.model.averagePrecision,
    criticalRecallAt1: (run) => run.evaluation.critical.model.recall[0],
    criticalRecallAt5: (run) => run.evaluation.critical.model.recall[2],
    trainSeconds: (run) => run.trainSeconds,
  };
  return Object.fromEntries(
    Object.entries(named).map(([name, read]) => [
      name,
      meanAndDeviation(runs.map((run) => read(run) ?? Number.NaN)),
    ]),
  );
}

function precisions(
  of: (run: FraudRun) => Measures,
): Record<string, (run: FraudRun) => number | null | undefined> {
  return {
    precisionAt1: (run) => of(run).precision[0],
    precisionAt5: (run) => of(run).precision[2],
    precisionAt10: (run) => of(run).precision[3],
    precisionAt20: (run) => of(run).precision[4],
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const place = process.argv.indexOf('--seeds');
  const bench = await benchFraud({
    env: process.env,
    seeds: place < 0 ? 1 : Number(process.argv[place + 1]),
    disjoint: process.argv.includes('--disjoint'),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  if (bench === undefined) {
    process.stderr.write(
      `The data pack ${PACK} was not found; GWANMUN_PACKS names the folders to look in.\n`,
    );
    process.exitCode = 2;
  } else {
    if (!process.argv.includes('--json')) process.stdout.write(`${fraudTable(bench)}\n`);
    process.stdout.write(`${JSON.stringify(bench)}\n`);
  }
}
