/** The fraud benchmark as a table to read: unseen goods profiles first, chance and the plain lookup beside the models, a caveat with every headline. */
import { PERCENTS } from '../src/screening/scores/index.ts';
import type { FraudReport, Ranked, Spread } from './fraud-report.ts';
import type { SimulationFigures } from './fraud-simulation.ts';

export function fraudTable(report: FraudReport): string {
  const { trainedOn, seeds, unseen, seen, all, critical, f, groupDisjoint, simulation } = report;
  return [
    `Trained on ${report.train.join(', ')}: ${trainedOn.from} .. ${trainedOn.to}, ${trainedOn.rows} rows, ${trainedOn.frauds} frauds`,
    `Judged on ${report.evaluate}: ${all.n} rows, ${all.positives} frauds; ${seeds} seed(s), mean ± standard deviation`,
    '',
    `Goods profiles that nobody examined before: ${unseen.n} rows, ${unseen.positives} frauds`,
    HEAD,
    chance(unseen.random),
    ranked('lookup', unseen.lookup),
    ranked('models', unseen),
    ...(groupDisjoint === null ? [] : disjointLines(groupDisjoint)),
    '',
    'All rows, and those whose goods profile was examined before',
    `Caveat: ${report.caveat.en}`,
    HEAD,
    chance(all.random),
    ranked('lookup, all', all.lookup),
    ranked('models, all', all),
    ranked('lookup, seen', seen.lookup),
    ranked('models, seen', seen),
    recalls('recall of models, all', all),
    '',
    `F1 ${spread(f.chosen.f1)}, macro-F1 ${spread(f.chosen.macroF1)} at the threshold ${f.chosen.threshold.mean.toFixed(2)} chosen while training (${f.optimistic.f1.mean.toFixed(4)} and ${f.optimistic.macroF1.mean.toFixed(4)} at the best one for these very rows, too good)`,
    '',
    `Critical fraud against the rest: ${critical.n} rows, ${critical.positives} critical. Same caveat.`,
    HEAD,
    chance(critical.random),
    ranked('lookup', critical.lookup),
    ranked('model', critical),
    recalls('recall of the lookup', critical.lookup),
    recalls('recall of the model', critical),
    ...(simulation === null ? [] : simulationLines(simulation)),
    '',
    ...timings(report),
  ].join('\n');
}

const NAME = 24;
const CELL = 17;
const cells = (name: string, rest: readonly string[]): string =>
  name.padEnd(NAME) + rest.map((cell) => cell.padStart(CELL)).join('');
const HEAD = cells('', ['AUC', 'AP', ...PERCENTS.map((percent) => `P@${percent}`)]);

function spread({ mean, deviation }: Spread): string {
  return Number.isFinite(mean) ? `${mean.toFixed(4)} ± ${deviation.toFixed(4)}` : '–';
}

function ranked(name: string, { auc, ap, precisionAt }: Ranked): string {
  return cells(name, [auc, ap, ...PERCENTS.map((percent) => precisionAt[percent]!)].map(spread));
}

function recalls(name: string, { recallAt }: Ranked): string {
  return cells(name, ['', '', ...PERCENTS.map((percent) => spread(recallAt[percent]!))]);
}

function chance({ auc, ap, precision }: FraudReport['all']['random']): string {
  return cells(
    'by chance',
    [auc, ap, ...PERCENTS.map(() => precision)].map((value) => value.toFixed(4)),
  );
}

function disjointLines({ profile, hs6 }: NonNullable<FraudReport['groupDisjoint']>): string[] {
  return [
    '',
    'Four folds of the training rows that share no goods profile, or no HS code (mean ± standard deviation over folds)',
    HEAD,
    ranked('profile apart, lookup', profile.lookup),
    ranked('profile apart, models', profile),
    ranked('HS code apart, lookup', hs6.lookup),
    ranked('HS code apart, models', hs6),
  ];
}

function simulationLines(rows: readonly SimulationFigures[]): string[] {
  return [
    '',
    'Played week by week, labels only for what was examined: norm-precision [95 % over seeds]. Same caveat; these data never change.',
    ...rows.map(
      ({ percent, exploration, strategy, all, last13 }) =>
        `  ${percent} % examined, ${exploration * 100} % of it explores (${strategy}): all weeks ${all.mean.toFixed(3)} [${all.low.toFixed(3)}, ${all.high.toFixed(3)}], last 13 ${last13.mean.toFixed(3)} [${last13.low.toFixed(3)}, ${last13.high.toFixed(3)}]`,
    ),
  ];
}

function timings({ timings: { trainSeconds, stages, scoring } }: FraudReport): string[] {
  return [
    `Processor seconds of the last training: ${stagesIn(stages)}.`,
    `Training ${trainSeconds.mean.toFixed(1)} ± ${trainSeconds.deviation.toFixed(1)} s. Scoring on one thread: ${Math.round(scoring.rowsPerSecond)} rows/s end to end, ${Math.round(scoring.treesRowsPerSecond)} with counts at hand;`,
    `one line with contributions p50 ${scoring.oneP50.toFixed(3)} ms, p99 ${scoring.oneP99.toFixed(3)} ms;`,
    `${Math.round(scoring.explainedPerSecond)} exact explanations/s, additivity error ${scoring.additivityError.toExponential(1)}`,
  ];
}

export function stagesIn(stages: FraudReport['timings']['stages']): string {
  return Object.entries(stages)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`)
    .join(', ');
}
