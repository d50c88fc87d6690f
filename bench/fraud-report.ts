/** The fraud benchmark as plain data under fixed names: what other programs read, means and standard deviations over the seeds. */
import { basename } from 'node:path';
import { type Evaluation, type Measures, PERCENTS } from '../src/screening/scores/index.ts';
import type { FraudBench, FraudRun } from './fraud.ts';
import type { DisjointFigures } from './fraud-disjoint.ts';
import { meanAndDeviation } from './fraud-rows.ts';
import type { SimulationFigures } from './fraud-simulation.ts';
import type { ScoringFigures } from './fraud-speed.ts';
import type { StageSeconds } from './fraud-stages.ts';

/** Not a number where it cannot be had. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

type AtPercent = Readonly<Record<string, Spread>>;

export interface Ranked {
  readonly auc: Spread;
  readonly ap: Spread;
  /** By per cent of the ranking. */
  readonly precisionAt: AtPercent;
  readonly recallAt: AtPercent;
}

export interface RegimeFigures extends Ranked {
  readonly n: number;
  readonly positives: number;
  /** The smoothed rate of the exact goods profile alone. */
  readonly lookup: Ranked;
  /** What a blind choice has: AUC one half, precision the share of positives. */
  readonly random: { readonly auc: number; readonly ap: number; readonly precision: number };
}

export interface DisjointReport extends Ranked {
  readonly folds: readonly { readonly n: number; readonly positives: number; readonly auc: number | null }[];
  readonly lookup: Ranked;
}

export interface FraudReport {
  /** Names of files, not where they lie. */
  readonly train: readonly string[];
  readonly evaluate: string;
  readonly trainedOn: FraudBench['trainedOn'];
  readonly seeds: number;
  readonly caveat: FraudBench['caveat'];
  readonly unseen: RegimeFigures;
  readonly all: RegimeFigures;
  readonly seen: RegimeFigures;
  readonly critical: RegimeFigures;
  readonly f: {
    /** At the threshold chosen while training. */
    readonly chosen: { readonly threshold: Spread; readonly f1: Spread; readonly macroF1: Spread };
    /** At the threshold that is best on the judged lines themselves: too good. */
    readonly optimistic: { readonly threshold: Spread; readonly f1: Spread; readonly macroF1: Spread };
  };
  /** Four folds of the training lines; goods profiles, or HS codes, are kept apart. Null where it was not asked for. */
  readonly groupDisjoint: { readonly profile: DisjointReport; readonly hs6: DisjointReport } | null;
  readonly simulation: readonly SimulationFigures[] | null;
  readonly timings: {
    readonly trainSeconds: Spread;
    /** Processor seconds of the last training, stage by stage. */
    readonly stages: StageSeconds;
    readonly scoring: ScoringFigures;
  };
}

type Name = Evaluation['regimes'][number]['name'];

export function fraudReport(
  bench: FraudBench,
  simulation: readonly SimulationFigures[] | null = null,
): FraudReport {
  const { runs, disjoint } = bench;
  const over = (read: (run: FraudRun) => number | null | undefined): Spread => spreadOf(runs.map(read));
  const regime = (name: Name): RegimeFigures => {
    const of = (run: FraudRun) => run.evaluation.regimes.find((one) => one.name === name)!;
    return regimeOf(
      runs.map((run) => of(run).model),
      runs.map((run) => of(run).lookup),
    );
  };
  const { critical } = runs[0]!.evaluation;
  return {
    train: bench.trainFiles.map((file) => basename(file)),
    evaluate: basename(bench.evaluateFile),
    trainedOn: bench.trainedOn,
    seeds: runs.length,
    caveat: bench.caveat,
    unseen: regime('unseen'),
    all: regime('all'),
    seen: regime('seen'),
    critical: regimeOf(
      runs.map((run) => run.evaluation.critical.model),
      [critical.lookup],
    ),
    f: {
      chosen: {
        threshold: over((run) => run.chosen.threshold),
        f1: over((run) => run.chosen.f1),
        macroF1: over((run) => run.chosen.macroF1),
      },
      optimistic: {
        threshold: over((run) => run.evaluation.threshold),
        f1: over((run) => run.evaluation.f1),
        macroF1: over((run) => run.evaluation.macroF1),
      },
    },
    groupDisjoint:
      disjoint === undefined
        ? null
        : { profile: disjointOf(disjoint, 'profile'), hs6: disjointOf(disjoint, 'hs6') },
    simulation,
    timings: {
      trainSeconds: over((run) => run.trainSeconds),
      stages: runs.at(-1)?.stages ?? {},
      scoring: bench.speed,
    },
  };
}

function regimeOf(models: readonly Measures[], lookups: readonly Measures[]): RegimeFigures {
  const { rows, hits } = models[0]!;
  return {
    n: rows,
    positives: hits,
    ...ranked(models),
    lookup: ranked(lookups),
    random: { auc: 0.5, ap: hits / rows, precision: hits / rows },
  };
}

function disjointOf(all: readonly DisjointFigures[], by: 'profile' | 'hs6'): DisjointReport {
  const { folds } = all.find((one) => one.by === by)!;
  return {
    folds: folds.map(({ model }) => ({ n: model.rows, positives: model.hits, auc: model.auc })),
    ...ranked(folds.map(({ model }) => model)),
    lookup: ranked(folds.map(({ lookup }) => lookup)),
  };
}

function ranked(measures: readonly Measures[]): Ranked {
  const at = (read: (one: Measures) => readonly (number | null)[]): AtPercent =>
    Object.fromEntries(
      PERCENTS.map((percent, place) => [percent, spreadOf(measures.map((one) => read(one)[place]))]),
    );
  return {
    auc: spreadOf(measures.map(({ auc }) => auc)),
    ap: spreadOf(measures.map(({ averagePrecision }) => averagePrecision)),
    precisionAt: at(({ precision }) => precision),
    recallAt: at(({ recall }) => recall),
  };
}

function spreadOf(values: readonly (number | null | undefined)[]): Spread {
  return meanAndDeviation(values.map((value) => value ?? Number.NaN));
}
